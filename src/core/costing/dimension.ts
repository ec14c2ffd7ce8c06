import { numbersOf, type CostingNumber, type Expression } from "./expression";
import { cancels, isTime, type Measure } from "./measure";
import { flatMapped } from "../flatMapped";

/** What is left of the measures of a calculation when counts and prices have cancelled. */
export interface Dimension {
  /** Counts without a price for them. */
  readonly counts: readonly Measure[];
  /** What prices are for without a count of it; a year is always counted. */
  readonly per: readonly Measure[];
  /** How many counts have no measure, so that they may be of anything. */
  readonly bare: number;
  /** How many prices are for one of whatever is counted. */
  readonly anything: number;
}

const NOTHING: Dimension = { counts: [], per: [], bare: 0, anything: 0 };

/** The measures that are left when everything in a calculation has cancelled that can. */
export function dimensionOf(expression: Expression): Dimension {
  const { counts, per, bare, anything } = gather(expression);
  const left = unmatched(counts, per);
  return {
    counts: left.counts.slice(anything),
    per: left.per.filter(({ name }) => name !== "年"),
    bare,
    anything: Math.max(0, anything - left.counts.length),
  };
}

/** What a price is for, years included, without a count of it in the same calculation. */
export function neededBy(expression: Expression): readonly Measure[] {
  const { counts, per } = gather(expression);
  return unmatched(counts, per).per;
}

function unmatched(counts: readonly Measure[], per: readonly Measure[]) {
  const left = [...counts];
  const open = per.filter((measure) => {
    const at = left.findIndex((count) => cancels(count, measure));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { counts: left, per: open };
}

/** A count and a price that is for something else. */
export interface Mismatch {
  readonly count: Measure;
  readonly per: Measure;
  /** In which they are multiplied. */
  readonly calculation: Expression;
}

/** 20处 at 万元/次: counts and prices for something else, in every addend; nothing where nothing contradicts. */
export function mismatchesOf(expression: Expression): readonly Mismatch[] {
  if (expression.kind === "sum") return flatMapped(expression.terms, ({ term }) => mismatchesOf(term));
  const { counts, per, bare } = dimensionOf(expression);
  const count = counts.find(({ name }) => name !== null && name !== "年");
  const paidFor = prices(expression);
  const price = per.find((one) => one.name !== null && paidFor.includes(one));
  return count !== undefined && price !== undefined && bare === 0
    ? [{ count, per: price, calculation: expression }]
    : [];
}

/** What the prices of a calculation are for: 10人/月*3000元 counts by the month, and has no price by it. */
function prices(expression: Expression): readonly Measure[] {
  const numbers = numbersOf(expression);
  const money = numbers.filter(({ unit }) => unit !== null);
  return flatMapped(money.length > 0 ? money : numbers, ({ per }) => per);
}

/** What happens so and so often may be called by any of these in prose: 4期培训，每次2万元. */
const OCCASIONS: ReadonlySet<string> = new Set(["次", "期", "届", "批", "起", "项", "个", "餐", "课时", "人次"]);

/**
 * 20人，每台3000元: what is said in words of a count and of a price for something else. Stricter than what stands in signs,
 * for 12个月，每次500元 means once a month.
 */
export function contradictsInProse(expression: Expression): boolean {
  if (expression.kind !== "product") return false;
  const [mismatch, ...more] = mismatchesOf(expression);
  const { counts, per, anything } = dimensionOf(expression);
  if (mismatch === undefined || more.length > 0 || counts.length !== 1 || per.length !== 1 || anything > 0)
    return false;
  const [count, price] = [mismatch.count.name ?? "", mismatch.per.name ?? ""];
  if (OCCASIONS.has(price) || isTime(count) !== isTime(price)) return false;
  // 每门每个部门…，9门，26个部门: one that could cancel another than it did contradicts nothing.
  const all = gather(expression);
  const isElsewhere =
    all.counts.some((one) => cancels(one, mismatch.per)) || all.per.some((one) => cancels(mismatch.count, one));
  if (isElsewhere) return false;
  // 6支队伍，每队5000元
  return !mismatch.count.noun.includes(mismatch.per.word);
}

function gather(expression: Expression): Dimension {
  switch (expression.kind) {
    case "number":
      return ofNumber(expression.number);
    case "product":
      return expression.factors.map(gather).reduce(both, NOTHING);
    case "quotient": {
      const divisor = gather(expression.divisor);
      return both(gather(expression.dividend), { ...divisor, counts: divisor.per, per: divisor.counts });
    }
    case "sum": {
      // The terms of a sum are of one kind; the one that says most speaks for all.
      const terms = expression.terms.map(({ term }) => dimensionOf(term));
      return terms.reduce((one, other) => (sizeOf(other) < sizeOf(one) ? other : one));
    }
  }
}

function sizeOf({ counts, per }: Dimension): number {
  return counts.length + per.length;
}

function both(one: Dimension, other: Dimension): Dimension {
  return {
    counts: [...one.counts, ...other.counts],
    per: [...one.per, ...other.per],
    bare: one.bare + other.bare,
    anything: one.anything + other.anything,
  };
}

function ofNumber({ kind, counts, per, perAnything, unit }: CostingNumber): Dimension {
  const isBare = kind === "count" && counts.length === 0;
  return { counts, per, bare: isBare ? 1 : 0, anything: perAnything && unit !== null && per.length === 0 ? 1 : 0 };
}
