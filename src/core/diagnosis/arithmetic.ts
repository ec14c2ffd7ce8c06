import Big from "big.js";
import type { Equation, Network } from "./network";

/** What the quantities are supposed to be; those not in the map are as typed. */
export type Supposition = ReadonlyMap<number, Big>;

const ZERO = new Big(0);

/** A quantity's value under a supposition; of a formula cell, what it then computes. */
export function valueIn(network: Network, index: number, supposed: Supposition): Big {
  const quantity = network.quantities[index];
  const meant = supposed.get(index);
  if (meant !== undefined || quantity?.formula === undefined) return meant ?? quantity?.value ?? ZERO;
  return quantity.formula.reduce(
    (sum, { coefficient, factors }) =>
      sum.plus(factors.reduce((product, factor) => product.times(valueIn(network, factor, supposed)), coefficient)),
    ZERO,
  );
}

/** ∂residual/∂quantity: the sum of the terms it stands in, without it. Every quantity stands in a term at most once. */
function slope(network: Network, equation: Equation, quantity: number, supposed: Supposition): Big {
  return equation.terms.reduce((sum, { coefficient, factors }) => {
    if (!factors.includes(quantity)) return sum;
    return sum.plus(
      factors.reduce(
        (product, factor) => (factor === quantity ? product : product.times(valueIn(network, factor, supposed))),
        coefficient,
      ),
    );
  }, ZERO);
}

/** What is left when the computed side is taken from the stated one, in 元. */
function residual(network: Network, equation: Equation, supposed: Supposition): Big {
  return equation.terms.reduce(
    (sum, { coefficient, factors }) =>
      sum.plus(factors.reduce((product, factor) => product.times(valueIn(network, factor, supposed)), coefficient)),
    ZERO,
  );
}

/**
 * True when the intervals for which both sides stand do not meet. Intervals that only touch do not count as meeting:
 * two copies printed alike must be the same, and a sum is that far off only when every part was rounded the same way.
 */
export function isBroken(network: Network, equation: Equation, supposed: Supposition): boolean {
  const left = residual(network, equation, supposed).abs();
  // Formulas carry the dust of binary fractions.
  if (left.lt("1e-6")) return false;
  const tolerance = equation.quantities.reduce((sum, index) => {
    const half = network.quantities[index]?.halfUnit ?? ZERO;
    return half.eq(0) ? sum : sum.plus(slope(network, equation, index, supposed).abs().times(half));
  }, ZERO);
  return left.gte(tolerance);
}

/** A value at which an equation holds; not `exact` when only within what rounding allows. */
export interface Solution {
  readonly value: Big;
  readonly exact: boolean;
}

/**
 * The value of one quantity at which the equation holds exactly, or, where that has no end of decimals, the nearest one
 * printed as finely as its like.
 * @returns `undefined` when no value does (the quantity is multiplied by zero).
 */
export function solveFor(
  network: Network,
  equation: Equation,
  quantity: number,
  supposed: Supposition,
): Solution | undefined {
  const by = slope(network, equation, quantity, supposed);
  if (by.eq(0)) return undefined;
  const now = valueIn(network, quantity, supposed);
  const shift = residual(network, equation, supposed);
  // 20 decimals (the library's precision) show whether the quotient ends.
  const solved = now.minus(shift.div(by));
  const rounded = solved.round(network.quantities[quantity]?.decimals ?? 0);
  const isExact = solved.round(8).minus(solved).abs().lt("1e-15");
  return isExact ? { value: solved.round(8), exact: true } : { value: rounded, exact: false };
}
