import Big from "big.js";
import { comparisonOf, holds, sidesOf } from "./evaluate";
import type { CostingNumber, Expression } from "./expression";
import type { Part } from "./parts";
import { isApproximate } from "./prose";
import { isPositive, isZero } from "../sign";

/** With so many figures nobody says 约 of something that is further off than this share of it. */
const FIGURES = 3;
const FAR_OFF = 0.01;

/** 取整 may take away or add so much. */
const MOST_TAKEN = 0.1;

/**
 * 约3.57万元 behind an exact calculation is what it comes to, as far as it is printed; whether 约4万元 was meant for
 * 3.57万元 is judged by its own figures. What is neither near nor plainly wrong stays about right.
 */
export function resultSaid(computed: Expression, stated: CostingNumber): CostingNumber {
  if (!stated.approximate || isApproximate(computed)) return stated;
  const exact = { ...stated, approximate: false };
  const sides = sidesOf({ computed, stated: exact });
  if (sides === undefined || !isPositive(stated.value)) return stated;
  if (comparisonOf(sides) !== "broken") return exact;
  // In the unit of the result.
  const worth = sides.stated.value.div(stated.value);
  const off = sides.computed.value.minus(sides.stated.value).abs().div(worth);
  if (off.lte(placeOf(stated.value))) return { ...exact, giveOrTake: Number(off) };
  const isPlain = stated.value.c.length >= FIGURES && off.gt(stated.value.times(FAR_OFF));
  return isPlain ? exact : stated;
}

/**
 * 5500元/月*12个月=66002元=6.6万元: the result that stands right behind a calculation, where it is another one and rounding
 * it for the last side hides that.
 */
export function finerResult(
  computed: Expression,
  next: Expression | undefined,
  stated: CostingNumber,
): CostingNumber | undefined {
  if (computed.kind === "number" || next?.kind !== "number" || next.number.span.start === stated.span.start)
    return undefined;
  const { number } = next;
  const isResult = number.kind === "amount" && number.unit !== null && !number.approximate;
  return isResult && holds({ computed, stated }) && !holds({ computed, stated: number }) ? number : undefined;
}

/**
 * 3人*33.33万元=99.99万元=100万元: an exact step on the way, where the calculation comes to the last side as far as its price
 * is printed.
 */
export function isStep(calculation: Expression, step: Expression, stated: CostingNumber): boolean {
  if (step.kind !== "number" || calculation.kind === "number" || holds({ computed: step, stated })) return false;
  const sides = sidesOf({ computed: calculation, stated: step.number });
  return sides !== undefined && comparisonOf(sides) === "exact" && holds({ computed: calculation, stated });
}

/** What one of its last figure is worth: 0.1 in 3.6, 10 in 40. */
export function placeOf({ c: digits, e: exponent }: Big): Big {
  return new Big(10).pow(exponent - digits.length + 1);
}

/** Words before the figure to which an amount was rounded. */
const ROUNDS = /取整|四舍五入|凑整|进位|按|取|安排|列支|申请|拟|预算|约|计/;

/** 51次*700元=3.57万元，按3.6万元安排: the amount before it, rounded. @param words those right before the figure */
export function isRoundedOff({ amount }: Part, stated: CostingNumber, words: string): boolean {
  if (!ROUNDS.test(words)) return false;
  const sides = sidesOf({ computed: amount, stated: { ...stated, approximate: false } });
  if (sides === undefined || !isPositive(stated.value) || !isPositive(sides.computed.value)) return false;
  const off = sides.computed.value.minus(sides.stated.value).abs();
  const isRounder = stated.value.c.length < sides.computed.value.c.length;
  if (!isRounder || isZero(off)) return false;
  const place = placeOf(stated.value).times(sides.stated.value.div(stated.value));
  return (
    off.lt(place) || (/^按$|取整|凑整|四舍五入/.test(words.trim()) && off.lte(sides.computed.value.times(MOST_TAKEN)))
  );
}
