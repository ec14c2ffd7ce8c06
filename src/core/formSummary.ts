import { nameOf, type BoundForm, type BoundValue } from "./bind/bound";
import type { FieldReading, FormSummary, TableReading } from "./report";
import { bareLabel } from "./text";

/** What a form was read as, for people. */
export function summarise(bound: BoundForm): FormSummary {
  return {
    form: bound.form.id,
    ...(bound.form.edition === undefined ? {} : { edition: bound.form.edition }),
    profile: bound.profile.id,
    title: bound.heading.replace(/^\s*(?:19|20)\d{2}\s*年度?\s*/, ""),
    name: nameOf(bound),
    sheet: bound.sheet,
    range: bound.range,
    year: bound.year,
    unit: bound.unitStated ? bound.unit : null,
    fields: fieldsOf(bound),
    tables: tablesOf(bound),
  };
}

function fieldsOf({ form, fields }: BoundForm): readonly FieldReading[] {
  return Object.entries(form.fields).map(([name, { labels, kind, within, optional }]) => {
    const value: BoundValue | undefined = fields[name];
    return {
      name,
      label: `${within ?? ""}${bareLabel(labels[0])}`,
      kind,
      text: value?.text ?? "",
      at: value?.at ?? null,
      isExpected: optional !== true,
    };
  });
}

function tablesOf({ form, tables }: BoundForm): readonly TableReading[] {
  return Object.entries(form.tables).map(([name, { label = "", columns, optional }]) => {
    const rows = tables[name];
    return {
      name,
      label,
      rows: rows?.length ?? null,
      isExpected: optional !== true,
      columns: Object.entries(columns).map(([column, { labels, optional: mayLack }]) => ({
        name: column,
        label: bareLabel(labels[0]),
        isFound: rows?.some(({ cells }) => cells[column] !== undefined) ?? false,
        isExpected: mayLack !== true,
      })),
    };
  });
}
