import type Big from "big.js";
import { yuanPer, type MoneyUnit } from "../amount";
import { unitOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import type { CostingReading } from "./reading";

/**
 * Gives results that are written without a unit the one that was meant: 10人*5000元=5 in a form of 万元 is right, and so
 * is 10人*5000元=50000. Of the unit of the form and that of the calculation, the one that comes nearer.
 */
export function withResultUnits(reading: CostingReading, formUnit: MoneyUnit): CostingReading {
  const completed = new Map<CostingNumber, CostingNumber>();
  const complete = (number: CostingNumber): CostingNumber => completed.get(number) ?? number;
  for (const { computed, stated } of reading.equations) {
    const unit = unitOf(computed);
    if (stated.unit !== null || stated.kind !== "count" || unit === null) continue;
    completed.set(stated, { ...stated, kind: "amount", unit: nearest(computed, stated, [unit, formUnit]) });
  }
  if (completed.size === 0) return reading;
  const equations = reading.equations.map((one): CostingEquation => ({ ...one, stated: complete(one.stated) }));
  const { result } = reading;
  return {
    ...reading,
    equations,
    result: result?.kind === "number" ? { ...result, number: complete(result.number) } : result,
  };
}

function nearest(computed: Expression, { value }: CostingNumber, [own, form]: readonly [MoneyUnit, MoneyUnit]) {
  const yuan = inYuan(computed);
  if (yuan === undefined || yuan.lte(0) || value.lte(0)) return own;
  const distance = (unit: MoneyUnit): number => Math.abs(Math.log(Number(yuan.div(value).div(yuanPer(unit)))));
  return distance(form) < distance(own) ? form : own;
}

/** What a calculation comes to; `undefined` when it divides by zero. */
function inYuan(expression: Expression): Big | undefined {
  switch (expression.kind) {
    case "number": {
      const { value, unit, kind } = expression.number;
      return kind === "share" ? value.div(100) : value.times(unit === null ? 1 : yuanPer(unit));
    }
    case "product":
      return expression.factors.map(inYuan).reduce((one, other) => one && other && one.times(other).round(20));
    case "quotient": {
      const dividend = inYuan(expression.dividend);
      const divisor = inYuan(expression.divisor);
      return dividend === undefined || divisor === undefined || divisor.eq(0) ? undefined : dividend.div(divisor);
    }
    case "sum":
      return expression.terms
        .map(({ sign, term }) => inYuan(term)?.times(sign))
        .reduce((one, other) => one && other && one.plus(other));
  }
}
