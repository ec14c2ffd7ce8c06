import type Big from "big.js";
import { yuanPer, type MoneyUnit } from "../amount";
import { comparisonOf, sidesOf, type Sides } from "./evaluate";
import { unitOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";

/** A calculation, what it really comes to, and what is stated: 2次 × 73.5万元/次 = 147万元 ≠ 7万元. */
export interface CostingChain {
  readonly calculation: string;
  readonly computed: string;
  readonly relation: "=" | "≈" | "≠";
  readonly stated: string;
}

const RELATIONS = { exact: "=", rounding: "≈", broken: "≠" } as const;

/** More figures than fit a line are cut. */
const MOST_DECIMALS = 6;

/** The chain of an equality that a text states; `undefined` where it cannot be computed. */
export function chainOf(equation: CostingEquation, formUnit: MoneyUnit): CostingChain | undefined {
  const sides = sidesOf(equation);
  const { computed, stated } = equation;
  const isMoney = unitOf(computed) !== null || stated.unit !== null;
  const unit = isMoney ? (stated.unit ?? unitOf(computed) ?? formUnit) : null;
  return sides && chain(computed, sides, unit, numberInWords(stated));
}

/** The chain of what a text comes to and the amount beside it. @param sides both in 元. */
export function chainToAmount(result: Expression, sides: Sides, unit: MoneyUnit): CostingChain {
  return chain(result, sides, unit, `${shown(sides.stated.value.div(yuanPer(unit)))}${unit}`);
}

function chain(computed: Expression, sides: Sides, unit: MoneyUnit | null, stated: string): CostingChain {
  const value = unit === null ? sides.computed.value : sides.computed.value.div(yuanPer(unit));
  return {
    calculation: inWords(computed),
    computed: `${shown(value)}${unit ?? ""}`,
    relation: RELATIONS[comparisonOf(sides)],
    stated,
  };
}

function shown(value: Big): string {
  return value.round(MOST_DECIMALS).toFixed();
}

/** A calculation in plain signs, every number with its units. */
function inWords(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return numberInWords(expression.number);
    case "product":
      return expression.factors.map(asFactor).join(" × ");
    case "quotient":
      return `${asFactor(expression.dividend)} ÷ ${asFactor(expression.divisor)}`;
    case "sum":
      return expression.terms
        .map(
          ({ sign, term }, index) =>
            `${index === 0 ? (sign < 0 ? "−" : "") : sign < 0 ? " − " : " + "}${inWords(term)}`,
        )
        .join("");
  }
}

function asFactor(expression: Expression): string {
  const isBracketed = expression.kind === "sum" || expression.kind === "quotient";
  return isBracketed ? `(${inWords(expression)})` : inWords(expression);
}

const SCALES: Readonly<Record<number, string>> = {
  0.01: "%",
  0.001: "‰",
  100: "百",
  1000: "千",
  10_000: "万",
  100_000_000: "亿",
};

function numberInWords({ kind, value, typed, unit, scale, counts, per, isImplied }: CostingNumber): string {
  if (isImplied === true) return typed === "" ? value.toFixed() : typed;
  const counted = counts.map(({ word }) => word).join("");
  const each = per.map(({ word }) => word).join("·");
  // What a price is for by the ten thousand stands in the word for it: 万元/万亩.
  const scaled = (kind === "price" ? undefined : SCALES[scale]) ?? "";
  return `${typed}${scaled}${unit ?? ""}${counted}${each === "" ? "" : `/${each}`}`;
}
