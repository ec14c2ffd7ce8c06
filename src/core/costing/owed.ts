import { dimensionOf } from "./dimension";
import { productOf, type CostingEquation, type Expression } from "./expression";
import { cancels } from "./measure";
import type { Part } from "./parts";
import { equation } from "./readings";
import { comesTo, said, type Beside, type Whole } from "./whole";

/** A count behind an amount whose price asks for it, and that was not multiplied. */
export interface Owed {
  readonly equation: CostingEquation;
  readonly count: Expression;
}

/** 130张，每张每月100元，共计13000元，全年补助12个月: the months that the price is for. @param counts those behind the last amount */
export function owedBy(
  [only, ...more]: readonly Part[],
  equations: readonly CostingEquation[],
  counts: readonly Expression[],
): Owed | undefined {
  const [count, ...others] = counts;
  const calculation = equations.findLast(({ stated }) => stated.span.start === only?.stated?.span.start);
  if (calculation?.role !== "arithmetic" || count === undefined || more.length + others.length > 0) return undefined;
  const [needed, ...further] = dimensionOf(calculation.computed).per;
  const its = dimensionOf(count);
  const [counted] = its.counts;
  if (needed === undefined || counted === undefined) return undefined;
  const isSingle = further.length === 0 && its.counts.length === 1 && its.per.length === 0;
  return isSingle && cancels(counted, needed) ? { equation: calculation, count } : undefined;
}

/** The amount beside a text tells whether the count was to be multiplied, or was forgotten. */
export function withOwed(owed: Owed | undefined, whole: Whole, beside: Beside): Whole {
  const product = owed && productOf([owed.equation.computed, owed.count]);
  if (owed === undefined || product === undefined || beside.amount === undefined) return whole;
  if (comesTo(product, beside)) return said(product);
  if (whole.result === null || !comesTo(whole.result, beside)) return whole;
  const { stated } = owed.equation;
  return {
    ...whole,
    equations: [...whole.equations, equation("arithmetic", product, stated, false)],
    superseded: owed.equation,
  };
}
