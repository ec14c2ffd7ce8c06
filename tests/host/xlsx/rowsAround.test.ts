import type { Edit } from "../../../src/core/edit";
import type { XlsxDocument } from "../../../src/host/xlsx/read";
import { around, deletion, insertion, OTHER, PART, related, sheetAfter, THREE, WORKBOOK } from "./movingRows";
import { opened, sheetData, xlsxOf } from "./package";
import { changedEntries, partText, patched } from "./patching";

describe("what stands around the cells", () => {
  const before = (xml: string): string =>
    `${xml}${sheetData("")}`.replace("<sheetData></sheetData>", sheetData('<row r="1"/>'));
  const behind = (xml: string): string => `${sheetData('<row r="1"/>')}${xml}`;
  const cases: readonly (readonly [string, string, string, string])[] = [
    ["the dimension", before('<dimension ref="A1:C9"/>'), '<dimension ref="A1:C11"/>', '<dimension ref="A1:C7"/>'],
    [
      "the frozen rows and the selection",
      before(
        '<sheetViews><sheetView><pane ySplit="6" topLeftCell="A7" state="frozen"/><selection activeCell="B9" sqref="B9 C1:C9"/></sheetView></sheetViews>',
      ),
      '<sheetViews><sheetView><pane ySplit="8" topLeftCell="A9" state="frozen"/><selection activeCell="B11" sqref="B11 C1:C11"/></sheetView></sheetViews>',
      '<sheetViews><sheetView><pane ySplit="4" topLeftCell="A5" state="frozen"/><selection activeCell="B7" sqref="B7 C1:C7"/></sheetView></sheetViews>',
    ],
    [
      "a selection that goes",
      before('<sheetViews><sheetView><selection activeCell="B5" sqref="B5"/></sheetView></sheetViews>'),
      '<sheetViews><sheetView><selection activeCell="B7" sqref="B7"/></sheetView></sheetViews>',
      '<sheetViews><sheetView><selection activeCell="B5" sqref="B5"/></sheetView></sheetViews>',
    ],
    [
      "merged areas",
      behind(
        '<mergeCells count="3"><mergeCell ref="A5:B5"/><mergeCell ref="C4:C6"/><mergeCell ref="D9:E9"/></mergeCells>',
      ),
      '<mergeCells count="3"><mergeCell ref="A7:B7"/><mergeCell ref="C4:C8"/><mergeCell ref="D11:E11"/></mergeCells>',
      '<mergeCells count="1"><mergeCell ref="D7:E7"/></mergeCells>',
    ],
    [
      "conditional formats, the formulas for the first cell that is left",
      behind(
        '<conditionalFormatting sqref="A5:A9"><cfRule type="expression"><formula>AND(A5&gt;$C$9,B4="A5")</formula></cfRule><cfRule type="dataBar"><dataBar><cfvo type="num" val="$C$9"/></dataBar></cfRule></conditionalFormatting><conditionalFormatting sqref="A6"/>',
      ),
      '<conditionalFormatting sqref="A7:A11"><cfRule type="expression"><formula>AND(A7&gt;$C$11,B4="A5")</formula></cfRule><cfRule type="dataBar"><dataBar><cfvo type="num" val="$C$11"/></dataBar></cfRule></conditionalFormatting><conditionalFormatting sqref="A8"/>',
      '<conditionalFormatting sqref="A5:A7"><cfRule type="expression"><formula>AND(A5&gt;$C$7,#REF!="A5")</formula></cfRule><cfRule type="dataBar"><dataBar><cfvo type="num" val="$C$7"/></dataBar></cfRule></conditionalFormatting>',
    ],
    [
      "validations",
      behind(
        '<dataValidations count="2"><dataValidation type="list" sqref="A5:A6"><formula1>$C$9:$C$12</formula1></dataValidation><dataValidation sqref="A1 A9"><formula1>1</formula1></dataValidation></dataValidations>',
      ),
      '<dataValidations count="2"><dataValidation type="list" sqref="A7:A8"><formula1>$C$11:$C$14</formula1></dataValidation><dataValidation sqref="A1 A11"><formula1>1</formula1></dataValidation></dataValidations>',
      '<dataValidations count="1"><dataValidation sqref="A1 A7"><formula1>1</formula1></dataValidation></dataValidations>',
    ],
    [
      "a list that would be empty",
      behind(
        '<hyperlinks><hyperlink ref="A5" location="Sheet1!A9"/></hyperlinks><ignoredErrors><ignoredError sqref="A9"/></ignoredErrors>',
      ),
      '<hyperlinks><hyperlink ref="A7" location="Sheet1!A9"/></hyperlinks><ignoredErrors><ignoredError sqref="A11"/></ignoredErrors>',
      '<ignoredErrors><ignoredError sqref="A7"/></ignoredErrors>',
    ],
    [
      "filters and sorting",
      behind('<autoFilter ref="A4:C9"><sortState ref="A5:C9"><sortCondition ref="B5:B9"/></sortState></autoFilter>'),
      '<autoFilter ref="A4:C11"><sortState ref="A7:C11"><sortCondition ref="B7:B11"/></sortState></autoFilter>',
      '<autoFilter ref="A4:C7"><sortState ref="A5:C7"><sortCondition ref="B5:B7"/></sortState></autoFilter>',
    ],
    [
      "page breaks",
      behind(
        '<rowBreaks count="3" manualBreakCount="2"><brk id="3" man="1"/><brk id="5" man="1"/><brk id="6"/></rowBreaks>',
      ),
      '<rowBreaks count="3" manualBreakCount="2"><brk id="3" man="1"/><brk id="7" man="1"/><brk id="8"/></rowBreaks>',
      '<rowBreaks count="2" manualBreakCount="2"><brk id="3" man="1"/><brk id="4" man="1"/></rowBreaks>',
    ],
    [
      "extensions",
      behind(
        '<extLst><ext uri="{1}"><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>Sheet2!$A$9</xm:f></x14:formula1><xm:sqref>A5:A6</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{2}"><x14:sparkline><xm:f>Sheet1!A5:C9</xm:f><xm:sqref>D9</xm:sqref></x14:sparkline></ext></extLst>',
      ),
      '<extLst><ext uri="{1}"><x14:dataValidations count="1"><x14:dataValidation><x14:formula1><xm:f>Sheet2!$A$9</xm:f></x14:formula1><xm:sqref>A7:A8</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{2}"><x14:sparkline><xm:f>Sheet1!A7:C11</xm:f><xm:sqref>D11</xm:sqref></x14:sparkline></ext></extLst>',
      '<extLst><ext uri="{2}"><x14:sparkline><xm:f>Sheet1!A5:C7</xm:f><xm:sqref>D7</xm:sqref></x14:sparkline></ext></extLst>',
    ],
  ];

  test.each(cases)("%s", (_, sheet, down, up) => {
    expect(around(sheetAfter({ sheets: [sheet] }, () => insertion(5, 2)))).toBe(down);
    expect(around(sheetAfter({ sheets: [sheet] }, (document) => deletion(document, 5, 2)))).toBe(up);
  });

  test.each(cases)("on another sheet: %s", (_, sheet) => {
    const document = opened(xlsxOf({ sheets: [sheet, sheetData("")] }));
    const after = patched(document, insertion(5, 2, "Sheet2"));
    expect(partText(after, PART)).toBe(partText(document, PART).replace("Sheet2!$A$9", "Sheet2!$A$11"));
  });
});

describe("names", () => {
  const names = (xml: string): string => `<definedNames>${xml}</definedNames>`;
  const name = (key: string, formula: string): string => `<definedName name="${key}">${formula}</definedName>`;

  test("follow where they are absolute, and what is printed loses only what is gone", () => {
    const afterSheets = names(
      name("总额", "Sheet1!$C$9") +
        name("相对", "Sheet1!C9") +
        name("没了", "Sheet1!$C$5") +
        name("_xlnm.Print_Titles", "Sheet1!$A:$B,Sheet1!$5:$6") +
        name("_xlnm.Print_Area", "Sheet1!$A$5:$F$6"),
    );
    const document = opened(xlsxOf({ sheets: [sheetData('<row r="1"/>')], afterSheets }));
    expect(partText(patched(document, deletion(document, 5, 2)), WORKBOOK)).toContain(
      names(
        name("总额", "Sheet1!$C$7") +
          name("相对", "Sheet1!C9") +
          name("没了", "Sheet1!#REF!") +
          name("_xlnm.Print_Titles", "Sheet1!$A:$B"),
      ),
    );
    expect(partText(patched(document, insertion(5)), WORKBOOK)).toContain(
      name("_xlnm.Print_Titles", "Sheet1!$A:$B,Sheet1!$6:$7") + name("_xlnm.Print_Area", "Sheet1!$A$6:$F$7"),
    );
  });
});

describe("the parts that a sheet leads to", () => {
  function partAfter(type: string, xml: string, change: (document: XlsxDocument) => Edit): string {
    const parts = { ...related(PART, [type, "../it.xml"]), "xl/it.xml": xml };
    const document = opened(xlsxOf({ sheets: [sheetData('<row r="1"/>')], parts }));
    return partText(patched(document, change(document)), "xl/it.xml");
  }

  const anchor = (from: number, to: number, habit = ""): string =>
    `<xdr:twoCellAnchor${habit}><xdr:from><xdr:col>1</xdr:col><xdr:row>${from}</xdr:row><xdr:rowOff>7</xdr:rowOff></xdr:from><xdr:to><xdr:row>${to}</xdr:row><xdr:rowOff>8</xdr:rowOff></xdr:to></xdr:twoCellAnchor>`;
  const shape = (row: number, from: number, to: number): string =>
    `<v:shape><x:ClientData ObjectType="Note"><x:Anchor>1, 2, ${from}, 4, 5, 6, ${to}, 8</x:Anchor><x:Row>${row}</x:Row></x:ClientData></v:shape>`;

  test.each<[string, string, string, string]>([
    [
      "comments",
      '<comments><commentList><comment ref="A5"/><comment ref="A9"/></commentList></comments>',
      '<comments><commentList><comment ref="A7"/><comment ref="A11"/></commentList></comments>',
      '<comments><commentList><comment ref="A7"/></commentList></comments>',
    ],
    [
      "vmlDrawing",
      `<xml><br>${shape(4, 5, 8)}${shape(8, 7, 10)}</xml>`,
      `<xml><br>${shape(6, 7, 10)}${shape(10, 9, 12)}</xml>`,
      `<xml><br>${shape(6, 5, 8)}</xml>`,
    ],
    [
      "drawing",
      `<xdr:wsDr>${anchor(2, 8)}${anchor(8, 10)}</xdr:wsDr>`,
      `<xdr:wsDr>${anchor(2, 10)}${anchor(10, 12)}</xdr:wsDr>`,
      `<xdr:wsDr>${anchor(2, 6)}${anchor(6, 8)}</xdr:wsDr>`,
    ],
    [
      "drawing",
      `<xdr:wsDr>${anchor(2, 8, ' editAs="oneCell"')}${anchor(8, 10, ' editAs="absolute"')}</xdr:wsDr>`,
      `<xdr:wsDr>${anchor(2, 8, ' editAs="oneCell"')}${anchor(8, 10, ' editAs="absolute"')}</xdr:wsDr>`,
      `<xdr:wsDr>${anchor(2, 8, ' editAs="oneCell"')}${anchor(8, 10, ' editAs="absolute"')}</xdr:wsDr>`,
    ],
    [
      "table",
      '<table ref="A9:C12"><autoFilter ref="A9:C12"/></table>',
      '<table ref="A11:C14"><autoFilter ref="A11:C14"/></table>',
      '<table ref="A7:C10"><autoFilter ref="A7:C10"/></table>',
    ],
    [
      "pivotTable",
      '<pivotTableDefinition><location ref="A9:C12"/></pivotTableDefinition>',
      '<pivotTableDefinition><location ref="A11:C14"/></pivotTableDefinition>',
      '<pivotTableDefinition><location ref="A7:C10"/></pivotTableDefinition>',
    ],
    [
      "ctrlProp",
      '<formControlPr fmlaLink="$A$9"/>',
      '<formControlPr fmlaLink="$A$11"/>',
      '<formControlPr fmlaLink="$A$7"/>',
    ],
  ])("%s", (type, xml, down, up) => {
    expect(partAfter(type, xml, () => insertion(5, 2))).toBe(down);
    expect(partAfter(type, xml, (document) => deletion(document, 5, 2))).toBe(up);
  });

  test("charts, of every sheet", () => {
    const parts = {
      ...related(OTHER, ["drawing", "../drawings/d.xml"]),
      ...related("xl/drawings/d.xml", ["chart", "../charts/c.xml"]),
      "xl/drawings/d.xml": `<xdr:wsDr>${anchor(8, 10)}</xdr:wsDr>`,
      "xl/charts/c.xml": "<c:chart><c:f>Sheet1!$A$5:$A$9</c:f><c:f>Sheet2!$A$9</c:f></c:chart>",
    };
    const document = opened(xlsxOf({ sheets: [sheetData(THREE), sheetData(THREE)], parts }));
    const after = patched(document, insertion(9));
    expect(partText(after, "xl/charts/c.xml")).toBe(
      "<c:chart><c:f>Sheet1!$A$5:$A$10</c:f><c:f>Sheet2!$A$9</c:f></c:chart>",
    );
    expect(changedEntries(document.bytes, after.bytes)).toEqual(["xl/charts/c.xml"]);
  });
});
