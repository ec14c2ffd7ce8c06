import { deletion, insertion, inside, OTHER, PART, sheetAfter, THREE, WORKBOOK } from "./movingRows";
import { opened, partsOf, sheetData, xlsxOf, zipOf } from "./package";
import { changedEntries, partText, patched } from "./patching";

const inserted = (data: string, row: number, count = 1): string =>
  inside(sheetAfter(data, () => insertion(row, count)));
const deleted = (data: string, row: number, count = 1): string =>
  inside(sheetAfter(data, (document) => deletion(document, row, count)));

describe("the cells of a sheet", () => {
  test("move down, and new rows look as the row above", () => {
    const data =
      '<row r="1" spans="1:2" ht="30" customHeight="1" hidden="1" s="1" customFormat="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"/></row><row r="2"><c r="A2"/></row>';
    const fresh = (row: number): string =>
      `<row r="${row}" spans="1:2" ht="30" customHeight="1" s="1" customFormat="1"><c r="A${row}" s="1"/><c r="B${row}"/></row>`;
    const after = sheetAfter(
      { sheets: [sheetData(data)], strings: "<si><t>甲</t></si>", styles: "<cellXfs><xf/><xf/></cellXfs>" },
      () => insertion(2, 2),
    );
    expect(inside(after)).toBe(
      data.replace('<row r="2"><c r="A2"/></row>', `${fresh(2)}${fresh(3)}<row r="4"><c r="A4"/></row>`),
    );
  });

  test.each<[string, string, string]>([
    ["move up", THREE, '<row r="1"><c r="A1"/></row><row r="2"><c r="B2"/></row>'],
    [
      "without addresses are counted",
      "<row><c/></row><row><c><v>1</v></c></row><row><c/></row>",
      '<row><c/></row><row r="2"><c/></row>',
    ],
    ["close a gap", '<row r="1"/><row r="9"/>', '<row r="1"/><row r="8"/>'],
  ])("%s", (_, before, after) => {
    expect(deleted(before, 2)).toBe(after);
  });

  test("stay as they are above, where rows are added below everything", () => {
    const document = opened(xlsxOf({ sheets: [sheetData(THREE)] }));
    const after = patched(document, insertion(30));
    expect(changedEntries(document.bytes, after.bytes)).toEqual([]);
  });

  test("stay inside an outline group, and outside of one", () => {
    const data = '<row r="1" outlineLevel="1"/><row r="2" outlineLevel="1"/><row r="3"/>';
    expect(inserted(data, 2)).toContain('<row r="2" outlineLevel="1"/>');
    expect(inserted(data, 3)).toContain('<row r="3"/><row r="4"/>');
  });

  test("keep the prefix of their sheet", () => {
    const plain = partsOf({
      sheets: [
        `${sheetData('<row r="1"><c r="A1" s="0"/><c r="B1"/></row>')}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
      ],
    });
    const prefixed = String(plain[PART])
      .replaceAll("<", "<x:")
      .replaceAll("<x:/", "</x:")
      .replace("xmlns=", "xmlns:x=");
    const after = partText(patched(opened(zipOf({ ...plain, [PART]: prefixed })), insertion(2)), PART);
    expect(after).toContain('<x:row r="2"><x:c r="A2" s="0"/></x:row></x:sheetData>');
    expect(after).toContain(
      '<x:mergeCells count="2"><x:mergeCell ref="A1:B1"/><x:mergeCell ref="A2:B2"/></x:mergeCells>',
    );
  });
});

describe("formulas", () => {
  const SHARED =
    '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$3</f></c></row><row r="2"><c r="B2"><f t="shared" ca="1" si="0"/></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>';

  test("that are shared are written out where one of them moves", () => {
    expect(inserted(SHARED, 3)).toBe(
      '<row r="1"><c r="B1"><f>A1*$A$4</f></c></row><row r="2"><c r="B2"><f ca="1">A2*$A$4</f></c></row><row r="3"/><row r="4"><c r="B4"><f>A4*$A$4</f></c></row>',
    );
  });

  test("that are shared are written out where the one that holds the text goes", () => {
    expect(deleted(SHARED, 1)).toBe(
      '<row r="1"><c r="B1"><f ca="1">A1*$A$2</f></c></row><row r="2"><c r="B2"><f>A2*$A$2</f></c></row>',
    );
  });

  test("that are shared stay so where nothing happens to them", () => {
    const data = `${SHARED}<row r="9"><c r="A9"><v>1</v></c></row>`;
    expect(inserted(data, 9)).toBe(`${SHARED}<row r="10"><c r="A10"><v>1</v></c></row>`);
  });

  test("keep their escapes", () => {
    const data = '<row r="1"><c r="A1"><f>IF(A2&lt;&gt;"&amp;A2",Sheet1!A2,"")</f></c></row>';
    expect(inserted(data, 2)).toContain('<f>IF(A3&lt;&gt;"&amp;A2",Sheet1!A3,"")</f>');
  });

  test("of other sheets follow, and their cells do not", () => {
    const other = sheetData('<row r="5"><c r="A5"><f>Sheet1!A5+A5</f><v>1</v></c></row>');
    const document = opened(xlsxOf({ sheets: [sheetData(THREE), other, sheetData(THREE)] }));
    const after = patched(document, insertion(2));
    expect(inside(partText(after, OTHER))).toBe('<row r="5"><c r="A5"><f>Sheet1!A6+A5</f><v>1</v></c></row>');
    expect(changedEntries(document.bytes, after.bytes)).toEqual([WORKBOOK, PART, OTHER]);
    expect(partText(after, WORKBOOK)).toContain('fullCalcOnLoad="1"');
  });

  test("of one array move as one", () => {
    const data =
      '<row r="2"><c r="A2"><f t="array" ref="A2:A3">B2:B3*C9</f></c></row><row r="3"><c r="A3"><v>1</v></c></row>';
    expect(inserted(data, 1)).toContain('<f t="array" ref="A3:A4">B3:B4*C10</f>');
  });

  test("leave the calculation chain to Excel", () => {
    const calcChain = '<c r="A1" i="1"/>';
    const data = '<row r="1"><c r="A1"><f>B1</f></c></row>';
    const after = patched(opened(xlsxOf({ sheets: [sheetData(data)], calcChain })), insertion(1));
    expect(after.inside.pack.has("xl/calcChain.xml")).toBe(false);
    expect(partText(after, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partText(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});
