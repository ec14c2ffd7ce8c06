import { readFileSync } from "node:fs";
import type { Sheet } from "../../src/core/workbook";
import { createOfficeHost } from "../../src/host/office/host";
import { readXlsx } from "../../src/host/xlsx/read";
import { describeHost } from "../host/contract";
import { failOnGaps, openInExcel } from "./load";

failOnGaps();

describeHost("the host in Excel", (workbook) => {
  openInExcel(workbook);
  return Promise.resolve(createOfficeHost());
});

/** The order of merges is nobody's promise. */
function comparable(sheets: readonly Sheet[]): readonly Sheet[] {
  return sheets.map((sheet) => ({
    ...sheet,
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
  }));
}

test("the sample reads in Excel exactly as it reads from its file", async () => {
  const document = readXlsx(readFileSync("samples/tianxin-2023.xlsx"), "tianxin-2023.xlsx");
  if (!document.ok) throw new Error(document.failure.code);
  const { sheets } = document.value.workbook;
  openInExcel(document.value.workbook);
  const read = await createOfficeHost().read();
  expect(read.ok && comparable(read.value.sheets)).toEqual(comparable(sheets));
  expect(sheets.flatMap(({ merges }) => merges).length).toBeGreaterThan(10);
});
