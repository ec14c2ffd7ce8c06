import type { BoundForm, BoundRow, Submission } from "../../core/bind/bound";
import { areaContains, type CellRef } from "../../core/cell";
import { standingOf, type Standing } from "../fill/tablePlace";

/** A table of a form, and the row behind which another one is wanted. */
export interface RowPlace {
  readonly form: BoundForm;
  readonly table: string;
  readonly standing: Standing;
  /** The rows that hold anything. */
  readonly rows: readonly BoundRow[];
  /** The row behind which the new one comes, counted from zero: the row that was named, or the last one of the table. */
  readonly behind: number;
  /** The row that holds something there or nearest above; `undefined` in a table that holds nothing so far. */
  readonly anchor: BoundRow | undefined;
}

/**
 * The table that a cell belongs to. Its header, its total and the labels beside them speak of the whole table: there the
 * row comes at the end.
 */
export function rowPlace({ workbook, forms }: Submission, at: CellRef): RowPlace | undefined {
  const found = forms
    .filter(({ sheet, range }) => sheet === at.sheet && areaContains(range, at.row, at.column))
    .flatMap((form) => Object.keys(form.form.tables).flatMap((table) => placeIn(workbook, form, table, at) ?? []));
  // Of tables beside one another the one whose columns hold the cell.
  return found.find(({ standing }) => isUnderHeading(standing, at)) ?? found[0];
}

function isUnderHeading({ place }: Standing, { column }: CellRef): boolean {
  return Array.from(place.columns.values()).some(({ area }) => column >= area.left && column <= area.right);
}

function placeIn(workbook: Submission["workbook"], form: BoundForm, table: string, at: CellRef): RowPlace | undefined {
  const standing = standingOf(workbook, form, table);
  if (standing === undefined) return undefined;
  const { firstRow, lastRow, totalRow, headerRow, columns } = standing.place;
  const top = Math.min(headerRow, ...Array.from(columns.values(), ({ row }) => row));
  const isInBody = at.row >= firstRow && at.row <= lastRow;
  if (!isInBody && at.row !== totalRow && (at.row < top || at.row >= firstRow)) return undefined;
  const rows = form.tables[table] ?? [];
  const end = rows.at(-1)?.row ?? firstRow - 1;
  // Blank rows behind a merged cell that names several rows belong to it; the row that was named is its first.
  // A 小计 speaks of the rows that it adds up.
  const subtotal = form.subtotals[table]?.find(({ row }) => row.row === at.row);
  const behind = subtotal !== undefined ? Math.max(...subtotal.of) : isInBody ? at.row : end;
  return { form, table, standing, rows, behind, anchor: rows.findLast(({ row }) => row <= behind) };
}
