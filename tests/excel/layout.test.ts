import { parseArea } from "../../src/core/a1";
import type { Area } from "../../src/core/cell";
import type { ChangeSet, Edit } from "../../src/core/edit";
import type { Outcome } from "../../src/core/outcome";
import type { SheetDraft } from "../../src/core/sheetDraft";
import { workbookOf } from "../../src/host/memory/grid";
import { createOfficeHost } from "../../src/host/office/host";
import type { Host } from "../../src/host/port";
import { failOnGaps, openInExcel } from "./load";
import { cellToWrite, peek, type BookSheet } from "./model/book";
import type { SimulatedExcel } from "./simulated-excel";

failOnGaps();

const DRAFT: SheetDraft = {
  name: "附表4",
  cells: [
    { row: 0, column: 0, value: "绩效目标表", look: { size: 18, isBold: true, horizontal: "center", isFramed: true } },
    { row: 1, column: 0, value: "001", look: { isFramed: true } },
    { row: 1, column: 1, value: 2.5, look: { numberFormat: "0.00", wraps: true, vertical: "top" } },
    { row: 2, column: 1, value: 5, formula: "B2*2", look: {} },
    { row: 3, column: 1, value: "=不是公式", look: {} },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  columnWidths: [20, 8.43],
  rowHeights: new Map([[0, 36.5]]),
  lists: [
    { area: area("A2:A3"), values: ["是", "否"] },
    { area: area("B2"), values: ["甲", "乙"], isStrict: true },
    { area: area("C2"), values: ["甲,乙"] },
    { area: area("C3"), values: ["长".repeat(256)] },
  ],
  inputs: [area("B3:B4")],
  page: { orientation: "landscape", repeatedRows: { first: 0, last: 1 } },
};

const ADDITION: Edit = { kind: "add-sheet", draft: DRAFT, behind: "附表1" };

function area(text: string): Area {
  const found = parseArea(text);
  if (found === undefined) throw new Error(text);
  return found;
}

function open(): { readonly excel: SimulatedExcel; readonly host: Host; readonly sheet: (name: string) => BookSheet } {
  const { excel } = openInExcel(
    workbookOf({
      附表1: [
        ["甲", 1],
        [null, 2],
        ["丙", 3],
      ],
      附表2: [["乙"]],
    }),
  );
  const sheet = (name: string): BookSheet => {
    const found = excel.book.sheets.find((one) => one.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  };
  return { excel, host: createOfficeHost(), sheet };
}

async function applied(host: Host, ...edits: readonly Edit[]): Promise<ChangeSet> {
  const outcome = await host.apply({ title: [], edits });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  return outcome.value;
}

function keyOf(outcome: Outcome<unknown>): string {
  return outcome.ok ? "accepted" : (outcome.failure.message[0]?.key ?? "");
}

describe("a new sheet in Excel", () => {
  test("is made after cells and columns of another one, where its draft says so, in letters before all", async () => {
    const { host, sheet } = open();
    const model = sheet("附表1");
    model.widths.set(1, 99);
    const cell = cellToWrite(model, 1, 1);
    cell.look = new Map<string, unknown>([
      ["font.name", "仿宋"],
      ["font.size", 14],
      ["horizontalAlignment", "Right"],
    ]);
    cell.numberFormat = "0.000";
    const at = { sheet: "附表1", row: 1, column: 1 };
    const cells: SheetDraft["cells"] = [
      { row: 0, column: 0, value: 1, look: { horizontal: "center" }, like: { at } },
      { row: 0, column: 1, value: 1, look: { horizontal: "center" }, like: { at, isSamePlace: true } },
      { row: 1, column: 0, value: 1, look: { horizontal: "center" } },
    ];
    await applied(host, { ...ADDITION, draft: { ...DRAFT, cells, merges: [], columnsLike: "附表1" } });
    const added = sheet("附表4");
    const lookAt = (row: number, column: number) => {
      const { look, numberFormat } = peek(added, row, column);
      return [look.get("font.name"), look.get("font.size"), look.get("horizontalAlignment"), numberFormat];
    };
    expect(lookAt(0, 0)).toEqual(["仿宋", 14, "Center", "General"]);
    expect(lookAt(0, 1)).toEqual(["仿宋", 14, "Right", "0.000"]);
    expect(lookAt(1, 0)).toEqual(["宋体", 10.5, "Center", "General"]);
    expect([added.widths.get(0), added.widths.get(1)].map((width) => width?.toFixed(2))).toEqual(["48.00", "99.00"]);
  });

  test("holds what its draft says, and looks and prints so", async () => {
    const { host, sheet } = open();
    await applied(host, ADDITION);
    const added = sheet("附表4");
    expect(peek(added, 1, 0)).toMatchObject({ value: "001", numberFormat: "@" });
    expect(peek(added, 1, 1)).toMatchObject({ value: 2.5, numberFormat: "0.00" });
    expect(peek(added, 2, 1)).toMatchObject({ value: 5, formula: "B2*2" });
    expect(peek(added, 3, 1)).toMatchObject({ value: "=不是公式", formula: undefined });
    expect(Object.fromEntries(peek(added, 0, 0).look)).toMatchObject({
      "font.name": "宋体",
      "font.size": 18,
      "font.bold": true,
      horizontalAlignment: "Center",
      "borders.left.style": "Continuous",
    });
    // The frame of a merged area is drawn around each of its cells.
    expect(peek(added, 0, 1).look.get("borders.right.style")).toBe("Continuous");
    expect(peek(added, 2, 1).look.get("borders.right.style")).toBeUndefined();
    expect(Object.fromEntries(peek(added, 1, 1).look)).toMatchObject({
      "font.size": 10.5,
      wrapText: true,
      verticalAlignment: "Top",
    });
    expect(added.heights.get(0)).toBe(36.5);
    // A column of as many characters as a new one shows is as wide, save the margins that a file counts in.
    expect(added.widths.get(1)).toBeCloseTo(48 - 3.75, 5);
    expect(added.widths.get(0)).toBeCloseTo((20 * (48 - 3.75)) / 8.43, 5);
    expect(added.lists).toEqual([
      { area: area("A2:A3"), source: "是,否", ignoresBlanks: true, showsAlert: false },
      { area: area("B2"), source: "甲,乙", ignoresBlanks: true, showsAlert: true },
    ]);
    expect(added.rules).toMatchObject([{ type: "Custom", areas: [area("B3:B4")], formula: "=LEN(TRIM(B3))=0" }]);
    expect(Object.fromEntries(added.page)).toEqual({
      paperSize: "A4",
      orientation: "Landscape",
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
      printTitleRows: "$1:$2",
    });
  });

  test("is printed as the sheet it is like: with its margins, and where it is the same form across or upright", async () => {
    const pages = [{ sheet: "附表1" }, { sheet: "附表1", isSameForm: true }] as const;
    for (const pageLike of pages) {
      const { host, sheet } = open();
      sheet("附表1").page.set("leftMargin", 36);
      await applied(host, { ...ADDITION, draft: { ...DRAFT, pageLike } });
      const { page } = sheet("附表4");
      const wanted = "isSameForm" in pageLike ? "Portrait" : "Landscape";
      expect([page.get("orientation"), page.get("leftMargin"), page.get("topMargin")]).toEqual([wanted, 36, 54]);
    }
  });

  test("takes a handful of round trips, however much it holds", async () => {
    const { excel, host } = open();
    const cells = Array.from({ length: 400 }, (_, at) => ({
      row: Math.floor(at / 8),
      column: at % 8,
      value: at,
      look: {},
    }));
    await applied(host, { kind: "add-sheet", draft: { ...DRAFT, cells, merges: [] }, behind: null });
    expect(excel.roundTrips).toBeLessThan(10);
  });

  test("comes also where nothing can be printed", async () => {
    const { excel, host, sheet } = open();
    excel.failHalfWay("Orientation", "GeneralException");
    await applied(host, ADDITION);
    expect(peek(sheet("附表4"), 1, 1).value).toBe(2.5);
  });

  test.each(["Formulas", "SetCellProperties", "Merge", "Rule", "Position"])(
    "does not come where Excel fails at %s, and nothing else either",
    async (action) => {
      const { excel, host } = open();
      excel.failHalfWay(action, "GeneralException");
      const before = structuredClone(excel.workbook());
      const value: Edit = { kind: "set-value", at: { sheet: "附表1", row: 0, column: 1 }, value: 9, expect: 1 };
      const outcome = await host.apply({ title: [], edits: [value, ADDITION] });
      expect(keyOf(outcome)).toBe("failure/host");
      expect(excel.workbook()).toEqual(before);
      expect(excel.book.events.areEnabled).toBe(true);
    },
  );

  test("does not come where the structure is protected, nor does one go", async () => {
    const { excel, host } = open();
    excel.book.isStructureProtected = true;
    expect(keyOf(await host.apply({ title: [], edits: [ADDITION] }))).toBe("failure/structure-protected");
    const removal: Edit = { kind: "remove-sheet", sheet: "附表2", expect: [new Map([[0, { value: "乙" }]])] };
    expect(keyOf(await host.apply({ title: [], edits: [removal] }))).toBe("failure/structure-protected");
  });

  test("comes again as its draft says after it was taken back, with what was written on it", async () => {
    const { host, sheet } = open();
    const value: Edit = { kind: "set-value", at: { sheet: "附表4", row: 1, column: 1 }, value: 7, expect: 2.5 };
    const back = await applied(host, ADDITION, value);
    const forth = await applied(host, ...back.edits);
    await applied(host, ...forth.edits);
    expect(peek(sheet("附表4"), 1, 1)).toMatchObject({ value: 7, numberFormat: "0.00" });
    expect(sheet("附表4").page.get("orientation")).toBe("Landscape");
  });
});

describe("looks in Excel", () => {
  const like = (text: string, model: string): Edit => ({
    kind: "look-like",
    sheet: "附表1",
    area: area(text),
    model: area(model),
  });

  function dressed(): ReturnType<typeof open> {
    const opened = open();
    const cell = cellToWrite(opened.sheet("附表1"), 0, 0);
    cell.fill = "#FFCC00";
    cell.numberFormat = "0.00";
    cell.locked = false;
    cell.look = new Map<string, unknown>([
      ["font.bold", true],
      ["borders.top.style", "Continuous"],
      ["borders.top.weight", "Medium"],
      ["horizontalAlignment", "Right"],
    ]);
    return opened;
  }

  const lookOf = (sheet: BookSheet, row: number, column: number): unknown => {
    const { fill, numberFormat, locked, look } = peek(sheet, row, column);
    return {
      fill,
      numberFormat,
      locked,
      bold: look.get("font.bold") ?? false,
      top: look.get("borders.top.style") ?? "None",
      at: look.get("horizontalAlignment") ?? "General",
    };
  };
  const PLAIN = { fill: "#FFFFFF", numberFormat: "General", locked: true, bold: false, top: "None", at: "General" };
  const DRESSED = { fill: "#FFCC00", numberFormat: "0.00", locked: false, bold: true, top: "Continuous", at: "Right" };

  test("follow the model, and come back", async () => {
    const { excel, host, sheet } = dressed();
    const back = await applied(host, like("B1:C3", "A1"));
    expect(lookOf(sheet("附表1"), 2, 2)).toEqual(DRESSED);
    expect(peek(sheet("附表1"), 1, 1).value).toBe(2);
    expect(excel.roundTrips).toBeLessThan(9);
    const forth = await applied(host, ...back.edits);
    expect(lookOf(sheet("附表1"), 2, 2)).toEqual(PLAIN);
    expect(lookOf(sheet("附表1"), 0, 0)).toEqual(DRESSED);
    await applied(host, ...forth.edits);
    expect(lookOf(sheet("附表1"), 1, 1)).toEqual(DRESSED);
  });

  test("that are plain take fills, lines and locks away", async () => {
    const { host, sheet } = dressed();
    await applied(host, like("A1", "B3"));
    expect(lookOf(sheet("附表1"), 0, 0)).toEqual(PLAIN);
  });

  test("follow each other in one change, on rows that came with it", async () => {
    const { host, sheet } = dressed();
    await applied(host, { kind: "insert-rows", sheet: "附表1", row: 2, count: 1 }, like("B3", "A1"), like("C3", "B3"));
    expect(lookOf(sheet("附表1"), 2, 2)).toEqual(DRESSED);
    expect(lookOf(sheet("附表1"), 2, 3)).toEqual(PLAIN);
  });

  test("come back where Excel fails half way, with merged areas", async () => {
    const { excel, host, sheet } = dressed();
    excel.failHalfWay("Merge", "GeneralException");
    const merge: Edit = { kind: "merge", sheet: "附表1", area: area("D1:E2") };
    expect(keyOf(await host.apply({ title: [], edits: [like("B1:C3", "A1"), merge] }))).toBe("failure/host");
    expect(lookOf(sheet("附表1"), 2, 2)).toEqual(PLAIN);
    expect(sheet("附表1").merges).toEqual([]);
    expect(excel.book.events.areEnabled).toBe(true);
  });
});
