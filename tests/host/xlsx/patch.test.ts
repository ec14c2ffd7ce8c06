import { patchXlsx } from "../../../src/host/xlsx/patch";
import { changedEntries, partText, patched, placeOf, setValue } from "./patching";
import { opened, partsOf, sheetData, xlsxOf, zipOf, type PackageSketch } from "./package";

const PART = "xl/worksheets/sheet1.xml";

function sketchOf(data: string, rest: Partial<PackageSketch> = {}): PackageSketch {
  return { sheets: [sheetData(data)], ...rest };
}

/** The sheet's text after one cell was set, without the frame of the part. */
function afterSetting(
  data: string,
  address: string,
  value: string | number | boolean | null,
  rest?: Partial<PackageSketch>,
): string {
  const document = opened(xlsxOf(sketchOf(data, rest)));
  const text = partText(patched(document, setValue(document, address, value)), PART);
  return text.replace(/^.*<sheetData>|<\/sheetData>.*$/gs, "");
}

describe("a cell that stands in the file", () => {
  const row = (cell: string): string =>
    `<row r="1"><c r="A1"/> <!-- <c r="B1"/> -->${cell}<c r="C1"><v>3</v></c></row>`;

  test.each<[string, string, string | number | boolean | null, string]>([
    [
      "takes a text",
      '<c r="B1" s="0"><v>1</v></c>',
      "甲<乙",
      '<c r="B1" s="0" t="inlineStr"><is><t>甲&lt;乙</t></is></c>',
    ],
    ["takes a number", '<c s="0" t="s" r="B1"><v>0</v></c>', 234.59, '<c s="0" r="B1"><v>234.59</v></c>'],
    ["takes a tiny number", '<c r="B1"/>', 1e-7, '<c r="B1"><v>0.0000001</v></c>'],
    ["takes a truth value", "<c r='B1' t='s'><v>0</v></c>", true, "<c r='B1' t=\"b\"><v>1</v></c>"],
    ["is emptied, and keeps its style", '<c r="B1" s="0" t="s"><v>0</v></c>', null, '<c r="B1" s="0"/>'],
    [
      "takes no formula with it",
      '<c r="B1" cm="1"><f t="array" ref="B1">A1</f><v>2</v></c>',
      5,
      '<c r="B1"><v>5</v></c>',
    ],
    [
      "keeps spaces and lines",
      '<c r="B1"/>',
      " 一\n二 ",
      '<c r="B1" t="inlineStr"><is><t xml:space="preserve"> 一\n二 </t></is></c>',
    ],
    [
      "escapes what XML cannot hold",
      '<c r="B1"/>',
      "a\u0001\r_x0041_",
      '<c r="B1" t="inlineStr"><is><t>a_x0001__x000D__x005F_x0041_</t></is></c>',
    ],
  ])("%s", (_, before, value, after) => {
    const strings = "<si><t>共享</t></si>";
    expect(afterSetting(row(before), "B1", value, { strings })).toBe(row(after));
  });

  test("is found by counting, where it has no address", () => {
    const data = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c/><c><v>4</v></c></row>";
    expect(afterSetting(data, "B2", 9)).toBe(data.replace("<v>4</v>", "<v>9</v>"));
  });

  test("is written with the prefix of its sheet", () => {
    const plain = partsOf(sketchOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { strings: "<si><t>甲</t></si>" }));
    const prefixed = String(plain[PART])
      .replaceAll("<", "<x:")
      .replaceAll("<x:/", "</x:")
      .replace("xmlns=", "xmlns:x=");
    const document = opened(zipOf({ ...plain, [PART]: prefixed }));
    const after = patched(document, setValue(document, "A1", "乙"), setValue(document, "C3", 1));
    expect(partText(after, PART)).toContain(
      '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c></x:row><x:row r="3"><x:c r="C3"><x:v>1</x:v></x:c></x:row></x:sheetData>',
    );
  });
});

test.each([
  ["UTF-8 with a mark", "utf8", "\ufeff"],
  ["UTF-16", "utf16le", "\ufeff"],
] as const)("a sheet in %s stays in it", (_, encoding, mark) => {
  const plain = partsOf(sketchOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
  const before = new Uint8Array(Buffer.from(mark + String(plain[PART]), encoding));
  const document = opened(zipOf({ ...plain, [PART]: before }));
  const after = patched(document, setValue(document, "A1", 22)).inside.pack.read(PART);
  expect(Buffer.from(after).toString(encoding)).toBe(mark + String(plain[PART]).replace("<v>1</v>", "<v>22</v>"));
});

describe("a cell that does not stand in the file", () => {
  test.each<[string, string, string, string]>([
    [
      "comes between its neighbours",
      '<row r="1"><c r="A1"/><c r="C1"/></row>',
      "B1",
      '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c><c r="C1"/></row>',
    ],
    [
      "comes behind the last",
      '<row r="1"><c r="A1"/></row>',
      "B1",
      '<row r="1"><c r="A1"/><c r="B1"><v>1</v></c></row>',
    ],
    ["opens an empty row", '<row r="1" ht="20"/>', "B1", '<row r="1" ht="20"><c r="B1"><v>1</v></c></row>'],
    [
      "makes a row between others",
      '<row r="1"/><row r="3"/>',
      "A2",
      '<row r="1"/><row r="2"><c r="A2"><v>1</v></c></row><row r="3"/>',
    ],
    ["makes a row behind the last", '<row r="1"/>', "A2", '<row r="1"/><row r="2"><c r="A2"><v>1</v></c></row>'],
    [
      "widens the spans of its row",
      '<row r="1" spans="2:3"><c r="B1"/></row>',
      "F1",
      '<row r="1" spans="2:6"><c r="B1"/><c r="F1"><v>1</v></c></row>',
    ],
    [
      "takes the style of its row",
      '<row r="1" s="1" customFormat="1"/>',
      "B1",
      '<row r="1" s="1" customFormat="1"><c r="B1" s="1"><v>1</v></c></row>',
    ],
  ])("%s", (_, before, address, after) => {
    expect(afterSetting(before, address, 1, { styles: "<cellXfs><xf/><xf/></cellXfs>" })).toBe(after);
  });

  test("opens empty data, widens the dimension and takes the style of its column", () => {
    const document = opened(
      xlsxOf({
        sheets: ['<dimension ref="A1:B2"/><cols><col min="4" max="4" style="1"/></cols><sheetData/><pageMargins/>'],
        styles: "<cellXfs><xf/><xf/></cellXfs>",
      }),
    );
    expect(partText(patched(document, setValue(document, "D5", "甲")), PART)).toMatch(
      /<dimension ref="A1:D5"\/>.*<sheetData><row r="5"><c r="D5" s="1" t="inlineStr"><is><t>甲<\/t><\/is><\/c><\/row><\/sheetData><pageMargins\/>/,
    );
  });

  test("is not made to hold nothing", () => {
    const document = opened(xlsxOf(sketchOf("")));
    expect(patched(document, setValue(document, "B2", null)).bytes).toBe(document.bytes);
  });

  test("comes before a neighbour that changes too", () => {
    const document = opened(xlsxOf(sketchOf('<row r="1"><c r="B1"><v>1</v></c></row>')));
    const after = patched(document, setValue(document, "A1", 8), setValue(document, "B1", 9));
    expect(partText(after, PART)).toContain('<row r="1"><c r="A1"><v>8</v></c><c r="B1"><v>9</v></c></row>');
  });

  test("several come in their order", () => {
    const document = opened(xlsxOf(sketchOf('<row r="2"><c r="B2"/></row>')));
    const edits = ["C2", "A3", "A1", "D2", "A2", "B4"].map((address) => setValue(document, address, 1));
    const addresses = Array.from(
      partText(patched(document, ...edits), PART).matchAll(/<c r="(\w+)"/g),
      ([, one]) => one,
    );
    expect(addresses).toEqual(["A1", "A2", "B2", "C2", "D2", "A3", "B4"]);
  });
});

describe("a rich text", () => {
  const RUNS =
    '<r><rPr><b/><sz val="11"/></rPr><t>合计：</t></r><r><t xml:space="preserve">2次*73.5 </t></r><r><rPr><i/></rPr><t>万元</t></r>';
  const shared = sketchOf('<row r="1"><c r="A1" t="s"><v>1</v></c></row>', {
    strings: `<si><t>零</t></si><si>${RUNS}</si>`,
  });
  const inline = sketchOf(`<row r="1"><c r="A1" t="inlineStr"><is>${RUNS}</is></c></row>`);

  test.each([
    ["a shared one", shared],
    ["an inline one", inline],
  ])("%s keeps the format of what did not change", (_, sketch) => {
    const document = opened(xlsxOf(sketch));
    const text = partText(patched(document, setValue(document, "A1", "合计：2次*3.5 万元")), PART);
    expect(text).toContain(
      '<is><r><rPr><b/><sz val="11"/></rPr><t>合计：</t></r><r><t xml:space="preserve">2次*3.5 </t></r><r><rPr><i/></rPr><t>万元</t></r></is>',
    );
  });

  test("puts what is new into the run it replaces", () => {
    const document = opened(xlsxOf(shared));
    const text = partText(patched(document, setValue(document, "A1", "总计：2次*73.5 万元")), PART);
    expect(text).toContain('<r><rPr><b/><sz val="11"/></rPr><t>总计：</t></r>');
  });

  test("leaves the table of shared strings alone", () => {
    const bytes = xlsxOf(shared);
    const document = opened(bytes);
    expect(changedEntries(bytes, patched(document, setValue(document, "A1", "别的")).bytes)).toEqual([PART]);
  });
});

describe("refused, with nothing written", () => {
  const sketch: PackageSketch = {
    sheets: [
      sheetData(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2</f><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
      ) + '<mergeCells><mergeCell ref="D1:E2"/></mergeCells>',
      sheetData('<row r="1" s="1" customFormat="1"><c r="A1"><v>1</v></c></row>') + '<sheetProtection sheet="1"/>',
    ],
    styles: '<cellXfs><xf/><xf><protection locked="0"/></xf></cellXfs>',
  };
  const table = {
    "xl/worksheets/_rels/sheet1.xml.rels":
      '<Relationships><Relationship Id="rId1" Type="http://x/relationships/table" Target="../tables/table1.xml"/></Relationships>',
    "xl/tables/table1.xml": '<table ref="G1:H5"/>',
  };

  test.each<[string, string, number, string | undefined]>([
    ["behind a merged area", "E2", 0, "unsupported"],
    ["inside an array formula", "B2", 0, "unsupported"],
    ["in the header of a table", "H1", 0, "unsupported"],
    ["below the header of a table", "H2", 0, undefined],
    ["a locked cell", "A1", 1, "protected"],
    ["an empty locked cell", "A2", 1, "protected"],
    ["an empty cell that its row unlocks", "B1", 1, undefined],
  ])("%s", (_, address, sheet, code) => {
    const document = opened(xlsxOf({ ...sketch, parts: table }));
    const outcome = patchXlsx(
      document,
      [setValue(document, "A1", 2), setValue(document, address, 5, sheet)].slice(address === "A1" ? 1 : 0),
    );
    expect(outcome.ok ? undefined : outcome.failure.code).toBe(code);
  });

  test("a signed file", () => {
    const document = opened(xlsxOf({ ...sketch, parts: { "_xmlsignatures/sig1.xml": "<Signature/>" } }));
    const outcome = patchXlsx(document, [setValue(document, "A1", 2)]);
    expect(outcome.ok ? undefined : outcome.failure.code).toBe("unsupported");
  });

  test("an unknown sheet", () => {
    const document = opened(xlsxOf(sketch));
    const edit = { ...setValue(document, "A1", 2), at: { ...placeOf(document, "A1"), sheet: "无" } };
    const outcome = patchXlsx(document, [edit]);
    expect(outcome.ok ? undefined : outcome.failure.message).toEqual([
      { key: "failure/missing-sheet", values: { sheet: "无" } },
    ]);
  });
});
