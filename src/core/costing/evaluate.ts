import Big from "big.js";
import { exactYuanPer, yuanPer, type MoneyUnit } from "../amount";
import { halfOfPlace, powerOfTen } from "../powersOfTen";
import type { CostingEquation, CostingNumber, Expression } from "./expression";
import { numbersOf, unitOf } from "./expression";
import { plus, printedWorth, scaled, times, type Computed } from "./computed";
import { isPositive, isZero } from "../sign";

/** How finely the money of each unit is printed in a text: beside 2.04万元, 3万元 stand for 3.00, and 10元 for themselves. */
export type Fineness = ReadonlyMap<MoneyUnit | null, number>;

const ZERO = new Big(0);
const ONE = new Big(1);

/** What fractions of a hundredth of a fen leave over is no difference, in 元. */
const DUST = new Big("1e-6");

/** Where only the values are asked for. */
const EXACT: Fineness = new Map();

/** The decimals with which the money of a text is printed, unit by unit. */
export function finestDecimals(numbers: readonly CostingNumber[]): Fineness {
  const finest = new Map<MoneyUnit | null, number>();
  for (const { unit, decimals } of numbers) {
    if (unit !== null) finest.set(unit, Math.max(decimals, finest.get(unit) ?? 0));
  }
  return finest;
}

/** How many of what is counted, or 元, one of a number stands for. */
function scaleOf(scale: number, unit: MoneyUnit | null): Big {
  const worth = unit === null ? ONE : exactYuanPer(unit);
  return scale === 1 ? worth : worth.times(scale);
}

/** What one number stands for. */
export function worthOf(number: CostingNumber, finest: Fineness, bareUnit: MoneyUnit | null = null): Computed {
  const unit = number.unit ?? bareUnit;
  const scale = scaleOf(number.scale, unit);
  const printed = Math.max(number.decimals, finest.get(unit) ?? 0);
  const shown = number.kind === "amount" && number.decimals > 0 ? number.decimals : printed;
  const isExact = number.unit === null || number.kind === "share" || shown === 0;
  const printedHalf = isExact ? ZERO : halfOfPlace(shown);
  const half = number.giveOrTake === undefined ? printedHalf : new Big(number.giveOrTake);
  if (scale === ONE) return printedWorth(number.value, half, powerOfTen(-number.decimals));
  return printedWorth(number.value.times(scale), half.times(scale), scale.times(powerOfTen(-number.decimals)));
}

/** What a calculation comes to; `undefined` when it divides by zero. */
export function evaluate(expression: Expression, finest: Fineness): Computed | undefined {
  switch (expression.kind) {
    case "number":
      return worthOf(expression.number, finest);
    case "product":
      return together(expression.factors, (factor) => evaluate(factor, finest), times);
    case "quotient": {
      const dividend = evaluate(expression.dividend, finest);
      const divisor = evaluate(expression.divisor, finest);
      if (dividend === undefined || divisor === undefined || isZero(divisor.value)) return undefined;
      const by = divisor.value.abs();
      return {
        ...dividend,
        value: dividend.value.div(divisor.value),
        tolerance: dividend.tolerance.div(by),
      };
    }
    case "sum":
      return together(expression.terms, (term) => evaluateTerm(term, finest), plus);
  }
}

function evaluateTerm(
  { sign, term }: Extract<Expression, { kind: "sum" }>["terms"][number],
  finest: Fineness,
): Computed | undefined {
  const worth = evaluate(term, finest);
  return sign > 0 || worth === undefined ? worth : { ...worth, value: worth.value.times(sign) };
}

/** Joins what several parts come to; `undefined` where that cannot be said of one of them. */
function together<Part>(
  parts: readonly Part[],
  worthOf: (part: Part) => Computed | undefined,
  join: (one: Computed, other: Computed) => Computed,
): Computed | undefined {
  let whole: Computed | undefined;
  for (const part of parts) {
    const worth = worthOf(part);
    if (worth === undefined) return undefined;
    whole = whole === undefined ? worth : join(whole, worth);
  }
  return whole;
}

/** Both sides of an equality, in the same unit. */
export interface Sides {
  readonly computed: Computed;
  readonly stated: Computed;
}

/** What the two sides of an equality come to; `undefined` when that cannot be said. */
export function sidesOf({ computed, stated }: Pick<CostingEquation, "computed" | "stated">): Sides | undefined {
  const unit = unitOf(computed);
  const finest = finestDecimals([...numbersOf(computed), stated]);
  const left = evaluate(computed, finest);
  if (left === undefined) return undefined;
  const right = worthOf(stated, finest, unit);
  if (unit !== null) return sidesBetween(left, printedLike(right, unit));
  if (stated.unit === null)
    return isTenThousandfold(left, right) ? { computed: right, stated: right } : { computed: left, stated: right };
  // 2*3.5=7万元 is reckoned in the unit of its result, 50人*100=0.5万元 in 元.
  const yuan = yuanPer(stated.unit);
  const priced = withBarePrice(computed, left, stated.decimals);
  if (isNearerInYuan(left, right, yuan)) return sidesBetween(priced, right);
  return sidesBetween(scaled(priced, yuan), right);
}

/** 3*33.33=100万元: the last factor that is no share is the price, and may be rounded. */
function withBarePrice(computed: Expression, worth: Computed, decimals: number): Computed {
  const price = computed.kind === "product" ? numbersOf(computed).findLast(({ kind }) => kind !== "share") : undefined;
  if (price === undefined || price.decimals === 0 || isZero(price.value)) return worth;
  const half = halfOfPlace(Math.max(price.decimals, decimals));
  const tolerance = worth.value.abs().times(half).div(price.value.abs());
  return { ...worth, tolerance, rounded: 1 };
}

function sidesBetween(computed: Computed, stated: Computed): Sides {
  return { computed, stated };
}

/** Of 元 and the unit of the result the one in which a bare calculation comes nearer to it. */
function isNearerInYuan({ value }: Computed, stated: Computed, yuan: number): boolean {
  if (value.eq(stated.value)) return true;
  if (!isPositive(value) || !isPositive(stated.value)) return false;
  const away = (scale: number): number => Math.abs(Math.log(Number(value.times(scale).div(stated.value))));
  return away(1) < away(yuan);
}

/** 50*100=0.5 without any unit is reckoned in 元 and stated in 万元. */
function isTenThousandfold(computed: Computed, stated: Computed): boolean {
  return isPositive(computed.value) && computed.value.eq(stated.value.times(exactYuanPer("万元")));
}

/** The unit in which a calculation without any is reckoned, so that it comes to what is stated. */
export function bareUnit({ computed, stated }: Pick<CostingEquation, "computed" | "stated">): MoneyUnit | null {
  const worth = evaluate(computed, EXACT);
  if (worth === undefined || unitOf(computed) !== null) return stated.unit;
  const isYuan =
    stated.unit === null
      ? isTenThousandfold(worth, worthOf(stated, EXACT))
      : isNearerInYuan(worth, worthOf(stated, EXACT), yuanPer(stated.unit));
  return isYuan ? "元" : stated.unit;
}

/**
 * exact: to the last digit; rounding: within what the printed decimals allow; broken: neither. A single rounded number may
 * be half a place off (2.325 printed 2.33); that several all are is not believed.
 */
export function comparisonOf(sides: Sides): "exact" | "rounding" | "broken" {
  const difference = sides.computed.value.minus(sides.stated.value).abs();
  if (difference.lt(DUST)) return "exact";
  const tolerance = sides.computed.tolerance.plus(sides.stated.tolerance);
  const isSingle = sides.computed.rounded + sides.stated.rounded === 1;
  return (isSingle ? difference.lte(tolerance) : difference.lt(tolerance)) ? "rounding" : "broken";
}

/** True when an equality holds as far as its printed decimals can tell. */
export function holds(equation: Pick<CostingEquation, "computed" | "stated">): boolean {
  const sides = sidesOf(equation);
  return sides !== undefined && comparisonOf(sides) !== "broken";
}

/** True when the calculation comes to more than is stated, whatever was rounded. */
export function exceeds(equation: Pick<CostingEquation, "computed" | "stated">): boolean {
  const sides = sidesOf(equation);
  return sides !== undefined && comparisonOf(sides) === "broken" && sides.computed.value.gt(sides.stated.value);
}

/** How far the sides are apart, as the logarithm of their ratio; to tell which of several readings was meant. */
export function distance(equation: Pick<CostingEquation, "computed" | "stated">): number {
  const sides = sidesOf(equation);
  if (sides === undefined || !isPositive(sides.computed.value) || !isPositive(sides.stated.value)) return Infinity;
  return Math.abs(Math.log(Number(sides.computed.value.div(sides.stated.value))));
}

/** What a text comes to and the amount beside it, both in 元. @param half how far the amount may be rounded */
export function sidesWithAmount(result: Expression, unit: MoneyUnit, amount: Big, half = ZERO): Sides | undefined {
  const worth = evaluate(result, finestDecimals(numbersOf(result)));
  if (worth === undefined) return undefined;
  const yuan = unitOf(result) === null ? yuanPer(unit) : 1;
  const stated = printedWorth(amount, half, lastPlaceIn(amount, unit));
  return sidesBetween(scaled(worth, yuan), printedLike(stated, unitOf(result)));
}

/** 10000元 beside prices in 万元 are one of them, with no decimals. */
function printedLike(stated: Computed, unit: MoneyUnit | null): Computed {
  const place = unit === null ? undefined : lastPlaceIn(stated.value, unit);
  return place !== undefined && stated.place?.lt(place) === true ? { ...stated, place } : stated;
}

/** What one of the last decimal is worth, in 元, with which so many 元 are printed in a unit. */
function lastPlaceIn(yuan: Big, unit: MoneyUnit): Big {
  const worth = exactYuanPer(unit);
  // All units are powers of ten: what is counted in one has the same figures, its point elsewhere.
  const places = isZero(yuan) ? 0 : Math.max(0, yuan.c.length - 1 - (yuan.e - worth.e));
  return powerOfTen(-places).times(worth);
}
