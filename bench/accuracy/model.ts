/**
 * A workbook on its way to be written: rows are objects and numbers know no addresses, so that rows can be doubled and
 * deleted and formulas follow, as in Excel.
 */
import type { QuantityRole } from "./case";

/** A number as it stands, and as it should stand. */
export interface Printed {
  readonly role: QuantityRole;
  /** A plain decimal without commas. */
  value: string;
  readonly right: string;
  /** What one is worth: 10000 for 万元, 1 for 元 and counts, 0.01 for per cent. */
  worth: number;
  readonly rightWorth: number;
  /** Numbers of one context (the cells of a sheet, or one sentence) share the precision of the finest. */
  readonly context: string;
  /** Printed with thousands commas, as text. */
  readonly commas?: boolean;
  formula?: Formula;
}

/** `sum` is SUM over a range of rows, `plus` names each cell, `reference` repeats one. */
export interface Formula {
  readonly kind: "sum" | "plus" | "reference";
  readonly of: Printed[];
}

/** Fixed text, a number, or the unit (万元 or 元) of a number. */
export type Part = string | Printed | { readonly unitOf: Printed };

export interface Cell {
  readonly column: string;
  readonly parts: readonly Part[];
}

export interface Row {
  readonly cells: Cell[];
}

export interface Merge {
  readonly rows: Row[];
  readonly left: string;
  readonly right: string;
}

export interface Sheet {
  readonly name: string;
  readonly rows: Row[];
  readonly merges: Merge[];
}

/** Rows that add up: the costing of a direction, or the 小项 of a 大项. */
export interface Table {
  readonly sheet: Sheet;
  readonly rows: Row[];
  /** The letter of the amount column. */
  readonly column: string;
  /** Cells any of which may ask for a row that is missing. */
  readonly totals: readonly Printed[];
}

/** Σ sign · Π factors = stated, in 元. */
export interface Relation {
  readonly name: string;
  readonly stated: Printed;
  readonly terms: readonly { readonly sign: 1 | -1; readonly factors: readonly Printed[] }[];
  /** Set for what an error seems to say and what never held: that a text of elsewhere gives the amount beside it. */
  readonly isUntrue?: true;
}

export interface Book {
  readonly sheets: Sheet[];
  relations: Relation[];
  readonly tables: Table[];
  readonly redundancy: 1 | 2 | 3;
  readonly totals: "typed" | "formulas";
}

export function isPrinted(part: Part | undefined): part is Printed {
  return typeof part === "object" && "role" in part;
}

/** The amount that fills the cell of a row in a column; `undefined` where there is none. */
export function numberOf(row: Row, column: string): Printed | undefined {
  const cell = row.cells.find((candidate) => candidate.column === column);
  return cell?.parts.length === 1 && isPrinted(cell.parts[0]) ? cell.parts[0] : undefined;
}

/** A relation of plain sums. */
export function sumOf(name: string, stated: Printed, parts: readonly Printed[]): Relation {
  return { name, stated, terms: parts.map((part) => ({ sign: 1, factors: [part] })) };
}

/** A relation of one product (or, of one factor, a copy). */
export function productOf(name: string, stated: Printed, factors: readonly Printed[]): Relation {
  return { name, stated, terms: [{ sign: 1, factors }] };
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Which of the two contents of a cell is meant. */
export type Version = "value" | "right";

function printPart(part: Part, version: Version): string {
  if (typeof part === "string") return part;
  if ("unitOf" in part) {
    return (version === "right" ? part.unitOf.rightWorth : part.unitOf.worth) === 10_000 ? "万元" : "元";
  }
  const digits = part[version];
  return part.commas === true ? withCommas(digits) : digits;
}

/** 1234567.5 as 1,234,567.5. */
export function withCommas(digits: string): string {
  return digits.replace(/\d(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, "$&,");
}

/** What stands in a cell: a number where nothing but an uncomma'd number does, otherwise the text. */
export function contentOf(cell: Cell, version: Version): string | number {
  const [part] = cell.parts;
  if (cell.parts.length === 1 && isPrinted(part) && part.commas !== true) return Number(part[version]);
  return cell.parts.map((each) => printPart(each, version)).join("");
}

/** Where the numbers of a text stand in it, as UTF-16 offsets. */
export function spansOf(cell: Cell): readonly (readonly [number: Printed, start: number, end: number])[] {
  let offset = 0;
  return cell.parts.flatMap((part) => {
    const start = offset;
    offset += printPart(part, "value").length;
    return isPrinted(part) ? [[part, start, offset] as const] : [];
  });
}

/** The rows a merge still covers, as zero-based indices; `undefined` where none is left. */
export function extentOf(sheet: Sheet, merge: Merge): readonly [first: number, last: number] | undefined {
  const indices = merge.rows.map((row) => sheet.rows.indexOf(row)).filter((index) => index >= 0);
  return indices.length === 0 ? undefined : [Math.min(...indices), Math.max(...indices)];
}

/** The zero-based index of a column's letter. */
export function columnIndex(letter: string): number {
  return LETTERS.indexOf(letter);
}

export interface Place {
  readonly sheet: Sheet;
  readonly row: Row;
  readonly cell: Cell;
  readonly address: string;
}

/** Where every number of a book stands now. */
export function placesOf(book: Book): ReadonlyMap<Printed, Place> {
  const places = new Map<Printed, Place>();
  for (const sheet of book.sheets) {
    sheet.rows.forEach((row, index) => {
      for (const cell of row.cells) {
        const place = { sheet, row, cell, address: `${cell.column}${index + 1}` };
        for (const part of cell.parts) if (isPrinted(part)) places.set(part, place);
      }
    });
  }
  return places;
}
