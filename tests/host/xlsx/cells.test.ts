import { addressOf } from "../../../src/core/a1";
import type { Cell } from "../../../src/core/cell";
import { opened, sheetData, xlsxOf, type PackageSketch } from "./package";

/** The cells of the first sheet by address. */
function cellsOf(sketch: PackageSketch): Record<string, Cell> {
  const rows = opened(xlsxOf(sketch)).workbook.sheets[0]?.rows ?? new Map<number, ReadonlyMap<number, Cell>>();
  return Object.fromEntries(
    [...rows].flatMap(([row, cells]) => [...cells].map(([column, cell]) => [addressOf({ row, column }), cell])),
  );
}

function ofRow(cells: string, rest: Partial<PackageSketch> = {}): Record<string, Cell> {
  return cellsOf({ sheets: [sheetData(`<row r="1">${cells}</row>`)], ...rest });
}

test("values of every type", () => {
  const cells = ofRow(
    '<c r="A1"><v>234.59</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#DIV/0!</v></c>' +
      '<c r="D1" t="str"><f>A1&amp;""</f><v>甲</v></c><c r="E1" t="inlineStr"><is><t>乙 </t></is></c>' +
      '<c r="F1" t="s"><v>1</v></c><c r="G1" s="0"/><c r="H1" t="n"><v>-1.5E-2</v></c><c r="I1"><v>0x10</v></c>',
    {
      strings:
        '<si><t>零</t></si><si><r><t>一</t></r><r><rPr><b/></rPr><t>二</t></r><rPh sb="0" eb="1"><t>yi</t></rPh></si>',
    },
  );
  expect(cells).toEqual({
    A1: { value: 234.59 },
    B1: { value: true },
    C1: { value: null, error: "#DIV/0!" },
    D1: { value: "甲", formula: 'A1&""' },
    E1: { value: "乙 " },
    F1: { value: "一二" },
    H1: { value: -0.015 },
    I1: { value: null, error: "#NUM!" },
  });
});

test("escaped characters, and an escape that is meant as it stands", () => {
  const text = (inner: string): string => `<c t="inlineStr"><is><t>${inner}</t></is></c>`;
  expect(ofRow(text("一_x000D_\n二") + text("_x005F_x0041_") + text("_x41_"))).toEqual({
    A1: { value: "一\r\n二" },
    B1: { value: "_x0041_" },
    C1: { value: "_x41_" },
  });
});

test("formulas: shared ones with the references of each cell, array formulas, one without a cached value", () => {
  const cells = cellsOf({
    sheets: [
      sheetData(
        '<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">SUM(A1,$A1,A$1,Sheet2!A1,LOG10(A1),"A1",A:A,1:1)</f><v>1</v></c>' +
          '<c r="C2"><f t="shared" si="0"/><v>2</v></c><c r="D2"><f t="array" ref="D2:D3">A1:A2*2</f><v>3</v></c></row>' +
          '<row r="3"><c r="B3"><f t="shared" si="0"/><v>4</v></c><c r="D3"><v>5</v></c><c r="E3"><f>=A1</f></c></row>',
      ),
    ],
  });
  expect(cells["B2"]?.formula).toBe('SUM(A1,$A1,A$1,Sheet2!A1,LOG10(A1),"A1",A:A,1:1)');
  expect(cells["C2"]).toEqual({ value: 2, formula: 'SUM(B1,$A1,B$1,Sheet2!B1,LOG10(B1),"A1",B:B,1:1)' });
  expect(cells["B3"]?.formula).toBe('SUM(A2,$A2,A$1,Sheet2!A2,LOG10(A2),"A1",A:A,2:2)');
  expect(cells["D2"]).toEqual({ value: 3, formula: "A1:A2*2" });
  expect(cells["D3"]).toEqual({ value: 5 });
  expect(cells["E3"]).toEqual({ value: null, formula: "A1" });
});

const FORMATS =
  '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>' +
  '<numFmt numFmtId="177" formatCode="#,##0.00_ "/></numFmts>' +
  '<cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="10"/><xf numFmtId="49"/>' +
  '<xf numFmtId="31"/></cellXfs>';

test("shown texts, only where they differ from the plain value", () => {
  const number = (style: number, value: string): string => `<c s="${style}"><v>${value}</v></c>`;
  const cells = ofRow(
    number(0, "0.30000000000000004") +
      number(1, "44931") +
      number(2, "44931") +
      number(3, "1234.5") +
      number(4, "0.98") +
      number(5, "7") +
      number(6, "44931") +
      '<c s="5" t="inlineStr"><is><t>001</t></is></c>',
    { styles: FORMATS },
  );
  expect(Object.values(cells).map(({ text }) => text)).toEqual([
    ...["0.3", "2023/1/5", "2023年1月5日", "1,234.50", "98.00%"],
    ...[undefined, "2023年1月5日", undefined],
  ]);
  expect(cells["H1"]?.value).toBe("001");
});

test("dates that count from 1904, and ISO dates", () => {
  const cells = ofRow(
    '<c s="1"><v>43469</v></c><c s="1" t="d"><v>2023-01-05T12:00:00</v></c><c t="d"><v>2023-01-05</v></c>',
    {
      styles: FORMATS,
      beforeSheets: '<workbookPr date1904="1"/>',
    },
  );
  expect(cells["A1"]).toEqual({ value: 43469, text: "2023/1/5" });
  expect(cells["B1"]).toEqual({ value: 43469.5, text: "2023/1/5" });
  expect(cells["C1"]).toEqual({ value: 43469, text: "2023-01-05" });
});

test("rows and cells without addresses are counted, and those out of order are put in order", () => {
  const cell = (value: number, address?: string): string =>
    `<c${address === undefined ? "" : ` r="${address}"`}><v>${value}</v></c>`;
  const sheet = opened(
    xlsxOf({
      sheets: [
        sheetData(
          `<row r="4">${cell(1, "C4")}${cell(2)}${cell(3, "A4")}${cell(4)}</row><row>${cell(5)}</row><row r="2">${cell(6)}</row>`,
        ),
      ],
    }),
  ).workbook.sheets[0];
  expect([...(sheet?.rows.keys() ?? [])]).toEqual([1, 3, 4]);
  expect([...(sheet?.rows.get(3) ?? [])].map(([column, { value }]) => [column, value])).toEqual([
    ...[
      [0, 3],
      [1, 4],
      [2, 1],
      [3, 2],
    ],
  ]);
});
