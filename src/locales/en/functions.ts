import type { functions as chinese } from "../zh-CN/functions";

/** English overlay of the functions' texts. */
export const functions: Readonly<Record<keyof typeof chinese, string>> = {
  "function/right": "Agrees",
  "function/rounding": "Agrees when rounded: {calculation} = {computed} ≈ {stated}",
  "function/wrong": "Does not agree: {calculation} = {computed} ≠ {stated}",
  "function/missing-factor":
    "Does not agree, by exactly {factor} times; {factor} {measure} may have been left out: {calculation} = {computed} ≠ {stated}",
  "function/money-unit":
    "Does not agree, by exactly {times} times; a money unit may be wrong: {calculation} = {computed} ≠ {stated}",
  "function/unit-mismatch": "The amount agrees, but the count is in “{count}” and the price for each “{per}”",
  "function/malformed-number": "“{typed}” is no well-formed number, so nothing could be computed",
  "function/contradiction":
    "This costing basis contradicts itself: {calculation} = {computed}, but {stated} is written. Please correct it first. ",
  "function/empty": "There is no costing basis. Choose the cell that holds it. ",
  "function/no-amount": "“{amount}” is no readable amount. Choose the cell that holds the amount. ",
  "function/unknown-unit": "“{unit}” is no money unit. Use 元, 千元, 万元, 百万元 or 亿元; without one it is 万元. ",
  "function/amount-description":
    "What a costing basis comes to: “2次*3.5（万元/次）=7万元” gives 7. An error with its reason where it cannot be computed or contradicts itself.",
  "function/check-description": "Says in words whether a costing basis and an amount agree.",
  "function/text-name": "basis",
  "function/text-description": "The cell or text with the costing basis (测算依据).",
  "function/amount-name": "amount",
  "function/amount-parameter": "The amount to be checked, in “unit” where it brings none.",
  "function/unit-name": "unit",
  "function/unit-description": "The money unit of the result: 元, 千元, 万元, 百万元 or 亿元; 万元 when left out.",
};
