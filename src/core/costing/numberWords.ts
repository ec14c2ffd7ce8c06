import type { Span } from "../cell";
import { mapNumbers, type CostingNumber, type Expression, type NumberKind } from "./expression";
import type { Measure } from "./measure";
import type { Token, TokenOf } from "./token";

/** A bare figure. */
export function isPlain({ unit, counts, kind }: CostingNumber): boolean {
  return unit === null && counts.length === 0 && kind === "count";
}

/** 月工资4000元, 日均300元: a price for a time without 每. */
export function paidBy(words: string, span: Span): readonly Measure[] {
  const time = /(?<![\d个上下本当每])([月日])(?:工资|薪|租金|租|补助|补贴|津贴|标准|支出|收入|费|均)[^月日]{0,6}$/.exec(
    words,
  )?.[1];
  return time === undefined ? [] : [{ word: time, name: time === "日" ? "天" : time, noun: "", span }];
}

/** 坐席8个: counts with the noun that stands before them, where none stands behind. @param words those before the figure */
export function namedBefore(counts: readonly Measure[], words: string): readonly Measure[] {
  const before = counts.length === 0 ? "" : nounAtEnd(words);
  return before === "" ? counts : counts.map((one) => (one.noun === "" ? { ...one, before } : one));
}

/** What may stand between a noun and its figure: 共有, 约, a colon. */
const BEFORE_FIGURE = /[\s:共计约有]/;

/** The last noun of the words before a figure, in time that grows with their length only. */
function nounAtEnd(words: string): string {
  let end = words.length;
  while (end > 0 && BEFORE_FIGURE.test(words[end - 1] ?? "")) end -= 1;
  for (const run of words.matchAll(/\p{Script=Han}+/gu)) if (run.index + run[0].length >= end) return run[0];
  return "";
}

/** 补助标准500元, 单价0.6万元; but 按上年标准安排6万元 says what is asked for. */
export function namesStandard(words: string): boolean {
  return /(?:单价|均价|标准|定额|人均)(?!.*(?:安排|申请|申报|拟|列支|编列|控制在|共需|合计))/.test(words);
}

/** 500-800元 is a range; 12-2 and 12万元-2万元 are differences. */
export function isRange(one: Expression, other: Expression): boolean {
  if (one.kind !== "number" || other.kind !== "number") return false;
  if (other.number.kind === "share" && one.number.kind !== "share") return false;
  return one.number.value.lt(other.number.value) && (isPlain(one.number) || one.number.unit === other.number.unit);
}

/** The same, marked as only about right. */
export function approximately(expression: Expression): Expression {
  return mapNumbers(expression, (number) => ({ ...number, approximate: true }));
}

/** What a figure is by itself: 六分之一 is a share without a sign of one. */
export function kindOf({ isShare }: TokenOf<"number">, { kind }: Pick<CostingNumber, "kind">): NumberKind {
  return isShare === true ? "share" : kind;
}

/** = and ≈ */
export function isEquality(kind: Token["kind"] | undefined): boolean {
  return kind === "equals" || kind === "nearly";
}
