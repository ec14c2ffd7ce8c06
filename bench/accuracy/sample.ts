/** The published sample, its one known error mended, as a book; what its numbers owe each other was written by hand. */
import { readFile, utils, type CellObject, type WorkSheet } from "@e965/xlsx";
import {
  productOf,
  sumOf,
  type Book,
  type Cell,
  type Merge,
  type Part,
  type Printed,
  type Relation,
  type Row,
  type Sheet,
  type Table,
} from "./model";

/** The cells with money in them, by sheet. */
const AMOUNTS: Readonly<Record<string, Readonly<Record<string, Printed["role"]>>>> = {
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
const SUMS: readonly (readonly [sheet: string, stated: string, parts: readonly string[], partsSheet?: string])[] = [
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
const TABLES: readonly (readonly [
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
const MENDED: Readonly<Record<string, string>> = { "附表3-1 E27": "2次*3.5（万元/次）=7万元" };

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function cells(column: string, first: number, last: number): readonly string[] {
  return range(first, last).map((row) => `${column}${row}`);
}

function each(column: string, rows: readonly number[], role: Printed["role"]) {
  return Object.fromEntries(rows.map((row) => [`${column}${row}`, role] as const));
}

function printed(role: Printed["role"], value: string, context: string, worth = 10_000): Printed {
  return { role, value, right: value, worth, rightWorth: worth, context };
}

/** Splits a text at its numbers, each of which is given its meaning; units behind them follow the number. */
function partsOf(text: string, numbers: readonly (readonly [text: string, number: Printed])[]): readonly Part[] {
  const parts: Part[] = [];
  let rest = text;
  for (const [digits, number] of numbers) {
    const at = rest.indexOf(digits);
    parts.push(rest.slice(0, at), number);
    rest = rest.slice(at + digits.length);
    const unit = /^(?:（)?万元/.exec(rest)?.[0];
    if (unit === undefined || number.worth !== 10_000) continue;
    if (unit.length > 2) parts.push("（");
    parts.push({ unitOf: number });
    rest = rest.slice(unit.length);
  }
  return [...parts, rest].filter((part) => part !== "");
}

interface Basis {
  readonly parts: readonly Part[];
  readonly result: Printed;
  readonly relations: readonly Relation[];
}

/** The costing texts of the sample: calculations all of one shape, and two others. */
function readBasis(text: string, context: string): Basis | undefined {
  const shape = /^(\d+)[次处]\*([\d.]+)（万元\/次）=([\d.]+)万元$/.exec(text);
  if (shape !== null) {
    const [, count = "", price = "", amount = ""] = shape;
    const [times, single] = [printed("count", count, context, 1), printed("price", price, context)];
    const result = printed("result", amount, context);
    const parts = partsOf(text, [
      [count, times],
      [price, single],
      [amount, result],
    ]);
    return { parts, result, relations: [productOf("text product", result, [times, single])] };
  }
  if (text.includes("全年金额234.59万元")) {
    const result = printed("result", "234.59", context);
    return { parts: partsOf(text, [["234.59", result]]), result, relations: [] };
  }
  if (!text.startsWith("6个社区*5")) return undefined;
  const [times, single] = [printed("count", "6", context, 1), printed("price", "5", context)];
  const [first, second] = [printed("result", "30", context), printed("amount", "39", context)];
  const result = printed("result", "69", context);
  const parts = partsOf(text, [
    ["6", times],
    ["5", single],
    ["30", first],
    ["39", second],
    ["69", result],
  ]);
  return {
    parts,
    result,
    relations: [productOf("text product", first, [times, single]), sumOf("text sum", result, [first, second])],
  };
}

function isCell(value: unknown): value is CellObject {
  return typeof value === "object" && value !== null && "t" in value;
}

/** Reads one sheet; `named` collects its numbers, `relations` what stands in its texts. */
function readSheet(name: string, source: WorkSheet, named: Map<string, Printed>, relations: Relation[]): Sheet {
  const area = utils.decode_range(source["!ref"] ?? "A1");
  const results = new Map<number, Basis>();
  const rows = Array.from({ length: area.e.r + 1 }, (_, rowIndex): Row => {
    const row: Cell[] = range(0, area.e.c).flatMap((columnIndex) => {
      const address = utils.encode_cell({ r: rowIndex, c: columnIndex });
      const found: unknown = source[address];
      if (!isCell(found) || found.v === undefined || found.v === "") return [];
      const text = MENDED[`${name} ${address}`] ?? String(found.v);
      const column = utils.encode_col(columnIndex);
      const role = AMOUNTS[name]?.[address];
      if (role !== undefined) {
        const digits = /[\d.]+/.exec(text)?.[0] ?? "";
        const number = printed(role, digits, name);
        named.set(`${name} ${address}`, number);
        return [{ column, parts: partsOf(text, [[digits, number]]) }];
      }
      const basis = column === "E" ? readBasis(text, `${name} ${address}`) : undefined;
      if (basis !== undefined) results.set(rowIndex, basis);
      return [{ column, parts: basis?.parts ?? [text] }];
    });
    return { cells: row };
  });
  for (const [rowIndex, basis] of results) {
    const amount = named.get(`${name} D${rowIndex + 1}`);
    relations.push(...basis.relations);
    if (amount !== undefined) relations.push(sumOf("costing amount", amount, [basis.result]));
  }
  const merges = (source["!merges"] ?? []).map(({ s, e }): Merge => ({
    rows: rows.slice(s.r, e.r + 1),
    left: utils.encode_col(s.c),
    right: utils.encode_col(e.c),
  }));
  return { name, rows, merges };
}

/** The sample without its error. */
export function sampleBook(): Book {
  const workbook = readFile("samples/tianxin-2023.xlsx");
  const named = new Map<string, Printed>();
  const relations: Relation[] = [];
  const sheets = workbook.SheetNames.map((name) => readSheet(name, workbook.Sheets[name] ?? {}, named, relations));
  const at = (sheet: string, address: string): Printed => {
    const number = named.get(`${sheet} ${address}`);
    if (number === undefined) throw new Error(`the sample has no amount in ${sheet} ${address}`);
    return number;
  };
  for (const [sheet, stated, parts, partsSheet = sheet] of SUMS) {
    const found = parts.map((address) => at(partsSheet, address));
    relations.push(sumOf(`${sheet} ${stated} ${partsSheet} ${parts.join("+")}`, at(sheet, stated), found));
  }
  const tables = TABLES.flatMap(([name, column, first, last, totals]): readonly Table[] => {
    const sheet = sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined) return [];
    const rows = sheet.rows.slice(first - 1, last);
    return [{ sheet, rows, column, totals: totals.map((address) => at(name, address)) }];
  });
  return { sheets, relations, tables, redundancy: 3, totals: "typed" };
}
