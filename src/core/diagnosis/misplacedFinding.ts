import { addressSeenFrom } from "../a1";
import { sentence, type Message } from "../message";
import { fixesOf, severityOf, type CauseContext } from "./causeFinding";
import { wordsOf } from "./equationWords";
import { evidenceFor } from "./evidence";
import type { DiagnosedFinding } from "./finding";
import { tiesOf } from "./misplaced";
import type { Equation, Network } from "./network";
import { alternativesFor } from "./posterior";
import type { Explanation } from "./search";
import { figuresOf, printed } from "./wording";
import { witnessesOf } from "./witnesses";
import { flatMapped } from "../flatMapped";

/**
 * A finding for every text that the best explanation holds to be of something else. What it should say cannot be known, so
 * that nothing is offered for it; what would mend the contradiction otherwise is, as far as it is likely.
 */
export function misplacedFindings(context: CauseContext, { misplaced }: Explanation): readonly DiagnosedFinding[] {
  return flatMapped([...misplaced], (text) => findingFor(context, text));
}

function findingFor(context: CauseContext, text: number): readonly DiagnosedFinding[] {
  const { network, ruleOf, explanations } = context;
  const equations = flatMapped(tiesOf(network, text), (index) => network.equations[index] ?? []);
  const [principal] = equations;
  const at = network.quantities[text]?.operand.place.at;
  if (principal === undefined || at === undefined) return [];
  const { rule, subject, stated } = principal.identity;
  return [
    {
      rule,
      severity: severityOf(flatMapped(equations, ({ identity }) => ruleOf(identity.rule) ?? [])),
      outcome: "fail",
      message: wordsOf(network, rule, principal),
      reason: reasonsFor(network, principal, text),
      suspect: { at },
      related: evidenceFor(network, equations, { at }),
      fixes: fixesOf(context, alternativesFor({ numbers: [], text }, explanations), 0),
      subject: `${subject}/${stated.name}/${stated.role}/text`,
    },
  ];
}

/** What the text comes to, who agrees with the amount instead, and where the text stands as well. */
function reasonsFor(network: Network, principal: Equation, text: number): Message {
  const { stated, terms, divisors } = principal.identity;
  const { cell, operand } = network.quantities[text] ?? {};
  if (cell === undefined || operand === undefined) return [];
  const { at } = operand.place;
  const own = principal.quantities.filter((index) => network.quantities[index]?.cell === cell);
  const isTextStated = own.includes(network.indexOf(stated));
  const figures = figuresOf(network, principal, new Map());
  const [ofText, ofAmount] = isTextStated ? [figures.stated, figures.computed] : [figures.computed, figures.stated];
  const amount = isTextStated ? (terms[0]?.operands[0] ?? divisors[0] ?? stated) : stated;
  const witnesses = witnessesOf(network, principal, own, at.sheet);
  const values = {
    cell: addressSeenFrom(at.sheet, at),
    amountCell: addressSeenFrom(at.sheet, amount.place.at),
    computed: `${printed(ofText)}${stated.unit ?? ""}`,
    stated: `${printed(ofAmount)}${stated.unit ?? ""}`,
    witnesses,
  };
  const same = network.sameTextAs(text);
  const copy =
    same === undefined
      ? []
      : sentence(same.isWordForWord ? "diagnosis/text-copied" : "diagnosis/text-alike", {
          row: String(same.at.row + 1),
          copy: addressSeenFrom(at.sheet, same.at),
        });
  return [...sentence(witnesses === "" ? "diagnosis/other-text-alone" : "diagnosis/other-text", values), ...copy];
}
