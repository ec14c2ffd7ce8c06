import Big from "big.js";
import { nearOf, NEAR_ERROR } from "./near";
import type { Equation, Network } from "./network";
import { isZero } from "../sign";
import { flatMapped } from "../flatMapped";

/** What the quantities are supposed to be; those not in the map are as typed. */
export type Supposition = ReadonlyMap<number, Big>;

const ZERO = new Big(0);

/** Formulas carry the dust of binary fractions; in 元. */
const DUST = 1e-6;
const EXACT_DUST = new Big(DUST);

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
    if (factors.length === 1) return sum.plus(coefficient);
    return sum.plus(
      factors.reduce(
        (product, factor) => (factor === quantity ? product : product.times(valueIn(network, factor, supposed))),
        coefficient,
      ),
    );
  }, ZERO);
}

/** What is left when the computed side is taken from the stated one, in 元. */
export function residualOf(network: Network, equation: Equation, supposed: Supposition): Big {
  return equation.terms.reduce(
    (sum, { coefficient, factors }) =>
      sum.plus(factors.reduce((product, factor) => product.times(valueIn(network, factor, supposed)), coefficient)),
    ZERO,
  );
}

/**
 * True when the intervals for which both sides stand do not meet. Where several numbers are rounded, intervals that only
 * touch do not count as meeting: two copies printed alike must be the same, and a sum is that far off only when every part
 * was rounded the same way. A single rounded number may be just half a unit off: 2.325 is printed as 2.33.
 * Doubles decide where their error cannot matter, exact decimals the rest.
 */
export function isBroken(network: Network, equation: Equation, supposed: Supposition): boolean {
  return isNearlyBroken(network, equation, supposed) ?? isExactlyBroken(network, equation, supposed);
}

/** `undefined` where the error of doubles could tip the scales. */
function isNearlyBroken(
  { quantities }: Network,
  { terms, isPlain }: Equation,
  supposed: Supposition,
): boolean | undefined {
  const valueOf = (index: number): number => {
    const meant = supposed.size === 0 ? undefined : supposed.get(index);
    return meant === undefined ? (quantities[index]?.near ?? 0) : nearOf(meant);
  };
  let sum = 0;
  let size = 0;
  let tolerance = 0;
  for (const { near, factors } of terms) {
    let product = near;
    for (const factor of factors) product *= valueOf(factor);
    sum += product;
    size += Math.abs(product);
    for (const factor of factors) {
      const half = quantities[factor]?.nearHalf ?? 0;
      if (half === 0) continue;
      let slopeHere = near;
      for (const other of factors) if (other !== factor) slopeHere *= valueOf(other);
      tolerance += Math.abs(slopeHere) * half;
    }
  }
  const error = size * (terms.length + 4) * NEAR_ERROR;
  const left = Math.abs(sum);
  if (left + error < DUST) return false;
  if (left - error < DUST) return undefined;
  const vague = tolerance * (terms.length + 4) * NEAR_ERROR;
  if (left - error > tolerance + vague) return true;
  // The slopes of a quantity in several terms may cancel out, so that the true tolerance is smaller than this one.
  return isPlain && left + error < tolerance - vague ? false : undefined;
}

function isExactlyBroken(network: Network, equation: Equation, supposed: Supposition): boolean {
  const left = residualOf(network, equation, supposed).abs();
  if (left.lt(EXACT_DUST)) return false;
  const halves = flatMapped(equation.quantities, (index) => {
    const half = network.quantities[index]?.halfUnit ?? ZERO;
    const leeway = isZero(half) ? half : slope(network, equation, index, supposed).abs().times(half);
    return isZero(leeway) ? [] : [leeway];
  });
  const tolerance = halves.reduce((sum, half) => sum.plus(half), ZERO);
  return halves.length === 1 ? left.gt(tolerance) : left.gte(tolerance);
}

/**
 * How far an equation that holds is from coming out to the last digit, as a share of what one of its numbers brings to it;
 * zero where it does come out.
 */
export function roundedOff(network: Network, equation: Equation, quantity: number, supposed: Supposition): number {
  const left = Math.abs(nearOf(residualOf(network, equation, supposed)));
  if (left < DUST) return 0;
  const by = Math.abs(nearOf(slope(network, equation, quantity, supposed)));
  const brought = by * Math.abs(nearOf(valueIn(network, quantity, supposed)));
  return left / (brought || left);
}

/**
 * How many times what the other numbers of an equation come to one of its numbers brings to it: 1 where it holds, 10000 for
 * 万元 written for 元. `undefined` where they come to nothing.
 */
export function timesTooMuch(network: Network, equation: Equation, quantity: number): number | undefined {
  const nothingSupposed: Supposition = new Map();
  const left = nearOf(residualOf(network, equation, nothingSupposed));
  const value = nearOf(valueIn(network, quantity, nothingSupposed));
  const brought = nearOf(slope(network, equation, quantity, nothingSupposed)) * value;
  return brought === left ? undefined : brought / (brought - left);
}

/** What a quantity would have to be for an equation to hold. */
export interface Solution {
  readonly value: Big;
  /** How far from it the other numbers' rounding lets it be; zero where the equation has none. */
  readonly leeway: Big;
}

/**
 * The value of one quantity at which the equation holds exactly, and the leeway around it.
 * @param residual what the equation lacks as yet, where it is known already.
 * @returns `undefined` when no value does (the quantity is multiplied by zero).
 */
export function solveFor(
  network: Network,
  equation: Equation,
  quantity: number,
  supposed: Supposition,
  residual: Big = residualOf(network, equation, supposed),
): Solution | undefined {
  const by = slope(network, equation, quantity, supposed);
  if (isZero(by)) return undefined;
  const now = valueIn(network, quantity, supposed);
  const others = equation.quantities.reduce((sum, index) => {
    const half = network.quantities[index]?.halfUnit ?? ZERO;
    if (index === quantity || isZero(half)) return sum;
    return sum.plus(slope(network, equation, index, supposed).abs().times(half));
  }, ZERO);
  return { value: now.minus(residual.div(by)), leeway: others.div(by.abs()) };
}
