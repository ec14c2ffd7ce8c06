import type { TableDescription } from "../form";
import type { Grid, Slot } from "../grid";
import type { BoundRow, Subtotal } from "./bound";
import { flatMapped } from "../flatMapped";

/** 小计, 本项小计, 人员经费小计: a row that adds up those around it and is none of them. */
const SUBTOTAL = /^.{0,12}小计$/;

/**
 * Tells the rows of a table with amounts that only add up others. They say so where rows are named, or left of that; a
 * costing text may speak of a 小计 of its own.
 */
export function subtotalRows(
  grid: Grid,
  { columns, compulsory }: TableDescription,
  headings: ReadonlyMap<string, Slot>,
): (row: number) => boolean {
  if (!Object.values(columns).some(({ kind }) => kind === "amount")) return () => false;
  const named = flatMapped(compulsory?.names ?? [], (name) => headings.get(name)?.column ?? []);
  const last = named.length === 0 ? Infinity : Math.max(...named);
  return (row) => grid.slotsInRow(row).some((slot) => slot.column <= last && SUBTOTAL.test(grid.labelOf(slot)));
}

/**
 * Which rows each subtotal adds up: those of one group right above it, or, where subtotals stand at the head of their
 * rows, those right below.
 * @param group the column that names the group of a row, where the table has one.
 */
export function subtotalsOf(
  subtotals: readonly BoundRow[],
  rows: readonly BoundRow[],
  group: string | undefined,
): readonly Subtotal[] {
  const [first] = rows;
  const areAhead = first !== undefined && subtotals.some(({ row }) => row < first.row);
  return flatMapped(subtotals, (subtotal, place) => {
    const next = subtotals[place + 1]?.row ?? Infinity;
    const previous = subtotals[place - 1]?.row ?? -1;
    const between = areAhead
      ? rows.filter(({ row }) => row > subtotal.row && row < next)
      : rows.filter(({ row }) => row > previous && row < subtotal.row);
    const nearest = areAhead ? between[0] : between.at(-1);
    const of = between.filter((row) => nameIn(row, group) === nameIn(nearest, group));
    return of.length === 0 ? [] : [{ row: subtotal, of: of.map(({ row }) => row) }];
  });
}

function nameIn(row: BoundRow | undefined, group: string | undefined): string {
  return group === undefined ? "" : (row?.cells[group]?.text ?? "");
}
