import { exceeds, holds } from "./evaluate";
import { numbersOf, productOf, sumOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import { countsYears, isYearly } from "./meaning";
import { unsaidTotal, type Part } from "./parts";
import { expressionOf, isApproximate } from "./prose";
import { equation, isAmount } from "./readings";
import { comesTo, said, type Beside, type Whole } from "./whole";
import { flatMapped } from "../flatMapped";

/** The open parts together, or the one of them that the others add up to. */
export function partsTogether(parts: readonly Part[], beside: Beside): Whole {
  const all = sumOf(parts.map((part) => part.amount)) ?? null;
  const heading = parts.find(({ isHeading }) => isHeading) ?? wholeOf(parts, all, beside);
  if (heading?.stated != null) return underHeading(heading, heading.stated, parts, beside);
  const unsaid = all !== null && comesTo(all, beside) ? undefined : unsaidTotal(parts);
  if (unsaid !== undefined) return said(unsaid.total.amount, [unsaid.equation]);
  return saidTwice(parts, beside) ?? sharedOut(parts, beside) ?? said(all);
}

/** 项目经费5万元，5次*1万元/次=5万元 says one amount twice, and so does 伍万元整，10个村*0.5万元. */
function saidTwice(parts: readonly Part[], beside: Beside): Whole | undefined {
  const [first, second, ...more] = parts;
  if (first === undefined || second === undefined || more.length > 0 || beside.amount === undefined) return undefined;
  if (second.stated === null) {
    const isSame = first.stated !== null && holds({ computed: second.amount, stated: first.stated });
    return isSame ? said(first.amount, [equation("arithmetic", second.amount, first.stated, true)]) : undefined;
  }
  const same = holds({ computed: first.amount, stated: second.stated });
  const stating = first.stated === null ? [equation("arithmetic", first.amount, second.stated, true)] : [];
  return same && comesTo(second.amount, beside) ? said(second.amount, stating) : undefined;
}

/** 30人*2万元，省级40万元，区级20万元: what is paid by whom adds up to what was reckoned before. */
function sharedOut([first, ...others]: readonly Part[], beside: Beside): Whole | undefined {
  if (first?.stated !== null || others.length < 2) return undefined;
  const together = sumOf(others.map(({ amount }) => amount));
  const isSame = together !== undefined && comesTo(first.amount, beside) && comesTo(together, beside);
  return isSame ? said(first.amount) : undefined;
}

/** 合同价90万元，分3年支付，每年30万元: what the rest of the text divides, unless it is one amount among others. */
function wholeOf([first, ...more]: readonly Part[], all: Expression | null, beside: Beside): Part | undefined {
  if (first?.standing().role !== "whole" || more.length === 0) return undefined;
  return beside.amount !== undefined && all !== null && !comesTo(all, beside) ? first : undefined;
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
  return flatMapped(numbersOf(computed), (number) =>
    number.kind === "price" && isAmount(number) ? expressionOf(number) : [],
  );
}

/** 缴费基数3500元，3500*16%*30*12=201600元: an amount that a calculation behind it takes up is no part of its own. */
export function withoutRestated(parts: readonly Part[], equations: readonly CostingEquation[]): readonly Part[] {
  const lastPlaces = new Map<string, number>();
  for (const { computed, stated, isWritten } of equations) {
    // 年租金250万元，分摊1个月计20.83万元（250÷12): what stands behind its result is written, too.
    const isCalculation = isWritten || computed.span.start > stated.span.start;
    if (!isCalculation || (computed.kind !== "product" && computed.kind !== "quotient")) continue;
    for (const { value, unit, counts, span } of numbersOf(computed)) {
      if (counts.length > 0) continue;
      const key = `${value.toFixed()}${String(unit)}`;
      lastPlaces.set(key, Math.max(span.start, lastPlaces.get(key) ?? 0));
    }
  }
  const isTaken = ({ stated }: Part): boolean =>
    [stated?.unit ?? null, null].some(
      (unit) =>
        stated !== null && (lastPlaces.get(`${stated.value.toFixed()}${String(unit)}`) ?? 0) > stated.span.start,
    );
  return parts.filter((part) => !isTaken(part));
}
