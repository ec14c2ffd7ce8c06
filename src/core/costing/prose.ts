import Big from "big.js";
import type { Span } from "../cell";
import { dimensionOf, neededBy } from "./dimension";
import { numbersOf, productOf, sumOf, type CostingNumber, type Expression } from "./expression";
import { cancels, type Measure } from "./measure";

/** More counts than a person names before a price. */
export const MOST_PENDING = 12;

/** A price and the counts that its text names for it. */
export interface Completed {
  readonly expression: Expression;
  /** What the price is for and no count of it was found. */
  readonly missing: readonly Measure[];
  /** Counts right before the price that it is not for. */
  readonly unused: readonly Expression[];
  /** True where the price says what it is for, and all its counts stand right before it. */
  readonly isNear: boolean;
}

/**
 * Multiplies a price with the counts that cancel what it is for: 每人每天100元 with 50人 and 3天, and 每期50人 with 4期.
 * @param pending counts since the last amount; @param remembered earlier ones, the latest last.
 */
export function completePrice(
  price: Expression,
  pending: readonly Expression[],
  remembered: readonly Expression[],
): Completed {
  const available = [...pending, ...remembered.toReversed()];
  const used = new Set<Expression>();
  const factors = [price];
  const { anything, bare } = dimensionOf(price);
  const open: Measure[] = [...neededBy(price)];
  const asked = [...open];
  const missing: Measure[] = [];
  let isNear = anything === 0;
  for (let need = open.shift(); need !== undefined && factors.length <= MOST_PENDING; need = open.shift()) {
    const wanted = need;
    const count = available.find(
      (one) => !used.has(one) && dimensionOf(one).counts.some((its) => cancels(its, wanted)),
    );
    if (count === undefined) {
      if (wanted.name !== "年") missing.push(wanted);
      continue;
    }
    isNear &&= pending.includes(count);
    used.add(count);
    factors.unshift(count);
    const rest = dimensionOf(count);
    // 每天70人，每人每天100元: the day of the count is that of the price.
    const more = rest.per.filter((own) => !asked.some((one) => cancels(one, own)));
    open.push(...more);
    asked.push(...more);
    // 50人*3天 comes whole: its other measures cancel what else the price is for.
    const others = rest.counts.filter((its) => !cancels(its, wanted));
    for (const other of others) {
      const at = open.findIndex((one) => cancels(one, other));
      if (at >= 0) open.splice(at, 1);
    }
  }
  const near = pending.length > 0 ? pending : remembered.slice(-1);
  if (anything > 0) for (const count of near) if (!used.has(count)) take(count);
  function take(count: Expression): void {
    used.add(count);
    factors.unshift(count);
  }
  const isAlone = anything > 0 && used.size === 0;
  return {
    expression: productOf(factors) ?? price,
    missing: isAlone ? [{ word: "", name: null, noun: "", span: price.span }] : missing.slice(bare),
    unused: pending.filter((count) => !used.has(count)),
    isNear: isNear && used.size > 0,
  };
}

/**
 * 电脑14台（5900元/台），投影仪9台（6500元/台）: the counts behind a price that has all of its own ahead of it are those of
 * the next one, where that asks for them all.
 * @param ahead how many of the counts stand ahead of the price
 */
export function countsOfNext(
  price: Expression,
  next: Expression,
  counts: readonly Expression[],
  ahead: number,
): readonly Expression[] | undefined {
  const behind = counts.slice(ahead);
  if (behind.length === 0 || !isComplete(price, counts.slice(0, ahead))) return undefined;
  return isComplete(next, behind) && completePrice(next, behind, []).unused.length === 0 ? behind : undefined;
}

/** True where a price has all the counts that it asks for. */
function isComplete(price: Expression, counts: readonly Expression[]): boolean {
  const { expression, missing } = completePrice(price, counts, []);
  return missing.length === 0 && expression !== price;
}

/** 新增3个点位，改造5个点位，每个2万元: counts of one thing are added before they are multiplied. */
export function withAddedCounts(expression: Expression, unused: readonly Expression[]): Expression | undefined {
  if (expression.kind !== "product" || unused.length === 0) return undefined;
  const at = expression.factors.findIndex((factor) => unused.every((count) => countsAlike(factor, count)));
  const factor = expression.factors[at];
  const added = factor && sumOf([...unused, factor]);
  return added && productOf([...expression.factors.slice(0, at), added, ...expression.factors.slice(at + 1)]);
}

/** Two counts of one thing. */
export function countsAlike(one: Expression, other: Expression): boolean {
  const [left, right] = [dimensionOf(one), dimensionOf(other)];
  const [own] = left.counts;
  const [its] = right.counts;
  return left.per.length + right.per.length === 0 && own !== undefined && its !== undefined && cancels(own, its);
}

const YEAR = /全年|整年|一年|每年|年度|1[-~—至]12月|年/g;
const WITHIN_YEAR: Readonly<Record<string, number>> = { 月: 12, 季度: 4, 半年: 2 };
/** So often only where it comes out, for 全年 may be 250 working days. */
const PERHAPS_WITHIN_YEAR: Readonly<Record<string, number>> = { ...WITHIN_YEAR, 天: 365, 周: 52 };

/** 全年 says 12 for what is paid by the month: a factor that the text says without a figure. */
export function sayingYear(folded: string, missing: readonly Measure[], perhaps = false): CostingNumber | undefined {
  const [only, ...more] = missing;
  const value = only?.name == null ? undefined : (perhaps ? PERHAPS_WITHIN_YEAR : WITHIN_YEAR)[only.name];
  if (only === undefined || value === undefined || more.length > 0) return undefined;
  YEAR.lastIndex = 0;
  const found = YEAR.exec(folded);
  if (found === null) return undefined;
  const span: Span = { start: found.index, end: found.index + found[0].length };
  return {
    value: new Big(value),
    typed: found[0],
    span,
    decimals: 0,
    kind: "count",
    unit: null,
    unitSpan: null,
    scale: 1,
    counts: [only],
    per: [],
    perAnything: false,
    approximate: false,
    isImplied: true,
    words: found[0],
  };
}

/** A number as a calculation of its own. */
export function expressionOf(number: CostingNumber): Expression {
  return { kind: "number", number, span: number.span };
}

/** True where nothing can be computed because a number is only about right. */
export function isApproximate(expression: Expression): boolean {
  return numbersOf(expression).some(({ approximate }) => approximate);
}
