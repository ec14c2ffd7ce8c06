import type { BoundForm, Submission } from "../../core/bind/bound";
import { areaContains } from "../../core/cell";
import type { Edit } from "../../core/edit";
import { gridOf, type Grid } from "../../core/grid";
import { sentence } from "../../core/message";
import { sheetNamed } from "../../core/workbook";
import { rangeOf } from "./formRange";
import { columnName, labelNamesOf, type LabelNames } from "./names";
import { sheetRowsOf, type SheetLabel, type SheetRow } from "./sheetRows";
import type { Trial } from "./trial";

/** A row that names columns of a table, with its headings. */
interface HeaderRow {
  readonly row: number;
  readonly headings: readonly { readonly column: string; readonly label: SheetLabel }[];
}

/** Fewer names of a table's columns in a row may be names of anything. */
const FEWEST_HEADINGS = 2;

/** The row with most headings of a table; `undefined` where one of them stands twice, as in tables side by side. */
function headerOf(rows: readonly SheetRow[], table: string, columns: readonly string[]): HeaderRow | undefined {
  const candidates = rows.map(({ row, labels }): HeaderRow => {
    const headings = labels.flatMap((label) => {
      const column = columns.find((one) => label.names.has(columnName(table, one)));
      return column === undefined ? [] : [{ column, label }];
    });
    return { row, headings };
  });
  const best = candidates.reduce<HeaderRow | undefined>(
    (one, other) => (other.headings.length > (one?.headings.length ?? 0) ? other : one),
    undefined,
  );
  if (best === undefined || best.headings.length < FEWEST_HEADINGS) return undefined;
  const isRepeated = new Set(best.headings.map(({ column }) => column)).size < best.headings.length;
  return isRepeated ? undefined : best;
}

/** The one empty cell of a header with content right below it. */
function unheadedColumn(grid: Grid, { row, headings }: HeaderRow): number | undefined {
  const last = Math.max(...headings.map(({ label }) => label.slot.area.bottom));
  const below = grid.slotsInRow(last + 1).filter(({ column }) => grid.slotAt(row, column) === undefined);
  const [only, ...more] = below;
  if (only === undefined || more.length > 0) return undefined;
  const covering = grid.sheet.merges.find((area) => areaContains(area, row, only.column));
  const isFirst = covering === undefined || (covering.top === row && covering.left === only.column);
  return isFirst ? only.column : undefined;
}

/** The only column that a table must have between those whose headings stand on both sides of a cell. */
function columnBetween(
  { headings }: HeaderRow,
  at: number,
  columns: readonly { readonly name: string; readonly isRequired: boolean }[],
): string | undefined {
  const indexOf = ({ column }: HeaderRow["headings"][number]): number =>
    columns.findIndex(({ name }) => name === column);
  const before = headings.filter(({ label }) => label.slot.column < at).at(-1);
  const after = headings.find(({ label }) => label.slot.column > at);
  if (after === undefined) return undefined;
  const [first, last] = [before === undefined ? -1 : indexOf(before), indexOf(after)];
  const between = columns.slice(first + 1, last).filter(({ isRequired }) => isRequired);
  return between.length === 1 ? between[0]?.name : undefined;
}

/** A heading as the other forms of the workbook spell it, most of them; as the form is described where none has it. */
function spelledBeside(
  form: BoundForm,
  { forms, workbook }: Submission,
  table: string,
  column: string,
): string | undefined {
  const spellings = new Map<string, number>();
  for (const other of forms) {
    const sheet = sheetNamed(workbook, other.sheet);
    const description = other.form.tables[table];
    if (other === form || sheet === undefined || description === undefined) continue;
    const rows = rowsOf(other, gridOf(sheet), { workbook, forms }, labelNamesOf(other.form, other.profile));
    const header = headerOf(rows, table, Object.keys(description.columns));
    const text = header?.headings.find((one) => one.column === column)?.label.slot.text;
    if (text !== undefined) spellings.set(text, (spellings.get(text) ?? 0) + 1);
  }
  const [most] = [...spellings].sort(([, one], [, next]) => next - one);
  // Other tables than those of levels tell nothing of the edition; theirs come back later, in the official form's words.
  const columns = form.form.tables[table]?.columns ?? {};
  return most?.[0] ?? ("level2" in columns ? columns[column]?.labels[0] : undefined);
}

function rowsOf(form: BoundForm, grid: Grid, submission: Submission, names: LabelNames): readonly SheetRow[] {
  return sheetRowsOf(grid, rangeOf(form, submission), names);
}

/**
 * Writes the one heading again that a table has lost between others, before anything else is told of the form: what stands
 * in a column without its name is read as another one's, and then the form may be taken for another edition or for one that
 * lacks rows.
 */
export function restoreHeadings(form: BoundForm, submission: Submission, trial: Trial): void {
  const sheet = trial.sheet(form.sheet);
  if (sheet === undefined || sheet.isProtected || form.form.listedIn !== undefined) return;
  const grid = gridOf(sheet);
  const rows = rowsOf(form, grid, submission, labelNamesOf(form.form, form.profile));
  for (const [table, description] of Object.entries(form.form.tables)) {
    const columns = Object.entries(description.columns).map(([name, { optional }]) => ({
      name,
      isRequired: optional !== true,
    }));
    const header = headerOf(
      rows,
      table,
      columns.map(({ name }) => name),
    );
    const at = header && unheadedColumn(grid, header);
    const column = header && at !== undefined ? columnBetween(header, at, columns) : undefined;
    if (header === undefined || at === undefined || column === undefined) continue;
    const label = spelledBeside(form, submission, table, column);
    if (label === undefined) continue;
    const place = { sheet: sheet.name, row: header.row, column: at };
    const edit: Edit = { kind: "set-value", at: place, value: label, expect: null };
    trial.step(sentence("repair/label", { sheet: sheet.name, label: label.replace(/\s+/g, "") }), place, [edit]);
  }
}
