import { addressSeenFrom } from "../a1";
import { sentence, type Message } from "../message";
import type { Supposition } from "./arithmetic";
import type { Equation, Network } from "./network";
import { figuresOf, printed, withUnit } from "./wording";

/** Why a row is held to be missing, or to stand twice: the calculation with it put right. */
export function rowReasonsFor(
  network: Network,
  principal: Equation,
  index: number,
  meant: Supposition,
  allMeant: Supposition,
): Message {
  const quantity = network.quantities[index];
  const value = meant.get(index);
  if (quantity === undefined || value === undefined) return [];
  const { stated } = principal.identity;
  const figures = figuresOf(network, principal, allMeant);
  const isMissing = quantity.missingFrom !== undefined;
  const { operand } = quantity;
  const values = {
    name: isMissing ? stated.name : operand.name,
    cell: addressSeenFrom(principal.identity.sheet, stated.place.at),
    row: String(operand.place.at.row + 1),
    above: String(operand.place.at.row),
    amount: withUnit(isMissing ? value : quantity.value, operand),
    calculation: isMissing ? `${figures.calculation}+${printed(value)}` : figures.calculation,
    stated: printed(figures.stated),
  };
  return sentence(isMissing ? "diagnosis/row-missing" : "diagnosis/row-doubled", values);
}
