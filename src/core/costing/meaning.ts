import { dimensionOf } from "./dimension";
import { numbersOf, unitOf, type CostingNumber, type Expression } from "./expression";
import { isAmount } from "./readings";

/** What a calculation without a sign of equality says. */
export type Meaning =
  | { readonly kind: "share" | "count" | "price" | "calculation" | "rows" }
  | { readonly kind: "amount"; readonly number: CostingNumber };

/** @param isTotal true behind 合计 and its like, where a bare figure is an amount. */
export function meaningOf(expression: Expression, isTotal: boolean): Meaning {
  return expression.kind === "number" ? ofNumber(expression.number, isTotal) : ofCalculation(expression);
}

function ofNumber(number: CostingNumber, isTotal: boolean): Meaning {
  if (number.kind === "share") return { kind: "share" };
  const isBareTotal = isTotal && number.unit === null && number.counts.length === 0;
  if (number.kind === "count" && !isBareTotal) return { kind: "count" };
  return isAmount(number) ? { kind: "amount", number } : { kind: "price" };
}

function ofCalculation(expression: Expression): Meaning {
  const { counts, per, bare, anything } = dimensionOf(expression);
  const isMoney = unitOf(expression) !== null;
  if (!isMoney && counts.length + per.length > 0) return { kind: "count" };
  // In 1万元/月*12 the bare figure counts the months.
  if (per.length + anything > bare) return { kind: "price" };
  // (1+2+3)*2% speaks of rows, not of amounts.
  return !isMoney && isShare(expression) ? { kind: "rows" } : { kind: "calculation" };
}

/** 39万元/年: this year's amount, unless years are counted. */
export function isYearly(expression: Expression): boolean {
  return expression.kind === "number" && expression.number.kind === "price" && isAmount(expression.number);
}

/** 3年, 两个年度. */
export function countsYears(expression: Expression): boolean {
  return dimensionOf(expression).counts.some(({ name }) => name === "年");
}

/** 8%, 80%*50%: something of an amount that stands elsewhere. */
export function isShare(expression: Expression): boolean {
  return unitOf(expression) === null && numbersOf(expression).some(({ kind }) => kind === "share");
}

/** The result of a chain of equalities: the number that stands last, or, where a calculation does, first. */
export function resultAmong(
  sides: readonly Expression[],
): { readonly stated: CostingNumber; readonly others: readonly Expression[] } | undefined {
  const result = [sides.at(-1), sides[0]].find((side) => side?.kind === "number");
  if (result?.kind !== "number") return undefined;
  const stated = result.number;
  return { stated, others: sides.filter((side) => side !== result && !isConversion(side, stated)) };
}

/** 1亩=666.67平方米 says nothing of money. */
function isConversion(computed: Expression, { counts }: CostingNumber): boolean {
  return computed.kind === "number" && counts.length > 0 && computed.number.counts.length > 0;
}
