import Big from "big.js";
import { yuanPer, type MoneyUnit } from "../amount";
import { comparisonOf, holds, sidesWithAmount, type Sides } from "./evaluate";
import { isUneven, type CostingEquation, type CostingNumber, type Expression } from "./expression";

/** The amount beside a text, and the unit of its form. */
export interface Beside {
  readonly unit: MoneyUnit;
  /** In 元; absent where it is not known. */
  readonly amount?: Big;
  /** How far it may be rounded, in 元; not at all where absent. */
  readonly half?: Big;
  /** True where the form prints its amounts without decimals. */
  readonly isWhole?: boolean;
}

/** What a whole text comes to. */
export interface Whole {
  readonly result: Expression | null;
  /** What its parts say of each other. */
  readonly equations: readonly CostingEquation[];
  /** True where a share is spoken of and nothing tells what it comes to. */
  readonly isUnsaid: boolean;
  /** An equality of the text in whose place another one stands. */
  readonly superseded?: CostingEquation;
}

/** A result, and what the parts say of each other. */
export const said = (result: Expression | null, equations: readonly CostingEquation[] = []): Whole => ({
  result,
  equations,
  isUnsaid: false,
});

/** Half of a whole. */
const HALF = 0.5;

/** A calculation and the amount; a form without decimals rounds shares and what was divided to whole numbers. */
export function besideAmount(expression: Expression, { unit, amount, half, isWhole }: Beside): Sides | undefined {
  const isRounded = isWhole === true && isUneven(expression);
  return amount && sidesWithAmount(expression, unit, amount, isRounded ? new Big(HALF).times(yuanPer(unit)) : half);
}

/** What a text says as a whole and in its equalities. */
interface Saying {
  readonly result: Expression | null;
  readonly equations: readonly CostingEquation[];
}

/** 98万元×60%=59万元, or 58.8万元 beside 59, in a form without decimals: what comes out is rounded as the form prints it. */
export function roundedAsForm(
  result: Expression | null,
  equations: readonly CostingEquation[],
  beside: Beside,
): Saying {
  if (beside.isWhole !== true) return { result, equations };
  const rounded = equations.map((one) => {
    if (one.stated.decimals > 0 || one.stated.scale !== 1 || !isUneven(one.computed) || holds(one)) return one;
    const given = { ...one, stated: roughly(one.stated) };
    return holds(given) ? given : one;
  });
  const number = result?.kind === "number" ? result.number : undefined;
  if (result?.kind !== "number" || number?.isReckoned !== true || number.decimals === 0 || !comesTo(result, beside))
    return { result, equations: rounded };
  // The same number stands in the equality whose result it is.
  return {
    result: { ...result, number: roughly(result.number) },
    equations: rounded.map((one) =>
      one.stated.span.start === result.number.span.start ? { ...one, stated: roughly(one.stated) } : one,
    ),
  };
}

/** A number that stands for itself give or take half of a whole. */
function roughly(number: CostingNumber): CostingNumber {
  return { ...number, giveOrTake: HALF };
}

/**
 * True when a calculation comes to the amount, as far as its printed decimals can tell.
 * @param isExact asks for the last digit.
 */
export function comesTo(expression: Expression, beside: Beside, isExact = false): boolean {
  const sides = besideAmount(expression, beside);
  if (sides === undefined) return false;
  const comparison = comparisonOf(sides);
  return isExact ? comparison === "exact" : comparison !== "broken";
}
