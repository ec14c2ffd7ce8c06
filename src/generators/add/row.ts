import type { BoundRow, Submission } from "../../core/bind/bound";
import { qualifiedAddress } from "../../core/a1";
import type { CellRef } from "../../core/cell";
import type { Edit } from "../../core/edit";
import { sentence } from "../../core/message";
import { cellOf } from "../../core/workbook";
import type { MissingRows } from "../fill/missingRows";
import { rowSteps } from "../fill/rowStep";
import { packageWithProjects } from "../../forms/agreement/package";
import { rowSlot, type Slot } from "../../forms/agreement/slots";
import { standingOf } from "../fill/tablePlace";
import { only, type Planner, type PlanStep } from "../plan";
import { planNumbering } from "../repair/plan";
import { writeAmounts } from "./amounts";
import { counterparts } from "./counterparts";
import { Course } from "./course";
import type { Given } from "./follow";
import { headLooks } from "./headLooks";
import { newRow } from "./newRow";
import { rowPlace, type RowPlace } from "./place";
import { columnsNamed, textIn, yuanOf, type RowValues } from "./rowValues";
import { bearerOf, questionOfSource, sourceWanted } from "./source";
import { totalSteps } from "./totals";

/** Which row is wanted. */
export interface AddedRow {
  /** Any cell of the table: of a row, to add one below it, or of its header or total, to add one at the end. */
  readonly at: CellRef;
  /** What it holds, by the names of its columns or as they are printed; an amount may state its unit. */
  readonly values?: RowValues;
  /** The source of money in 附表1 that pays, as it is printed or called; the only one that pays for anything where absent. */
  readonly source?: string;
}

/**
 * Plans one more row in a table of a form, with what depends on it: merged areas, totals, numbers, and where it bears a
 * name, the rows of other tables that repeat it. Where the cell is in no table, or it must be said first which source of
 * money pays, there are no steps and a remark.
 */
export function addRowPlanner({ at, values: given = {}, source: sourceName }: AddedRow): Planner {
  return (workbook, read) => {
    const course = new Course(workbook, read);
    const place = rowPlace(course.submission, at);
    if (place === undefined) {
      course.remark(sentence("add/no-table", { cell: qualifiedAddress(at) }), at);
      return course;
    }
    const { values, unknown } = columnsNamed(place, given);
    // What a person asked for is written whole or not at all.
    const refused = [
      ...unknown.map((name) => sentence("add/no-column", { name, sheet: at.sheet })),
      ...amountsRefused(place, values).map((value) => sentence("add/no-amount", { value })),
    ];
    if (refused.length > 0) return only(...refused.map((message) => ({ message, at })));
    const found = packageWithProjects(course.submission);
    const source = typeof found === "string" ? undefined : sourceWanted(found.overall, sourceName);
    if (source !== undefined && "message" in source) return only(source);
    addRow(course, place, values, source);
    const question = source === undefined ? questionOfSource(read(workbook), course.submission) : undefined;
    return question === undefined ? course : only(question);
  };
}

function addRow(course: Course, place: RowPlace, values: RowValues, source: Slot | undefined): void {
  const { form, table } = place;
  const { sheet } = form;
  const { row, edits, nameAt } = newRow(place, values);
  const label = form.form.tables[table]?.label ?? form.form.title;
  const message = sentence("add/row", { sheet, row: String(row + 1), table: label });
  const isDone = course.step({ message, at: { sheet, row, column: nameAt?.column ?? 0 }, edits });
  if (!isDone) return;
  const named = { sheet, row, column: nameAt?.column ?? 0 };
  const at = Object.keys(values).length > 0 ? addCounterparts(course, named) : named;
  const seen = course.tried(withName(course, at)) ?? course.submission;
  for (const step of totalSteps(course, seen)) course.step(step);
  const full = course.tried(withName(course, at)) ?? course.submission;
  writeAmounts(course, full, amountsGiven(place, full, at.row, values), undefined, bearerOf(source));
  for (const step of planNumbering(course.workbook, () => course.submission).steps) {
    if (course.steps.some((own) => own.at.sheet === step.at.sheet)) course.step(step);
  }
}

/** One of each of the other tables at most. */
const MOST_COUNTERPARTS = 3;

/** The rows of other tables that the new one asks for. Returns where it stands once they are there. */
function addCounterparts(course: Course, first: CellRef): CellRef {
  let at = first;
  for (let count = 0; count < MOST_COUNTERPARTS; count += 1) {
    const [missing] = counterparts(course, at);
    const [rows] = missing === undefined ? [] : rowSteps(course.workbook, [missing]);
    if (missing === undefined || rows === undefined) return at;
    const edits = [...rows.step.edits, ...looksFor(course, missing, rows.step)];
    if (!course.step({ ...rows.step, edits })) return at;
    if (rows.sheet === at.sheet) at = { ...at, row: rows.moves.after(at.row) };
  }
  return at;
}

/** The looks of a row that is inserted; a blank one has its own. */
function looksFor({ workbook }: Course, { form, table, behind, continued }: MissingRows, { edits }: PlanStep) {
  const standing = standingOf(workbook, form, table);
  const isInserted = edits.some(
    (edit) => edit.kind === "insert-rows" && behind !== undefined && edit.row === behind + 1,
  );
  if (standing === undefined || behind === undefined || !isInserted) return [];
  return headLooks({ form, table, standing, rows: form.tables[table] ?? [] }, behind, continued);
}

/** A row in which nothing stands is none to a reader; for a moment it has a name. */
function withName({ workbook }: Course, at: CellRef): readonly Edit[] {
  const value = cellOf(workbook, at)?.value ?? null;
  return value === null ? [{ kind: "set-value", at, value: "·", expect: null }] : [];
}

function amountsGiven({ form, table }: RowPlace, seen: Submission, row: number, values: RowValues): readonly Given[] {
  const bound = seen.forms.find((one) => one.sheet === form.sheet && one.form.id === form.form.id && hasRow(one, row));
  const own = bound?.tables[table]?.find((one) => one.row === row);
  if (bound === undefined || own === undefined) return [];
  return Object.keys(values).flatMap((column) => {
    if (form.form.tables[table]?.columns[column]?.kind !== "amount") return [];
    const slot = rowSlot(bound, own, column, nameOfRow(own, values));
    const yuan = slot && yuanOf(values[column] ?? null, slot.value.unit);
    return slot === undefined || yuan === undefined ? [] : [{ slot, yuan }];
  });
}

/** What is no amount and was given as one. */
function amountsRefused({ form, table }: RowPlace, values: RowValues): readonly string[] {
  const columns = form.form.tables[table]?.columns ?? {};
  return Object.entries(values).flatMap(([column, value]) =>
    columns[column]?.kind === "amount" && yuanOf(value, form.unit) === undefined ? [textIn(values, column)] : [],
  );
}

function hasRow({ range }: Submission["forms"][number], row: number): boolean {
  return row >= range.top && row <= range.bottom;
}

function nameOfRow({ cells }: BoundRow, values: RowValues): string {
  const name = ["item", "level3", "name", "content"].map((column) => textIn(values, column)).find((one) => one !== "");
  return name ?? cells["content"]?.text ?? "";
}
