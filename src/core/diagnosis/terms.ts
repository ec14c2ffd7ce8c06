import Big from "big.js";
import type { Operand } from "../identity";
import { nearOf } from "./near";

/** coefficient · Π factors; factors are indices of quantities, none twice. */
export interface NetworkTerm {
  readonly coefficient: Big;
  /** The coefficient as a double. */
  readonly near: number;
  readonly factors: readonly number[];
}

/** A term of exact decimals with its double. */
export function termOf(coefficient: Big, factors: readonly number[]): NetworkTerm {
  return { coefficient, near: nearOf(coefficient), factors };
}

const ZERO = new Big(0);

/** Multiplies two sums of products out. */
export function multiplyTerms(one: readonly NetworkTerm[], other: readonly NetworkTerm[]): readonly NetworkTerm[] {
  return one.flatMap((left) =>
    other.map((right) => termOf(left.coefficient.times(right.coefficient), [...left.factors, ...right.factors])),
  );
}

/** Adds up terms over the same factors; what cancels out is left out. */
export function collectTerms(terms: readonly NetworkTerm[]): readonly NetworkTerm[] {
  const byFactors = new Map<string, NetworkTerm>();
  for (const { coefficient, factors } of terms) {
    const key = [...factors].sort((one, other) => one - other).join();
    const known = byFactors.get(key);
    byFactors.set(key, termOf(known === undefined ? coefficient : known.coefficient.plus(coefficient), factors));
  }
  return [...byFactors.values()].filter(({ coefficient }) => !coefficient.eq(0));
}

/** The finest decimals with which money is printed in a group: beside 2.04, a 3 stands for 3.00. */
export function groupDecimals(operands: readonly Operand[]): ReadonlyMap<string, number> {
  const finest = new Map<string, number>();
  for (const { precisionGroup, decimals, unit, computed } of operands) {
    // A formula shows more decimals than people print.
    if (unit === null || computed) continue;
    finest.set(precisionGroup, Math.max(decimals, finest.get(precisionGroup) ?? 0));
  }
  return finest;
}

/**
 * Counts, shares and formulas are exact, and so are amounts where all of a group are whole. Results of calculations are
 * often rounded more than the prices beside them, so they stand for the decimals that they show.
 */
export function halfUnitOf({ role, unit, decimals, computed }: Operand, finest: number): Big {
  const shown = role === "result" && decimals > 0 ? decimals : finest;
  if (unit === null || role === "share" || computed || shown === 0) return ZERO;
  return new Big(5).times(new Big(10).pow(-shown - 1));
}
