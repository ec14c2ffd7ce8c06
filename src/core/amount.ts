import Big from "big.js";
import { moneyUnits } from "../standards/money-units";
import type { CellValue, Span } from "./cell";
import { foldCharacters } from "./text";
import { flatMapped } from "./flatMapped";

/** The unit of an amount of money, as the forms print it. */
export type MoneyUnit = keyof typeof moneyUnits;

/** A number as it stands in a text: exact, with its digits and their place. */
export interface PrintedNumber {
  readonly value: Big;
  /** The digits as typed, full-width and commas included. */
  readonly typed: string;
  readonly span: Span;
  /** How many decimals are printed. */
  readonly decimals: number;
}

/** A printed number with the money unit that follows it, if one does. */
export interface PrintedAmount extends PrintedNumber {
  readonly unit: MoneyUnit | null;
}

const SPELLINGS = flatMapped(Object.entries(moneyUnits), ([unit, { spellings }]) =>
  spellings.map((spelling) => ({ unit: unit as MoneyUnit, spelling })),
).sort((one, other) => other.spelling.length - one.spelling.length);

const FIRST_OF_SPELLINGS: ReadonlySet<string> = new Set(SPELLINGS.map(({ spelling }) => spelling.charAt(0)));

const NUMBER = /[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|[-+]?\.\d+/y;

/** More figures than any amount has; the bound keeps a hostile text from costing time in exact arithmetic. */
const MOST_FIGURES = 30;

/** How many 元 one of the unit is worth. */
export function yuanPer(unit: MoneyUnit): number {
  return moneyUnits[unit].yuan;
}

const EXACT_WORTHS = new Map(
  Object.entries(moneyUnits).map(([unit, { yuan }]) => [unit as MoneyUnit, new Big(yuan)] as const),
);

/** The same as an exact decimal, for calculations. */
export function exactYuanPer(unit: MoneyUnit): Big {
  return EXACT_WORTHS.get(unit) ?? new Big(yuanPer(unit));
}

/** The money unit a text begins with, and how many characters spell it. */
export function leadingMoneyUnit(text: string): { readonly unit: MoneyUnit; readonly length: number } | undefined {
  if (!FIRST_OF_SPELLINGS.has(text.charAt(0))) return undefined;
  const found = SPELLINGS.find(({ spelling }) => text.startsWith(spelling));
  return found && { unit: found.unit, length: found.spelling.length };
}

/** The money unit that a heading names: 金额单位：万元, （元）, 金额(万元). */
export function moneyUnitIn(text: string): MoneyUnit | undefined {
  if (!text.includes("元")) return undefined;
  const folded = foldCharacters(text).replace(/\s/g, "");
  const match = /(?:单位|金额)[^:]{0,4}?:?\(?((?:百万|千|万|亿)?元)|\(((?:百万|千|万|亿)?元)\)/.exec(folded);
  const spelled = match?.[1] ?? match?.[2];
  return spelled === undefined ? undefined : leadingMoneyUnit(spelled)?.unit;
}

/** Reads the number that begins at an offset of a text; full-width digits and thousands commas count. */
export function numberAt(text: string, start: number, folded = foldCharacters(text)): PrintedNumber | undefined {
  NUMBER.lastIndex = start;
  const digits = NUMBER.exec(folded)?.[0];
  if (digits === undefined) return undefined;
  const end = start + digits.length;
  return {
    value: new Big(digits.replace(/[,+]/g, "")),
    typed: text.slice(start, end),
    span: { start, end },
    decimals: decimalsOf(digits),
  };
}

/** True for a row of figures that is no amount or count of a person, however it may be meant. */
export function isTooLong({ typed }: PrintedNumber): boolean {
  return typed.length > MOST_FIGURES;
}

/** How many decimals a printed number shows. */
export function decimalsOf(digits: string): number {
  const point = Math.max(digits.indexOf("."), digits.indexOf("．"));
  return point < 0 ? 0 : digits.length - point - 1;
}

/**
 * A double as the exact decimal a person means by it: what a spreadsheet shows, at most 15 significant digits, so that a
 * cached 303.59000000000003 is 303.59.
 */
export function exactly(value: number): Big {
  return new Big(value.toPrecision(15));
}

/**
 * Reads a text that is one amount and nothing else: `36`, `１，２００．５`, `250万`, `￥36万元`, `36（元）`.
 * @returns `undefined` when anything else stands in the text, such as a bound (≤36万元), a rate (5万元/次)
 * or brackets, which mean a negative amount to some and a remark to others.
 */
export function readAmount(text: string): PrintedAmount | undefined {
  const folded = foldCharacters(text);
  const start = /^[\s¥￥]*/.exec(folded)?.[0].length ?? 0;
  const number = numberAt(text, start, folded);
  if (number === undefined || isTooLong(number)) return undefined;
  const behind = folded.slice(number.span.end).trim();
  const rest = /^\(([^()]+)\)$/.exec(behind)?.[1] ?? behind;
  if (rest === "") return { ...number, unit: null };
  const unit = leadingMoneyUnit(rest);
  if (unit === undefined) return undefined;
  return /^(?:整|正)?[。.;]?$/.test(rest.slice(unit.length)) ? { ...number, unit: unit.unit } : undefined;
}

/** What people write where there is no amount: it counts as empty. */
const NOT_APPLICABLE = new Set(["无", "不适用", "*", "/", "-", "--", "—", "——"]);

/** True when a text says that there is no amount. */
export function isNotApplicable(text: string): boolean {
  return NOT_APPLICABLE.has(text.trim());
}

/** The amount that a cell's value is; of a number, as a spreadsheet shows it. */
export function amountOfValue(value: CellValue, shown: string): PrintedAmount | undefined {
  if (typeof value === "string") return readAmount(value);
  if (typeof value !== "number" || !Number.isFinite(value)) return undefined;
  const exact = exactly(value);
  const typed = exact.toFixed();
  // The dust of binary fractions (0.30000000000000004) was printed by nobody.
  const isFormatted = shown !== String(value) && /^[-\d,.]+$/.test(shown);
  const printed = isFormatted ? decimalsOf(shown) : 0;
  const decimals = Math.max(decimalsOf(typed), printed);
  return { value: exact, typed, span: { start: 0, end: typed.length }, decimals, unit: null };
}
