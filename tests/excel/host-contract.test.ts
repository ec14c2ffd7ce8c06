import { readFileSync } from "node:fs";
import { addressOf } from "../../src/core/a1";
import type { Sheet, Workbook } from "../../src/core/workbook";
import { createOfficeHost } from "../../src/host/office/host";
import type { Host } from "../../src/host/port";
import { readXlsx } from "../../src/host/xlsx/read";
import { describeHost } from "../host/contract";
import { describeCopies } from "../host/copyContract";
import { describeLayout } from "../host/layoutContract";
import { describeRows } from "../host/rowContract";
import { describeWatching } from "../host/watchContract";
import { failOnGaps, openInExcel } from "./load";
import { seenInExcel } from "./seen";
import type { SimulatedExcel } from "./simulated-excel";

failOnGaps();

let excel: SimulatedExcel | undefined;

function open(workbook: Workbook): Promise<Host> {
  ({ excel } = openInExcel(workbook));
  return Promise.resolve(createOfficeHost());
}

describeHost("the host in Excel", open);
describeWatching("the host in Excel", open, (_host, at, text) => {
  excel?.person.type(at.sheet, addressOf(at), text);
  return Promise.resolve();
});
describeRows("the host in Excel", open);
describeLayout("the host in Excel", open);
describeCopies("the host in Excel", seenInExcel);

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
