import Big from "big.js";
import { yuanPer, type MoneyUnit } from "../amount";
import { dimensionOf, mismatchOf } from "./dimension";
import { comparisonOf, evaluate, finestDecimals, sidesOf, type Sides } from "./evaluate";
import { numbersOf, unitOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import { isTime, type Measure } from "./measure";
import type { CostingReading, MalformedNumber, UncheckedReason } from "./reading";

/** What is to be said of one equality: the text's own, or that of its result with the amount beside it. */
export type Comparison =
  | { readonly kind: "right" | "rounding" | "wrong" }
  /** What is stated is a whole multiple: a count was left unsaid, which is probably that of `measure`. */
  | { readonly kind: "missing-factor"; readonly factor: Big; readonly measure: Measure | null }
  /** 元 was written for 万元 or the reverse; `power` is 4 or 8, negative where what is stated is too small. */
  | { readonly kind: "money-unit"; readonly power: number };

/** What is to be said of a costing text, the gravest first. */
export type Verdict =
  | {
      readonly kind: "equation";
      readonly equation: CostingEquation;
      readonly sides: Sides;
      readonly comparison: Comparison;
    }
  | { readonly kind: "amount"; readonly result: Expression; readonly sides: Sides; readonly comparison: Comparison }
  | { readonly kind: "unit-mismatch"; readonly count: Measure; readonly per: Measure }
  | { readonly kind: "malformed-number"; readonly number: MalformedNumber }
  | { readonly kind: "unchecked"; readonly reason: UncheckedReason };

/** No larger count is left unsaid. */
const LARGEST_FACTOR = 10_000;

const MONTHS = 12;

/** Judges one equality whose sides are known. @param counts those that the text names elsewhere. */
export function compare(computed: Expression, sides: Sides, counts: readonly CostingNumber[] = []): Comparison {
  const comparison = comparisonOf(sides);
  if (comparison !== "broken") return { kind: comparison === "exact" ? "right" : "rounding" };
  const power = powerBetween(sides);
  if (power !== undefined) return { kind: "money-unit", power };
  return missingFactor(computed, sides, counts) ?? { kind: "wrong" };
}

/** 10⁴ or 10⁸ between the sides, as far as rounding can tell. */
function powerBetween({ computed, stated }: Sides): number | undefined {
  if (computed.value.lte(0) || stated.value.lte(0)) return undefined;
  return [4, 8, -4, -8].find((power) => {
    const scale = new Big(10).pow(power);
    const scaled = { value: computed.value.times(scale), tolerance: computed.tolerance.times(scale) };
    return comparisonOf({ computed: scaled, stated }) !== "broken";
  });
}

/** A whole factor that measures or habit ask for: ×12 months, ×10 people for a price 元/人·月 without them. */
export function missingFactor(
  computed: Expression,
  { computed: left, stated }: Sides,
  counts: readonly CostingNumber[] = [],
): Extract<Comparison, { kind: "missing-factor" }> | undefined {
  if (left.value.lte(0) || computed.kind === "sum") return undefined;
  const factor = stated.value.div(left.value);
  if (factor.lt(2) || factor.gt(LARGEST_FACTOR) || !factor.eq(factor.round(0))) return undefined;
  const measure = askedFor(computed, factor) ?? namedElsewhere(computed, factor, counts) ?? byHabit(computed, factor);
  return measure === undefined ? undefined : { kind: "missing-factor", factor, measure };
}

/** What a price is for without a count of it; `null` where it does not say; `undefined` where every price has its counts. */
function askedFor(computed: Expression, factor: Big): Measure | null | undefined {
  const { per, anything } = dimensionOf(computed);
  const months = factor.eq(MONTHS) ? per.find(({ name }) => name === "月") : undefined;
  return months ?? per[0] ?? (anything > 0 ? null : undefined);
}

/** A count that the text names and does not multiply with. */
function namedElsewhere(
  computed: Expression,
  factor: Big,
  counts: readonly CostingNumber[],
): Measure | null | undefined {
  if (computed.kind !== "product") return undefined;
  const own = new Set(numbersOf(computed).map(({ span }) => span.start));
  const named = counts.find(({ value, span }) => value.eq(factor) && !own.has(span.start));
  return named && (named.counts[0] ?? null);
}

/** Twelve months go unsaid where no time is named. */
function byHabit(computed: Expression, factor: Big): null | undefined {
  const numbers = numbersOf(computed);
  const hasTime = numbers.some((number) => [...number.counts, ...number.per].some(({ name }) => isTime(name)));
  const isPriced = numbers.some(({ unit }) => unit !== null) && numbers.some(({ unit }) => unit === null);
  return factor.eq(MONTHS) && !hasTime && isPriced ? null : undefined;
}

/**
 * Judges a text that was read, and the amount beside it.
 * @param amount in 元; left out where the text stands alone.
 */
export function judge(reading: CostingReading, unit: MoneyUnit, amount?: Big): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const counts = countsOf(reading);
  for (const equation of reading.equations) {
    const sides = sidesOf(equation);
    if (sides !== undefined) {
      verdicts.push({ kind: "equation", equation, sides, comparison: compare(equation.computed, sides, counts) });
    }
  }
  const { result } = reading;
  if (amount !== undefined && result !== null) {
    const sides = sidesWithAmount(result, unit, amount);
    if (sides !== undefined) {
      verdicts.push({ kind: "amount", result, sides, comparison: compare(result, sides, counts) });
    }
  }
  verdicts.push(...reading.malformed.map((number): Verdict => ({ kind: "malformed-number", number })));
  for (const calculation of reading.calculations) {
    const mismatch = mismatchOf(calculation);
    if (mismatch !== undefined) verdicts.push({ kind: "unit-mismatch", ...mismatch });
  }
  if (reading.unchecked !== null) verdicts.push({ kind: "unchecked", reason: reading.unchecked });
  return verdicts;
}

/** Every count that a text computes with. */
export function countsOf({ equations, calculations }: CostingReading): readonly CostingNumber[] {
  const all = [...equations.map(({ computed }) => computed), ...calculations];
  return all.flatMap(numbersOf).filter(({ kind }) => kind === "count");
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
