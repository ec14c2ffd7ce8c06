import type { Edit } from "../../../src/core/edit";
import { patchXlsx } from "../../../src/host/xlsx/patch";
import type { XlsxDocument } from "../../../src/host/xlsx/read";
import { deletion, insertion, PART, related } from "./movingRows";
import { opened, sheetData, xlsxOf, type PackageSketch } from "./package";
import { setValue } from "./patching";

describe("rows are refused", () => {
  function refusedWith(sketch: PackageSketch, change: (document: XlsxDocument) => Edit): string {
    const document = opened(xlsxOf(sketch));
    const outcome = patchXlsx(document, [setValue(document, "Z99", 1), change(document)]);
    return outcome.ok ? "accepted" : (outcome.failure.message[0]?.key ?? "");
  }

  const withPart = (type: string, xml: string): PackageSketch => ({
    sheets: [sheetData('<row r="1"/>')],
    parts: { ...related(PART, [type, "../it.xml"]), "xl/it.xml": xml },
  });
  const table = withPart("table", '<table ref="A5:C9"/>');
  const pivot = withPart("pivotTable", '<pivotTableDefinition><location ref="A5:C9"/></pivotTableDefinition>');
  const array: PackageSketch = {
    sheets: [sheetData('<row r="5"><c r="A5"><f t="array" ref="A5:A9">B5:B9</f><v>1</v></c></row>')],
  };
  const dataTable: PackageSketch = {
    sheets: [sheetData('<row r="5"><c r="A5"><f t="dataTable" ref="A5:A9" r1="B1"/><v>1</v></c></row>')],
  };
  const filter: PackageSketch = { sheets: [`${sheetData('<row r="1"/>')}<autoFilter ref="A5:C9"/>`] };

  test.each<[string, PackageSketch, number, string, number, number, string]>([
    ["through a table", table, 6, "failure/rows-through-table", 5, 1, "failure/rows-through-table"],
    ["through a pivot table", pivot, 9, "failure/rows-through-pivot", 4, 2, "failure/rows-through-pivot"],
    ["through an array formula", array, 6, "failure/rows-through-array", 6, 1, "failure/rows-through-array"],
    [
      "on a sheet with a data table",
      dataTable,
      1,
      "failure/rows-through-data-table",
      20,
      1,
      "failure/rows-through-data-table",
    ],
    ["that head a filter", filter, 6, "accepted", 5, 1, "failure/rows-through-filter"],
    ["but not above a table or right below", table, 5, "accepted", 4, 1, "accepted"],
    ["but not above a pivot table or right below", pivot, 10, "accepted", 10, 1, "accepted"],
    ["but not with a whole array formula", array, 5, "accepted", 5, 5, "accepted"],
    ["but not below the headings of a filter", filter, 5, "accepted", 6, 1, "accepted"],
  ])("%s", (_, sketch, row, down, first, count, up) => {
    expect(refusedWith(sketch, () => insertion(row))).toBe(down);
    expect(refusedWith(sketch, (document) => deletion(document, first, count))).toBe(up);
  });

  const STYLES = '<cellXfs><xf/><xf applyProtection="1"><protection locked="0"/></xf></cellXfs>';

  test.each([
    ["without the rights", 'sheet="1"', "failure/protected", "failure/protected", "failure/protected"],
    ["with the right to insert", 'sheet="1" insertRows="0"', "accepted", "failure/protected", "failure/protected"],
    [
      "with the right to delete, but for locked cells",
      'sheet="1" deleteRows="0"',
      "failure/protected",
      "failure/protected",
      "accepted",
    ],
    ["never where it is off", 'insertRows="1"', "accepted", "accepted", "accepted"],
  ])("on a protected sheet %s", (_, attributes, down, locked, unlocked) => {
    const data = sheetData('<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" s="1"><v>1</v></c></row>');
    const document = opened(xlsxOf({ sheets: [`${data}<sheetProtection ${attributes}/>`], styles: STYLES }));
    const keyOf = (edit: Edit): string => {
      const outcome = patchXlsx(document, [edit]);
      return outcome.ok ? "accepted" : (outcome.failure.message[0]?.key ?? "");
    };
    expect([insertion(2), deletion(document, 1), deletion(document, 2)].map(keyOf)).toEqual([down, locked, unlocked]);
  });
});
