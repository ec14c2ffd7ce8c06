import type { CellRef } from "../core/cell";
import { isRowEdit, type Edit } from "../core/edit";
import { concerns, rowBefore } from "../core/writing/rowShift";

/**
 * Where a cell of the workbook that edits leave stands while none of them is written.
 * @returns `null` for a cell that comes into being with them.
 */
export function placeNow(edits: readonly Edit[], at: CellRef): CellRef | null {
  let row: number | undefined = at.row;
  for (const edit of [...edits].reverse()) {
    if (edit.kind === "add-sheet" && edit.draft.name.toLowerCase() === at.sheet.toLowerCase()) return null;
    if (isRowEdit(edit) && concerns(edit, at.sheet)) row = rowBefore(edit, row);
    if (row === undefined) return null;
  }
  return { ...at, row };
}
