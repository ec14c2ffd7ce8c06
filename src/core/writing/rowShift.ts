import type { Area } from "../cell";
import type { RowEdit } from "../edit";

/** Rows that come into being on a sheet or leave it. */
export type RowShift = Pick<RowEdit, "kind" | "sheet" | "row" | "count">;

/** The rows of a sheet, as Excel fixes them. */
export const SHEET_ROWS = 1_048_576;

/** Its columns. */
export const SHEET_COLUMNS = 16_384;

/** True where the name is that of the sheet whose rows move, compared as Excel does. */
export function concerns(shift: RowShift, sheet: string): boolean {
  return shift.sheet.toLowerCase() === sheet.toLowerCase();
}

/** Where a row stands afterwards; `undefined` for one that is taken out or pushed over the edge of the sheet. */
export function rowAfter({ kind, row: first, count }: RowShift, row: number): number | undefined {
  if (row < first) return row;
  if (kind === "insert-rows") return row + count < SHEET_ROWS ? row + count : undefined;
  return row < first + count ? undefined : row - count;
}

/** Where a row stood before; `undefined` for one that has come into being. */
export function rowBefore({ kind, row: first, count }: RowShift, row: number): number | undefined {
  if (row < first) return row;
  if (kind === "delete-rows") return row + count;
  return row < first + count ? undefined : row - count;
}

/** The rows from `top` to `bottom` afterwards, as Excel stretches and shrinks a range; `undefined` where none is left. */
export function spanAfter(
  shift: RowShift,
  top: number,
  bottom: number,
): { readonly top: number; readonly bottom: number } | undefined {
  const last = SHEET_ROWS - 1;
  // Whole columns stay whole columns.
  if (top === 0 && bottom === last) return { top, bottom };
  if (shift.kind === "insert-rows") {
    const moved = rowAfter(shift, top);
    return moved === undefined ? undefined : { top: moved, bottom: rowAfter(shift, bottom) ?? last };
  }
  const { row, count } = shift;
  const first = rowAfter(shift, top) ?? row;
  const end = bottom < row || bottom >= row + count ? (rowAfter(shift, bottom) ?? last) : row - 1;
  return first > end ? undefined : { top: first, bottom: end };
}

/** The area afterwards; `undefined` where all its rows are gone. */
export function areaAfter(shift: RowShift, area: Area): Area | undefined {
  const span = spanAfter(shift, area.top, area.bottom);
  return span && { ...area, ...span };
}
