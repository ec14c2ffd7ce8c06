import type { BoundForm, BoundRow, BoundValue } from "../core/bind/bound";
import { cellKey } from "../core/cell";
import { bareLabel } from "../core/text";
import { costIndicatorNames } from "../forms/indicator-table";

/** What happens to a value when a form is rolled over. */
export type ValueClass =
  /** Amounts, what they are reckoned from, and what came of them. */
  | "amount"
  /** Goals, plans and indicators. */
  | "sentence"
  /** When the project runs. */
  | "period"
  /** When something is to be done. */
  | "time"
  /** Names, numbers and levels: what gives the form its shape. */
  | "name";

/** A cell with values of a form; several stand in one cell together with their labels. */
export interface ValueCell {
  readonly form: BoundForm;
  readonly values: readonly { readonly kind: ValueClass; readonly value: BoundValue }[];
}

const SENTENCE_FIELDS = new Set(["responsibilities", "implementationTarget", "annualTarget"]);
const SENTENCE_COLUMNS = new Set([
  "workTarget",
  "implementationTarget",
  "annualTarget",
  "level3",
  "indicatorValue",
  "performanceStandard",
  "sign",
  "unit",
]);
/** Beside amounts: the texts that they are reckoned from, their shares, and the results of a self-evaluation. */
const AMOUNT_COLUMNS = new Set(["basis", "share", "actualValue", "score"]);

/** The cells that hold values of the forms, by `cellKey`. */
export function valueCellsOf(forms: readonly BoundForm[]): ReadonlyMap<string, ValueCell> {
  const cells = new Map<string, { form: BoundForm; values: { kind: ValueClass; value: BoundValue }[] }>();
  const enter = (form: BoundForm, kind: ValueClass, value: BoundValue | undefined): void => {
    if (value === undefined || value.text === "") return;
    const key = cellKey(value.at);
    const known = cells.get(key) ?? { form, values: [] };
    cells.set(key, known);
    // A value that covers several rows is handed out in each of them.
    if (!known.values.some((one) => one.value.span?.start === value.span?.start)) known.values.push({ kind, value });
  };
  for (const form of forms) {
    for (const [name, value] of Object.entries(form.fields)) enter(form, classOfField(form, name), value);
    for (const [table, body = []] of Object.entries(form.tables)) {
      // What a 小计 says is an amount like those that it adds up.
      const subtotals = (form.subtotals[table] ?? []).map(({ row }) => row);
      for (const row of [...body, ...subtotals]) {
        for (const [column, value] of Object.entries(row.cells)) {
          enter(form, classInRow(form, table, column, row), value);
        }
      }
    }
  }
  return cells;
}

function classOfField({ form }: BoundForm, name: string): ValueClass {
  if (form.fields[name]?.kind === "amount") return "amount";
  if (name === "implementationPeriod") return "period";
  return SENTENCE_FIELDS.has(name) ? "sentence" : "name";
}

function classInRow(bound: BoundForm, table: string, column: string, row: BoundRow): ValueClass {
  const described = bound.form.tables[table]?.columns[column];
  // In lists, fields are columns.
  if (described === undefined) return classOfField(bound, column);
  if (described.kind === "amount" || AMOUNT_COLUMNS.has(column)) return "amount";
  const levels = [row.cells["level1"], row.cells["level2"]].map((level) => bareLabel(level?.text ?? ""));
  if (costIndicatorNames.some((name) => levels.includes(name))) return column === "indicatorValue" ? "amount" : "name";
  if (!SENTENCE_COLUMNS.has(column)) return "name";
  return levels.some((level) => level.includes("时效")) ? "time" : "sentence";
}
