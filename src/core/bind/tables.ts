import { moneyUnitIn, type MoneyUnit } from "../amount";
import type { Form, TableDescription } from "../form";
import type { Grid, Slot } from "../grid";
import { bodyOf, type Body } from "./bodies";
import type { BoundRow, BoundValue, Subtotal } from "./bound";
import { findHeader, type Header } from "./headers";
import { depthsOf } from "./numbering";
import { subtotalRows, subtotalsOf } from "./subtotals";
import { valueAt } from "./values";
import { flatMapped } from "../flatMapped";

/** Where a table stands: its header row, its columns and the rows of its body. */
export interface TablePlace extends Header, Body {
  readonly name: string;
  readonly description: TableDescription;
}

/** Finds the tables of a form by their header rows, anywhere inside its grid. */
export function placeTables(grid: Grid, form: Form): readonly TablePlace[] {
  const headers = flatMapped(Object.entries(form.tables), ([name, description]) => {
    const header = findHeader(grid, description);
    return header === undefined ? [] : [{ name, description, ...header }];
  });
  const lastRow = grid.rows.at(-1) ?? 0;
  return headers.map((header) => {
    const later = headers.map(({ headerRow }) => headerRow).filter((row) => row >= header.firstRow);
    return { ...header, ...bodyOf(grid, Math.min(lastRow, ...later.map((row) => row - 1)), header, form) };
  });
}

/** The first row of a header; in one of two rows, some headings begin above the others. */
export function headerTop({ headerRow, columns }: Header): number {
  return Math.min(headerRow, ...Array.from(columns.values(), ({ row }) => row));
}

/** A column of a table with its heading and the unit of its amounts. */
interface Column {
  readonly heading: Slot;
  readonly unit: MoneyUnit;
}

/**
 * The value of a row under a column heading. Where cells that the form merges are not merged, a heading covers the blank
 * cells right of it, up to the next heading of any kind; there the first cell that holds anything counts.
 */
function valueUnder(grid: Grid, header: Header, { heading, unit: columnUnit }: Column, row: number): BoundValue {
  const here = valueAt(grid, row, heading.column, columnUnit);
  // A cell merged across several headings belongs to the one that it begins under.
  if (headsBetween(header, here.at.column, heading.column))
    return { ...here, at: { ...here.at, row, column: heading.column }, value: null, text: "", computed: false };
  if (here.text !== "" || here.computed) return here;
  for (const { column } of grid.slotsInRow(row)) {
    if (column <= heading.column) continue;
    return column <= lastColumnUnder(grid, header, heading) ? valueAt(grid, row, column, columnUnit) : here;
  }
  return here;
}

/** Whether a heading begins at or right of a column and left of another one. */
function headsBetween({ columns }: Header, first: number, end: number): boolean {
  if (first === end) return false;
  for (const { column } of columns.values()) if (column >= first && column < end) return true;
  return false;
}

/** The last column that a heading covers: up to the next one. Those of a header of two rows may begin in the upper one. */
function lastColumnUnder(grid: Grid, header: Header, { column: own, area }: Slot): number {
  let next = Infinity;
  const consider = ({ column }: Slot): void => {
    if (column > own && column < next) next = column;
  };
  grid.slotsInRow(header.headerRow).forEach(consider);
  header.columns.forEach(consider);
  return next === Infinity ? area.right : next - 1;
}

/** What stands in the body of a table. */
interface TableContent {
  readonly rows: readonly BoundRow[];
  /** The rows that only add up others. */
  readonly subtotals: readonly Subtotal[];
}

/** Reads the rows of a table; rows in which nothing stands of their own are left out. */
export function readRows(grid: Grid, place: TablePlace, unit: MoneyUnit): TableContent {
  const { columns } = place.description;
  const rows: ReadRow[] = [];
  const sums: ReadRow[] = [];
  const holders = new Map<string, BoundValue>();
  // From left to right: what begins anew in a column ends what columns right of it carry.
  const printed = flatMapped(Object.entries(columns), ([name, description]) => {
    const heading = place.columns.get(name);
    return heading === undefined ? [] : [{ name, description, heading, unit: moneyUnitIn(heading.text) ?? unit }];
  }).sort((one, other) => one.heading.column - other.heading.column);
  const addsUp = subtotalRows(grid, place.description, place.columns);
  for (const row of grid.rowsBetween(place.firstRow, place.lastRow)) {
    const cells: Record<string, BoundValue | undefined> = {};
    let own = false;
    let isFilled = false;
    const isSubtotal = addsUp(row);
    for (const { name, description, ...column } of printed) {
      const read = valueUnder(grid, place, column, row);
      const startsHere = read.text !== "" && read.at.row === row;
      own ||= startsHere;
      isFilled ||= startsHere && description.spansRows !== true;
      // 小计 in the column of the groups names none.
      const isCarried = description.spansRows === true && !isSubtotal;
      cells[name] = isCarried ? carried(name, read, holders, place.columns, startsHere) : read;
    }
    if (own) (isSubtotal ? sums : rows).push({ row, cells, isFilled });
  }
  dropStragglers(rows, new Set(sums.map(({ row }) => row)));
  const { numberedBy } = place.description;
  const depths = numberedBy === undefined ? [] : depthsOf(rows.map(({ cells }) => cells[numberedBy]?.text ?? ""));
  const read = rows.map(({ row, cells }, index) => ({
    row,
    depth: depths[index] ?? 1,
    cells: inOrder(cells, columns),
  }));
  const group = printed.find(({ description }) => description.spansRows === true)?.name;
  const added = sums.map(({ row, cells }) => ({ row, depth: 1, cells: inOrder(cells, columns) }));
  return { rows: read, subtotals: subtotalsOf(added, read, group) };
}

interface ReadRow {
  readonly row: number;
  readonly cells: Record<string, BoundValue | undefined>;
  /** Whether anything stands in it but what covers several rows. */
  readonly isFilled: boolean;
}

/** A line below the table and a blank row, with nothing but a text at its beginning, belongs to what comes next. */
function dropStragglers(rows: ReadRow[], subtotals: ReadonlySet<number>): void {
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    const before = rows.at(-2);
    if (last.isFilled || before === undefined) return;
    // A 小计 between them is no blank row: below it another group begins.
    if (last.row - before.row < 2 || subtotals.has(last.row - 1)) return;
    rows.pop();
  }
}

/** The cells of a row in the order in which its table is described. */
function inOrder(cells: BoundRow["cells"], columns: TableDescription["columns"]): BoundRow["cells"] {
  const ordered: Record<string, BoundValue | undefined> = {};
  for (const name of Object.keys(columns)) if (name in cells) ordered[name] = cells[name];
  return ordered;
}

/** A blank cell below a value that stands for several rows repeats it, until a column further left begins anew. */
function carried(
  name: string,
  read: BoundValue,
  holders: Map<string, BoundValue>,
  columns: ReadonlyMap<string, Slot>,
  startsHere: boolean,
): BoundValue {
  if (read.text === "") return holders.get(name) ?? read;
  const own = columns.get(name)?.column ?? 0;
  if (startsHere) for (const [later, { column }] of columns) if (column > own) holders.delete(later);
  holders.set(name, read);
  return read;
}
