import { opened as workbookFromBytes } from "../package";
import { partText } from "../patching";
import type { DraftCell, SheetDraft } from "../../../../src/core/sheetDraft";
import { blankDraft } from "../../../fixtures/blankDraft";
import { newPackage } from "../../../../src/host/xlsx/newPackage/newPackage";

function draft(name: string, cells: readonly DraftCell[], more: Partial<SheetDraft> = {}): SheetDraft {
  return blankDraft(name, { cells, ...more });
}

function cell(row: number, column: number, value: DraftCell["value"], more: Partial<DraftCell> = {}): DraftCell {
  return { row, column, value, look: {}, ...more };
}

function part(bytes: Uint8Array, name: string): string {
  return partText(workbookFromBytes(bytes), name);
}

const count = (text: string, pattern: RegExp): number => (text.match(pattern) ?? []).length;

test("values of every kind are read back as they were given", () => {
  const values = ["36", 36, 234.59, true, " 两边有空格 ", "两\n行", "_x0041_<&>", "0012", "=1+1", "≥95%"];
  const { workbook } = workbookFromBytes(
    newPackage([
      draft(
        "附表1",
        values.map((value, row) => cell(row, 1, value)),
      ),
    ]),
  );
  const [sheet] = workbook.sheets;
  expect(sheet?.name).toBe("附表1");
  expect(values.map((_, row) => sheet?.rows.get(row)?.get(1)?.value)).toEqual(values);
});

test("an empty cell is there for its look and holds nothing", () => {
  const bytes = newPackage([draft("表", [cell(0, 0, null, { look: { isFramed: true } }), cell(0, 1, "")])]);
  expect(workbookFromBytes(bytes).workbook.sheets[0]?.rows.size).toBe(0);
  expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="A1" s="1"/>');
});

test("a formula keeps its value; only one without a value asks for a computation", () => {
  const known = newPackage([draft("表", [cell(0, 0, 3, { formula: "1+2" })])]);
  expect(workbookFromBytes(known).workbook.sheets[0]?.rows.get(0)?.get(0)).toEqual({ value: 3, formula: "1+2" });
  expect(part(known, "xl/workbook.xml")).not.toContain("fullCalcOnLoad");
  const unknown = newPackage([draft("表", [cell(0, 0, null, { formula: "1+2" })])]);
  expect(part(unknown, "xl/workbook.xml")).toContain("fullCalcOnLoad");
});

test("equal looks are one style; different ones are told apart", () => {
  const look = { isBold: true, size: 16, horizontal: "center" } as const;
  const bytes = newPackage([
    draft("一", [cell(0, 0, "a", { look }), cell(0, 1, "b", { look: { ...look } }), cell(1, 0, "c")]),
    draft("二", [cell(0, 0, "d", { look }), cell(0, 1, 3, { look: { numberFormat: "0.000" } })]),
  ]);
  const styles = part(bytes, "xl/styles.xml");
  expect(count(styles, /<font>/g)).toBe(2);
  expect(/<cellXfs count="(\d+)"/.exec(styles)?.[1]).toBe("3");
  expect(count(styles, /formatCode="0\.000"/g)).toBe(1);
  expect(workbookFromBytes(bytes).workbook.sheets[1]?.rows.get(0)?.get(1)?.text).toBe("3.000");
});

test("the frame of a merged area is drawn around each of its cells", () => {
  const area = { top: 0, left: 0, bottom: 1, right: 1 };
  const bytes = newPackage([draft("表", [cell(0, 0, "合并", { look: { isFramed: true } })], { merges: [area] })]);
  expect(workbookFromBytes(bytes).workbook.sheets[0]?.merges).toEqual([area]);
  const xml = part(bytes, "xl/worksheets/sheet1.xml");
  for (const address of ["A1", "B1", "A2", "B2"]) expect(xml).toContain(`<c r="${address}" s="1"`);
});

test("lists offer their values, and only strict ones refuse others", () => {
  const area = { top: 0, left: 0, bottom: 3, right: 0 };
  const lists = [
    { area, values: ["产出指标", '"引号"'] },
    { area: { ...area, left: 1, right: 1 }, values: ["是"], isStrict: true } as const,
  ];
  const xml = part(newPackage([draft("表", [], { lists })]), "xl/worksheets/sheet1.xml");
  expect(xml).toContain('sqref="A1:A4"><formula1>"产出指标,""引号"""</formula1>');
  expect(count(xml, /showErrorMessage="1"/g)).toBe(1);
  expect(() => newPackage([draft("表", [], { lists: [{ area, values: ["甲,乙"] }] })])).toThrow(RangeError);
  expect(() => newPackage([draft("表", [], { lists: [{ area, values: ["长".repeat(256)] }] })])).toThrow(RangeError);
});

test("input cells have a ground for as long as they are empty, others none", () => {
  const inputs = [{ top: 1, left: 1, bottom: 1, right: 3 }];
  const with1 = part(newPackage([draft("表", [], { inputs })]), "xl/worksheets/sheet1.xml");
  expect(with1).toMatch(/conditionalFormatting sqref="B2:D2">.*LEN\(TRIM\(B2\)\)=0/);
  expect(part(newPackage([draft("表", [])]), "xl/worksheets/sheet1.xml")).not.toContain("conditionalFormatting");
});

test("the page: orientation, one page wide, repeated rows under a name that needs quotes", () => {
  const bytes = newPackage([
    draft("一", []),
    draft("张's 表", [], { page: { orientation: "landscape", repeatedRows: { first: 1, last: 3 } } }),
  ]);
  expect(part(bytes, "xl/worksheets/sheet1.xml")).toContain('orientation="portrait" fitToWidth="1" fitToHeight="0"');
  expect(part(bytes, "xl/worksheets/sheet2.xml")).toContain('orientation="landscape"');
  expect(part(bytes, "xl/workbook.xml")).toContain(`localSheetId="1">'张''s 表'!$2:$4<`);
});

test("a row is as high as its text asks for, and at least as its draft states", () => {
  const long = "为".repeat(100);
  const look = { wraps: true } as const;
  const bytes = newPackage([
    draft(
      "表",
      [cell(0, 0, long, { look }), cell(1, 0, long, { look }), cell(2, 0, "短", { look }), cell(3, 0, "短", { look })],
      {
        columnWidths: [20, 20],
        merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
        rowHeights: new Map([
          [1, 30],
          [3, 30],
        ]),
      },
    ),
  ]);
  const xml = part(bytes, "xl/worksheets/sheet1.xml");
  const height = Number(/<row r="1" ht="([\d.]+)"/.exec(xml)?.[1]);
  // 200 digits wide in 40: six lines of 13.65 points.
  expect(height).toBeGreaterThan(5 * 13);
  expect(height).toBeLessThan(8 * 14);
  expect(Number(/<row r="2" ht="([\d.]+)"/.exec(xml)?.[1])).toBeGreaterThan(11 * 13);
  expect(xml).toContain('<row r="3">');
  expect(xml).toContain('<row r="4" ht="30"');
});

test("the same drafts give the same bytes; no sheet is refused", () => {
  const drafts = [draft("表", [cell(0, 0, "一")])];
  expect(newPackage(drafts)).toEqual(newPackage(drafts));
  expect(() => newPackage([])).toThrow(RangeError);
});
