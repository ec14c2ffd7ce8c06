import Big from "big.js";
import { yuanPer, type MoneyUnit } from "../amount";
import type { CostingEquation, CostingNumber, Expression } from "./expression";
import { numbersOf, unitOf } from "./expression";

/** A number in 元 where it is money, as it is otherwise, and how far what was meant may be from it. */
export interface Computed {
  readonly value: Big;
  /** Half of the last printed place, times what it is multiplied with. */
  readonly tolerance: Big;
}

const ZERO = new Big(0);
const PRECISION = 20;

/** How finely money is printed in a text: beside 2.04, a 3 stands for 3.00. */
export function finestDecimals(numbers: readonly CostingNumber[]): number {
  return Math.max(0, ...numbers.filter(({ unit }) => unit !== null).map(({ decimals }) => decimals));
}

/** What one number stands for. */
export function worthOf(number: CostingNumber, finest: number, bareUnit: MoneyUnit | null = null): Computed {
  const unit = number.unit ?? bareUnit;
  const scale = new Big(number.scale).times(unit === null ? 1 : yuanPer(unit));
  const shown = number.kind === "amount" && number.decimals > 0 ? number.decimals : finest;
  const isExact = number.unit === null || number.kind === "share" || shown === 0;
  const half = isExact ? ZERO : new Big(5).times(new Big(10).pow(-shown - 1));
  return { value: number.value.times(scale), tolerance: half.times(scale) };
}

/** What a calculation comes to; `undefined` when it divides by zero. */
export function evaluate(expression: Expression, finest: number): Computed | undefined {
  switch (expression.kind) {
    case "number":
      return worthOf(expression.number, finest);
    case "product":
      return expression.factors
        .map((factor) => evaluate(factor, finest))
        .reduce((one, other) => one && other && times(one, other));
    case "quotient": {
      const dividend = evaluate(expression.dividend, finest);
      const divisor = evaluate(expression.divisor, finest);
      if (dividend === undefined || divisor === undefined || divisor.value.eq(0)) return undefined;
      return { value: dividend.value.div(divisor.value), tolerance: dividend.tolerance.div(divisor.value.abs()) };
    }
    case "sum":
      return expression.terms
        .map(({ sign, term }) => {
          const worth = evaluate(term, finest);
          return worth && { value: worth.value.times(sign), tolerance: worth.tolerance };
        })
        .reduce(
          (one, other) =>
            one && other && { value: one.value.plus(other.value), tolerance: one.tolerance.plus(other.tolerance) },
        );
  }
}

function times(one: Computed, other: Computed): Computed {
  return {
    value: one.value.times(other.value).round(PRECISION),
    tolerance: one.value.abs().times(other.tolerance).plus(other.value.abs().times(one.tolerance)).round(PRECISION),
  };
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
  if (unit !== null) return { computed: left, stated: right };
  if (stated.unit === null)
    return isTenThousandfold(left, right) ? { computed: right, stated: right } : { computed: left, stated: right };
  // 2*3.5=7万元 is reckoned in the unit of its result, 50人*100=0.5万元 in 元.
  const yuan = yuanPer(stated.unit);
  if (isNearerInYuan(left, right, yuan)) return { computed: left, stated: right };
  return { computed: { value: left.value.times(yuan), tolerance: left.tolerance.times(yuan) }, stated: right };
}

/** Of 元 and the unit of the result the one in which a bare calculation comes nearer to it. */
function isNearerInYuan({ value }: Computed, stated: Computed, yuan: number): boolean {
  if (value.eq(stated.value)) return true;
  if (value.lte(0) || stated.value.lte(0)) return false;
  const away = (scale: number): number => Math.abs(Math.log(Number(value.times(scale).div(stated.value))));
  return away(1) < away(yuan);
}

/** 50*100=0.5 without any unit is reckoned in 元 and stated in 万元. */
function isTenThousandfold(computed: Computed, stated: Computed): boolean {
  return computed.value.gt(0) && computed.value.eq(stated.value.times(yuanPer("万元")));
}

/** The unit in which a calculation without any is reckoned, so that it comes to what is stated. */
export function bareUnit({ computed, stated }: Pick<CostingEquation, "computed" | "stated">): MoneyUnit | null {
  const worth = evaluate(computed, 0);
  if (worth === undefined || unitOf(computed) !== null) return stated.unit;
  const isYuan =
    stated.unit === null
      ? isTenThousandfold(worth, worthOf(stated, 0))
      : isNearerInYuan(worth, worthOf(stated, 0), yuanPer(stated.unit));
  return isYuan ? "元" : stated.unit;
}

/** exact: to the last digit; rounding: within what the printed decimals allow; broken: neither. */
export function comparisonOf(sides: Sides): "exact" | "rounding" | "broken" {
  const difference = sides.computed.value.minus(sides.stated.value).abs();
  if (difference.lt("1e-6")) return "exact";
  return difference.lt(sides.computed.tolerance.plus(sides.stated.tolerance)) ? "rounding" : "broken";
}

/** True when an equality holds as far as its printed decimals can tell. */
export function holds(equation: Pick<CostingEquation, "computed" | "stated">): boolean {
  const sides = sidesOf(equation);
  return sides !== undefined && comparisonOf(sides) !== "broken";
}

/** How far the sides are apart, as the logarithm of their ratio; to tell which of several readings was meant. */
export function distance(equation: Pick<CostingEquation, "computed" | "stated">): number {
  const sides = sidesOf(equation);
  if (sides === undefined || sides.computed.value.lte(0) || sides.stated.value.lte(0)) return Infinity;
  return Math.abs(Math.log(Number(sides.computed.value.div(sides.stated.value))));
}

/** What a text comes to and the amount beside it, both in 元. */
export function sidesWithAmount(result: Expression, unit: MoneyUnit, amount: Big): Sides | undefined {
  const worth = evaluate(result, finestDecimals(numbersOf(result)));
  if (worth === undefined) return undefined;
  const yuan = unitOf(result) === null ? yuanPer(unit) : 1;
  return {
    computed: { value: worth.value.times(yuan), tolerance: worth.tolerance.times(yuan) },
    stated: { value: amount, tolerance: new Big(0) },
  };
}
