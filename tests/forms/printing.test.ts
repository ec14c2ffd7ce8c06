import type { Form } from "../../src/core/form";
import type { Decoration, LayoutCell, LayoutColumn } from "../../src/core/layout";
import { bareLabel } from "../../src/core/text";
import { forms } from "../../src/forms";
import { layoutOf } from "../../src/forms/layouts";
import { yearProjectLayout } from "../../src/forms/layouts/document-88";

const printed = forms.flatMap((form) => {
  const layout = layoutOf(form);
  return layout === undefined ? [] : [{ form, layout }];
});
const named = printed.map(({ form, layout }) => [`${form.id} ${form.edition ?? ""}`, form, layout] as const);

/** Every label that a description knows, bare. */
function knownLabels({ fields, tables, otherLabels, footer }: Form): ReadonlySet<string> {
  const ofFields = Object.values(fields).flatMap(({ labels, within, under = [] }) => [
    ...labels,
    ...under,
    ...(within === undefined ? [] : [within]),
  ]);
  const ofTables = Object.values(tables).flatMap(({ label, columns }) => [
    ...(label === undefined ? [] : [label]),
    ...Object.values(columns).flatMap(({ labels }) => labels),
  ]);
  return new Set([...ofFields, ...ofTables, ...otherLabels, ...footer].map(bareLabel));
}

/** The labels that may be printed for what a layout names, or a complaint where the description has no such name. */
function labelsFor(form: Form, { field, table, column }: { field?: string; table?: string; column?: string }) {
  if (field !== undefined) return form.fields[field]?.labels ?? [`no field ${field}`];
  const description = form.tables[table ?? ""];
  if (description === undefined) return [`no table ${table ?? ""}`];
  if (column === undefined) return [description.label ?? ""];
  return description.columns[column]?.labels ?? [`no column ${column}`];
}

interface Mention extends Decoration {
  readonly labels: readonly string[];
}

function mentionsInCell(form: Form, cell: LayoutCell): readonly Mention[] {
  if ("label" in cell) return [{ ...cell, labels: labelsFor(form, { field: cell.label }) }];
  if ("value" in cell) return [{ labels: labelsFor(form, { field: cell.value }) }];
  if (!("inline" in cell)) return [];
  return cell.inline.map((one) =>
    typeof one === "string"
      ? { labels: labelsFor(form, { field: one }) }
      : { ...one, labels: labelsFor(form, { field: one.label }) },
  );
}

function mentionsInColumn(form: Form, table: string, column: LayoutColumn): readonly Mention[] {
  if ("heading" in column) return [];
  if ("field" in column) return [{ ...column, labels: labelsFor(form, { field: column.field }) }];
  const tables = [column.table ?? table, ...(column.sharedWith === undefined ? [] : [column.sharedWith])];
  return tables.map((one) => ({ ...column, labels: labelsFor(form, { table: one, column: column.column }) }));
}

test("every form but the one that stands for any has a layout, a new edition that of 88号 for one year", () => {
  expect(forms.filter((form) => layoutOf(form) === undefined).map(({ id }) => id)).toEqual(["generic"]);
  expect(layoutOf({ id: "project-target", edition: "another" })).toBe(yearProjectLayout);
  expect(layoutOf({ id: "department-overall", edition: "another" })).toBeUndefined();
  const shared = named.filter(([, , layout]) => layout === yearProjectLayout).map(([name]) => name);
  expect(shared).toEqual(["project-target guangyuan"]);
});

describe.each(named)("%s", (_, form, layout) => {
  const rows = layout.lines.flatMap((line) => (line.kind === "row" ? line.cells : []));
  const tables = layout.lines.flatMap((line) => (line.kind === "table" ? [line] : []));

  test("prints labels of its own description only", () => {
    const mentions = [
      ...rows.flatMap((cell) => mentionsInCell(form, cell)),
      ...tables.flatMap(({ table, columns }) => columns.flatMap((column) => mentionsInColumn(form, table, column))),
      ...tables.flatMap(({ table, side }) =>
        side === undefined ? [] : [{ ...side, labels: labelsFor(form, { table }) }],
      ),
      ...tables.flatMap(({ total }) =>
        total === undefined ? [] : [{ ...total, labels: labelsFor(form, { field: total.field }) }],
      ),
    ];
    expect(mentions.flatMap(({ labels }) => labels.filter((label) => label.startsWith("no ")))).toEqual([]);
    const strange = mentions.filter(
      ({ as, labels }) => as !== undefined && !labels.map(bareLabel).includes(bareLabel(as)),
    );
    expect(strange.map(({ as }) => as)).toEqual([]);
    const decorations = mentions.flatMap(({ before = "", after = "" }) => [before, after]);
    expect(decorations.filter((text) => !/^(?:\s*|其中：|\*|：|\n?（(?:\{unit\}|盖章|%|％)）：?)$/.test(text))).toEqual(
      [],
    );
  });

  test("prints headings that it lists", () => {
    const known = knownLabels(form);
    const headings = [
      ...rows.flatMap((cell) => ("heading" in cell ? [cell.heading] : "footer" in cell ? [cell.footer] : [])),
      ...tables.flatMap(({ columns }) =>
        columns.flatMap((column) => [
          ...("heading" in column ? [column.heading] : []),
          ...(column.under === undefined ? [] : [column.under]),
        ]),
      ),
    ];
    expect(headings.filter((text) => text !== "" && !known.has(bareLabel(text)))).toEqual([]);
  });

  test("prints each of its needed fields and tables", () => {
    const values = new Set([
      ...rows.flatMap((cell) =>
        "value" in cell
          ? [cell.value]
          : "inline" in cell
            ? cell.inline.map((one) => (typeof one === "string" ? one : one.label))
            : [],
      ),
      ...tables.flatMap(({ columns, total }) => [
        ...columns.flatMap((column) => ("field" in column ? [column.field] : [])),
        ...(total === undefined ? [] : [total.field]),
      ]),
    ]);
    const needed = Object.entries(form.fields).flatMap(([name, { optional }]) => (optional === true ? [] : [name]));
    expect(needed.filter((name) => !values.has(name))).toEqual([]);
    const neededTables = Object.entries(form.tables).flatMap(([name, { optional }]) =>
      optional === true ? [] : [name],
    );
    expect(neededTables.filter((name) => !tables.some(({ table }) => table === name))).toEqual([]);
  });
});
