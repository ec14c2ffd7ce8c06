import type { Supposition } from "./arithmetic";
import type { Doubts } from "./doubts";
import type { Network } from "./network";
import { LEAST_EXCHANGE, partnersOf } from "./exchangeSteps";
import { quantityAt } from "./step";
import { LEAST_SECOND, LEAST_STEP, suspectsOf } from "./steps";

/** A supposition and the equations that are broken under it. */
export interface Unfinished {
  readonly meant: Supposition;
  readonly broken: ReadonlySet<number>;
}

/**
 * What it will cost at least to mend what is still broken. Equations without a common cell need a step each, but for numbers
 * of two rows that were exchanged, which mends two of them at once, and for what goes with a doubled row; a second number
 * of a cell that was changed already is cheaper.
 */
export function leastRest(network: Network, { meant, broken }: Unfinished, doubts: Doubts): number {
  const touched = new Set<number>();
  const partners = new Set<number>();
  const changed = new Set(Array.from(meant.keys(), (index) => quantityAt(network, index).cell));
  const carried = carriedOff(network, { meant, broken });
  let rest = 0;
  for (const index of broken) {
    const equation = network.equations[index];
    if (equation === undefined || carried.has(index)) continue;
    const suspects = suspectsOf(equation, meant).map((suspect) => quantityAt(network, suspect));
    if (suspects.some(({ cell }) => touched.has(cell))) continue;
    const isExchange = suspects.some((suspect) => partners.has(suspect.index));
    const isSecond = suspects.some(({ cell }) => changed.has(cell));
    for (const { cell, index: suspect } of suspects) {
      touched.add(cell);
      for (const other of partnersOf(network, suspect)) partners.add(other);
    }
    const step = Math.min(
      isExchange ? LEAST_EXCHANGE - LEAST_STEP : LEAST_STEP,
      isSecond ? LEAST_SECOND : LEAST_STEP,
      doubts.of(equation)?.cost ?? Infinity,
    );
    rest += step;
  }
  return rest;
}

/** The broken equations that would fall away with a doubled row, whatever they need otherwise. */
function carriedOff(network: Network, { meant, broken }: Unfinished): ReadonlySet<number> {
  const carried = new Set<number>();
  for (const index of broken) {
    const equation = network.equations[index];
    for (const suspect of equation === undefined ? [] : suspectsOf(equation, meant)) {
      for (const own of network.twinOf(suspect)?.own ?? []) carried.add(own);
    }
  }
  return carried;
}
