import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, readSubmission } from "../../../src/app/check";
import { readForms } from "../../../src/cli/readReport";
import type { Workbook } from "../../../src/core/workbook";
import { importDocument } from "../../../src/host/docx/importDocument";
import { sampleWorkbook } from "../../fixtures/sample";
import { valueOf } from "../legacy/files";

/** The founding workbook as a document that LibreOffice Writer 7.4 saved. */
const imported = valueOf(importDocument(readFileSync(join(__dirname, "tianxin-2023.docx")), "tianxin-2023.docx"));

/** What is read of a workbook; Writer writes two blanks inside a label as one. */
function readingOf(workbook: Workbook): unknown {
  return JSON.parse(JSON.stringify(readForms(readSubmission(workbook))).replace(/ +/g, " "));
}

test("the forms are read as from the workbook itself, each field and row in the same cell", () => {
  expect(readingOf(imported.workbook)).toEqual(readingOf(sampleWorkbook()));
});

test("the amounts are numbers, and the wrong cell is found", () => {
  const sheet = imported.workbook.sheets.find(({ name }) => name === "附表3-1");
  expect([4, 23, 33].map((row) => sheet?.rows.get(row)?.get(row === 4 ? 1 : 3)?.value)).toEqual([36, 2.04, 36]);
  const errors = checkWorkbook(imported.workbook).findings.filter(({ severity }) => severity === "error");
  expect(errors.map(({ suspect }) => suspect.at)).toEqual([{ sheet: "附表3-1", row: 26, column: 4 }]);
});

test("widths and lines are those of the document", () => {
  const [draft] = imported.source.sheets.map((sheet) => sheet.draft);
  expect(draft?.columnWidths).toEqual([8.9, 7.87, 20.29, 11.75, 16.02, 16.61]);
  expect(draft?.cells.filter(({ look }) => look.isFramed === true).length).toBeGreaterThan(60);
  expect(imported.source.leftOut).toEqual([]);
});
