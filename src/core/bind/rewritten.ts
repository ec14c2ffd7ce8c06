import { cellKey, type CellRef } from "../cell";
import { cellOf, textOf, type Workbook } from "../workbook";
import type { BoundForm, BoundRow, BoundValue, Submission } from "./bound";
import { flatMapped } from "../flatMapped";

/** A submission over the next read of its workbook, and the values in it that were written anew. */
export interface Rewritten {
  readonly submission: Submission;
  readonly values: readonly RewrittenValue[];
}

interface RewrittenValue {
  readonly form: BoundForm;
  readonly before: BoundValue;
  readonly after: BoundValue;
}

/**
 * Carries a submission over to a read in which only the given cells differ, without reading the forms again. That is sound
 * only where every one of these cells holds an amount, or a costing text, that fills it and is still one.
 * @returns `undefined` where anything else was touched, so that the forms must be read again.
 */
export function rewritten(
  submission: Submission,
  workbook: Workbook,
  changed: readonly CellRef[],
): Rewritten | undefined {
  const open = new Set(changed.map(cellKey));
  const values: (RewrittenValue & { readonly isFree: boolean })[] = [];
  const found = new Set<string>();

  function renew(form: BoundForm, value: BoundValue, isFree: boolean): BoundValue {
    if (!open.has(cellKey(value.at))) return value;
    found.add(cellKey(value.at));
    const cell = cellOf(workbook, value.at);
    const after = {
      ...value,
      value: cell?.value ?? null,
      text: textOf(cell).trim(),
      computed: cell?.formula !== undefined,
    };
    values.push({ form, before: value, after, isFree });
    return after;
  }

  const forms = submission.forms.map((form) => {
    const touched = changed.some(({ sheet }) => sheet === form.sheet);
    return touched ? renewed(form, (value, isFree) => renew(form, value, isFree)) : form;
  });
  if (!values.every(isSound) || found.size < open.size) return undefined;
  return { submission: { workbook, forms }, values };
}

/** True for a value that may be written anew without any other being read otherwise. */
function isSound({ before, after, isFree }: RewrittenValue & { readonly isFree: boolean }): boolean {
  const isFilled = (before.text === "") === (after.text === "");
  return isFree && isFilled && before.span === undefined && before.computed === after.computed;
}

type Renew = (value: BoundValue, isFree: boolean) => BoundValue;

/** The form with its values renewed; what did not change stays the same object. */
function renewed(form: BoundForm, renew: Renew): BoundForm {
  const fields = mapped(form.fields, (value, name) => renew(value, form.form.fields[name]?.kind === "amount"));
  let isSame = fields === form.fields;
  const tables = Object.fromEntries(
    Object.entries(form.tables).map(([table, rows]) => {
      const { columns = {} } = form.form.tables[table] ?? {};
      const isFree = (column: string): boolean =>
        columns[column]?.kind === "amount" || (table === "costing" && column === "basis");
      const next = rows?.map((row): BoundRow => {
        const cells = mapped(row.cells, (value, column) => renew(value, isFree(column)));
        if (cells === row.cells) return row;
        isSame = false;
        return { ...row, cells };
      });
      return [table, next];
    }),
  );
  return isSame ? form : { ...form, fields, tables };
}

function mapped<T extends Readonly<Record<string, BoundValue | undefined>>>(
  values: T,
  renew: (value: BoundValue, name: string) => BoundValue,
): T {
  const changes = flatMapped(Object.entries(values), ([name, value]) => {
    const next = value && renew(value, name);
    return next === value ? [] : [[name, next] as const];
  });
  return changes.length === 0 ? values : { ...values, ...Object.fromEntries(changes) };
}
