import { isTooLong } from "../amount";
import { numbersOf, unitOf, type CostingEquation, type Expression } from "./expression";
import { addParts, type Part } from "./parts";
import { readSegment, segmentsOf } from "./segments";
import { tokenize, type Token } from "./tokens";

/** Why a text could not be computed. */
export type UncheckedReason = "no-calculation" | "document-number" | "approximate" | "not-understood";

/** What a costing text was understood to say. */
export interface CostingReading {
  readonly equations: readonly CostingEquation[];
  /** What the whole text comes to: a number it states, or the calculation that it leaves unfinished. */
  readonly result: Expression | null;
  /** Set when something in the text could not be computed; the equations found still hold. */
  readonly unchecked: UncheckedReason | null;
}

/** 湘人发〔2006〕134号、135号: figures that name a document and count nothing. */
const DOCUMENT =
  /[〔[{(（﹝【［｛]?(?:19|20)\d{2}[〕\]})）﹞】］｝]?(?:第)?\d+号(?:[、,，和及]\s*\d+号)*|《[^《》]*》/gu;

/** 2023年, 2023年度, 2023年3月1日: a date counts nothing. */
const DATE = /(?:19|20)\d{2}年(?:度|\d{1,2}月(?:\d{1,2}日)?)?/g;

/** 第1季度. */
const RANK = /第\d+/g;

/** 1. or （1） at the beginning of a part; what stands before it is caught as well, for looking back costs time. */
const ORDINAL = /(^\s*|[;；。\n][^\S\n]*)(\d{1,2}[、.．](?!\d)|[(（]\d{1,2}[)）])/g;

/** Hides figures that are no quantities behind blanks of the same length, so that places stay true. */
function withoutNames(text: string): string {
  const blank = (match: string): string => " ".repeat(match.length);
  return text
    .replace(DOCUMENT, blank)
    .replace(DATE, blank)
    .replace(RANK, blank)
    .replace(ORDINAL, (_, before: string, ordinal: string) => before + blank(ordinal));
}

/** Reads a costing text. Total: any text gives a reading. */
export function readCosting(text: string): CostingReading {
  const bare = withoutNames(text);
  const tokens = tokenize(bare);
  if (tokens.some(({ kind }) => kind === "about")) return unread("approximate");
  if (tokens.some((_, index) => isMalformed(bare, tokens.slice(index, index + 3)))) return unread("not-understood");
  if (!tokens.some(({ kind }) => kind === "number")) {
    return unread(bare === text ? "no-calculation" : "document-number");
  }
  const equations: CostingEquation[] = [];
  const parts: Part[] = [];
  let understood = true;
  let thereofAt = -1;
  for (const segment of segmentsOf(tokens)) {
    const read = readSegment(segment, bare);
    understood &&= read.understood;
    if (read.thereof) thereofAt = parts.length;
    equations.push(...read.equations);
    if (read.part !== undefined) parts.push(read.part);
  }
  if (!understood) return { equations, result: null, unchecked: "not-understood" };
  const summed = addParts(parts, thereofAt);
  // (1+2+3)*2% speaks of rows, not of amounts.
  if (summed.result !== null && isShareOfNothing(summed.result))
    return { equations, result: null, unchecked: "not-understood" };
  const computes = equations.length + summed.equations.length > 0 || isCalculation(summed.result);
  const named = bare !== text ? "document-number" : "no-calculation";
  return {
    equations: [...equations, ...summed.equations],
    result: summed.result,
    unchecked: computes ? null : named,
  };
}

/** 677,00 is one number that was mistyped, not two; so is a row of figures longer than any amount. */
function isMalformed(text: string, [number, comma, next]: readonly Token[]): boolean {
  if (number?.kind !== "number") return false;
  if (isTooLong(number.number)) return true;
  const isSplit = comma?.kind === "separator" && next?.kind === "number" && next.span.start - number.span.end === 1;
  return isSplit && /[,，]/.test(text.charAt(comma.span.start));
}

function unread(unchecked: UncheckedReason): CostingReading {
  return { equations: [], result: null, unchecked };
}

function isCalculation(result: Expression | null): boolean {
  return result !== null && result.kind !== "number";
}

function isShareOfNothing(result: Expression): boolean {
  return unitOf(result) === null && numbersOf(result).some(({ kind }) => kind === "share");
}
