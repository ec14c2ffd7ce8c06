import type Big from "big.js";
import { addressSeenFrom, qualifiedAddress } from "../a1";
import { sentence, type Message } from "../message";
import { isBroken, solveFor, type Supposition } from "./arithmetic";
import { candidatesFor } from "./candidates";
import { FULL_EFFORT, type Effort } from "./effort";
import type { Equation, Network } from "./network";
import { explain } from "./search";
import { describeSlip } from "./slip";
import { witnessesOf } from "./witnesses";
import { figuresOf, printed, withUnit } from "./wording";
import { isPositive } from "../sign";

/** The other side's search is a courtesy: it gets a part of the work, and nobody asks for its second best. */
const EFFORT_FOR_RIVAL: Effort = {
  ...FULL_EFFORT,
  margin: 0,
  nodes: 30,
  eagerness: 3,
  isPlain: true,
  knowsOperations: false,
};

/** Why this number and this value: the calculation with it, who agrees, how it was mistyped, what else would cost. */
export function reasonsFor(
  network: Network,
  principal: Equation,
  quantity: number,
  meant: Supposition,
  allMeant: Supposition,
): Message {
  const suspect = network.quantities[quantity];
  const value = meant.get(quantity);
  if (suspect === undefined || value === undefined) return [];
  const { operand } = suspect;
  const figures = figuresOf(network, principal, allMeant);
  const { sheet } = operand.place.at;
  const witnesses = witnessesOf(network, principal, [quantity], sheet);
  const supposed = {
    name: operand.name,
    cell: addressSeenFrom(operand.place.at.sheet, operand.place.at),
    value: withUnit(value, operand),
    calculation: `${figures.calculation}=${printed(figures.computed)}`,
    witnesses,
  };
  return [
    ...sentence(`diagnosis/if-${operand.role}`, supposed),
    ...sentence(witnesses === "" ? "diagnosis/then" : "diagnosis/then-agrees", supposed),
    ...(operand.value === null ? [] : describeSlip(operand.value, value)),
    ...rivalOf(network, principal, quantity, sheet),
  ];
}

/** How much else would have to change if the equation's other side were the wrong one. */
function rivalOf(network: Network, principal: Equation, quantity: number, sheet: string): Message {
  const rival =
    network.indexOf(principal.identity.stated) === quantity
      ? principal.quantities.find((index) => index !== quantity)
      : network.indexOf(principal.identity.stated);
  const suspect = rival === undefined ? undefined : network.quantities[rival];
  if (rival === undefined || suspect === undefined || suspect.operand.computed) return [];
  const solution = solveFor(network, principal, rival, new Map());
  const value = solution && candidatesFor(suspect, solution)[0]?.value;
  if (value === undefined || !isPositive(value)) return [];
  const given = new Map([[rival, value]]);
  const broken = new Set(
    suspect.equations.filter((index) => {
      const equation = network.equations[index];
      return equation !== undefined && isBroken(network, equation, given);
    }),
  );
  if (broken.size === 0) return [];
  const [best] = explain(network, broken, given, EFFORT_FOR_RIVAL).explanations;
  const others = best === undefined ? undefined : cellsOf(network, best.meant) - 1;
  if (others !== undefined && others < 1) return [];
  const values = {
    name: suspect.operand.name,
    cell: addressSeenFrom(sheet, suspect.operand.place.at),
    value: withUnit(value, suspect.operand),
    count: String(others ?? broken.size),
  };
  return [
    ...sentence(`diagnosis/if-${suspect.operand.role}`, values),
    ...sentence(others === undefined ? "diagnosis/then-many" : "diagnosis/then-also", values),
  ];
}

function cellsOf(network: Network, meant: ReadonlyMap<number, Big>): number {
  const places = [...meant.keys()].map((index) => {
    const at = network.quantities[index]?.operand.place.at;
    return at === undefined ? "" : qualifiedAddress(at);
  });
  return new Set(places).size;
}
