import type { Form, TableDescription } from "../form";
import type { Grid } from "../grid";
import type { BoundForm, BoundRow, BoundValue } from "./bound";
import type { FormView } from "./fields";
import { findHeader } from "./headers";
import type { Region } from "./regions";
import { summaryOf } from "./summary";
import { placeTables, readRows } from "./tables";

/**
 * Binds a list: many forms below one header row, whose fields are columns that stand once for the rows of their form. A
 * new form begins where the column it is named by begins anew.
 */
export function bindList(view: FormView, region: Region): readonly BoundForm[] {
  const { form, grid, unit } = view;
  const table = form.tables[form.listedIn ?? ""];
  if (table === undefined || form.listedIn === undefined) return [];
  const joined = withFieldColumns(form, table);
  if (findHeader(grid, joined) === undefined) return [];
  const [place] = placeTables(grid, { ...form, tables: { [form.listedIn]: joined } });
  if (place === undefined) return [];
  const groups: BoundRow[][] = [];
  let holder: BoundValue | undefined;
  for (const row of readRows(grid, place, unit)) {
    const name = row.cells[form.namedBy];
    const begins = holder === undefined || (name !== undefined && name.at.row !== holder.at.row && name.text !== "");
    if (begins) groups.push([]);
    if (begins) holder = name;
    groups.at(-1)?.push(row);
  }
  return groups.map((rows) => {
    const [first] = rows;
    const fields: Record<string, BoundValue | undefined> = {};
    for (const name of Object.keys(form.fields)) fields[name] = first?.cells[name];
    const range = { ...region.range, top: first?.row ?? place.firstRow, bottom: rows.at(-1)?.row ?? place.lastRow };
    const tables = { [place.name]: rows };
    return { ...summaryOf(view, { ...region, range }, tables), fields, tables, problems: [] };
  });
}

/** Whether a list's header stands in the grid, with the column that parts its forms. */
export function isList(grid: Grid, form: Form): boolean {
  const table = form.tables[form.listedIn ?? ""];
  return table !== undefined && findHeader(grid, withFieldColumns(form, table))?.columns.has(form.namedBy) === true;
}

/** The table's columns and, before them, the fields as columns that stand for several rows. */
function withFieldColumns(form: Form, table: TableDescription): TableDescription {
  const columns: Record<string, TableDescription["columns"][string]> = {};
  for (const [name, { kind, labels }] of Object.entries(form.fields)) {
    columns[name] = { kind, labels, spansRows: true, optional: true };
  }
  return { ...table, columns: { ...columns, ...table.columns } };
}
