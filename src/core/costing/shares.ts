import Big from "big.js";
import type { Context } from "./context";
import { productOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import type { Part } from "./parts";
import { expressionOf } from "./prose";
import { bestReading, equation, withUnit } from "./readings";

/** A share and the amount of which it may be one. */
export interface PendingShare {
  readonly of: Part;
  readonly share: Expression;
  /** True where words say that it is one: 承担30%, 的8%. */
  readonly isSaid: boolean;
  /** −1 in 压减10%, 1 in 增长5%: what is left or what it grows to is meant. */
  readonly change: -1 | 1 | null;
  /** What the share is called: 贴息 of 贴息2%. */
  readonly name: string;
}

/** Words that make a share one of the amount before it. */
const SHARE_OF =
  /承担|配套|负担|补助|补贴|补偿|奖励|计提|计取|提取|按|的|计|占|比例|申请|安排|支付|支出|首付|预付|质保金|保证金|进度款|尾款|利率|贴息|费率|税率|自筹|财政/;

const LESS = /压减|压缩|下浮|下降|减少|降低|削减|核减|调减|扣除|优惠|让利/;
const MORE = /增长|增加|上浮|提高|上调|增幅|递增|上涨/;

/** Words between a calculation and what it comes to. */
const COMES_TO = /(?:计|需|为|即|得|合|费用|金额|经费|资金|费|:)\s*:?$/;

/** Words that name nothing of their own before a result: 共需经费 does, 办公费 does not. */
export const NAMES_RESULT =
  /^(?:[\s:]|人民币|大写|预计|总?计|合|共|约|所|需要?|须|总|年|全年|本年|项目|为|即|得|费用|金额|合价|经费|资金|费|支出|预算|补助|补贴|投入)+$/;

/** 数量：3个；单价：10万元；金额：30万元: the amount of what stands in the sentences before. */
export const NAMES_AMOUNT = /^\s*(?:金额|合价|总?费用)\s*:?\s*$/;

/** 按80%配套9万元: nothing but what is done with the share. */
const IS_PAID = /^(?:配套|补助|补贴|承担|负担|安排|支付|计提|计取|提取)$/;

/** Words that say without doubt that what follows is what a share comes to. */
const THAT_IS = /(?:即|计|合|折合|为|得)\s*:?$/;

/** A share of an amount as its words describe it. @param words those before the share */
export function pendingShare(of: Part, share: Expression, words: string): PendingShare {
  const change = changeIn(words);
  return { of, share, isSaid: change !== null || SHARE_OF.test(words), change, name: words.trim().slice(-2) };
}

function changeIn(words: string): PendingShare["change"] {
  return LESS.test(words) ? -1 : MORE.test(words) ? 1 : null;
}

/** 按5%增长: what happens by the share may be said behind it. */
export function withWordsBehind(share: PendingShare, words: string): PendingShare {
  const change = share.change ?? changeIn(words);
  return change === share.change ? share : { ...share, change, isSaid: true };
}

/** What a share comes to, the likeliest reading first: of 上年20万元，压减10% the rest rather than the tenth. */
export function readingsOfShare({ of, share, change }: PendingShare): readonly Expression[] {
  const changed = change === null ? undefined : productOf([of.amount, changedBy(share, change)]);
  return [changed, productOf([of.amount, share])].flatMap((one) => one ?? []);
}

/** 1 − 10% */
function changedBy(share: Expression, sign: 1 | -1): Expression {
  const whole: CostingNumber = {
    value: new Big(1),
    typed: "",
    // Nobody typed it: it stands at no place of its own, inside the sign of the share.
    span: { start: share.span.end - 1, end: share.span.end - 1 },
    decimals: 0,
    kind: "share",
    unit: null,
    unitSpan: null,
    scale: 1,
    counts: [],
    per: [],
    perAnything: false,
    approximate: false,
    isImplied: true,
    words: "",
  };
  return {
    kind: "sum",
    terms: [
      { sign: 1, term: expressionOf(whole) },
      { sign, term: share },
    ],
    span: share.span,
  };
}

/** 总投资500万元，区级承担30%，计150万元; `undefined` where the amount is of something else. */
export function closeShare(
  pending: PendingShare,
  stated: CostingNumber,
  words: string,
  { formUnit, folded }: Context,
): { readonly equation: CostingEquation; readonly given: CostingNumber } | undefined {
  const { of, share } = pending;
  const withTax = /含税|价税/.test(words) ? productOf([of.amount, changedBy(share, 1)]) : undefined;
  const readings = [...(withTax === undefined ? [] : [withTax]), ...readingsOfShare(pending)];
  const [likeliest] = readings;
  if (likeliest === undefined) return undefined;
  const given = withUnit(stated, likeliest, formUnit);
  const best = bestReading(readings, given);
  if (best?.holds === true) return { equation: equation("arithmetic", best.computed, given, false), given };
  const isMeant = withTax !== undefined || saysWhatItComesTo(pending, words) || isTaxOf(pending, words, folded);
  return isMeant ? { equation: equation("arithmetic", likeliest, given, pending.isSaid, true), given } : undefined;
}

/** 不含税价50万元，税率6%，税额3万元: of what is named without its tax, the rate makes the tax. */
function isTaxOf({ of, name }: PendingShare, words: string, folded: string): boolean {
  const { start } = of.amount.span;
  const isWithoutTax = /(?:不含|未含|不包含|除)税|未税|税前/.test(
    folded.slice(Math.max(0, start - LONGEST_NAME), start),
  );
  return isWithoutTax && name === "税率" && /^\s*(?:增值)?税[额金款]?\s*:?$/.test(words);
}

/** 不含税合同金额为: no longer name stands before an amount. */
const LONGEST_NAME = 10;

/** True where the words between a share and an amount say that it is what the share comes to. */
function saysWhatItComesTo({ isSaid, name, change }: PendingShare, words: string): boolean {
  const isNamedAgain = isSaid && name.length === 2 && words.includes(name);
  const isSaidSo = words === "" || IS_PAID.test(words) || COMES_TO.test(words) || change !== null;
  return isNamedAgain || THAT_IS.test(words) || (isSaid && isSaidSo);
}
