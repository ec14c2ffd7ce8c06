import { readSubmission } from "../../src/app/check";
import { areaAddress, addressOf } from "../../src/core/a1";
import type { BoundForm, BoundValue } from "../../src/core/bind/bound";
import type { ContentValue, FormContent } from "../../src/core/formContent";
import { foldLabel } from "../../src/core/text";
import { textOf } from "../../src/core/workbook";
import { draftForm } from "../../src/generators/draftForm";
import { sampleWorkbook } from "../fixtures/sample";
import { writtenAndRead } from "./reading";

const workbook = sampleWorkbook();

function given(value: BoundValue | undefined): [] | [ContentValue] {
  if (value === undefined || value.text === "") return [];
  return [{ value: value.span === undefined ? value.value : value.text }];
}

function contentOf({ year, fields, tables }: BoundForm): FormContent {
  const named = (values: Readonly<Record<string, BoundValue | undefined>>) =>
    Object.fromEntries(Object.entries(values).flatMap(([name, value]) => given(value).map((one) => [name, one])));
  return {
    year,
    fields: named(fields),
    tables: Object.fromEntries(
      Object.entries(tables).map(([name, rows = []]) => [
        name,
        rows.map(({ depth, cells }) => ({ depth, cells: named(cells) })),
      ]),
    ),
  };
}

const forms = readSubmission(workbook).forms.map((bound, index) => [bound.sheet, bound, index - 1] as const);

describe.each(forms)("%s of the sample, drawn anew", (name, bound, number) => {
  const { draft } = draftForm(bound.form, contentOf(bound), { sheetName: name, number });
  const sheet = workbook.sheets.find((one) => one.name === name);
  const [drawn] = writtenAndRead(draft).sheets;

  test("has the same merged areas", () => {
    const areas = (merges: readonly Parameters<typeof areaAddress>[0][]) => new Set(merges.map(areaAddress));
    const [wanted, have] = [areas(sheet?.merges ?? []), areas(draft.merges)];
    expect([...wanted].filter((area) => !have.has(area))).toEqual([]);
    expect([...have].filter((area) => !wanted.has(area))).toEqual([]);
  });

  test("has the same texts in the same cells, whatever their blanks", () => {
    const texts = [...(sheet?.rows ?? [])].flatMap(([row, cells]) =>
      Array.from(cells, ([column, cell]) => ({ row, column, text: foldLabel(textOf(cell)) })),
    );
    const other = texts.filter(
      ({ row, column, text }) => foldLabel(textOf(drawn?.rows.get(row)?.get(column))) !== text,
    );
    // What the program knows nothing of: sentences beside the total of 附表2.
    expect(other.map(addressOf)).toEqual(name === "附表2" ? ["D5", "E5"] : []);
  });
});
