import type { BoundForm } from "../../core/bind/bound";
import { placeTables, type TablePlace } from "../../core/bind/tables";
import { layoutOf } from "../../forms/layouts";
import type { Form } from "../../core/form";
import { isSameArea } from "../../core/area";
import type { Area } from "../../core/cell";
import { gridOf, gridWithin, type Grid } from "../../core/grid";
import { sheetNamed, type Workbook } from "../../core/workbook";

/** Where a table of a form stands, and the sheet around it. */
export interface Standing {
  readonly grid: Grid;
  readonly place: TablePlace;
}

/** Finds a table of a bound form again, with the rows in which nothing stands yet. */
export function standingOf(workbook: Workbook, { form, sheet, range }: BoundForm, table: string): Standing | undefined {
  const found = sheetNamed(workbook, sheet);
  if (found === undefined) return undefined;
  const grid = gridWithin(gridOf(found), range);
  const place = placeTables(grid, form).find(({ name }) => name === table);
  return place && { grid, place: hasTotalLast(form, table) ? withTotalLast(place) : place };
}

/** Whether the edition prints the total of a table below its rows. */
function hasTotalLast(form: Form, table: string): boolean {
  return (
    layoutOf(form)?.lines.some(
      (line) => line.kind === "table" && line.table === table && line.total?.place === "last",
    ) === true
  );
}

/** A table without rows does not show whether its total stands above them or below. */
function withTotalLast(place: TablePlace): TablePlace {
  const { totalRow, firstRow } = place;
  if (totalRow === undefined || totalRow >= firstRow) return place;
  const headings = Array.from(place.columns.values(), ({ area }) => area.bottom);
  return { ...place, firstRow: Math.max(place.headerRow, ...headings) + 1, lastRow: totalRow - 1 };
}

/** The column in which a column of a table is printed; `undefined` where the edition has none. */
export function columnOf({ place }: Standing, column: string): number | undefined {
  return place.columns.get(column)?.column;
}

/**
 * The rows of a table's body that hold nothing and may take what belongs behind a row: those right behind it, and those
 * that a merged area of a continued column holds together with it, above it, too.
 */
export function blankRowsFor(standing: Standing, behind: number, continued: readonly string[]): readonly number[] {
  const { grid, place } = standing;
  const shared = continued.flatMap((name): Area[] => {
    const column = columnOf(standing, name);
    return column === undefined || behind < place.firstRow ? [] : [grid.areaAt(behind, column)];
  });
  const top = Math.max(place.firstRow, ...shared.map((area) => area.top));
  const rows = Array.from({ length: Math.max(0, behind - top) }, (_, index) => top + index);
  const within = shared.length === 0 ? [] : rows.filter((row) => isBlank(standing, row, shared));
  const below: number[] = [];
  for (let row = behind + 1; row <= place.lastRow && isBlank(standing, row, shared); row += 1) below.push(row);
  return [...within, ...below];
}

/** @param shared areas that may stand for the row as for those above it. */
function isBlank({ grid, place }: Standing, row: number, shared: readonly Area[]): boolean {
  const columns = Array.from(place.columns.values(), ({ column }) => column);
  const left = Math.min(...columns);
  const isFree = grid.slotsInRow(row).every(({ column }) => column < left);
  return (
    isFree &&
    columns.every((column) => {
      const area = grid.areaAt(row, column);
      return area.top === row || shared.some((one) => isSameArea(one, area));
    })
  );
}

/** True where an area is of the columns left of a table or of those whose value goes on downwards. */
export function goesOn(standing: Standing, area: Area, continued: readonly string[]): boolean {
  const { place } = standing;
  const left = Math.min(...Array.from(place.columns.values(), ({ column }) => column));
  if (area.right < left) return true;
  return continued.some((name) => columnOf(standing, name) === area.left);
}
