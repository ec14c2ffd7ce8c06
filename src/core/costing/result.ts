import type { Assembly } from "./assembled";
import { asked, withoutPast } from "./asked";
import { sumOf, type CostingEquation, type CostingNumber } from "./expression";
import { withOwed } from "./owed";
import type { Part } from "./parts";
import { expressionOf } from "./prose";
import { readingsOfShare, type PendingShare } from "./shares";
import { partsTogether, withoutRestated } from "./together";
import { eachOf, figuresAlone, lacking, priceItself } from "./unfinished";
import { comesTo, said, type Beside, type Whole } from "./whole";

/** What a text comes to. Of several readings the one that comes to the amount was meant. */
export function resultOf(assembly: Assembly, beside: Beside): Whole {
  const whole = withOwed(assembly.owed, readingOf(assembly, beside), beside);
  const { result } = whole;
  if (result?.kind !== "number" || !isInYuan(result.number, beside)) return whole;
  return { ...whole, result: expressionOf({ ...result.number, kind: "amount", unit: "元" }) };
}

/** 5*10000=50000 beside 5万元: what has no unit at all is in 元 where it comes to the amount in 元. */
function isInYuan({ unit, counts, value, scale }: CostingNumber, { amount }: Beside): boolean {
  return unit === null && counts.length === 0 && scale === 1 && amount !== undefined && value.eq(amount);
}

function readingOf(assembly: Assembly, beside: Beside): Whole {
  const { parts, shares, equations } = assembly;
  const unfinished = lacking(assembly, beside) ?? priceItself(assembly, beside) ?? figuresAlone(assembly, beside);
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

/** Where nothing comes to the amount: what the text says most plainly. */
function unfitting(whole: Whole, parts: readonly Part[], shares: readonly PendingShare[]): Whole {
  const plain = shares.filter(({ isSaid }) => isSaid);
  const [only, ...others] = plain;
  if (only !== undefined) {
    const isOfAll = others.length === 0 && parts.length === 1 && parts[0] === only.of;
    const computed = isOfAll ? readingsOfShare(only)[0] : undefined;
    return computed === undefined ? { ...whole, isUnsaid: true } : said(computed);
  }
  // 2022年预算6.5万元，执行率92%: what the rate makes of the amount is not said.
  if (shares.length > 0 && parts.length === 1 && parts[0]?.stated != null) return { ...whole, isUnsaid: true };
  const present = withoutPast(parts);
  if (present.length === parts.length) return whole;
  // 2022年支出6万元，2023年拟安排6万元: the one that is asked for.
  const [own, ...more] = present;
  if (own?.standing().role === "own" && more.length === 0) return said(own.amount, whole.equations);
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
