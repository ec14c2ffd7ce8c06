import { addressOf, areaAddress } from "../core/a1";
import { amountOfValue, readAmount } from "../core/amount";
import type { BoundForm, BoundRow, BoundValue, Submission } from "../core/bind/bound";
import type { ColumnDescription, ValueKind } from "../core/form";

/** A value as a person would copy it: amounts as plain decimals with their unit, `null` where the cell is empty. */
interface ReadValue {
  readonly value: string | null;
  readonly unit?: string;
  /** `null` for a column that the edition does not print. */
  readonly address: string | null;
}

/** One form as it was understood. */
interface ReadForm {
  readonly form: string;
  /** The edition, where the form has several. */
  readonly edition?: string;
  /** The regional profile that the form follows. */
  readonly profile: string;
  readonly title: string;
  readonly sheet: string;
  readonly range: string;
  readonly year: number | null;
  readonly unit: string;
  readonly fields: Readonly<Record<string, ReadValue>>;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, ReadValue>>[]>>;
}

/** What was understood of every form; its names and shapes are a contract with scripts. */
export function readForms(submission: Submission): readonly ReadForm[] {
  return submission.forms.map((bound) => ({
    form: bound.form.id,
    ...(bound.form.edition === undefined ? {} : { edition: bound.form.edition }),
    profile: bound.profile.id,
    title: bound.heading,
    sheet: bound.sheet,
    range: areaAddress(bound.range),
    year: bound.year,
    unit: bound.unit,
    fields: fieldsOf(bound),
    tables: tablesOf(bound),
  }));
}

function fieldsOf({ form, fields }: BoundForm): ReadForm["fields"] {
  const read: Record<string, ReadValue> = {};
  for (const [name, { kind }] of Object.entries(form.fields)) {
    const value = fields[name];
    if (value !== undefined) read[name] = readValue(value, kind);
  }
  return read;
}

function tablesOf({ form, tables }: BoundForm): ReadForm["tables"] {
  const read: Record<string, readonly Readonly<Record<string, ReadValue>>[]> = {};
  for (const [name, { columns }] of Object.entries(form.tables)) {
    read[name] = (tables[name] ?? []).map((row) => rowOf(row, columns));
  }
  return read;
}

function rowOf(row: BoundRow, columns: Readonly<Record<string, ColumnDescription>>) {
  const read: Record<string, ReadValue> = {};
  for (const [name, { kind, isAddition }] of Object.entries(columns)) {
    const value = row.cells[name];
    if (value === undefined && isAddition === true) continue;
    read[name] = value === undefined ? { value: null, address: null } : readValue(value, kind);
  }
  return read;
}

function readValue(bound: BoundValue, kind: ValueKind): ReadValue {
  const address = addressOf(bound.at);
  if (kind === "text") return { value: bound.text === "" ? null : bound.text, address };
  const amount = bound.span === undefined ? amountOfValue(bound.value, bound.text) : readAmount(bound.text);
  const value = amount?.value.toFixed() ?? (bound.text === "" ? null : bound.text);
  return { value, unit: amount?.unit ?? bound.unit, address };
}

/** The same for a person on a terminal. */
export function readFormsAsText(forms: readonly ReadForm[], rowsWord: (count: number) => string): string {
  const show = ({ value, unit, address }: ReadValue): string =>
    `${value ?? "—"}${value === null ? "" : (unit ?? "")} [${address ?? "—"}]`;
  return forms
    .map((form) => {
      const fields = Object.entries(form.fields).map(([name, value]) => `  ${name}: ${show(value)}\n`);
      const tables = Object.entries(form.tables).map(([name, rows]) => {
        const lines = rows.map((row) => `    ${Object.values(row).map(show).join(" | ")}\n`);
        return `  ${name} (${rowsWord(rows.length)})\n${lines.join("")}`;
      });
      return `${form.sheet}!${form.range}  ${form.title}  ${[form.form, form.edition, form.profile].filter((part) => part !== undefined).join(" · ")}\n${fields.join("")}${tables.join("")}`;
    })
    .join("\n");
}
