import type { BoundForm, BoundRow, BoundValue, Submission } from "../../../core/bind/bound";
import { partsBelow } from "../../../core/bind/numbering";
import { isNotApplicable } from "../../../core/amount";
import { areaContains } from "../../../core/cell";
import type { CompulsoryCells, TableDescription } from "../../../core/form";
import { bareLabel, foldLabel } from "../../../core/text";
import { sheetNamed } from "../../../core/workbook";
import { rowSlot } from "../../../forms/agreement/slots";
import { followsFromParts, isNoPartOf, isOwn, nothingIn, type Vacancy } from "./vacancy";
import { flatMapped } from "../../../core/flatMapped";

/** A line that is filled in only where it applies, and one that only says that more may follow. */
const OPEN_NAME = /^其中|^[.…·]+$|^等$/;

/** 小计 in any column of a row: it is no row like others. */
const SUBTOTAL = /^(?:小计|合计|总计|共计)/;

/** What the rows of a form's tables lack: amounts, names, targets of main rows; one vacancy for all rows of a table. */
export function emptyRows(submission: Submission, form: BoundForm): readonly Vacancy[] {
  return flatMapped(Object.entries(form.form.tables), ([table, description]) => {
    const { compulsory } = description;
    const rows = form.tables[table];
    if (compulsory === undefined || rows === undefined) return [];
    const view: TableView = { submission, form, table, description, compulsory, rows };
    return [
      ...vacancy(
        view,
        compulsory.amount,
        rows.filter((row, index) => lacksAmount(view, row, index)),
      ),
      ...namesMissing(view),
      ...flatMapped(compulsory.targets ?? [], (column) =>
        vacancy(
          view,
          column,
          rows.filter((row, index) => lacksTarget(view, column, row, index)),
        ),
      ),
    ];
  });
}

/** What the rows of a form's tables are to hold, by the labels of the columns that it prints. */
export function labelsOfRows({ form, tables }: BoundForm): readonly string[] {
  return flatMapped(Object.entries(form.tables), ([table, { compulsory, columns }]) => {
    if (compulsory === undefined || tables[table] === undefined) return [];
    const { names, amount, targets = [] } = compulsory;
    return flatMapped([...names.slice(0, 1), amount, ...targets], (column) => {
      const { labels, optional } = columns[column] ?? {};
      return labels === undefined || optional === true ? [] : [bareLabel(labels[0])];
    });
  });
}

interface TableView {
  readonly submission: Submission;
  readonly form: BoundForm;
  readonly table: string;
  readonly description: TableDescription;
  readonly compulsory: CompulsoryCells;
  readonly rows: readonly BoundRow[];
}

function vacancy(view: TableView, column: string, rows: readonly BoundRow[]): readonly Vacancy[] {
  const { form, table, description } = view;
  const values = flatMapped(rows, (row) => row.cells[column] ?? []);
  if (values.length === 0) return [];
  return [
    {
      form,
      subject: `${table}/${column}`,
      kind: "row-value",
      label: bareLabel(description.columns[column]?.labels[0] ?? column),
      places: values.map(({ at }) => at),
      names: rows.map((row) => nameIn(view, row)),
      slots: flatMapped(rows, (row) => rowSlot(form, row, column, nameIn(view, row)) ?? []),
      ...(values.every(({ computed }) => computed) ? { isComputed: true } : {}),
    },
  ];
}

/** The most particular of a row's names. */
function nameIn({ compulsory }: TableView, { cells }: BoundRow): string {
  return compulsory.names.map((name) => cells[name]?.text ?? "").find((text) => text !== "") ?? "";
}

/** What a row calls itself, and not by a name that stands for several rows. */
function ownName({ compulsory, description, rows }: TableView, row: BoundRow): string {
  const own = flatMapped(compulsory.names, (name) => {
    const value = row.cells[name];
    return isOwn(row, value) ? [{ name, value }] : [];
  });
  const single = own.find(({ name }) => description.columns[name]?.spansRows !== true);
  if (single !== undefined) return single.value.text;
  // What heads a group of rows has its amounts in these.
  const [head] = own;
  const isHead = rows.some((other) => other !== row && head !== undefined && other.cells[head.name] === head.value);
  return isHead ? "" : (head?.value.text ?? "");
}

function lacksAmount(view: TableView, row: BoundRow, index: number): boolean {
  const { submission, form, compulsory, rows } = view;
  const amount = row.cells[compulsory.amount];
  const isNothing = nothingIn(submission);
  const name = ownName(view, row);
  if (amount === undefined || !isNothing(amount) || !isName(name)) return false;
  if (isMergedWithName(view, row, amount) || followsFromParts(form, amount.at)) return false;
  if (isNotDividedUp(view, rows, index)) return false;
  return isDescribed(view, row) || !isNoPartOf(form, amount);
}

function isName(text: string): boolean {
  return text !== "" && !isNotApplicable(text) && !OPEN_NAME.test(foldLabel(text));
}

/** A line across the table, such as the heading of a group of rows, has one cell for name and amount. */
function isMergedWithName(
  { submission: { workbook }, form, compulsory }: TableView,
  row: BoundRow,
  { at }: BoundValue,
) {
  const merges = sheetNamed(workbook, form.sheet)?.merges ?? [];
  return compulsory.names.some((name) => {
    const column = row.cells[name]?.at.column;
    return (
      column !== undefined &&
      merges.some((area) => areaContains(area, row.row, column) && areaContains(area, row.row, at.column))
    );
  });
}

/** True for a part whose main row states an amount that none of its parts shares: it is not divided up. */
function isNotDividedUp({ submission, compulsory }: TableView, rows: readonly BoundRow[], index: number): boolean {
  const main = rows.slice(0, index).findLastIndex(({ depth }) => depth < (rows[index]?.depth ?? 1));
  const isNothing = nothingIn(submission);
  const isEmpty = (row: BoundRow | undefined): boolean => {
    const amount = row?.cells[compulsory.amount];
    return amount === undefined || isNothing(amount);
  };
  return main >= 0 && !isEmpty(rows[main]) && partsBelow(rows, main).every(isEmpty);
}

/** Whether anything is said of a row but its number and its name: a calculation, a target. */
function isDescribed({ description, compulsory }: TableView, row: BoundRow): boolean {
  const silent = [description.numberedBy, compulsory.amount, ...compulsory.names];
  return Object.entries(row.cells).some(([column, value]) => !silent.includes(column) && isOwn(row, value));
}

/** Rows with an amount that no name says what it is for. */
function namesMissing(view: TableView): readonly Vacancy[] {
  const { form, table, description, compulsory, submission, rows } = view;
  const isNothing = nothingIn(submission);
  const nameless = rows.filter((row) => {
    const amount = row.cells[compulsory.amount];
    const isPrinted = compulsory.names.some((name) => row.cells[name] !== undefined);
    if (!isPrinted || !isOwn(row, amount) || isNothing(amount) || isNotApplicable(amount.text)) return false;
    if (Number(amount.text) === 0 || nameIn(view, row) !== "") return false;
    return !Object.values(row.cells).some((value) => SUBTOTAL.test(foldLabel(value?.text ?? "")));
  });
  const [column = ""] = compulsory.names.filter((name) => nameless[0]?.cells[name] !== undefined);
  const places = flatMapped(nameless, (row) => row.cells[column]?.at ?? []);
  if (places.length === 0) return [];
  const amounts = flatMapped(nameless, (row) => row.cells[compulsory.amount]?.text ?? []);
  const label = bareLabel(description.columns[column]?.labels[0] ?? column);
  const slots = flatMapped(nameless, (row) => rowSlot(form, row, column, "") ?? []);
  return [{ form, subject: `${table}/${column}`, kind: "row-name", label, places, names: amounts, slots }];
}

/** Main rows without a target, unless their parts have them. */
function lacksTarget(view: TableView, column: string, row: BoundRow, index: number): boolean {
  const { submission, rows } = view;
  const target = row.cells[column];
  const isNothing = nothingIn(submission);
  if (row.depth > 1 || target === undefined || !isNothing(target) || !isName(ownName(view, row))) return false;
  const parts = partsBelow(rows, index);
  const hasTarget = (part: BoundRow): boolean => isOwn(part, part.cells[column]);
  return parts.length === 0 || !parts.every(hasTarget);
}
