import { moneyUnitIn, type MoneyUnit } from "../amount";
import type { Area } from "../cell";
import type { Form, TableDescription } from "../form";
import type { Grid, Slot } from "../grid";
import { bareLabel } from "../text";
import type { BoundRow } from "./bound";
import { depthsOf } from "./numbering";
import { valueAt } from "./values";

/** Where a table stands: its header row, its columns and the rows of its body. */
export interface TablePlace {
  readonly name: string;
  readonly description: TableDescription;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: ReadonlyMap<string, Slot>;
  /** The row that holds the total, when one was found below the body. */
  readonly totalRow?: number;
}

/** At least this share of a table's columns must be found in one row for the row to be its header. */
const HEADER_SHARE = 0.6;

/** 合计 and its synonyms; they end the body of a table, or stand in its first row. */
const TOTAL_LABELS = new Set(["合计", "总计", "共计", "总合计"]);

/** Finds the tables of a form by their header rows, anywhere inside the range. */
export function placeTables(grid: Grid, range: Area, form: Form): readonly TablePlace[] {
  const headers = Object.entries(form.tables).flatMap(([name, description]) => {
    const header = bestHeader(grid, range, description);
    return header === undefined ? [] : [{ name, description, ...header }];
  });
  return headers.map((header) => {
    const nextHeader = Math.min(
      range.bottom + 1,
      ...headers.map(({ headerRow }) => headerRow).filter((row) => row > header.headerRow),
    );
    return { ...header, ...bodyOf(grid, nextHeader - 1, header, form) };
  });
}

type Header = Pick<TablePlace, "headerRow" | "firstRow" | "columns">;

function bestHeader(grid: Grid, range: Area, { columns }: TableDescription): Header | undefined {
  const needed = Math.max(2, Math.ceil(Object.keys(columns).length * HEADER_SHARE));
  let best: Header | undefined;
  for (let row = range.top; row <= range.bottom; row += 1) {
    const found = matchColumns(grid, row, columns);
    if (found.size >= needed && found.size > (best?.columns.size ?? 0)) {
      const bottom = Math.max(...Array.from(found.values(), (slot) => slot.area.bottom));
      best = { headerRow: row, firstRow: bottom + 1, columns: found };
    }
  }
  return best;
}

function matchColumns(grid: Grid, row: number, columns: TableDescription["columns"]): ReadonlyMap<string, Slot> {
  const found = new Map<string, Slot>();
  for (const [name, { labels }] of Object.entries(columns)) {
    const wanted = labels.map(bareLabel);
    const slot = grid.slotsInRow(row).find((candidate) => wanted.includes(grid.labelOf(candidate)));
    if (slot !== undefined && !Array.from(found.values()).includes(slot)) found.set(name, slot);
  }
  return found;
}

/** The rows from the header down to the total, the footer or the next heading left of the table. */
function bodyOf(
  grid: Grid,
  limit: number,
  header: Header,
  form: Form,
): Pick<TablePlace, "firstRow" | "lastRow" | "totalRow"> {
  const left = Math.min(...Array.from(header.columns.values(), (slot) => slot.column));
  const endings = new Set(
    [...Object.values(form.fields).flatMap(({ labels }) => labels), ...form.otherLabels].map(bareLabel),
  );
  const footer = form.footer.map(bareLabel);
  let firstRow = header.firstRow;
  let totalRow: number | undefined;
  for (let row = header.firstRow; row <= limit; row += 1) {
    const slots = grid.slotsInRow(row);
    if (slots.some((slot) => footer.some((label) => grid.labelOf(slot).startsWith(label)))) {
      return ending(firstRow, row - 1, totalRow);
    }
    if (slots.some((slot) => slot.column < left && endings.has(grid.labelOf(slot)))) {
      return ending(firstRow, row - 1, totalRow);
    }
    const isTotal = slots.some((slot) => TOTAL_LABELS.has(grid.labelOf(slot)) && slot.column <= left + 1);
    if (isTotal && row === header.firstRow) {
      totalRow = row;
      firstRow = row + 1;
    } else if (isTotal) {
      return ending(firstRow, row - 1, row);
    }
  }
  return ending(firstRow, limit, totalRow);
}

function ending(firstRow: number, lastRow: number, totalRow: number | undefined) {
  return totalRow === undefined ? { firstRow, lastRow } : { firstRow, lastRow, totalRow };
}

/** Reads the rows of a table; rows in which nothing stands of their own are left out. */
export function readRows(grid: Grid, place: TablePlace, unit: MoneyUnit): readonly BoundRow[] {
  const { columns } = place.description;
  const names = Object.keys(columns);
  const rows: { row: number; cells: Record<string, ReturnType<typeof valueAt>> }[] = [];
  const holders = new Map<string, ReturnType<typeof valueAt>>();
  for (let row = place.firstRow; row <= place.lastRow; row += 1) {
    const cells: Record<string, ReturnType<typeof valueAt>> = {};
    let own = false;
    for (const name of names) {
      const header = place.columns.get(name);
      // A column that the edition does not print reads as empty, at the header's first cell.
      const column = header?.column ?? place.columns.values().next().value?.column ?? 0;
      const columnUnit = (header && moneyUnitIn(header.text)) ?? unit;
      const value = valueAt(grid, row, column, columnUnit);
      const read = header === undefined ? { ...value, value: null, text: "" } : value;
      const startsHere = read.text !== "" && read.at.row === row;
      own ||= startsHere;
      cells[name] = columns[name]?.spansRows === true ? carried(name, read, holders, names, startsHere) : read;
    }
    if (own) rows.push({ row, cells });
  }
  const { numberedBy } = place.description;
  const depths = numberedBy === undefined ? [] : depthsOf(rows.map(({ cells }) => cells[numberedBy]?.text ?? ""));
  return rows.map(({ row, cells }, index) => ({ row, depth: depths[index] ?? 1, cells }));
}

/** A blank cell below a value that stands for several rows repeats it, until a column further left begins anew. */
function carried(
  name: string,
  read: ReturnType<typeof valueAt>,
  holders: Map<string, ReturnType<typeof valueAt>>,
  names: readonly string[],
  startsHere: boolean,
): ReturnType<typeof valueAt> {
  if (read.text !== "") {
    if (startsHere) for (const later of names.slice(names.indexOf(name) + 1)) holders.delete(later);
    holders.set(name, read);
    return read;
  }
  return holders.get(name) ?? read;
}
