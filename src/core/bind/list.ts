import type { Form, TableDescription } from "../form";
import type { Grid } from "../grid";
import type { BoundForm, BoundRow, BoundValue } from "./bound";
import { findHeader } from "./headers";
import type { Region } from "./regions";
import { rememberedForGoodIn } from "../remembered";
import { summaryOf } from "./summary";
import { placeTables, readRows } from "./tables";
import type { FormView } from "./view";

/**
 * Binds a list: many forms below one header row, whose fields are columns that stand once for the rows of their form. A
 * new form begins where the column it is named by begins anew.
 */
export function bindList(view: FormView, region: Region): readonly BoundForm[] {
  const { form, grid, unit } = view;
  const table = form.tables[form.listedIn ?? ""];
  if (table === undefined || form.listedIn === undefined) return [];
  const joined = joinedColumns(form, table);
  if (findHeader(grid, joined) === undefined) return [];
  const [place] = placeTables(grid, { ...form, tables: { [form.listedIn]: joined } });
  if (place === undefined) return [];
  const groups: BoundRow[][] = [];
  let holder: BoundRow | undefined;
  for (const row of readRows(grid, place, unit).rows) {
    const begins = holder === undefined || beginsAnew(form, holder, row);
    if (begins) groups.push([]);
    if (begins) holder = row;
    groups.at(-1)?.push(row);
  }
  return groups.map((rows) => {
    const [first] = rows;
    const fields: Record<string, BoundValue | undefined> = {};
    for (const name of Object.keys(form.fields)) fields[name] = first?.cells[name];
    const range = { ...region.range, top: first?.row ?? place.firstRow, bottom: rows.at(-1)?.row ?? place.lastRow };
    const tables = { [place.name]: rows };
    return { ...summaryOf(view, region, tables), range, fields, tables, subtotals: {}, problems: [] };
  });
}

/**
 * Whether a row belongs to another form than the row that began one: its name stands in a cell of its own and, as some
 * exports repeat the name in every row, differs from it, or another field does.
 */
function beginsAnew(form: Form, first: BoundRow, row: BoundRow): boolean {
  const name = row.cells[form.namedBy];
  if (name === undefined || name.text === "" || name.at.row === first.cells[form.namedBy]?.at.row) return false;
  return Object.keys(form.fields).some((field) => row.cells[field]?.text !== first.cells[field]?.text);
}

/** Whether a list's header stands in the grid, with the column that parts its forms. */
export function isList(grid: Grid, form: Form): boolean {
  const table = form.tables[form.listedIn ?? ""];
  return table !== undefined && findHeader(grid, joinedColumns(form, table))?.columns.has(form.namedBy) === true;
}

/** The table's columns and, before them, the fields as columns that stand for several rows. */
const joinedColumns = rememberedForGoodIn((form: Form, table: TableDescription): TableDescription => {
  const columns: Record<string, TableDescription["columns"][string]> = {};
  for (const [name, { kind, labels, like }] of Object.entries(form.fields)) {
    columns[name] = { kind, labels, ...(like === undefined ? {} : { like }), spansRows: true, optional: true };
  }
  return { ...table, columns: { ...columns, ...table.columns } };
});
