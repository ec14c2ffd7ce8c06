import type { BoundRow } from "../../core/bind/bound";
import { bareLabel } from "../../core/text";
import { columnOf } from "../fill/tablePlace";
import type { RowPlace } from "./place";
import { textIn, type RowValues } from "./rowValues";
import { subtotalBelow, type BehindSubtotal } from "../fill/ownSubtotals";

/** Where a new row belongs among the groups of a table. */
export interface RowGroup {
  readonly behind: number;
  readonly anchor: BoundRow | undefined;
  /** The columns whose value stands for the rows above and goes on through the new one. */
  readonly continued: readonly string[];
  /** Set where the row begins a group of its own below the 小计 of the one above. */
  readonly below?: BehindSubtotal;
}

/** The columns whose value stands for several rows, from left to right. */
export function spanningColumns({
  form,
  table,
  standing,
}: Pick<RowPlace, "form" | "table" | "standing">): readonly string[] {
  return Object.entries(form.form.tables[table]?.columns ?? {})
    .flatMap(([name, { spansRows }]) => {
      const column = columnOf(standing, name);
      return spansRows === true && column !== undefined ? [{ name, column }] : [];
    })
    .sort((one, other) => one.column - other.column)
    .map(({ name }) => name);
}

/**
 * The group of the row that was named; where values name another one, the end of that; where they name a new one, behind
 * the group that was named, which is not divided.
 */
export function groupFor(place: RowPlace, values: RowValues): RowGroup {
  const { rows } = place;
  const columns = spanningColumns(place);
  let { anchor, behind } = place;
  for (const [index, column] of columns.entries()) {
    const wanted = bareLabel(textIn(values, column));
    if (wanted === "" || anchor === undefined || wanted === bareLabel(textOf(anchor, column))) continue;
    const outer = rowsOfGroup(rows, anchor, columns.slice(0, index));
    const named = outer.findLast((row) => bareLabel(textOf(row, column)) === wanted);
    const last = named ?? rowsOfGroup(rows, anchor, columns.slice(0, index + 1)).at(-1) ?? anchor;
    behind = last.row;
    anchor = last;
    if (named === undefined) return behindSubtotal(place, { behind, anchor, continued: columns.slice(0, index) });
  }
  return { behind, anchor, continued: anchor === undefined ? [] : columns };
}

/** A new group is no part of what the 小计 of the group above it adds up. */
function behindSubtotal(place: RowPlace, group: RowGroup): RowGroup {
  const subtotal = subtotalBelow(place, group.behind);
  if (subtotal === undefined) return group;
  return { ...group, behind: subtotal.row.row, below: { subtotal, like: group.behind } };
}

function textOf(row: BoundRow, column: string): string {
  return row.cells[column]?.text ?? "";
}

/** The rows around a row without a gap that share what stands in some columns. */
function rowsOfGroup(rows: readonly BoundRow[], anchor: BoundRow, columns: readonly string[]): readonly BoundRow[] {
  const isLike = (row: BoundRow | undefined): boolean =>
    row !== undefined &&
    columns.every((column) => bareLabel(textOf(row, column)) === bareLabel(textOf(anchor, column)));
  let first = rows.indexOf(anchor);
  let last = first;
  while (isLike(rows[first - 1])) first -= 1;
  while (isLike(rows[last + 1])) last += 1;
  return rows.slice(first, last + 1);
}
