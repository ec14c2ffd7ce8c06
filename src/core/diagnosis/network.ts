import Big from "big.js";
import { yuanPer } from "../amount";
import { placeKey, type Identity, type Operand } from "../identity";

/** A number of the workbook and the equations it stands in. */
export interface Quantity {
  readonly index: number;
  readonly operand: Operand;
  /** An empty cell counts as zero. */
  readonly value: Big;
  /** A printed number stands for itself give or take this much. */
  readonly halfUnit: Big;
  /** Decimals that its like are printed with. */
  readonly decimals: number;
  readonly equations: readonly number[];
}

/** Σ coefficient · Π factors must be zero, in 元. */
export interface Equation {
  readonly index: number;
  readonly identity: Identity;
  readonly terms: readonly { readonly coefficient: Big; readonly factors: readonly number[] }[];
  /** Every quantity in it, once. */
  readonly quantities: readonly number[];
  readonly stated: number;
}

/** Quantities and the equations between them. */
export interface Network {
  readonly quantities: readonly Quantity[];
  readonly equations: readonly Equation[];
}

/** What the quantities are supposed to be; those not in the map are as typed. */
export type Supposition = ReadonlyMap<number, Big>;

const ZERO = new Big(0);

/** Joins identities into a network; numbers at the same place are the same quantity. */
export function buildNetwork(identities: readonly Identity[]): Network {
  const indexByPlace = new Map<string, number>();
  const operands: Operand[] = [];
  const equationsOf: number[][] = [];
  const intern = (operand: Operand): number => {
    const key = placeKey(operand.place);
    const known = indexByPlace.get(key);
    if (known !== undefined) return known;
    indexByPlace.set(key, operands.length);
    operands.push(operand);
    equationsOf.push([]);
    return operands.length - 1;
  };
  const equations = identities.map((identity, index): Equation => {
    const stated = intern(identity.stated);
    const left = { coefficient: coefficientOf([identity.stated, ...identity.divisors]), factors: [stated] };
    const terms = [
      { ...left, factors: [stated, ...identity.divisors.map(intern)] },
      ...identity.terms.map((term) => ({
        coefficient: coefficientOf(term.operands).times(-term.sign),
        factors: term.operands.map(intern),
      })),
    ];
    const quantities = [...new Set(terms.flatMap(({ factors }) => factors))];
    for (const quantity of quantities) equationsOf[quantity]?.push(index);
    return { index, identity, terms, quantities, stated };
  });
  const decimals = groupDecimals(operands);
  const quantities = operands.map((operand, index): Quantity => {
    const finest = decimals.get(operand.precisionGroup) ?? 0;
    return {
      index,
      operand,
      value: operand.value ?? ZERO,
      halfUnit: halfUnitOf(operand, finest),
      decimals: Math.max(finest, operand.decimals),
      equations: equationsOf[index] ?? [],
    };
  });
  return { quantities, equations };
}

/** What turns a product of printed numbers into 元: the worth of its money unit, a hundredth for each share. */
function coefficientOf(operands: readonly Operand[]): Big {
  return operands.reduce((product, { unit, role }) => {
    const scaled = unit === null ? product : product.times(yuanPer(unit));
    return role === "share" ? scaled.div(100) : scaled;
  }, new Big(1));
}

/** The finest decimals with which money is printed in a group: beside 2.04, a 3 stands for 3.00. */
function groupDecimals(operands: readonly Operand[]): ReadonlyMap<string, number> {
  const finest = new Map<string, number>();
  for (const { precisionGroup, decimals, unit } of operands) {
    if (unit !== null) finest.set(precisionGroup, Math.max(decimals, finest.get(precisionGroup) ?? 0));
  }
  return finest;
}

/**
 * Counts, shares and formulas are exact, and so are amounts where all of a group are whole. Results of calculations are
 * often rounded more than the prices beside them, so they stand for the decimals that they show.
 */
function halfUnitOf({ role, unit, decimals, computed }: Operand, finest: number): Big {
  const shown = role === "result" && decimals > 0 ? decimals : finest;
  if (unit === null || role === "share" || computed || shown === 0) return ZERO;
  return new Big(5).times(new Big(10).pow(-shown - 1));
}

function valueIn(network: Network, quantity: number, supposed: Supposition): Big {
  return supposed.get(quantity) ?? network.quantities[quantity]?.value ?? ZERO;
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
export function residual(network: Network, equation: Equation, supposed: Supposition): Big {
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
  if (left.eq(0)) return false;
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
