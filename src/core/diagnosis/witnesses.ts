import { addressSeenFrom } from "../a1";
import { isBroken } from "./arithmetic";
import type { Equation, Network } from "./network";
import { withUnit } from "./wording";
import { flatMapped } from "../flatMapped";

/** How many agreeing numbers are named. */
const MOST_WITNESSES = 3;

/**
 * Numbers that agree with the rest of an equation, directly or one step on: their word counts against the suspects, which
 * are other numbers of it.
 */
export function witnessesOf(network: Network, principal: Equation, suspects: readonly number[], sheet: string): string {
  const direct = flatMapped(
    principal.quantities.filter((index) => !suspects.includes(index)),
    (index) => agreeingWith(network, index, suspects),
  ).filter((index) => !principal.quantities.includes(index));
  const further = flatMapped(direct, (index) => agreeingWith(network, index, suspects));
  const names = new Map<string, string>();
  for (const index of [...direct, ...further]) {
    const { operand, value } = network.quantities[index] ?? {};
    if (operand === undefined || value === undefined || principal.quantities.includes(index)) continue;
    const cell = addressSeenFrom(sheet, operand.place.at);
    if (!names.has(cell)) names.set(cell, `“${operand.name}”${withUnit(value, operand)}（${cell}）`);
  }
  return [...names.values()].slice(0, MOST_WITNESSES).join("、");
}

/** What an equation that holds ties to a number: its copy, or the total it is part of. */
function agreeingWith(network: Network, quantity: number, suspects: readonly number[]): readonly number[] {
  return flatMapped(network.quantities[quantity]?.equations ?? [], (index) => {
    const equation = network.equations[index];
    if (equation === undefined || equation.quantities.some((other) => suspects.includes(other))) return [];
    if (isBroken(network, equation, new Map())) return [];
    // The parts of a sum say little one by one; its total does.
    return equation.quantities.length === 2 ? equation.quantities : [network.indexOf(equation.identity.stated)];
  });
}
