import type { Paper } from "../../core/sheetDraft";

/** The sizes of paper by their numbers in files (ECMA-376, 18.3.1.63). */
const NUMBERS: readonly (readonly [Paper, number])[] = [
  ["Letter", 1],
  ["Legal", 5],
  ["A3", 8],
  ["A4", 9],
  ["A5", 11],
  ["B4", 12],
  ["B5", 13],
];

/** The number of a size of paper. */
export function numberOfPaper(paper: Paper): number {
  return NUMBERS.find(([one]) => one === paper)?.[1] ?? 9;
}

/** The size of paper of a number; `undefined` for one without a name here. */
export function paperOf(number: string | undefined): Paper | undefined {
  return NUMBERS.find(([, one]) => String(one) === number)?.[0];
}
