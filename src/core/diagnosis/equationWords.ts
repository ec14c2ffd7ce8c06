import { qualifiedAddress } from "../a1";
import { sentence, type Message } from "../message";
import type { Supposition } from "./arithmetic";
import type { Equation, Network } from "./network";
import { figuresOf, printed } from "./wording";

const AS_TYPED: Supposition = new Map();

/**
 * What is wrong with an equation as it is typed, in the words of a rule.
 * @param mended what is meant at other causes, where the equation is right as typed and wrong only once they are mended.
 */
export function wordsOf(
  network: Network,
  rule: string,
  equation: Equation,
  more: Readonly<Record<string, string>> = {},
  mended: Supposition = AS_TYPED,
): Message {
  const { identity } = equation;
  const figures = figuresOf(network, equation, mended);
  const values = {
    sheet: identity.sheet,
    subject: identity.subject,
    statedName: identity.stated.name,
    statedCell: qualifiedAddress(identity.stated.place.at),
    stated: printed(figures.stated),
    calculation: figures.calculation,
    computed: printed(figures.computed),
    cells: figures.cells,
    difference: printed(figures.difference),
    unit: identity.stated.unit ?? "",
    ...more,
  };
  return [
    ...(mended.size === 0 ? [] : sentence("diagnosis/once-others-are-mended")),
    { key: `${rule}/broken`, values },
    { key: `${rule}/why`, values: {} },
  ];
}
