import type { DraftCell } from "../../../src/core/sheetDraft";
import { blankDraft } from "../../fixtures/blankDraft";
import { sheetData, xlsxOf } from "./package";
import { sheetText, withSheetAdded } from "./readBack";

const ROW = (row: number): string => `<row r="${String(row)}"><c r="A${String(row)}"><v>1</v></c></row>`;

/** What a copy asks of what is typed whose rows are copies of some of its model's. */
async function rulesOf(behindCells: string, rows: readonly number[]): Promise<readonly string[]> {
  const sheet = `${sheetData([1, 2, 3, 4].map(ROW).join(""))}${behindCells}`;
  const draft = blankDraft("新表", {
    cells: rows.map((like, row): DraftCell => {
      const at = { sheet: "Sheet1", row: like, column: 0 };
      return { row, column: 0, value: 1, look: {}, like: { at, isCopy: true } };
    }),
    columnWidths: [9],
    rowsLike: { sheet: "Sheet1", rows },
  });
  const document = await withSheetAdded(xlsxOf({ sheets: [sheet] }), "Sheet1", draft);
  const text = sheetText(document, "新表");
  return text.match(/<dataValidation .*?<\/dataValidation>/gu) ?? [];
}

const rule = (attributes: string, areas: string, formula: string): string =>
  `<dataValidation ${attributes} sqref="${areas}"><formula1>${formula}</formula1></dataValidation>`;
const around = (rules: string): string => `<dataValidations count="1">${rules}</dataValidations>`;

test("a rule of any kind is kept with its messages", async () => {
  const attributes =
    'type="decimal" operator="greaterThan" errorTitle="金额" error="须为正数 &amp; 两位小数" showErrorMessage="1"';
  expect(await rulesOf(around(rule(attributes, "A2:A3", "0")), [0, 1, 2, 3])).toEqual([rule(attributes, "A2:A3", "0")]);
});

test("a list in cells of the model stays there, one on another sheet as well", async () => {
  const list = 'type="list" allowBlank="1"';
  expect(await rulesOf(around(rule(list, "A2", "$Z$1:$Z$5")), [0, 1])).toEqual([
    rule(list, "A2", "'Sheet1'!$Z$1:$Z$5"),
  ]);
  expect(await rulesOf(around(rule(list, "A2", "字典!$A$1:$A$9")), [0, 1])).toEqual([
    rule(list, "A2", "字典!$A$1:$A$9"),
  ]);
});

test("an amount that others are compared with is one of the copy", async () => {
  const most = 'type="decimal" operator="lessThanOrEqual"';
  expect(await rulesOf(around(rule(most, "A2", "$B$1")), [0, 1])).toEqual([rule(most, "A2", "$B$1")]);
});

test("a list that a newer program keeps in an extension is one, too", async () => {
  const extension =
    '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:x14"><x14:dataValidations xmlns:xm="urn:xm" count="1">' +
    '<x14:dataValidation type="list"><x14:formula1><xm:f>字典!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>A2:A4</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>';
  expect(await rulesOf(extension, [0, 1, 1, 2])).toEqual([rule('type="list"', "A2:A4", "字典!$A$1:$A$9")]);
});

test("a formula reads in each row as it did", async () => {
  const custom = 'type="custom"';
  expect(await rulesOf(around(rule(custom, "A2:A3", "B2&gt;C2")), [0, 3, 3, 1, 2])).toEqual([
    rule(custom, "A4:A5", "B4&gt;C4"),
  ]);
});

test("rules for rows that were not copied are none, nor are those of a sheet without", async () => {
  expect(await rulesOf(around(rule('type="list"', "A2:A3", "字典!$A$1")), [0, 3])).toEqual([]);
  expect(await rulesOf("", [0, 1, 2])).toEqual([]);
});
