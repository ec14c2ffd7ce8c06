import type Big from "big.js";
import type { MoneyUnit } from "../amount";
import type { Assembly } from "./assembled";
import { asked, withoutPast } from "./asked";
import { comparisonOf, exceeds, holds, sidesWithAmount } from "./evaluate";
import {
  mapNumbers,
  numbersOf,
  productOf,
  unitOf,
  sumOf,
  type CostingEquation,
  type CostingNumber,
  type Expression,
} from "./expression";
import { countsYears, isYearly } from "./meaning";
import { missingFactor } from "./missingFactor";
import { unsaidTotal, type Part } from "./parts";
import { expressionOf, isApproximate } from "./prose";
import { equation, isAmount } from "./readings";
import { readingsOfShare, type PendingShare } from "./shares";

/** The amount beside a text, and the unit of its form. */
export interface Beside {
  readonly unit: MoneyUnit;
  /** In 元; absent where it is not known. */
  readonly amount?: Big;
  /** How far it may be rounded, in 元; not at all where absent. */
  readonly half?: Big;
}

/** What a whole text comes to. */
export interface Whole {
  readonly result: Expression | null;
  /** What its parts say of each other. */
  readonly equations: readonly CostingEquation[];
  /** True where a share is spoken of and nothing tells what it comes to. */
  readonly isUnsaid: boolean;
}

const said = (result: Expression | null, equations: readonly CostingEquation[] = []): Whole => ({
  result,
  equations,
  isUnsaid: false,
});

/** What a text comes to. Of several readings the one that comes to the amount was meant. */
export function resultOf(assembly: Assembly, beside: Beside): Whole {
  const whole = readingOf(assembly, beside);
  const { result } = whole;
  if (result?.kind !== "number" || !isInYuan(result.number, beside)) return whole;
  return { ...whole, result: expressionOf({ ...result.number, kind: "amount", unit: "元" }) };
}

/** 5*10000=50000 beside 5万元: what has no unit at all is in 元 where it comes to the amount in 元. */
function isInYuan({ unit, counts, value, scale }: CostingNumber, { amount }: Beside): boolean {
  return unit === null && counts.length === 0 && scale === 1 && amount !== undefined && value.eq(amount);
}

function readingOf(assembly: Assembly, beside: Beside): Whole {
  const { open, parts, shares, equations } = assembly;
  const unfinished = lacking(open, parts, beside) ?? priceItself(assembly, beside) ?? figuresAlone(assembly, beside);
  if (unfinished !== undefined) return unfinished;
  const whole = partsTogether(parts, beside);
  const isRight = whole.result !== null && comesTo(whole.result, beside) && !isPastAlone(parts);
  // Of what comes to the amount, a calculation says more than a bare figure.
  if (isRight && (whole.result.kind !== "number" || whole.equations.length > 0 || equations.length > 0)) return whole;
  const isAsked = beside.amount !== undefined;
  const each = isRight ? undefined : eachOf(assembly, beside);
  if (each !== undefined) return each;
  const other = isAsked ? asked(assembly, (expression, isExact) => comesTo(expression, beside, isExact)) : undefined;
  if (other !== undefined) return { ...whole, ...other, equations: [...equationsOf(whole, other), ...other.equations] };
  if (isRight) return whole;
  const own = withoutRestated(parts, equations);
  return own.length < parts.length ? partsTogether(own, beside) : unfitting(whole, parts, shares);
}

/** 缴费基数3500元，3500*16%*30*12=201600元: an amount that a calculation behind it takes up is no part of its own. */
function withoutRestated(parts: readonly Part[], equations: readonly CostingEquation[]): readonly Part[] {
  const calculations = equations.filter(({ isWritten }) => isWritten).map(({ computed }) => computed);
  return parts.filter(({ stated }) => {
    if (stated === null) return true;
    const { value, unit, span } = stated;
    const isTaken = (computed: Expression): boolean =>
      computed.kind === "product" &&
      numbersOf(computed).some(
        (one) =>
          one.span.start > span.start && one.value.eq(value) && one.counts.length === 0 && (one.unit ?? unit) === unit,
      );
    return !calculations.some(isTaken);
  });
}

/** Where nothing comes to the amount: what the text says most plainly. */
function unfitting(whole: Whole, parts: readonly Part[], shares: readonly PendingShare[]): Whole {
  const plain = shares.filter(({ isSaid }) => isSaid);
  const [only, ...more] = plain;
  if (only !== undefined) {
    const isOfAll = more.length === 0 && parts.length === 1 && parts[0] === only.of;
    const computed = isOfAll ? readingsOfShare(only)[0] : undefined;
    return computed === undefined ? { ...whole, isUnsaid: true } : said(computed);
  }
  // 2022年预算6.5万元，执行率92%: what the rate makes of the amount is not said.
  if (shares.length > 0 && parts.length === 1 && parts[0]?.stated != null) return { ...whole, isUnsaid: true };
  const present = withoutPast(parts);
  if (present.length === parts.length) return whole;
  // Amounts of several years are told, not added.
  if (present.some(({ standing }) => standing().year !== null)) return said(null, whole.equations);
  return said(sumOf(present.map(({ amount }) => amount)) ?? null, whole.equations);
}

/** 2021年支出12万元，2022年决算13万元 tells of earlier years; it reckons nothing. */
function isPastAlone(parts: readonly Part[]): boolean {
  return parts.length > 0 && withoutPast(parts).length === 0;
}

/** What the parts say of each other falls away where the row asks for one of them. */
function equationsOf({ equations }: Whole, { isPart }: { readonly isPart: boolean }): readonly CostingEquation[] {
  return isPart ? [] : equations;
}

/** The open parts together, or the one of them that the others add up to. */
function partsTogether(parts: readonly Part[], beside: Beside): Whole {
  const all = sumOf(parts.map((part) => part.amount)) ?? null;
  const heading = parts.find(({ isHeading }) => isHeading) ?? wholeOf(parts, all, beside);
  if (heading?.stated != null) return underHeading(heading, heading.stated, parts, beside);
  const unsaid = all !== null && comesTo(all, beside) ? undefined : unsaidTotal(parts);
  if (unsaid !== undefined) return said(unsaid.total.amount, [unsaid.equation]);
  const [first, second, ...more] = parts;
  // 30人*2万元，省级40万元，区级20万元: who pays adds up to what was reckoned before.
  const others = more.length > 0 ? sumOf(parts.slice(1).map(({ amount }) => amount)) : undefined;
  if (first?.stated === null && others !== undefined && comesTo(first.amount, beside) && comesTo(others, beside))
    return said(first.amount);
  // 项目经费5万元，5次*1万元/次=5万元 says one amount twice.
  if (parts.length === 2 && first !== undefined && second?.stated != null && beside.amount !== undefined) {
    const same = holds({ computed: first.amount, stated: second.stated });
    const stating = first.stated === null ? [equation("arithmetic", first.amount, second.stated, true)] : [];
    if (same && comesTo(second.amount, beside)) return said(second.amount, stating);
  }
  return said(all);
}

/** 合同价90万元，分3年支付，每年30万元: what the rest of the text divides, unless it is one amount among others. */
function wholeOf([first, ...more]: readonly Part[], all: Expression | null, beside: Beside): Part | undefined {
  if (first?.standing().role !== "whole" || more.length === 0) return undefined;
  return beside.amount !== undefined && all !== null && !comesTo(all, beside) ? first : undefined;
}

/** 10人*3000元/人·月 beside 36万元: a calculation that leaves a factor out is one, where the amount says which. */
function lacking(open: Expression | null, parts: readonly Part[], beside: Beside): Whole | undefined {
  const { unit, amount } = beside;
  if (open?.kind !== "product" || parts.length > 0 || amount === undefined) return undefined;
  // 80*(1+10%) beside 88万元; 15块*3000元/人 comes out though its measures do not fit.
  if (comesTo(open, beside)) return said(open);
  if (unitOf(open) === null) return undefined;
  const sides = sidesWithAmount(open, unit, amount);
  return sides && missingFactor(open, sides) ? said(open) : undefined;
}

/** 10万元÷3个季度=3.33万元/季度 beside 3.33万元: a price that was reckoned is what the row asks for. */
function priceItself({ open, parts, equations }: Assembly, beside: Beside): Whole | undefined {
  if (open?.kind !== "number" || parts.length > 0 || !comesTo(open, beside)) return undefined;
  return equations.some(({ stated }) => stated.span.start === open.number.span.start) ? said(open) : undefined;
}

/** 22次x900 beside 1.98万元: the figure without a unit is a price, where it comes to the amount. */
function figuresAlone({ counts, parts, open }: Assembly, beside: Beside): Whole | undefined {
  const last = counts.at(-1);
  if (last?.kind !== "product" || parts.length > 0 || open !== null) return undefined;
  const priced = (["元", beside.unit] as const).map((unit) =>
    mapNumbers(last, (number) => (isBare(number) ? { ...number, kind: "price", unit, perAnything: true } : number)),
  );
  const result = priced.find(
    (one) => numbersOf(one).filter(({ unit }) => unit !== null).length === 1 && comesTo(one, beside),
  );
  return result && said(result);
}

/** 会议室租赁半天2000元，全年12场 beside 2.4万元: an amount that comes out when it is taken for each of what is counted. */
function eachOf({ parts: [only, ...more], counts, equations }: Assembly, beside: Beside): Whole | undefined {
  if (only?.stated == null || only.isHeading || more.length + equations.length > 0) return undefined;
  const price = expressionOf({ ...only.stated, kind: "price", perAnything: true });
  const behind = counts.filter(({ span }) => span.start > only.amount.span.start);
  const all = behind.length > 1 ? productOf([...behind, price]) : undefined;
  const readings = [...behind.map((count) => productOf([count, price])), all].flatMap((one) => one ?? []);
  const found = readings.find((one) => comesTo(one, beside, true));
  return found && said(found);
}

function isBare({ kind, unit, counts, per }: CostingNumber): boolean {
  return kind === "count" && unit === null && counts.length + per.length === 0;
}

/** A total before its parts: they add up to it, unless the row asks for them alone. */
function underHeading(heading: Part, stated: CostingNumber, parts: readonly Part[], beside: Beside): Whole {
  const rest = parts.filter((part) => part !== heading);
  const computed = sumOf(rest.map((part) => part.amount));
  if (computed === undefined) return said(heading.amount);
  // 两年服务费共25万元，每年12.5万元
  const inYears = isYearly(computed) ? productOf([...heading.counts.filter(countsYears), computed]) : undefined;
  if (inYears?.kind === "product") {
    const result = comesTo(computed, beside) ? computed : heading.amount;
    return said(result, [equation("arithmetic", inYears, stated, false)]);
  }
  // 总造价100万元，分5年支付，每年20万元: the row may ask for what is paid this year.
  const isOther = beside.amount !== undefined && !comesTo(heading.amount, beside);
  const part = isOther ? [computed, ...yearly(computed)].find((one) => comesTo(one, beside)) : undefined;
  if (part !== undefined) return said(part, part === computed ? [] : [equation("arithmetic", computed, stated, false)]);
  const isMeant =
    rest.length > 1 || holds({ computed, stated }) || (heading.isHeading && exceeds({ computed, stated }));
  const says = !isApproximate(computed) && isMeant;
  return said(heading.amount, says ? [equation(heading.breaksInto(), computed, stated, false)] : []);
}

/** What a calculation says of one year. */
function yearly(computed: Expression): readonly Expression[] {
  return numbersOf(computed).flatMap((number) =>
    number.kind === "price" && isAmount(number) ? expressionOf(number) : [],
  );
}

/**
 * True when a calculation comes to the amount, as far as its printed decimals can tell.
 * @param isExact asks for the last digit.
 */
export function comesTo(expression: Expression, { unit, amount, half }: Beside, isExact = false): boolean {
  const sides = amount && sidesWithAmount(expression, unit, amount, half);
  if (sides === undefined) return false;
  const comparison = comparisonOf(sides);
  return isExact ? comparison === "exact" : comparison !== "broken";
}
