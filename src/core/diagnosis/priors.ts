import type Big from "big.js";
import type { Operand } from "../identity";
import { decimalsOf, digitsOf, significantDigits } from "./figures";
import { nearOf } from "./near";
import type { Quantity } from "./network";

/** Fewer significant digits are likelier in what a person meant, per digit. */
const SIGNIFICANT_DIGIT = 0.6;

/** A price finer than its like, per decimal. */
export const EXTRA_DECIMAL = 2.5;

/** Counts are whole; amounts are not negative. Not impossible, but out of the question beside any other explanation. */
export const ABSURD = 25;

/** Who means nothing leaves the cell empty. */
const ZERO_TYPED = 8;

/** How unlikely a figure is whatever was typed, beside what was: negative, nothing, finer than its like, an odd count. */
export function priorCost({ operand, value, decimals }: Quantity, meant: Big): number {
  let cost = 0;
  if (meant.lt(0) && !value.lt(0)) cost += ABSURD;
  if (meant.eq(0)) cost += operand.role === "amount" ? ZERO_TYPED : ABSURD;
  const printed = decimalsOf(meant);
  if (operand.role === "share") cost += shareCost(meant) - shareCost(value);
  if (operand.role === "count") cost += countCost(operand, meant) - countCost(operand, value);
  cost += EXTRA_DECIMAL * Math.max(0, printed - Math.max(decimals, operand.decimals));
  return cost;
}

/** Rounder figures are likelier meant than others. */
export function roundnessCost({ value }: Quantity, meant: Big): number {
  return SIGNIFICANT_DIGIT * (significantDigits(digitsOf(meant)) - significantDigits(digitsOf(value)));
}

/** How far an amount is from the size of its like: a factor of ten is usual, one of a hundred is not. */
export function sizeCost(amount: Big, alike: readonly Big[]): number {
  const sizes = alike.filter((one) => one.gt(0)).map((one) => Math.log(nearOf(one)));
  if (sizes.length === 0) return 0;
  const usual = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const distance = (Math.log(nearOf(amount)) - usual) / SPREAD_OF_AMOUNTS;
  return (distance * distance) / 2;
}

const SPREAD_OF_AMOUNTS = Math.log(6);

/** Of a whole nothing takes more than all. */
function shareCost(share: Big): number {
  return share.gt(100) ? SPLIT : 0;
}

/** How far counts are from what counts mostly are: some dozen, whole, and no more months than a year has. */
function countCost({ counted = "" }: Operand, count: Big): number {
  if (count.lte(0)) return ABSURD;
  const distance = (Math.log(nearOf(count)) - USUAL_COUNT) / SPREAD_OF_COUNTS;
  const most = MOST_OF[counted];
  const isTooMany = most !== undefined && count.gt(most);
  const isSplit = decimalsOf(count) > 0;
  const split = most === undefined ? SPLIT : SPLIT_TIME;
  const size = TAIL_OF_COUNTS * Math.log1p((distance * distance) / 2);
  return size + (isTooMany ? TOO_MANY : 0) + (isSplit ? split : 0);
}

/** Half of all counts are below twelve; a factor of five more or less is usual. */
const USUAL_COUNT = Math.log(12);

const SPREAD_OF_COUNTS = Math.log(5);

/** Some things are counted in thousands all the same. */
const TAIL_OF_COUNTS = 1.5;

/** A year has so many. */
const MOST_OF: Readonly<Record<string, number>> = { 年: 5, 月: 12, 季度: 4, 季: 4, 天: 366, 周: 53 };

const TOO_MANY = 4;

/** Half a person. */
const SPLIT = 8;

/** Half a day, a month and a half. */
const SPLIT_TIME = 2.5;
