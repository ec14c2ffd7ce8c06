import { openZip } from "../../../src/host/xlsx/zip";
import { changedEntries, partText, patched, placeOf, setValue } from "./patching";
import { opened, sheetData, xlsxOf } from "./package";

const PART = "xl/worksheets/sheet1.xml";
const WORKBOOK = "xl/workbook.xml";
const SHARED =
  '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2&amp;""</f><v>2</v></c></row>' +
  '<row r="2"><c r="B2"><f t="shared" ca="1" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';

test("the cells that share the formula of an overwritten one keep theirs, written out", () => {
  const document = opened(xlsxOf({ sheets: [sheetData(SHARED)] }));
  const after = patched(document, setValue(document, "B1", 7));
  const rows = after.workbook.sheets[0]?.rows;
  expect(rows?.get(0)?.get(1)).toEqual({ value: 7 });
  expect(rows?.get(1)?.get(1)).toEqual({ value: 4, formula: 'A2*2&""' });
  expect(rows?.get(2)?.get(1)).toEqual({ value: 6, formula: 'A3*2&""' });
  expect(partText(after, PART)).toContain('<c r="B2"><f ca="1">A2*2&amp;""</f><v>4</v></c>');
});

test("a cell that shares a formula is overwritten alone", () => {
  const document = opened(xlsxOf({ sheets: [sheetData(SHARED)] }));
  const after = partText(patched(document, setValue(document, "B2", 7)), PART);
  expect(after).toBe(partText(document, PART).replace(/<c r="B2">.*?<\/c>/, '<c r="B2"><v>7</v></c>'));
});

test("a formula is written without a value, and asks Excel to compute", () => {
  const bytes = xlsxOf({ sheets: [sheetData("")] });
  const document = opened(bytes);
  const edit = {
    kind: "set-formula",
    at: placeOf(document, "C1"),
    formula: 'IF(A1<2,"小","大")',
    expect: null,
  } as const;
  const after = patched(document, edit);
  expect(after.workbook.sheets[0]?.rows.get(0)?.get(2)).toEqual({ value: null, formula: 'IF(A1<2,"小","大")' });
  expect(partText(after, PART)).toContain('<c r="C1"><f>IF(A1&lt;2,"小","大")</f></c>');
  expect(changedEntries(bytes, after.bytes)).toEqual([WORKBOOK, PART]);
});

describe("the order to compute all formulas on opening", () => {
  const sheets = [sheetData(SHARED)];

  test.each([
    [
      "is added to what is said about calculation",
      '<definedNames/><calcPr calcId="1"/>',
      '<calcPr calcId="1" fullCalcOnLoad="1"/>',
    ],
    ["replaces its opposite", '<calcPr fullCalcOnLoad="0"/>', '<calcPr fullCalcOnLoad="1"/>'],
    [
      "comes behind the names",
      '<definedNames><definedName name="a">1</definedName></definedNames><oleSize/>',
      '</definedNames><calcPr fullCalcOnLoad="1"/><oleSize/>',
    ],
    ["comes behind the sheets", "", '</sheets><calcPr fullCalcOnLoad="1"/></workbook>'],
  ])("%s", (_, afterSheets, expected) => {
    const document = opened(xlsxOf({ sheets, afterSheets }));
    expect(partText(patched(document, setValue(document, "A1", 5)), WORKBOOK)).toContain(expected);
  });

  test.each([
    ["where it stands already", { sheets, afterSheets: '<calcPr fullCalcOnLoad="1"/>' }],
    ["where no formula is", { sheets: [sheetData('<row r="1"><c r="A1"><v>1</v></c></row>')] }],
  ])("leaves the workbook part alone %s", (_, sketch) => {
    const bytes = xlsxOf(sketch);
    const document = opened(bytes);
    expect(changedEntries(bytes, patched(document, setValue(document, "A1", 5)).bytes)).toEqual([PART]);
  });
});

describe("the calculation chain", () => {
  const chain = '<c r="B1" i="1"/><c r="B2"/><c r="B3" l="1"/>';

  test("forgets the one cell that lost its formula, and still names the sheet of those behind", () => {
    const bytes = xlsxOf({
      sheets: [sheetData(SHARED)],
      calcChain: chain,
      afterSheets: '<calcPr fullCalcOnLoad="1"/>',
    });
    const document = opened(bytes);
    const after = patched(document, setValue(document, "B1", 7));
    expect(partText(after, "xl/calcChain.xml")).toContain('><c r="B2" i="1"/><c r="B3" l="1"/></calcChain>');
    expect(changedEntries(bytes, after.bytes)).toEqual([PART, "xl/calcChain.xml"]);
  });

  test("stays where only values change", () => {
    const bytes = xlsxOf({
      sheets: [sheetData(SHARED)],
      calcChain: chain,
      afterSheets: '<calcPr fullCalcOnLoad="1"/>',
    });
    const document = opened(bytes);
    expect(changedEntries(bytes, patched(document, setValue(document, "A1", 7)).bytes)).toEqual([PART]);
  });

  test("goes, with all that names it, when its last cell goes", () => {
    const document = opened(xlsxOf({ sheets: [sheetData(SHARED)], calcChain: chain }));
    const after = patched(document, ...["B1", "B2", "B3"].map((address) => setValue(document, address, 7)));
    expect(openZip(after.bytes).entries.map(({ name }) => name)).not.toContain("xl/calcChain.xml");
    expect(partText(after, "[Content_Types].xml")).not.toContain("calcChain");
    expect(partText(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(after.workbook.sheets[0]?.rows.get(2)?.get(1)).toEqual({ value: 7 });
  });
});

test("the product's functions stand in files as add-ins' functions do, and are shown as they are typed", () => {
  const document = opened(
    xlsxOf({ sheets: [sheetData('<row r="1"><c r="A1" t="inlineStr"><is><t>3人*1万元/人</t></is></c></row>')] }),
  );
  const typed = 'GOUJI.AMOUNT(A1)+LEN("GOUJI.AMOUNT")';
  const edit = { kind: "set-formula", at: placeOf(document, "B1"), formula: typed, expect: null } as const;
  const after = patched(document, edit);
  expect(partText(after, PART)).toContain('<f>_xldudf_GOUJI_AMOUNT(A1)+LEN("GOUJI.AMOUNT")</f>');
  expect(opened(after.bytes).workbook.sheets[0]?.rows.get(0)?.get(1)?.formula).toBe(typed);
});

test("the functions of other add-ins keep their names", () => {
  const row = '<row r="1"><c r="A1"><f>_xldudf_OTHER_GOUJI_X(1)+_xldudf_CONTOSO_ADD(1,2)</f><v>3</v></c></row>';
  const document = opened(xlsxOf({ sheets: [sheetData(row)] }));
  expect(document.workbook.sheets[0]?.rows.get(0)?.get(0)?.formula).toBe(
    "_xldudf_OTHER_GOUJI_X(1)+_xldudf_CONTOSO_ADD(1,2)",
  );
});
