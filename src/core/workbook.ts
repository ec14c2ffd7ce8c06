import type { Area, Cell, CellRef } from "./cell";

/** The cells of one row that hold something, by column. */
export type Row = ReadonlyMap<number, Cell>;

/** One worksheet of an immutable read. */
export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  /** True while the sheet refuses edits of locked cells. */
  readonly isProtected: boolean;
  /** Only cells that hold a value, a formula or an error, by row; iteration is in ascending order of rows and columns. */
  readonly rows: ReadonlyMap<number, Row>;
  /** Areas of at least two cells that do not overlap; the top left cell holds the value. */
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** One immutable read of a whole workbook. */
export interface Workbook {
  /** Changes whenever the content may have changed; two reads of the same content may share it. */
  readonly revision: string;
  /** What Gouji keeps with the workbook (see `DocumentStore`), as it was written; absent where nothing is kept. */
  readonly kept?: string;
  readonly sheets: readonly Sheet[];
}

/** The sheet of that name, compared as Excel does: without regard to case. */
export function sheetNamed(workbook: Workbook, name: string): Sheet | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** The cell at a place of a sheet; `undefined` where nothing stands. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.get(column);
}

/** The cell that a reference names; `undefined` where nothing stands or no such sheet exists. */
export function cellOf(workbook: Workbook, at: CellRef): Cell | undefined {
  const sheet = sheetNamed(workbook, at.sheet);
  return sheet && cellAt(sheet, at.row, at.column);
}

/** A cell as a person would copy it: its shown text, else its error, else its plain value; empty is `""`. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (cell.text !== undefined) return cell.text;
  if (cell.error !== undefined) return cell.error;
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return cell.value === null ? "" : String(cell.value);
}

/** The rows of a sheet from one on, as `DeleteRows` expects them; an empty one for a row that holds nothing. */
export function rowsBetween(sheet: Sheet | undefined, row: number, count: number): readonly Row[] {
  return Array.from({ length: count }, (_, offset) => sheet?.rows.get(row + offset) ?? new Map<number, Cell>());
}
