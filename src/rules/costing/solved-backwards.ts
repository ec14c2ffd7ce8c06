import type Big from "big.js";
import { qualifiedAddress } from "../../core/a1";
import type { BoundForm } from "../../core/bind/bound";
import { sidesOf, type Sides, sidesWithAmount } from "../../core/costing/evaluate";
import type { CostingNumber, Expression } from "../../core/costing/expression";
import { costingTexts, type CostingText } from "../../core/identities/costingTexts";
import { placeIn } from "../../core/identities/operands";
import { rowName } from "../../core/identities/selection";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { judgedFinding } from "../finding";
import { isPositive } from "../../core/sign";
import { flatMapped } from "../../core/flatMapped";

/** A price has fewer figures than this. */
const ODD_FIGURES = 3;

/** A product that is rounded misses its result by more than a thousandth of it in most cases. */
const NEAR = 0.0005;

/** 单价不是由金额倒推出来的。 */
export const solvedBackwards = defineRule({
  id: "costing/solved-backwards",
  severity: "info",
  title: "单价不是由金额倒推出来的",
  broken: "{cell}：单价“{price}”乘以数量得{computed}{unit}，四舍五入才是{stated}{unit}，像是由金额除以数量倒推出来的。",
  why: "倒推的单价没有标准或市价支持，审核时可能会问单价从哪里来。",
  judge({ forms }) {
    return flatMapped(forms, (form) => flatMapped(costingTexts(form), (text) => backwardsIn(form, text)));
  },
});

function backwardsIn(form: BoundForm, text: CostingText): readonly JudgedFinding[] {
  const { reading, inYuan } = text;
  const stated = flatMapped(reading.equations, (equation) => {
    const sides = equation.role === "arithmetic" ? sidesOf(equation) : undefined;
    return sides === undefined ? [] : findingFor(text, equation.computed, sides);
  });
  const { result } = reading;
  const sides = result?.kind === "product" && inYuan ? sidesWithAmount(result, form.unit, inYuan) : undefined;
  return result === null || sides === undefined ? stated : [...stated, ...findingFor(text, result, sides)];
}

function findingFor({ row, basis }: CostingText, calculation: Expression, sides: Sides): readonly JudgedFinding[] {
  const price = onlyPrice(calculation);
  if (price === undefined || !isBackwards(price, sides)) return [];
  const inWan = sides.stated.value.gte(10_000);
  const shown = (value: Big): string => (inWan ? value.div(10_000) : value).round(6).toFixed();
  return [
    judgedFinding({
      rule: "costing/solved-backwards",
      severity: "info",
      suspect: { at: basis.at, span: placeIn(basis, price.span) },
      values: {
        cell: qualifiedAddress(basis.at),
        price: price.typed,
        computed: shown(sides.computed.value),
        stated: shown(sides.stated.value),
        unit: inWan ? "万元" : "元",
      },
      subject: `${rowName(row)}/${price.typed}`,
    }),
  ];
}

/** The one number with a money unit of a product whose other factors are counts. */
function onlyPrice(calculation: Expression): CostingNumber | undefined {
  if (calculation.kind !== "product") return undefined;
  const numbers = calculation.factors.map((factor) => (factor.kind === "number" ? factor.number : undefined));
  const prices = numbers.filter((number) => number?.unit != null);
  const isPlain = numbers.every((number) => number !== undefined && number.kind !== "share");
  return isPlain && prices.length === 1 ? prices[0] : undefined;
}

/** The price is finer than the result, does not give it exactly, and is what the result divided by the counts rounds to. */
function isBackwards(price: CostingNumber, { computed, stated }: Sides): boolean {
  if (!isPositive(computed.value) || !isPositive(stated.value)) return false;
  const off = computed.value.minus(stated.value).abs();
  if (off.lt("1e-6") || off.gte(stated.value.times(NEAR))) return false;
  const divided = price.value.times(stated.value).div(computed.value).round(price.decimals);
  const figures = (value: Big): number =>
    value
      .toFixed()
      .replace(/\D|^0\.?0*/g, "")
      .replace(/0+$/, "").length;
  return divided.eq(price.value) && figures(price.value) >= ODD_FIGURES && figures(stated.value) < figures(price.value);
}
