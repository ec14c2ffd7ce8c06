import Big from "big.js";
import { yuanPer } from "../amount";
import type { Operand } from "../identity";
import { halfOfPlace } from "../powersOfTen";
import { nearOf } from "./near";
import { flatMapped } from "../flatMapped";

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
  return flatMapped(one, (left) =>
    other.map((right) => termOf(left.coefficient.times(right.coefficient), [...left.factors, ...right.factors])),
  );
}

/** Adds up terms over the same factors; what cancels out is left out. */
export function collectTerms(terms: readonly NetworkTerm[]): readonly NetworkTerm[] {
  const alone = new Set<number>();
  for (const { factors } of terms) if (factors.length === 1 && factors[0] !== undefined) alone.add(factors[0]);
  // Most equations are sums of different numbers: there is nothing to collect.
  if (alone.size === terms.length) return terms;
  const byFactors = new Map<string, NetworkTerm>();
  for (const { coefficient, factors } of terms) {
    const key = [...factors].sort((one, other) => one - other).join();
    const known = byFactors.get(key);
    byFactors.set(key, termOf(known === undefined ? coefficient : known.coefficient.plus(coefficient), factors));
  }
  return [...byFactors.values()].filter(({ coefficient }) => !coefficient.eq(0));
}

/** What turns a product of printed numbers into 元: the worth of its money unit, a hundredth for each percentage. */
export function worthOf(operands: readonly Operand[]): Big {
  let worth = 1;
  let exact: Big | undefined;
  for (const { unit, scale = 1 } of operands) {
    const factor = scale * (unit === null ? 1 : yuanPer(unit));
    // Whole numbers of this size are exact as doubles; a hundredth is not.
    if (exact === undefined && Number.isInteger(factor) && worth * factor < Number.MAX_SAFE_INTEGER) worth *= factor;
    else exact = (exact ?? new Big(worth)).times(scale).times(unit === null ? 1 : yuanPer(unit));
  }
  return exact ?? wholes.get(worth) ?? remembered(worth);
}

/** There are few worths, and many numbers of each. */
const wholes = new Map<number, Big>();

function remembered(worth: number): Big {
  const value = new Big(worth);
  wholes.set(worth, value);
  return value;
}

/**
 * Counts, formulas and the shares of a calculation are exact, and so are amounts where all of a group are whole. The
 * result of a calculation is printed like the amounts of its form, which may be coarser than the prices beside it. A number
 * that is finer than its group is as fine as it is printed: 46.488 is not 46.48.
 * @param finest decimals of its group; `aligned` those of the amounts that a result is printed like.
 */
export function halfUnitOf(operand: Operand, finest: number, aligned: number): Big {
  const { role, unit, decimals, computed, giveOrTake } = operand;
  if (giveOrTake !== undefined) return new Big(giveOrTake);
  const shown = role === "result" ? Math.max(decimals, Math.min(finest, aligned)) : Math.max(decimals, finest);
  if (unit === null || role === "share" || computed || shown === 0) return ZERO;
  return halfOfPlace(shown);
}
