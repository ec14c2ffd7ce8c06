import type { CostingEquation, Expression } from "./expression";
import { addParts, type Part } from "./parts";
import { readSegment, segmentsOf } from "./segments";
import { tokenize } from "./tokens";

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
  /[\p{L}]*[〔[{(（﹝【［｛]?(?:19|20)\d{2}[〕\]})）﹞】］｝]?(?:第)?\d+号(?:[、,，和及]\s*\d+号)*|《[^《》]*》/gu;

/** 2023年, 2023年度, 2023年3月1日: a date counts nothing. */
const DATE = /(?:19|20)\d{2}年(?:度|\d{1,2}月(?:\d{1,2}日)?)?/g;

/** 第1季度, 一、1. at the beginning of a part. */
const ORDINAL = /第\d+|(?<=^|[;；。\n]\s*)\d{1,2}[、.．](?!\d)|(?<=^|[;；。\n]\s*)[(（]\d{1,2}[)）]/g;

/** Hides figures that are no quantities behind blanks of the same length, so that places stay true. */
function withoutNames(text: string): string {
  const blank = (match: string): string => " ".repeat(match.length);
  return text.replace(DOCUMENT, blank).replace(DATE, blank).replace(ORDINAL, blank);
}

/** Reads a costing text. Total: any text gives a reading. */
export function readCosting(text: string): CostingReading {
  const bare = withoutNames(text);
  const tokens = tokenize(bare);
  if (tokens.some(({ kind }) => kind === "about")) return unread("approximate");
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
  const computes = equations.length + summed.equations.length > 0 || isCalculation(summed.result);
  const named = bare !== text ? "document-number" : "no-calculation";
  return {
    equations: [...equations, ...summed.equations],
    result: summed.result,
    unchecked: computes ? null : named,
  };
}

function unread(unchecked: UncheckedReason): CostingReading {
  return { equations: [], result: null, unchecked };
}

function isCalculation(result: Expression | null): boolean {
  return result !== null && result.kind !== "number";
}
