import type Big from "big.js";
import { yuanPer } from "../amount";
import type { Operand } from "../identity";
import { decimalsOf, digitsOf, significantDigits } from "./figures";
import { nearOf } from "./near";
import type { Quantity } from "./network";
import { isNegative, isPositive, isZero } from "../sign";

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
  if (isNegative(meant) && !value.lt(0)) cost += ABSURD;
  if (isZero(meant)) cost += operand.role === "amount" ? ZERO_TYPED : ABSURD;
  const printed = decimalsOf(meant);
  if (operand.role === "share") cost += shareCost(meant) - shareCost(value);
  if (operand.role === "count") cost += countCost(operand, meant) - countCost(operand, value);
  if (operand.role === "price") cost += priceCost(operand, meant) - priceCost(operand, value);
  cost += EXTRA_DECIMAL * Math.max(0, printed - Math.max(decimals, operand.decimals));
  return cost;
}

/** Rounder figures are likelier meant than others. */
export function roundnessCost({ value }: Quantity, meant: Big): number {
  return SIGNIFICANT_DIGIT * (significantDigits(digitsOf(meant)) - significantDigits(digitsOf(value)));
}

/** How far an amount is from the size of its like: a factor of ten is usual, one of a hundred is not. */
export function sizeCost(amount: Big, alike: readonly Big[]): number {
  const sizes = alike.filter((one) => isPositive(one)).map((one) => Math.log(nearOf(one)));
  if (sizes.length === 0) return 0;
  const usual = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const distance = (Math.log(nearOf(amount)) - usual) / SPREAD_OF_AMOUNTS;
  return (distance * distance) / 2;
}

const SPREAD_OF_AMOUNTS = Math.log(6);

/** Of a whole nothing takes more than all, and what takes all of it needs no share. */
function shareCost(share: Big): number {
  if (share.gt(100)) return SPLIT;
  return share.eq(100) ? WHOLE : 0;
}

/** How far a price is from what prices mostly are: some hundred or thousand 元. */
function priceCost({ unit, scale = 1 }: Operand, price: Big): number {
  if (unit === null || !isPositive(price)) return 0;
  const distance = (Math.log(nearOf(price) * yuanPer(unit) * scale) - USUAL_PRICE) / SPREAD_OF_PRICES;
  return TAIL * Math.log1p((distance * distance) / 2);
}

/** Half of all prices are below this; a factor of twenty more or less is usual. */
const USUAL_PRICE = Math.log(1000);
const SPREAD_OF_PRICES = Math.log(20);

/** 60万元*100%=60万元 is written by few. */
const WHOLE = 2;

/** How far counts are from what counts mostly are: some dozen, whole, and no more months than a year has. */
function countCost({ counted = "" }: Operand, count: Big): number {
  if (!isPositive(count)) return ABSURD;
  const distance = (Math.log(nearOf(count)) - USUAL_COUNT) / SPREAD_OF_COUNTS;
  const most = MOST_OF[counted];
  const isTooMany = most !== undefined && count.gt(most);
  const isSplit = decimalsOf(count) > 0;
  const split = most === undefined ? SPLIT : SPLIT_TIME;
  const size = TAIL * Math.log1p((distance * distance) / 2);
  return size + (isTooMany ? TOO_MANY : 0) + (isSplit ? split : 0);
}

/** Half of all counts are below twelve; a factor of eight more or less is usual. */
const USUAL_COUNT = Math.log(12);

const SPREAD_OF_COUNTS = Math.log(8);

/** Some things are counted in thousands all the same. */
const TAIL = 1.5;

/** A year has so many. */
const MOST_OF: Readonly<Record<string, number>> = { 年: 5, 月: 12, 季度: 4, 季: 4, 天: 366, 周: 53 };

const TOO_MANY = 4;

/** Half a person. */
const SPLIT = 8;

/** Half a day, a month and a half. */
const SPLIT_TIME = 2.5;
