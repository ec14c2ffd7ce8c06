import { readFileSync } from "node:fs";
import { parseAddress } from "../../../src/core/a1";
import { cellAt, sheetNamed } from "../../../src/core/workbook";
import { changedEntries, partText, patched, setValue } from "./patching";
import { opened } from "./package";

const bytes = new Uint8Array(readFileSync("samples/tianxin-2023.xlsx"));
const WRONG = "2次*73.5（万元/次）=7万元";
const RIGHT = "2次*3.5（万元/次）=7万元";

function valueAt(document: ReturnType<typeof opened>, sheet: string, address: string): unknown {
  const found = sheetNamed(document.workbook, sheet);
  const at = parseAddress(address);
  return found && at && cellAt(found, at.row, at.column)?.value;
}

test("the sample is read as it is printed", () => {
  const document = opened(bytes);
  expect(document.workbook.sheets.map(({ name }) => name)).toEqual(["附表1", "附表2", "附表3-1", "附表3-2", "附表3-3"]);
  expect(valueAt(document, "附表3-1", "E27")).toBe(WRONG);
  const appearance = document.appearance.sheets[2];
  expect(appearance?.styleAt(26, 4)).toMatchObject({
    font: { name: "宋体", size: 10.5, bold: false },
    borders: { top: { style: "thin", colour: "#000000" } },
    horizontal: "center",
    wrap: true,
  });
  expect(appearance?.styleAt(1, 0).font).toMatchObject({ size: 16, bold: true });
  expect(appearance?.rowHeight(1)).toBe(30);
});

test("a repaired basis changes the one cell and nothing else", () => {
  const document = opened(bytes);
  const after = patched(document, setValue(document, "E27", RIGHT, 2));
  expect(changedEntries(bytes, after.bytes)).toEqual(["xl/worksheets/sheet3.xml"]);
  const [before, now] = [document, after].map((one) => partText(one, "xl/worksheets/sheet3.xml"));
  const cell = /<c r="E27".*?<\/c>/;
  expect(now?.replace(cell, "")).toBe(before?.replace(cell, ""));
  expect(cell.exec(now ?? "")?.[0]).toContain(RIGHT);
  expect(valueAt(after, "附表3-1", "E27")).toBe(RIGHT);
  expect(valueAt(document, "附表3-1", "E27")).toBe(WRONG);
});
