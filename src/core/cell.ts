/** What a cell can hold. Dates are numbers (serials), as the file stores them; an empty cell holds `null`. */
export type CellValue = string | number | boolean | null;

/** One cell of a workbook. Row and column count from zero; A1 notation exists only at the edges (see `a1.ts`). */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one sheet; all four bounds count from zero and are inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A piece of a text: UTF-16 offsets, `start` inclusive and `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A cell, or a piece of the text inside it. */
export interface Place {
  readonly at: CellRef;
  readonly span?: Span;
}

/** One cell as it stood when the workbook was read. */
export interface Cell {
  readonly value: CellValue;
  /** The formula without its leading `=`; `value` then is what the file has cached for it (`null` when nothing is). */
  readonly formula?: string;
  /** The error the cell shows, such as `#DIV/0!`; `value` then is `null`. */
  readonly error?: string;
  /** What a person sees, given only where it differs from the plain value: a date, `3.00`, `1,234`. */
  readonly text?: string;
  /** False where the cell may be edited although its sheet is protected; absent means locked, as in Excel. */
  readonly locked?: false;
}

/** True when both name the same cell. */
export function sameCell(one: CellRef, other: CellRef): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** True when the cell lies inside the area (its sheet is not looked at). */
export function areaContains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** A text that is equal for equal cells only; fit for a Map key. Sheet names cannot contain `[`. */
export function cellKey(at: CellRef): string {
  return `${at.sheet}[${String(at.row)},${String(at.column)}`;
}
