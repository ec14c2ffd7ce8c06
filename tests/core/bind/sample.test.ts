import { readSubmission } from "../../../src/app/check";
import { readForms } from "../../../src/cli/readReport";
import { sampleWorkbook } from "../../fixtures/sample";
import { sampleRead } from "../../fixtures/sample-read";

const forms = readForms(readSubmission(sampleWorkbook()));

interface Shown {
  readonly value: string | null;
  readonly unit?: string;
  readonly address: string | null;
}

function inWords({ value, unit = "", address }: Shown): string {
  return `${value === null ? "—" : value + unit} ${address ?? ""}`;
}

test("the forms of the sample are found, in the order of its sheets", () => {
  expect(forms.map(({ sheet }) => sheet)).toEqual(Object.keys(sampleRead));
});

describe.each(Object.entries(sampleRead))("%s", (sheet, expected) => {
  const read = forms.find((form) => form.sheet === sheet);

  test("is the form, with its place, year and unit", () => {
    expect(read).toMatchObject({ form: expected.form, range: expected.range, year: 2023, unit: "万元" });
  });

  test("has every field of the contract with its cell", () => {
    const fields = Object.entries(read?.fields ?? {}).map(([name, value]) => [name, inWords(value)]);
    expect(Object.fromEntries(fields)).toEqual(expected.fields);
  });

  test.each(Object.entries(expected.tables))("has the rows of %s, each value with its cell", (table, rows) => {
    const found = read?.tables[table]?.map((row) =>
      Object.values(row)
        // A column that the edition does not print has no cell.
        .filter((value) => value.value !== null || /^[A-F]\d+$/.test(value.address ?? ""))
        .map(inWords)
        .join(" | "),
    );
    expect(found).toEqual(rows);
  });
});
