import { cellKey, type Place } from "../cell";
import type { Evidence } from "../finding";
import type { Equation, Network } from "./network";

/** More evidence than fits on a screen is not listed. */
const MOST_EVIDENCE = 16;

/** The cells of the broken equations, then those that agree with them; the suspect's own is left out. */
export function evidenceFor(network: Network, equations: readonly Equation[], suspect: Place): readonly Evidence[] {
  const evidence = new Map<string, Evidence>();
  const add = (index: number): void => {
    const operand = network.quantities[index]?.operand;
    if (operand === undefined || cellKey(operand.place.at) === cellKey(suspect.at)) return;
    const key = cellKey(operand.place.at);
    if (!evidence.has(key)) evidence.set(key, { at: operand.place.at, role: operand.role });
  };
  for (const equation of equations) equation.quantities.forEach(add);
  for (const index of equations[0]?.quantities ?? []) {
    for (const neighbour of network.quantities[index]?.equations ?? []) {
      const equation = network.equations[neighbour];
      if (equation !== undefined && equation.quantities.length <= 2) equation.quantities.forEach(add);
    }
  }
  return [...evidence.values()].slice(0, MOST_EVIDENCE);
}
