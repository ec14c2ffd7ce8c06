import Big from "big.js";
import type { Context } from "./context";
import { productOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import type { Part } from "./parts";
import { expressionOf } from "./prose";
import { bestReading, equation, withUnit } from "./readings";
import { clauseBefore, isTaxed, SAYS_NET, SAYS_TAX, SAYS_TAXED } from "./taxWords";
import { flatMapped } from "../flatMapped";

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
  /** True where the words name the amount of which it is a share: 按工程造价的5%. */
  readonly isOfNamed: boolean;
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

/** An amount that is what a share comes to. */
export interface ClosedShare {
  readonly equation: CostingEquation;
  readonly given: CostingNumber;
  /** True where it lies within the amount of which it is a share, as a tax does within a price that includes it. */
  readonly isWithin: boolean;
}

/** A share of an amount as its words describe it. @param words those before the share */
export function pendingShare(of: Part, share: Expression, words: string, isOfNamed = false): PendingShare {
  const change = changeIn(words);
  return {
    of,
    share,
    isSaid: change !== null || SHARE_OF.test(words),
    change,
    name: words.trim().slice(-2),
    isOfNamed,
  };
}

/** The amount that the words before a share name: 工程造价150万元，设备费100万元，按工程造价的5%. */
export function namedBase(parts: readonly Part[], words: string, folded: string): Part | undefined {
  const named = words.trim().replace(/(?:总额|金额|总价)?的?$/, "");
  return parts.findLast(({ amount }) => {
    const name = clauseBefore(folded, amount.span.start).replace(/(?:总额|金额|总价)?[为是共约计]?:?$/, "");
    return name.length >= SHORTEST_NAME && named.endsWith(name);
  });
}

/** A single character names too many things. */
const SHORTEST_NAME = 2;

/** Other amounts of its sentence that a share may be of, the nearest first. */
export function otherBases({ of, isOfNamed, isSaid }: PendingShare, parts: readonly Part[]): readonly Part[] {
  if (isOfNamed || !isSaid) return [];
  return parts.filter((part) => part !== of && part.statement === of.statement && part.stated !== null).toReversed();
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
  return flatMapped([changed, productOf([of.amount, share])], (one) => one ?? []);
}

/** 1 − 10% */
function changedBy(share: Expression, sign: 1 | -1): Expression {
  const whole = impliedIn(share, new Big(1), "share");
  return {
    kind: "sum",
    terms: [
      { sign: 1, term: expressionOf(whole) },
      { sign, term: share },
    ],
    span: share.span,
  };
}

/** A number that a share stands for and nobody typed: it stands at no place of its own, inside the sign of the share. */
function impliedIn({ span }: Expression, value: Big, kind: "share" | "count"): CostingNumber {
  return {
    value,
    typed: "",
    span: { start: span.end - 1, end: span.end - 1 },
    decimals: 0,
    kind,
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
}

/** 总投资500万元，区级承担30%，计150万元; `undefined` where the amount is of something else. */
export function closeShare(
  pending: PendingShare,
  stated: CostingNumber,
  words: string,
  { formUnit, folded }: Context,
): ClosedShare | undefined {
  const { of, share } = pending;
  const taxed = withinTaxed(pending, stated, words, folded);
  const withTax = SAYS_TAXED.test(words) ? productOf([of.amount, changedBy(share, 1)]) : undefined;
  const readings = [...flatMapped([taxed, withTax], (one) => one ?? []), ...readingsOfShare(pending)];
  const [likeliest] = readings;
  if (likeliest === undefined) return undefined;
  const given = withUnit(stated, likeliest, formUnit);
  const best = bestReading(readings, given);
  const isWithin = taxed !== undefined;
  if (best?.holds === true) return { equation: equation("arithmetic", best.computed, given, false), given, isWithin };
  const isMeant =
    (taxed ?? withTax) !== undefined || saysWhatItComesTo(pending, words) || isTaxOf(pending, words, folded);
  return isMeant
    ? { equation: equation("arithmetic", likeliest, given, pending.isSaid, true), given, isWithin }
    : undefined;
}

/** 含税价53万元，税率6%，税额3万元: the tax in a price, or the price without it, as the words before an amount say. */
function withinTaxed(
  { of, share }: PendingShare,
  { span }: CostingNumber,
  words: string,
  folded: string,
): Expression | undefined {
  const { amount } = of;
  const isRate = /税率|增值税/.test(folded.slice(amount.span.end, span.start));
  if (!isRate || share.kind !== "number" || !isTaxed(of, folded)) return undefined;
  const { value, scale } = share.number;
  const divisor = expressionOf(impliedIn(share, value.times(scale).plus(1), "count"));
  const net: Expression = { kind: "quotient", dividend: amount, divisor, span: amount.span };
  if (SAYS_NET.test(words)) return net;
  return SAYS_TAX.test(words) ? productOf([net, share]) : undefined;
}

/** 不含税价50万元，税率6%，税额3万元: of what is named without its tax, the rate makes the tax. */
function isTaxOf({ of, name }: PendingShare, words: string, folded: string): boolean {
  const { start } = of.amount.span;
  const isWithoutTax = /(?:不含|未含|不包含|除)税|未税|税前/.test(
    folded.slice(Math.max(0, start - LONGEST_NAME), start),
  );
  return isWithoutTax && name === "税率" && SAYS_TAX.test(words);
}

/** 不含税合同金额为: no longer name stands before an amount. */
const LONGEST_NAME = 10;

/** True where the words between a share and an amount say that it is what the share comes to. */
function saysWhatItComesTo({ isSaid, name, change }: PendingShare, words: string): boolean {
  const isNamedAgain = isSaid && name.length === 2 && words.includes(name);
  const isSaidSo = words === "" || IS_PAID.test(words) || COMES_TO.test(words) || change !== null;
  return isNamedAgain || THAT_IS.test(words) || (isSaid && isSaidSo);
}
