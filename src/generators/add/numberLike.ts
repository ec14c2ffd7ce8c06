import type { CellValue } from "../../core/cell";
import { chineseNumber } from "../chineseNumber";

const NUMERAL = /\d+|[一二三四五六七八九十百]+/;

/** A number as its sibling is written: 2 beside 1, 二、 beside 一、, （2） beside （1）; `null` where that bears none. */
export function numberLike(sibling: CellValue, number: number): CellValue {
  if (typeof sibling === "number") return number;
  if (typeof sibling !== "string" || !NUMERAL.test(sibling)) return null;
  return sibling.replace(NUMERAL, (numeral) => (/\d/.test(numeral) ? String(number) : chineseNumber(number)));
}
