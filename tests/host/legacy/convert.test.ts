import { read as readWithLibrary, utils, write } from "@e965/xlsx";
import { checkWorkbook } from "../../../src/app/check";
import { openLegacyAsXlsx } from "../../../src/host/legacy/convert";
import { openWorkbookFile } from "../../../src/host/open";
import { columnPixels } from "../../../src/host/xlsx/appearance";
import { createXlsxHost } from "../../../src/host/xlsx/host";
import { readXlsx } from "../../../src/host/xlsx/read";
import { sampleDocument } from "../../fixtures/sample";
import { fileOf, valueOf } from "./files";

const FORMATS = ["xls", "ods"] as const;

test("the columns and rows of an .xls are as wide and high as those of the .xlsx", async () => {
  const { appearance } = valueOf(await openLegacyAsXlsx(fileOf("tianxin-2023.xls"), "a"));
  const wanted = sampleDocument().appearance;
  appearance.sheets.forEach((sheet, index) => {
    for (let column = 0; column < 5; column++) {
      expect(sheet.columnWidth(column)).toBeCloseTo(wanted.sheets[index]?.columnWidth(column) ?? NaN, 1);
    }
  });
  expect(appearance.sheets[0]?.rowHeight(1)).toBe(30);
});

test("the columns and rows of an .ods are as wide and high as the file states", async () => {
  const { appearance } = valueOf(await openLegacyAsXlsx(fileOf("tianxin-2023.ods"), "a"));
  // 1.361 in and 1.75 in, at 96 pixels to the inch and 7 to the character; the converter made them wider than they were.
  expect(columnPixels(appearance.sheets[0]?.columnWidth(0) ?? NaN)).toBe(Math.round(1.361 * 96));
  expect(columnPixels(appearance.sheets[0]?.columnWidth(2) ?? NaN)).toBe(1.75 * 96);
  expect(appearance.sheets[0]?.rowHeight(1)).toBeCloseTo(0.4165 * 72, 1);
});

test.each(FORMATS)("an .%s is repaired as the .xlsx is, and another program reads the result", async (format) => {
  const host = createXlsxHost(valueOf(await openWorkbookFile(fileOf(`tianxin-2023.${format}`), "a")));
  const finding = checkWorkbook(host.document().workbook).findings.find(({ fixes }) => fixes.length > 0);
  const changes = finding?.fixes[0]?.changes;
  if (changes === undefined) throw new Error("nothing to repair");
  valueOf(await host.apply(changes));
  const saved = valueOf(readXlsx(host.bytes(), "b.xlsx")).workbook;
  expect(checkWorkbook(saved).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const elsewhere = readWithLibrary(host.bytes(), { type: "array" });
  expect(elsewhere.SheetNames).toEqual(saved.sheets.map(({ name }) => name));
  expect(elsewhere.Sheets["附表3-1"]?.["E27"]).toMatchObject({ v: "2次*3.5（万元/次）=7万元" });
});

test.each(FORMATS)("an .%s keeps a text as the new file that it becomes", async (format) => {
  const host = createXlsxHost(valueOf(await openWorkbookFile(fileOf(`tianxin-2023.${format}`), "a")));
  const before = host.document().workbook.sheets;
  valueOf(await host.keep("上海"));
  const saved = valueOf(await openWorkbookFile(host.bytes(), "b.xlsx"));
  expect([saved.isConverted, saved.workbook.kept]).toEqual([false, "上海"]);
  expect(saved.workbook.sheets).toEqual(before);
  expect(readWithLibrary(host.bytes(), { type: "array" }).SheetNames).toEqual(before.map(({ name }) => name));
});

test("an array formula stays one", async () => {
  for (const format of FORMATS) {
    const { inside } = valueOf(await openLegacyAsXlsx(fileOf(`features.${format}`), "a"));
    expect(inside.contents[0]?.arrays).toEqual([{ top: 0, left: 1, bottom: 1, right: 1 }]);
  }
});

test("the same file gives the same bytes", async () => {
  const bytes = async () => valueOf(await openLegacyAsXlsx(fileOf("features.xls"), "a")).bytes;
  expect(await bytes()).toEqual(await bytes());
});

test("a new file is handed over as it is", async () => {
  const { bytes } = sampleDocument();
  expect(valueOf(await openWorkbookFile(bytes, "名不副实.xls")).bytes).toBe(bytes);
});

test("Excel 5 and 95 write Chinese in a code page", async () => {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet([["WXYZ", 36]]);
  utils.book_append_sheet(book, sheet, "A");
  const written: unknown = write(book, { type: "array", bookType: "biff5" });
  if (!(written instanceof ArrayBuffer)) throw new Error("not written");
  const bytes = new Uint8Array(written);
  const view = new DataView(written);
  // The library writes Latin letters only: those here make room for 项目 in code page 936, which is named in its record.
  const gbk = [0xcf, 0xee, 0xc4, 0xbf];
  for (let at = 0; at + 6 < bytes.length; at++) {
    if (view.getUint32(at) === 0x5758595a) bytes.set(gbk, at);
    if (view.getUint32(at) === 0x42000200) view.setUint16(at + 4, 936, true);
  }
  const { workbook } = valueOf(await openWorkbookFile(bytes, "旧.xls"));
  expect(workbook.sheets[0]?.rows.get(0)).toEqual(
    new Map([
      [0, { value: "项目" }],
      [1, { value: 36 }],
    ]),
  );
});
