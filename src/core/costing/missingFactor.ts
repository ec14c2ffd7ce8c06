import type Big from "big.js";
import { dimensionOf } from "./dimension";
import type { Sides } from "./evaluate";
import { numbersOf, type CostingNumber, type Expression } from "./expression";
import { isTime, type Measure } from "./measure";

/** What is stated is a whole multiple: a count was left unsaid, which is probably that of `measure`. */
export interface MissingFactor {
  readonly kind: "missing-factor";
  readonly factor: Big;
  readonly measure: Measure | null;
}

/** No larger count is left unsaid. */
const LARGEST_FACTOR = 10_000;

const MONTHS = 12;

/** A whole factor that measures or habit ask for: ×12 months, ×10 people for a price 元/人·月 without them. */
export function missingFactor(
  computed: Expression,
  { computed: left, stated }: Sides,
  counts: readonly CostingNumber[] = [],
): MissingFactor | undefined {
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

/** Twelve months go unsaid where no time is named, and how many are paid where nothing but time is. */
function byHabit(computed: Expression, factor: Big): null | undefined {
  const numbers = numbersOf(computed);
  const measures = numbers.flatMap((number) => [...number.counts, ...number.per]);
  const hasTime = measures.some(({ name }) => isTime(name));
  const hasMoney = numbers.some(({ unit }) => unit !== null);
  const isPriced = numbers.length > 1 && (!hasMoney || numbers.some(({ unit }) => unit === null));
  const isTimeAlone = hasTime && hasMoney && measures.every(({ name }) => isTime(name)) && !isBareCount(numbers);
  if (isTimeAlone) return isPriced && !isPowerOfTen(factor) ? null : undefined;
  return factor.eq(MONTHS) && !hasTime && isPriced ? null : undefined;
}

function isBareCount(numbers: readonly CostingNumber[]): boolean {
  return numbers.some(({ kind, counts }) => kind === "count" && counts.length === 0);
}

/** Ten times too much is a point that slipped. */
function isPowerOfTen(factor: Big): boolean {
  return /^10*$/.test(factor.toFixed());
}
