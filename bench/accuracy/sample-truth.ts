/** What the numbers of the sample are and owe each other, written down by hand. */
import type { QuantityRole } from "./case";

/** The cells with money in them, by sheet. */
export const AMOUNTS: Readonly<Record<string, Readonly<Record<string, QuantityRole>>>> = {
  附表1: { B5: "total", D7: "amount", F7: "amount", F8: "total", F19: "indicator", F20: "indicator" },
  附表2: { C5: "total", C6: "total", C11: "total", C13: "total", ...each("C", [7, 8, 9, 10, 12, 14, 15], "amount") },
  "附表3-1": {
    B5: "total",
    F5: "total",
    D34: "total",
    ...each("E", [13, 14, 15, 16], "indicator"),
    ...each("D", range(23, 33), "amount"),
  },
  "附表3-2": {
    B5: "total",
    F5: "total",
    D23: "total",
    ...each("E", [13, 14], "indicator"),
    D21: "amount",
    D22: "amount",
  },
  "附表3-3": {
    B5: "total",
    F5: "total",
    D26: "total",
    ...each("E", [14, 15], "indicator"),
    ...each("D", range(22, 25), "amount"),
  },
};

/** The sums of the sample: what is stated, and its parts. */
export const SUMS: readonly (readonly [
  sheet: string,
  stated: string,
  parts: readonly string[],
  partsSheet?: string,
])[] = [
  ["附表1", "B5", ["D7"]],
  ["附表1", "B5", ["F7", "F8"]],
  ["附表1", "F19", ["F7"]],
  ["附表1", "F20", ["F8"]],
  ["附表1", "F8", ["C5"], "附表2"],
  ["附表2", "C5", ["C6", "C11", "C13"]],
  ["附表2", "C6", ["C7", "C8", "C9", "C10"]],
  ["附表2", "C11", ["C12"]],
  ["附表2", "C13", ["C14", "C15"]],
  ["附表2", "C6", ["B5"], "附表3-1"],
  ["附表2", "C11", ["B5"], "附表3-2"],
  ["附表2", "C13", ["B5"], "附表3-3"],
  ["附表2", "C7", cells("D", 23, 25), "附表3-1"],
  ["附表2", "C8", cells("D", 26, 27), "附表3-1"],
  ["附表2", "C9", cells("D", 28, 30), "附表3-1"],
  ["附表2", "C10", cells("D", 31, 33), "附表3-1"],
  ["附表2", "C12", cells("D", 21, 22), "附表3-2"],
  ["附表2", "C14", cells("D", 22, 23), "附表3-3"],
  ["附表2", "C15", cells("D", 24, 25), "附表3-3"],
  ["附表3-1", "F5", ["B5"]],
  ["附表3-1", "B5", ["D34"]],
  ["附表3-1", "D34", cells("D", 23, 33)],
  ["附表3-1", "B5", cells("E", 13, 16)],
  ["附表3-1", "E13", cells("D", 23, 25)],
  ["附表3-1", "E14", cells("D", 26, 27)],
  ["附表3-1", "E15", cells("D", 28, 30)],
  ["附表3-1", "E16", cells("D", 31, 33)],
  ["附表3-2", "F5", ["B5"]],
  ["附表3-2", "B5", ["D23"]],
  ["附表3-2", "D23", cells("D", 21, 22)],
  ["附表3-2", "B5", cells("E", 13, 14)],
  ["附表3-2", "E13", ["D21"]],
  ["附表3-2", "E14", ["D22"]],
  ["附表3-3", "F5", ["B5"]],
  ["附表3-3", "B5", ["D26"]],
  ["附表3-3", "D26", cells("D", 22, 25)],
  ["附表3-3", "B5", cells("E", 14, 15)],
  ["附表3-3", "E14", cells("D", 22, 23)],
  ["附表3-3", "E15", cells("D", 24, 25)],
];

/** The tables of the sample: the rows of each, and the cells that ask for a missing one. */
export const TABLES: readonly (readonly [
  sheet: string,
  column: string,
  first: number,
  last: number,
  totals: readonly string[],
])[] = [
  ["附表2", "C", 7, 10, ["C6", "C5"]],
  ["附表2", "C", 14, 15, ["C13", "C5"]],
  ["附表3-1", "D", 23, 33, ["D34", "B5", "E13", "E14", "E15", "E16"]],
  ["附表3-2", "D", 21, 22, ["D23", "B5", "E13", "E14"]],
  ["附表3-3", "D", 22, 25, ["D26", "B5", "E14", "E15"]],
];

/** Where the text of the sample is wrong, and what it should be (E27 of 附表3-1 prints 73.5). */
export const MENDED: Readonly<Record<string, string>> = { "附表3-1 E27": "2次*3.5（万元/次）=7万元" };

export function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function cells(column: string, first: number, last: number): readonly string[] {
  return range(first, last).map((row) => `${column}${row}`);
}

function each(column: string, rows: readonly number[], role: QuantityRole) {
  return Object.fromEntries(rows.map((row) => [`${column}${row}`, role] as const));
}
