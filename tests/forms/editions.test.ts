import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, readSubmission } from "../../src/app/check";
import { readForms } from "../../src/cli/readReport";
import type { Finding } from "../../src/core/finding";
import type { Workbook } from "../../src/core/workbook";
import { openWorkbookFile } from "../../src/host/open";

const FOLDER = join(__dirname, "../fixtures/editions");

interface ToldValue {
  readonly value: string | null;
  readonly address: string;
  readonly unit?: string;
}

/** A form as the builder of the workbook meant it. */
interface ToldForm {
  readonly form: string;
  readonly edition: string | null;
  readonly year: number | null;
  readonly unit: string;
  readonly sheet: string;
  readonly fields: Readonly<Record<string, ToldValue>>;
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, ToldValue>>[]>>;
}

function toldIn(name: string): readonly ToldForm[] {
  // The builder beside the files writes this shape.
  const told = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as {
    readonly forms: readonly ToldForm[];
  };
  return told.forms;
}

const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.replace(/\.json$/, ""));
const files = names.flatMap((name) => [
  [name, `${name}.xlsx`] as const,
  ...["xlsx", "xls", "ods"].map((format) => [name, `resaved/${name}.${format}`] as const),
]);

async function workbookIn(file: string): Promise<Workbook> {
  const opened = await openWorkbookFile(readFileSync(join(FOLDER, file)), file);
  if (!opened.ok) throw new Error(`${file} cannot be read: ${opened.failure.code}`);
  return opened.value.workbook;
}

/** The same number however it is written, else the text as it is. */
function plain(value: string | null | undefined): string {
  const text = value ?? "";
  return text !== "" && Number.isFinite(Number(text)) ? String(Number(text)) : text;
}

/** What was told, as a person compares it: an empty value has no cell of its own. */
function said(
  told: { readonly value: string | null; readonly address: string | null; readonly unit?: string } | undefined,
) {
  const text = plain(told?.value);
  return text === "" ? "" : `${text} ${told?.address ?? ""}`;
}

test("there are workbooks of every edition", () => {
  expect(names.length).toBeGreaterThan(15);
  const editions = new Set(names.flatMap(toldIn).map(({ edition }) => edition));
  for (const edition of [
    "xiangtan",
    "hunan-export",
    "sichuan-list",
    "shanghai",
    "chongqing",
    "guangyuan",
    "dongguan",
  ]) {
    expect(editions).toContain(edition);
  }
});

describe.each(files)("%s in %s", (name, file) => {
  test("has every field and row as it was typed", async () => {
    const read = readForms(readSubmission(await workbookIn(file)));
    const told = toldIn(name);
    expect(read.map(({ form, sheet, year, unit }) => [form, sheet, year, unit])).toEqual(
      told.map(({ form, sheet, year, unit }) => [form, sheet, year, unit]),
    );
    told.forEach(({ edition, fields, tables }, index) => {
      const form = read[index];
      if (edition !== null) expect(form?.edition).toBe(edition);
      for (const [field, value] of Object.entries(fields)) {
        expect([field, said(form?.fields[field])]).toEqual([field, said(value)]);
        if (value.unit !== undefined) expect([field, form?.fields[field]?.unit]).toEqual([field, value.unit]);
      }
      for (const [table, rows] of Object.entries(tables)) {
        const columns = Object.keys(rows[0] ?? {});
        const pick = (row: Readonly<Record<string, Parameters<typeof said>[0]>>) =>
          columns.map((column) => `${column}: ${said(row[column])}`);
        expect((form?.tables[table] ?? []).map(pick)).toEqual(rows.map(pick));
      }
    });
  });

  test("has no false error", async () => {
    const { findings } = checkWorkbook(await workbookIn(file));
    // A place for a seal that is empty is a warning, and no error.
    const isSeal = ({ rule, severity }: Finding): boolean => rule === "structure/field-empty" && severity === "warning";
    const wrong = findings.filter((finding) => finding.severity !== "info" && !isSeal(finding));
    expect(wrong.map(({ rule }) => rule)).toEqual([]);
  });
});
