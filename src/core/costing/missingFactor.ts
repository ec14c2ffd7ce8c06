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

/** Twelve months go unsaid where no time is named. */
function byHabit(computed: Expression, factor: Big): null | undefined {
  const numbers = numbersOf(computed);
  const hasTime = numbers.some((number) => [...number.counts, ...number.per].some(({ name }) => isTime(name)));
  const isPriced = numbers.some(({ unit }) => unit !== null) && numbers.some(({ unit }) => unit === null);
  return factor.eq(MONTHS) && !hasTime && isPriced ? null : undefined;
}
