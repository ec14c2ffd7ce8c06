import { strToU8 } from "fflate";
import { parseArea } from "../../../src/core/a1";
import type { Sheet } from "../../../src/core/workbook";
import { opened, partsOf, sheetData, xlsxOf, zipOf, type PackageSketch } from "./package";

function sheetsOf(sketch: PackageSketch): readonly Sheet[] {
  return opened(xlsxOf(sketch)).workbook.sheets;
}

const ONE_CELL = sheetData('<row r="1"><c r="A1"><v>7</v></c></row>');

test("names, visibility and the order of the tabs", () => {
  const sheets = sheetsOf({
    sheets: [ONE_CELL, ONE_CELL, ONE_CELL],
    names: ["附表3-1", "A&amp;B", "三"],
    states: [undefined, "hidden", "veryHidden"],
  });
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["附表3-1", "visible"],
    ["A&B", "hidden"],
    ["三", "very-hidden"],
  ]);
});

test("merged areas without those that overlap, are single cells or lie outside", () => {
  const references = ["A1:C1", "B1:B2", "A2:A9", "D4", "B5:A6", "E5:XFE6", "C3:D4", "D4:E5", "甲"];
  const merges = references.map((reference) => `<mergeCell ref="${reference}"/>`).join("");
  const [sheet] = sheetsOf({ sheets: [`${ONE_CELL}<mergeCells>${merges}</mergeCells>`] });
  expect(sheet?.merges).toEqual(["A1:C1", "A2:A9", "C3:D4"].map((reference) => parseArea(reference)));
});

test("what stands behind a merged area is no content", () => {
  const data = sheetData(
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c></row>',
  );
  const [sheet] = sheetsOf({ sheets: [`${data}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`] });
  expect([...(sheet?.rows.get(0)?.keys() ?? [])]).toEqual([0]);
  expect(sheet?.rows.get(1)?.get(1)).toEqual({ value: 3 });
});

test("hidden rows, and hidden columns by ranges", () => {
  const [sheet] = sheetsOf({
    sheets: [
      '<cols><col min="2" max="4" hidden="1"/><col min="6" max="16384" hidden="1"/></cols>' +
        sheetData('<row r="3" hidden="1"/><row r="4" hidden="0"/>'),
    ],
  });
  expect([...(sheet?.hiddenRows ?? [])]).toEqual([2]);
  expect([0, 1, 3, 4, 5, 500].map((column) => sheet?.hiddenColumns.has(column))).toEqual([
    ...[false, true, true, false, true, true],
  ]);
});

test("protection, and cells that are unlocked all the same", () => {
  const [sheet] = sheetsOf({
    sheets: [
      sheetData('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>') + '<sheetProtection sheet="1"/>',
    ],
    styles: '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>',
  });
  expect(sheet?.isProtected).toBe(true);
  expect([...(sheet?.rows.get(0)?.values() ?? [])]).toEqual([{ value: 1 }, { value: 2, locked: false }]);
});

describe("the same content, differently written", () => {
  const plain = partsOf({ sheets: [ONE_CELL], names: ["附表1"] });
  const workbookXml = String(plain["xl/workbook.xml"]);
  const sheetXml = String(plain["xl/worksheets/sheet1.xml"]);

  function utf16(text: string, isLittle: boolean): Uint8Array {
    const bytes = new Uint8Array(text.length * 2 + 2);
    const view = new DataView(bytes.buffer);
    Array.from(`\ufeff${text}`).forEach((one, index) => {
      view.setUint16(index * 2, one.charCodeAt(0), isLittle);
    });
    return bytes;
  }

  test.each<[string, Readonly<Record<string, string | Uint8Array>>]>([
    [
      "with a prefix for the main namespace",
      {
        "xl/worksheets/sheet1.xml": sheetXml
          .replaceAll("<", "<x:")
          .replaceAll("<x:/", "</x:")
          .replace("xmlns=", "xmlns:x="),
      },
    ],
    [
      "in strict namespaces",
      { "xl/workbook.xml": workbookXml.replaceAll("schemas.openxmlformats.org", "purl.oclc.org/ooxml") },
    ],
    ["in UTF-8 with a mark", { "xl/workbook.xml": strToU8(`\ufeff${workbookXml}`) }],
    ["in little-endian UTF-16", { "xl/workbook.xml": utf16(workbookXml, true) }],
    ["in big-endian UTF-16", { "xl/worksheets/sheet1.xml": utf16(sheetXml, false) }],
    [
      "with absolute targets",
      {
        "xl/_rels/workbook.xml.rels": String(plain["xl/_rels/workbook.xml.rels"]).replace(
          "worksheets/",
          "/xl/worksheets/",
        ),
      },
    ],
    [
      "with the other prefix for relationships",
      { "xl/workbook.xml": workbookXml.replace("xmlns:r=", "xmlns:rel=").replace("r:id=", "rel:id=") },
    ],
  ])("%s", (_, others) => {
    const { sheets } = opened(zipOf({ ...plain, ...others })).workbook;
    expect(sheets.map(({ name }) => name)).toEqual(["附表1"]);
    expect(sheets[0]?.rows.get(0)?.get(0)).toEqual({ value: 7 });
  });

  test("chart sheets are left out", () => {
    const relations = String(plain["xl/_rels/workbook.xml.rels"]);
    const { sheets } = opened(
      zipOf({ ...plain, "xl/_rels/workbook.xml.rels": relations.replace("/worksheet", "/chartsheet") }),
    ).workbook;
    expect(sheets).toEqual([]);
  });

  test("elements of other namespaces are no cells", () => {
    const foreign = sheetXml.replace(
      "</worksheet>",
      '<extLst><ext><e:mergeCell ref="A1:B2"/></ext></extLst></worksheet>',
    );
    expect(opened(zipOf({ ...plain, "xl/worksheets/sheet1.xml": foreign })).workbook.sheets[0]?.merges).toEqual([]);
  });
});

test("names that every object has are ordinary names", () => {
  const [sheet] = sheetsOf({
    sheets: [sheetData('<row r="1"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c></row>')],
    names: ["__proto__"],
  });
  expect(sheet?.name).toBe("__proto__");
  expect(sheet?.rows.get(0)?.get(0)).toEqual({ value: "__proto__" });
});
