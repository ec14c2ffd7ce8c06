import type Big from "big.js";
import { dimensionOf } from "./dimension";
import type { Sides } from "./evaluate";
import { numbersOf, type CostingNumber, type Expression } from "./expression";
import { cancels, isTime, type Measure } from "./measure";
import { isPositive } from "../sign";
import { flatMapped } from "../flatMapped";

/** What is stated is a whole multiple: a count was left unsaid, which is probably that of `measure`. */
export interface MissingFactor {
  readonly kind: "missing-factor";
  readonly factor: Big;
  readonly measure: Measure | null;
}

/** A count that is named outside the calculation: in the text, its row, or a goal. */
export interface CountElsewhere {
  readonly value: Big;
  readonly measure: Measure | null;
}

/** From here on a unit slipped, whatever is named. */
const UNIT_SLIP = 10_000;

/** No larger count is left unsaid that is named nowhere: there are 31 days in a month. */
const LARGEST_UNNAMED = 31;

const MONTHS = 12;

/** How often a time or an occasion is paid for in a year, where that is more than {@link LARGEST_UNNAMED} or less. */
const WITHIN_YEAR: Readonly<Record<string, readonly (readonly [least: number, most: number])[]>> = {
  月: [[2, MONTHS]],
  季度: [[2, 4]],
  半年: [[2, 2]],
  周: [[2, 53]],
  天: [
    [2, LARGEST_UNNAMED],
    [240, 366],
  ],
  餐: [[2, 366]],
  课时: [[2, 366]],
};

/**
 * A whole factor that measures or habit ask for: ×12 months, ×10 people for a price 元/人·月 without them.
 * @param counts those that the text computes with; @param elsewhere those of its row and of the goals
 */
export function missingFactor(
  computed: Expression,
  { computed: left, stated }: Sides,
  counts: readonly CostingNumber[] = [],
  elsewhere: readonly CountElsewhere[] = [],
): MissingFactor | undefined {
  if (!isPositive(left.value) || computed.kind === "sum") return undefined;
  const factor = stated.value.div(left.value);
  if (factor.lt(2) || factor.gte(UNIT_SLIP) || !factor.eq(factor.round(0))) return undefined;
  const own = new Set(numbersOf(computed).map(({ span }) => span.start));
  const inText = counts.filter(({ span }) => !own.has(span.start));
  const named = [...inText.map(({ value, counts: [measure = null] }) => ({ value, measure })), ...elsewhere].filter(
    ({ value }) => value.eq(factor),
  );
  const measure =
    askedFor(computed, factor, named) ?? namedElsewhere(computed, inText, factor) ?? byHabit(computed, factor);
  return measure === undefined ? undefined : { kind: "missing-factor", factor, measure };
}

/** What a price is for without a count of it; `null` where it does not say; `undefined` where every price has its counts. */
function askedFor(computed: Expression, factor: Big, named: readonly CountElsewhere[]): Measure | null | undefined {
  const { per, anything } = dimensionOf(computed);
  const asked = per.find((one) => named.some(({ measure }) => measure !== null && cancels(measure, one)));
  // 2000元/人=10万元 counts nothing at all: whatever it left out is a count.
  const likely = computed.kind === "number" ? per[0] : per.find((one) => isUsual(factor, one));
  if (asked !== undefined || likely !== undefined) return asked ?? likely;
  // 3000元/人·月 alone: so many people, and twelve months.
  const [first, ...more] = per;
  if (first !== undefined && more.length > 0 && per.some(({ name }) => name === "月")) {
    const people = factor.div(MONTHS);
    return people.lte(LARGEST_UNNAMED) && people.eq(people.round(0)) ? first : undefined;
  }
  if (per.length > 0 || anything === 0) return undefined;
  return factor.lte(LARGEST_UNNAMED) || named.length > 0 ? null : undefined;
}

/** Twelve for what is paid by the month; a small count for what is not paid by time. */
function isUsual(factor: Big, { name }: Measure): boolean {
  const ranges = (name === null ? undefined : WITHIN_YEAR[name]) ?? [[2, LARGEST_UNNAMED]];
  return ranges.some(([least, most]) => factor.gte(least) && factor.lte(most));
}

/** A count that the text names and does not multiply with. */
function namedElsewhere(
  computed: Expression,
  counts: readonly CostingNumber[],
  factor: Big,
): Measure | null | undefined {
  if (computed.kind !== "product") return undefined;
  const named = counts.find(({ value }) => value.eq(factor));
  return named && (named.counts[0] ?? null);
}

/**
 * Twelve months go unsaid where no time is named, how many are paid where nothing but time is, and a small count where
 * nothing says what anything is.
 */
function byHabit(computed: Expression, factor: Big): null | undefined {
  const numbers = numbersOf(computed);
  const measures = flatMapped(numbers, (number) => [...number.counts, ...number.per]);
  const hasTime = measures.some(({ name }) => isTime(name));
  const hasMoney = numbers.some(({ unit }) => unit !== null);
  const isPriced = numbers.length > 1 && (!hasMoney || numbers.some(({ unit }) => unit === null));
  const isSmall = isSmallCount(numbers, factor);
  if (!isPriced) return undefined;
  if (measures.length === 0 && hasMoney && isSmall) return numbers.some(isFactor) ? null : undefined;
  const isTimeAlone = hasTime && hasMoney && measures.every(({ name }) => isTime(name)) && !isBareCount(numbers);
  if (isTimeAlone) return isSmall ? null : undefined;
  return factor.eq(MONTHS) && !hasTime ? null : undefined;
}

/** Beside a share alone nothing is left out: 60万元*5%. */
function isFactor({ kind, unit }: CostingNumber): boolean {
  return unit === null && kind !== "share";
}

/** What may be left out unnamed, for all that stands in the calculation. */
function isSmallCount(numbers: readonly CostingNumber[], factor: Big): boolean {
  const isSlip = isPowerOfTen(factor) || numbers.some((number) => lostDigit(number, factor));
  return factor.lte(LARGEST_UNNAMED) && !isSlip;
}

/** 3700元/月*1个月=44400元: the twelve months are there, and one of their digits is not. */
function lostDigit({ value, counts: [measure] }: CostingNumber, factor: Big): boolean {
  const year = (measure?.name == null ? undefined : WITHIN_YEAR[measure.name])?.at(-1)?.[1];
  const [typed, meant] = [value.toFixed(), value.times(factor).toFixed()];
  return (
    meant === String(year) && Array.from(meant).some((_, at) => meant.slice(0, at) + meant.slice(at + 1) === typed)
  );
}

function isBareCount(numbers: readonly CostingNumber[]): boolean {
  return numbers.some(({ kind, counts }) => kind === "count" && counts.length === 0);
}

/** Ten times too much is a point that slipped. */
function isPowerOfTen(factor: Big): boolean {
  return /^10*$/.test(factor.toFixed());
}
