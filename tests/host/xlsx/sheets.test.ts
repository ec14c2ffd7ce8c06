import { parseArea } from "../../../src/core/a1";
import type { Area } from "../../../src/core/cell";
import type { ChangeSet, Edit } from "../../../src/core/edit";
import type { SheetDraft } from "../../../src/core/sheetDraft";
import { rowsBetween } from "../../../src/core/workbook";
import { createXlsxHost, type XlsxHost } from "../../../src/host/xlsx/host";
import type { XlsxDocument } from "../../../src/host/xlsx/read";
import { related } from "./movingRows";
import { opened, sheetData, xlsxOf, type PackageSketch } from "./package";
import { partText, partsIn } from "./patching";

const BOOK = "xl/workbook.xml";
const NEW = "xl/worksheets/sheet3.xml";
const STYLES = "xl/styles.xml";

function area(text: string): Area {
  const found = parseArea(text);
  if (found === undefined) throw new Error(text);
  return found;
}

const DRAFT: SheetDraft = {
  name: "新'表",
  cells: [
    { row: 0, column: 0, value: "题", look: { size: 18, isBold: true } },
    { row: 1, column: 0, value: 2, look: { isFramed: true, numberFormat: "0.000" } },
  ],
  merges: [area("A1:B1")],
  columnWidths: [12],
  rowHeights: new Map([[0, 30]]),
  lists: [
    { area: area("C1"), values: ["是", "否"] },
    { area: area("C2"), values: ["甲,乙"] },
    { area: area("C3"), values: ["长".repeat(256)] },
  ],
  inputs: [area("B2")],
  page: { orientation: "landscape", repeatedRows: { first: 0, last: 0 } },
};

const cellOf = (formula: string): string => sheetData(`<row r="1"><c r="A1"><f>${formula}</f><v>1</v></c></row>`);

const SKETCH: PackageSketch = {
  sheets: [cellOf("Sheet2!B1+1"), sheetData('<row r="1"><c r="A1"><v>1</v></c></row>')],
  styles:
    '<fonts count="1"><font><sz val="11"/></font></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="0"/></cellXfs>',
  beforeSheets: '<bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews>',
  afterSheets:
    '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="1">Sheet2!$A$1</definedName><definedName name="总">Sheet2!$A$1</definedName></definedNames><calcPr fullCalcOnLoad="1"/>',
};

function addition(behind: string | null, draft: Partial<SheetDraft> = {}): Edit {
  return { kind: "add-sheet", behind, draft: { ...DRAFT, ...draft } };
}

function removal({ workbook }: XlsxDocument, index: number): Edit {
  const sheet = workbook.sheets[index];
  return { kind: "remove-sheet", sheet: sheet?.name ?? "", expect: rowsBetween(sheet, 0, 1) };
}

async function applied(host: XlsxHost, ...edits: readonly Edit[]): Promise<ChangeSet> {
  const outcome = await host.apply({ title: [], edits });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

/** The names of the parts that differ, came or went. */
function differing(before: XlsxDocument, after: XlsxDocument): readonly string[] {
  const [old, fresh] = [partsIn(before), partsIn(after)];
  const isSame = (name: string): boolean => {
    const [one, other] = [old.get(name), fresh.get(name)];
    return one !== undefined && other !== undefined && Buffer.compare(one, other) === 0;
  };
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((name) => !isSame(name)).sort();
}

describe("a new sheet in a file", () => {
  test.each([
    ["first", null, 'activeTab="2" firstSheet="2"', [1, 2, 0]],
    ["between others", "Sheet1", 'activeTab="2" firstSheet="2"', [0, 2, 1]],
    ["last", "Sheet2", 'activeTab="1" firstSheet="1"', [0, 1, 2]],
  ])("comes %s, and what names sheets by their place follows", async (_, behind, view, places) => {
    const host = createXlsxHost(opened(xlsxOf(SKETCH)));
    await applied(host, addition(behind));
    const book = partText(host.document(), BOOK);
    expect(book).toContain(`<workbookView ${view}/>`);
    expect(Array.from(book.matchAll(/localSheetId="(\d)"/g), ([, place]) => Number(place))).toEqual(places);
    expect(book).toContain(`localSheetId="${String(places[2])}">'新''表'!$1:$1</definedName>`);
    expect(book).toContain('<sheet name="新\'表" sheetId="3" r:id="rId3"/>');
  });

  test("changes nothing but the lists of parts, and goes without a trace but for styles", async () => {
    const document = opened(xlsxOf(SKETCH));
    const host = createXlsxHost(document);
    const back = await applied(host, addition("Sheet1"));
    const lists = ["[Content_Types].xml", "xl/_rels/workbook.xml.rels", STYLES, BOOK];
    expect(differing(document, host.document())).toEqual([...lists, NEW].sort());
    const there = host.document();
    const forth = await applied(host, ...back.edits);
    expect(differing(document, host.document())).toEqual([STYLES]);
    await applied(host, ...forth.edits);
    expect(differing(there, host.document())).toEqual([]);
  });

  test("looks as its draft says, next to the looks that were there", async () => {
    const host = createXlsxHost(opened(xlsxOf(SKETCH)));
    await applied(host, addition(null));
    const styles = partText(host.document(), STYLES);
    expect(styles).toContain('<fonts count="3"><font><sz val="11"/></font><font><b/><sz val="18"/>');
    expect(styles).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts>');
    expect(styles).toContain('<cellXfs count="4"><xf/><xf fontId="0"/><xf numFmtId="0" fontId="1"');
    expect(partText(host.document(), NEW)).toContain('<c r="A2" s="3"><v>2</v></c>');
    const [shown] = host.document().appearance.sheets;
    expect(shown?.styleAt(0, 0).font).toMatchObject({ name: "宋体", size: 18, bold: true });
    expect(shown?.styleAt(1, 0).borders.left?.style).toBe("thin");
    expect(host.document().workbook.sheets[0]?.rows.get(1)?.get(0)?.text).toBe("2.000");
  });

  test("shares its looks with another one", async () => {
    const host = createXlsxHost(opened(xlsxOf(SKETCH)));
    await applied(host, addition(null));
    const styles = partText(host.document(), STYLES);
    await applied(host, addition("Sheet2", { name: "另一张" }));
    expect(partText(host.document(), STYLES)).toBe(styles);
  });

  test("offers its lists, but for those that no file can hold", async () => {
    const host = createXlsxHost(opened(xlsxOf(SKETCH)));
    await applied(host, addition(null));
    expect(partText(host.document(), NEW)).toContain(
      '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="C1">',
    );
  });

  test("comes into a file without styles, without views and without names", async () => {
    const host = createXlsxHost(opened(xlsxOf({ sheets: [sheetData("")] })));
    await applied(host, addition(null));
    const book = partText(host.document(), BOOK);
    expect(book).toContain('<bookViews><workbookView activeTab="1"/></bookViews><sheets>');
    expect(book).toContain('</sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">');
    expect(host.document().appearance.sheets[0]?.styleAt(0, 0).font.size).toBe(18);
    expect(host.document().appearance.sheets[1]?.styleAt(0, 0).font).toMatchObject({ name: "宋体", size: 11 });
  });

  test("is listed among the titles of the file, where they list the sheets as they stand", async () => {
    const titles = (names: readonly string[]): string =>
      `<Properties xmlns:vt="v"><HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>工作表</vt:lpstr></vt:variant><vt:variant><vt:i4>${String(names.length)}</vt:i4></vt:variant><vt:variant><vt:lpstr>命名范围</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs><TitlesOfParts><vt:vector size="${String(names.length + 1)}" baseType="lpstr">${names.map((name) => `<vt:lpstr>${name}</vt:lpstr>`).join("")}<vt:lpstr>总</vt:lpstr></vt:vector></TitlesOfParts></Properties>`;
    const withTitles = (text: string): PackageSketch => ({
      ...SKETCH,
      parts: {
        "docProps/app.xml": text,
        "_rels/.rels": `<Relationships><Relationship Id="rId1" Type="t/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="t/extended-properties" Target="docProps/app.xml"/></Relationships>`,
      },
    });
    for (const [before, after] of [
      [
        ["Sheet1", "Sheet2"],
        ["Sheet1", "新'表", "Sheet2"],
      ],
      [
        ["Sheet2", "Sheet1"],
        ["Sheet2", "Sheet1"],
      ],
    ] as const) {
      const document = opened(xlsxOf(withTitles(titles(before))));
      const host = createXlsxHost(document);
      await applied(host, addition("Sheet1"));
      expect(partText(host.document(), "docProps/app.xml")).toBe(titles(after));
    }
  });

  test("is refused where the structure of the workbook is protected, and not where its windows are", async () => {
    for (const [sketch, key] of [
      [{ ...SKETCH, beforeSheets: '<workbookProtection lockStructure="1"/>' }, "failure/structure-protected"],
      [{ ...SKETCH, beforeSheets: '<workbookProtection lockWindows="1"/>' }, "accepted"],
    ] as const) {
      const host = createXlsxHost(opened(xlsxOf(sketch)));
      const outcome = await host.apply({ title: [], edits: [addition(null)] });
      expect(outcome.ok ? "accepted" : outcome.failure.message[0]?.key).toBe(key);
    }
  });
});

describe("a sheet that goes from a file", () => {
  const whole: PackageSketch = {
    ...SKETCH,
    sheets: [SKETCH.sheets[0] ?? "", `${SKETCH.sheets[1] ?? ""}<drawing r:id="rId1"/>`],
    parts: {
      ...related("xl/worksheets/sheet2.xml", ["drawing", "../drawings/drawing1.xml"]),
      ...related("xl/drawings/drawing1.xml", ["image", "../media/image1.png"]),
      "xl/drawings/drawing1.xml": "<wsDr/>",
      "xl/media/image1.png": new Uint8Array([1, 2, 3]),
    },
  };

  test("takes along what belongs to it alone, and what referred to it is #REF!", async () => {
    const document = opened(xlsxOf(whole));
    const host = createXlsxHost(document);
    await applied(host, removal(document, 1));
    const names = [...partsIn(host.document()).keys()];
    expect(names.filter((name) => /sheet2|drawing|image/.test(name))).toEqual([]);
    const book = partText(host.document(), BOOK);
    expect(book).toContain('<workbookView activeTab="0" firstSheet="0"/>');
    expect(book).toContain(
      '<definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1</definedName><definedName name="总">#REF!$A$1</definedName></definedNames>',
    );
    expect(partText(host.document(), "xl/worksheets/sheet1.xml")).toContain("<f>#REF!B1+1</f>");
    expect(host.document().workbook.sheets[0]?.rows.get(0)?.get(0)?.error).toBe("#REF!");
  });

  test("comes back with all of it", async () => {
    const document = opened(xlsxOf(whole));
    const host = createXlsxHost(document);
    const back = await applied(host, removal(document, 1));
    await applied(host, ...back.edits);
    const parts = ["xl/worksheets/sheet1.xml"];
    expect(differing(document, host.document()).filter((name) => !parts.includes(name))).toEqual([]);
    expect(partText(host.document(), "xl/worksheets/sheet1.xml")).toContain("<f>Sheet2!B1+1</f>");
  });

  test("comes back also where other sheets came meanwhile", async () => {
    const document = opened(xlsxOf(whole));
    const host = createXlsxHost(document);
    const back = await applied(host, removal(document, 1));
    await applied(host, addition("Sheet1"));
    await applied(host, ...back.edits);
    const after = host.document();
    expect(after.workbook.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Sheet2", "新'表"]);
    expect(after.workbook.sheets[0]?.rows.get(0)?.get(0)?.formula).toBe("Sheet2!B1+1");
    const book = partText(after, BOOK);
    expect(Array.from(book.matchAll(/sheetId="(\d)"/g), ([, id]) => id).sort()).toEqual(["1", "2", "3"].sort());
    expect(new Set(Array.from(book.matchAll(/r:id="(\w+)"/g), ([, id]) => id)).size).toBe(3);
    expect(book).toContain('localSheetId="1">Sheet2!$A$1</definedName>');
    expect(book).toContain("localSheetId=\"2\">'新''表'!$1:$1</definedName>");
    expect(partsIn(after).get("xl/media/image1.png")).toEqual(new Uint8Array([1, 2, 3]));
  });

  test("loses its marks", async () => {
    const document = opened(xlsxOf(SKETCH));
    const host = createXlsxHost(document);
    await host.mark(
      [0, 1].map((index) => ({ at: { sheet: `Sheet${String(index + 1)}`, row: 0, column: 0 }, severity: "error" })),
    );
    await host.show({ sheet: "Sheet2", row: 0, column: 0 });
    await applied(host, removal(document, 1));
    expect(host.marks().map(({ at }) => at.sheet)).toEqual(["Sheet1"]);
    expect(host.selection()).toBeNull();
  });
});

describe("a new sheet that is made after another one", () => {
  const MODEL: PackageSketch = {
    ...SKETCH,
    sheets: [
      `<cols><col min="2" max="2" width="33" customWidth="1"/></cols>${sheetData('<row r="1"><c r="A1" s="1"><v>1</v></c></row>')}`,
    ],
    styles:
      '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts><fonts count="2"><font><sz val="11"/></font><font><sz val="14"/><name val="仿宋"/></font></fonts><fills count="2"><fill/><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf fontId="1" numFmtId="170"><alignment horizontal="right"/></xf></cellXfs>',
    afterSheets: "",
    beforeSheets: "",
  };
  const at = { sheet: "Sheet1", row: 0, column: 0 };
  const cells: SheetDraft["cells"] = [
    { row: 0, column: 0, value: 1, look: { horizontal: "center" }, like: { at } },
    { row: 1, column: 0, value: 1, look: { horizontal: "center" }, like: { at, isSamePlace: true } },
    { row: 2, column: 0, value: 1, look: { horizontal: "center" } },
  ];

  test.each([
    [{ columnsLike: "Sheet1" }, [8 + 5 / 7, 33]],
    [{}, [12, 20]],
  ])("has its letters, and where it says so its columns", async (more, widths) => {
    const host = createXlsxHost(opened(xlsxOf(MODEL)));
    await applied(host, addition("Sheet1", { cells, merges: [], columnWidths: [12, 20], ...more }));
    const { appearance, inside } = host.document();
    const [, looks] = appearance.sheets;
    const styles = [0, 1, 2].map((row) => looks?.styleAt(row, 0));
    expect(styles.map((style) => [style?.font.name, style?.font.size, style?.horizontal])).toEqual([
      ["仿宋", 14, "center"],
      ["仿宋", 14, "right"],
      ["宋体", 10.5, "center"],
    ]);
    expect([0, 1].map((column) => looks?.columnWidth(column))).toEqual(widths);
    expect(inside.contents[1]?.rows.get(1)?.get(0)?.text).toBe("1.000");
    expect(inside.contents[1]?.rows.get(0)?.get(0)?.text).toBeUndefined();
  });
});

test("what is taken back leaves the version that was there before, in the order in which it was written only", async () => {
  const host = createXlsxHost(opened(xlsxOf(SKETCH)));
  const first = host.version();
  const typed: Edit = { kind: "set-value", at: { sheet: "Sheet2", row: 0, column: 0 }, value: 7, expect: 1 };
  const undoing = await applied(host, addition("Sheet1"));
  const second = host.version();
  expect([second === first, host.isModified()]).toEqual([false, true]);
  const untyping = await applied(host, typed);
  const written = await host.apply(untyping);
  expect([written.ok, host.version()]).toEqual([true, second]);
  expect((await host.apply(undoing)).ok).toBe(true);
  expect([host.version(), host.isModified()]).toEqual([first, false]);

  const again = await applied(host, addition("Sheet1"));
  await applied(host, typed);
  expect((await host.apply(again)).ok).toBe(true);
  expect(host.isModified()).toBe(true);
});
