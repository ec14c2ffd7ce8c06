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
import { AMOUNTS, MENDED, range, SUMS, TABLES } from "./sample-truth";

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
