import { checkWorkbook, readSubmission } from "../../../src/app/check";
import { parseAddress } from "../../../src/core/a1";
import type { Cell } from "../../../src/core/cell";
import { cellAt, sheetNamed, type Workbook } from "../../../src/core/workbook";
import { readLegacy } from "../../../src/host/legacy/read";
import { readForms } from "../../../src/cli/readReport";
import { sampleWorkbook } from "../../fixtures/sample";
import { fileOf, valueOf } from "./files";

const FORMATS = ["xls", "ods"] as const;

function cell(workbook: Workbook, sheet: string, address: string): Cell | undefined {
  const found = sheetNamed(workbook, sheet);
  const at = parseAddress(address);
  return found && at && cellAt(found, at.row, at.column);
}

describe.each(FORMATS)("the founding workbook as .%s", (format) => {
  const opened = async (name = `a.${format}`) => valueOf(await readLegacy(fileOf(`tianxin-2023.${format}`), name));

  test("holds what it holds as .xlsx, cell by cell", async () => {
    const workbook = await opened();
    const byPlace = ({ sheets }: Workbook) =>
      sheets.map((sheet) => ({
        ...sheet,
        merges: [...sheet.merges].sort((one, other) => one.top - other.top || one.left - other.left),
      }));
    expect(byPlace(workbook)).toEqual(byPlace(sampleWorkbook()));
  });

  test("is understood and judged as the .xlsx is", async () => {
    const workbook = await opened();
    expect(readForms(readSubmission(workbook))).toEqual(readForms(readSubmission(sampleWorkbook())));
    const { revision } = workbook;
    expect(checkWorkbook(workbook)).toEqual({ ...checkWorkbook(sampleWorkbook()), revision });
  });
});

test("an .et file is a compound file like .xls, whatever its name is", async () => {
  const bytes = fileOf("tianxin-2023.xls");
  const named = async (name: string) => valueOf(await readLegacy(bytes, name)).sheets;
  expect(await named("附表.et")).toEqual(await named("附表.xls"));
});

describe.each(FORMATS)("what cells of a .%s hold", (format) => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = valueOf(await readLegacy(fileOf(`features.${format}`), `a.${format}`));
  });

  test.each<[string, Cell]>([
    ["A2", { value: 1234567, text: "1,234,567" }],
    ["A3", { value: 1234569.5, formula: "SUM(A1:A2)" }],
    ["A4", { value: 42, formula: "'藏-1'!B2*2" }],
    ["A5", { value: null, error: "#DIV/0!", formula: "1/0" }],
    ["A6", { value: 44931, text: "2023年1月5日" }],
    ["A7", { value: 0.125, text: "12.5%" }],
    ["A9", { value: "大于;2", formula: 'IF(A1>2,"大于;2","小于")' }],
    ["A10", { value: " 两端 空 格  " }],
    ["A11", { value: "第一行\n第二行" }],
    ["A12", { value: "甲乙", formula: '"甲"&"乙"' }],
    ["A14", { value: -3.5, text: "-3.50" }],
    ["A15", { value: 1234569.5, formula: "$A$1+$A2" }],
    ["A16", { value: "007" }],
    ["A17", { value: -5 }],
    ["A18", { value: 1234570, formula: "ROUND(A1,0)+MAX(A1,A2)" }],
    ["A19", { value: null, error: "#N/A", formula: "NA()" }],
    ["A20", { value: 22, formula: "SUM('藏-1'!B1:B2)" }],
    ["B1", { value: 5, formula: "A1:A2*2" }],
    ["B2", { value: 2469134 }],
    ["C1", { value: "合并" }],
  ])("%s", (address, expected) => {
    expect(cell(workbook, "附表 1", address)).toEqual(expected);
  });

  test("a moment is a serial with what is shown of it", () => {
    const moment = cell(workbook, "附表 1", "A13");
    expect(moment?.value).toBeCloseTo(44931 + 8.5 / 24, 9);
    expect(moment?.text).toBe("2023/1/5 8:30");
  });

  test("sheets, merges, and what is hidden or protected", () => {
    expect(workbook.sheets.map(({ name, visibility, isProtected }) => [name, visibility, isProtected])).toEqual([
      ["附表 1", "visible", true],
      ["藏-1", "hidden", false],
      ["空", "visible", false],
    ]);
    const sheet = sheetNamed(workbook, "附表 1");
    expect(sheet?.merges).toEqual([{ top: 0, left: 2, bottom: 2, right: 3 }]);
    expect(sheet?.hiddenRows).toEqual(new Set([8]));
    expect(sheet?.hiddenColumns).toEqual(new Set([2]));
  });
});

test("a cell of a protected .ods sheet that may be edited is told apart", async () => {
  const workbook = valueOf(await readLegacy(fileOf("features.ods"), "a.ods"));
  expect(cell(workbook, "附表 1", "A1")).toEqual({ value: 2.5, text: "2.50", locked: false });
  expect(cell(workbook, "附表 1", "A2")).not.toHaveProperty("locked");
});
