import type Big from "big.js";
import type { MoneyUnit } from "../amount";
import { comparisonOf, sidesWithAmount } from "./evaluate";
import type { CostingEquation, Expression } from "./expression";

/** The amount beside a text, and the unit of its form. */
export interface Beside {
  readonly unit: MoneyUnit;
  /** In 元; absent where it is not known. */
  readonly amount?: Big;
  /** How far it may be rounded, in 元; not at all where absent. */
  readonly half?: Big;
}

/** What a whole text comes to. */
export interface Whole {
  readonly result: Expression | null;
  /** What its parts say of each other. */
  readonly equations: readonly CostingEquation[];
  /** True where a share is spoken of and nothing tells what it comes to. */
  readonly isUnsaid: boolean;
}

/** A result, and what the parts say of each other. */
export const said = (result: Expression | null, equations: readonly CostingEquation[] = []): Whole => ({
  result,
  equations,
  isUnsaid: false,
});

/**
 * True when a calculation comes to the amount, as far as its printed decimals can tell.
 * @param isExact asks for the last digit.
 */
export function comesTo(expression: Expression, { unit, amount, half }: Beside, isExact = false): boolean {
  const sides = amount && sidesWithAmount(expression, unit, amount, half);
  if (sides === undefined) return false;
  const comparison = comparisonOf(sides);
  return isExact ? comparison === "exact" : comparison !== "broken";
}
