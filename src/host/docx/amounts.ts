import { foldLabel } from "../../core/text";

/** A number as a person types an amount; not 0012, which is a code, and not more figures than a number can hold. */
const PLAIN = /^-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;
const MOST_FIGURES = 15;
/** A number of a mobile telephone. */
const TELEPHONE = /^1\d{10}$/;

/** A text that a spreadsheet takes for a number, a share or a date when it is typed into a cell. */
const LIKE_A_VALUE = /^[-+]?[\d.,]+%?$|^\d{1,4}[-/.年]\d{1,2}(?:[-/.月]\d{0,4}日?)?$|^\d{1,2}:\d{2}$/;

/** Labels longer than this are contents. */
const LONGEST_LABEL = 30;

const AMOUNT =
  /金额|资金|预算|拨款|支出|经费|收入|收费|费用|合计|小计|总计|总额|单价|投入|执行数|余额|结转|[百千万亿(]元/;

/** Labels whose numbers are never amounts, whatever else stands around them. */
const NEVER = /电话|手机|传真|邮编|邮政|编码|代码|编号|序号|日期|时间|年份|证件|身份证|[账帐]号|指标|权重|分值|得分/;

/** Labels of columns whose numbers are counts, shares or values to reach; as a name in the row they say nothing. */
const NO_AMOUNT = /数量|人数|个数|次数|目标值|完成值|实现值|水平|标准|占比|比例|率$|百分|%|年度$|实施期/;

/** What a label says of the numbers beside or below it; `undefined` for a text that is no such label. */
export type Verdict = "amount" | "never" | "no amount" | undefined;

/** Judges a text as a label. */
export function verdictOf(text: string): Verdict {
  const label = foldLabel(text);
  if (label === "" || label.length > LONGEST_LABEL || !/\p{Script=Han}/u.test(label)) return undefined;
  if (NEVER.test(label)) return "never";
  if (NO_AMOUNT.test(label)) return "no amount";
  return AMOUNT.test(label) ? "amount" : undefined;
}

/** True for a text that is a number and may be an amount. */
export function isNumber(text: string): boolean {
  const typed = text.trim();
  return PLAIN.test(typed) && typed.replace(/\D/g, "").length <= MOST_FIGURES && !TELEPHONE.test(typed);
}

/** A number of an amount, and the format in which it was printed; `undefined` for one that a plain cell shows alike. */
export interface TypedAmount {
  readonly value: number;
  readonly numberFormat?: string;
}

/**
 * The number that the text of a cell is, where the labels nearest to it, left of it and above it, say that an amount
 * stands there. A number without such labels stays the text that it is: nobody knows what it counts.
 */
export function amountIn(text: string, inRow: Verdict, inColumn: Verdict): TypedAmount | undefined {
  if (!isNumber(text)) return undefined;
  if (inRow === "never" || inColumn === "never" || inColumn === "no amount") return undefined;
  if (inColumn !== "amount" && inRow !== "amount") return undefined;
  const typed = text.trim();
  const value = Number(typed.replaceAll(",", ""));
  if (typed === String(value)) return { value };
  const decimals = PLAIN.exec(typed)?.[1]?.length ?? 0;
  const whole = typed.includes(",") ? "#,##0" : "0";
  return { value, numberFormat: decimals === 0 ? whole : `${whole}.${"0".repeat(decimals)}` };
}

/** True for a text that would become something else if it were typed into a plain cell. */
export function looksLikeValue(text: string): boolean {
  return LIKE_A_VALUE.test(text.trim());
}
