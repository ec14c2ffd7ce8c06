import { parseArea } from "../../core/a1";
import type { Cell, CellValue } from "../../core/cell";
import type { Row, Sheet, Workbook } from "../../core/workbook";
import { revisionOf } from "../../core/writing/revision";

/** What a picture of a grid may hold in one place: a plain value, or a cell with a formula, an error, a shown text. */
export type GridCell = CellValue | (Partial<Cell> & ({ readonly value: CellValue } | { readonly error: string }));

/** One sheet with what a bare array of rows cannot say. */
export interface GridSheet {
  readonly cells: readonly (readonly GridCell[])[];
  /** Areas in A1 notation, such as `A1:F1`; they must not overlap. */
  readonly merges?: readonly string[];
  readonly hidden?: boolean;
  readonly isProtected?: boolean;
  /** Counted from zero. */
  readonly hiddenRows?: readonly number[];
  /** Counted from zero. */
  readonly hiddenColumns?: readonly number[];
}

/** The rows of a sheet from A1 on, `null` where nothing stands; or a sheet with merges and the like. */
export type GridPicture = readonly (readonly GridCell[])[] | GridSheet;

function isRows(picture: GridPicture): picture is readonly (readonly GridCell[])[] {
  return Array.isArray(picture);
}

function cellFrom(picture: GridCell): Cell | undefined {
  if (picture === null) return undefined;
  if (typeof picture !== "object") return { value: picture };
  const cell: Cell = { ...picture, value: picture.value ?? null };
  return cell.value === null && cell.formula === undefined && cell.error === undefined ? undefined : cell;
}

function rowsFrom(pictures: readonly (readonly GridCell[])[]): ReadonlyMap<number, Row> {
  const rows = new Map<number, Row>();
  pictures.forEach((picture, rowNumber) => {
    const row = new Map<number, Cell>();
    picture.forEach((one, column) => {
      const cell = cellFrom(one);
      if (cell !== undefined) row.set(column, cell);
    });
    if (row.size > 0) rows.set(rowNumber, row);
  });
  return rows;
}

function sheetFrom(name: string, picture: GridPicture): Sheet {
  const whole: GridSheet = isRows(picture) ? { cells: picture } : picture;
  return {
    name,
    visibility: whole.hidden === true ? "hidden" : "visible",
    isProtected: whole.isProtected === true,
    rows: rowsFrom(whole.cells),
    merges: (whole.merges ?? []).flatMap((text) => parseArea(text) ?? []),
    hiddenRows: new Set(whole.hiddenRows),
    hiddenColumns: new Set(whole.hiddenColumns),
  };
}

/**
 * Builds a workbook from pictures of its sheets, in the order of the keys:
 * `workbookOf({ 附表1: [["合计", { formula: "B2+B3", value: 3 }]], 附表2: { cells: [["标题"]], merges: ["A1:C1"] } })`.
 * An area that is no A1 notation is left out.
 */
export function workbookOf(sheets: Readonly<Record<string, GridPicture>>): Workbook {
  const made = Object.entries(sheets).map(([name, picture]) => sheetFrom(name, picture));
  return { revision: revisionOf(made), sheets: made };
}
