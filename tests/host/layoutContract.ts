import { areaAddress, parseAddress, parseArea } from "../../src/core/a1";
import type { Area, CellRef, CellValue } from "../../src/core/cell";
import type { AddSheet, ChangeSet, Edit, RemoveSheet } from "../../src/core/edit";
import { sentence } from "../../src/core/message";
import type { FailureCode, Outcome } from "../../src/core/outcome";
import type { SheetDraft } from "../../src/core/sheetDraft";
import { cellOf, rowsBetween, sheetNamed, type Workbook } from "../../src/core/workbook";
import { workbookOf } from "../../src/host/memory/grid";
import type { Host } from "../../src/host/port";

const SHEET = "附表3-1";

/** A costing table whose merges lag behind its rows, and a sheet that refers to it. */
const WORKBOOK: Workbook = workbookOf({
  [SHEET]: {
    cells: [
      ["测算表"],
      ["内容", "明细", "金额", "依据"],
      ["党建", "宣传费", 3, "依据一"],
      [null, "培训费", 4, "依据二"],
      ["网格", "购置费", 6, "依据四"],
      ["合计", null, { formula: "SUM(C3:C5)", value: 13 }],
    ],
    merges: ["A1:E1", "A3:A4", "D3:E3"],
  },
  附表2: [["总计", { formula: `'${SHEET}'!C6`, value: 13 }]],
  受保护: { cells: [["锁定"], [{ value: "可填", locked: false }]], isProtected: true },
});

/** A form that does not exist yet, with all that a draft can say. */
const DRAFT: SheetDraft = {
  name: "附表4",
  cells: [
    { row: 0, column: 0, value: "绩效目标表", look: { size: 18, isBold: true, horizontal: "center" } },
    { row: 1, column: 0, value: "项目", look: { isFramed: true, font: "黑体" } },
    { row: 1, column: 1, value: "金额", look: { isFramed: true, font: "黑体" } },
    { row: 2, column: 0, value: "党建", look: { isFramed: true, wraps: true, vertical: "center" } },
    { row: 2, column: 1, value: 2.5, look: { isFramed: true, numberFormat: "0.00" } },
    { row: 3, column: 0, value: "001", look: { isFramed: true, numberFormat: "@" } },
    { row: 3, column: 1, value: null, look: { isFramed: true, numberFormat: "0.00" } },
    { row: 4, column: 0, value: "合计", look: { isFramed: true } },
    { row: 4, column: 1, value: 2.5, formula: "SUM(B3:B4)", look: { isFramed: true, numberFormat: "0.00" } },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
  columnWidths: [20, 12.5, 9],
  rowHeights: new Map([[0, 36]]),
  lists: [{ area: { top: 2, left: 2, bottom: 3, right: 2 }, values: ["是", "否"] }],
  inputs: [{ top: 3, left: 1, bottom: 3, right: 1 }],
  page: { orientation: "landscape", repeatedRows: { first: 0, last: 1 } },
};

function cell(address: string, sheet = SHEET): CellRef {
  const at = parseAddress(address);
  if (at === undefined) throw new Error(`no address: ${address}`);
  return { sheet, ...at };
}

function area(text: string): Area {
  const found = parseArea(text);
  if (found === undefined) throw new Error(`no area: ${text}`);
  return found;
}

function value(address: string, fresh: CellValue, expect: CellValue, sheet?: string): Edit {
  return { kind: "set-value", at: cell(address, sheet), value: fresh, expect };
}

function formula(address: string, text: string, expect: CellValue, sheet?: string): Edit {
  return { kind: "set-formula", at: cell(address, sheet), formula: text, expect };
}

const mergeOf = (bounds: Area, sheet = SHEET): Edit => ({ kind: "merge", sheet, area: bounds });
const merge = (text: string, sheet = SHEET): Edit => mergeOf(area(text), sheet);
const unmerge = (text: string, sheet = SHEET): Edit => ({ kind: "unmerge", sheet, area: area(text) });
const like = (text: string, model: string, sheet = SHEET): Edit => ({
  kind: "look-like",
  sheet,
  area: area(text),
  model: area(model),
});
const insertion = (row: number, count = 1): Edit => ({ kind: "insert-rows", sheet: SHEET, row: row - 1, count });
const addition = (behind: string | null = SHEET, draft: Partial<SheetDraft> = {}): AddSheet => ({
  kind: "add-sheet",
  behind,
  draft: { ...DRAFT, ...draft },
});

function removal(workbook: Workbook, sheet: string): RemoveSheet {
  const found = sheetNamed(workbook, sheet);
  const rows = Math.max(...[...(found?.rows.keys() ?? [])].map((row) => row + 1), 0);
  return { kind: "remove-sheet", sheet, expect: rowsBetween(found, 0, rows) };
}

function changes(...edits: readonly Edit[]): ChangeSet {
  return { title: sentence("test/change"), edits };
}

function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

function codeOf(outcome: Outcome<unknown>): FailureCode | "accepted" {
  return outcome.ok ? "accepted" : outcome.failure.code;
}

/** What must come back exactly: sheets in order, values, formulas and errors by address, and the merges. */
function contentOf(workbook: Workbook): unknown {
  return workbook.sheets.map(({ name, rows, merges }) => ({
    name,
    cells: [...rows].flatMap(([row, cells]) =>
      Array.from(cells, ([column, { value: held, formula: text, error }]) => [
        areaAddress({ top: row, bottom: row, left: column, right: column }),
        text === undefined ? (error ?? held) : `=${text}`,
      ]),
    ),
    merges: merges.map(areaAddress).sort(),
  }));
}

function mergesOf(workbook: Workbook, sheet = SHEET): readonly string[] {
  return (sheetNamed(workbook, sheet)?.merges ?? []).map(areaAddress).sort();
}

/** A repair as a person would make it: rows more, merged and framed like their neighbours, and a sheet that sums up. */
const EVERYTHING: readonly Edit[] = [
  insertion(5, 2),
  value("B5", "差旅费", null),
  unmerge("A3:A4"),
  merge("A3:A6"),
  like("A5:E6", "A4:E4"),
  value("C5", 5, null),
  addition(SHEET),
  formula("C1", `'${SHEET}'!C8`, null, "附表2"),
  formula("B4", `'${SHEET}'!C5*2`, null, "附表4"),
  formula("D1", "'附表4'!B5", null, "附表2"),
  merge("A6:B6", "附表4"),
  value("E1", "完", null, "附表2"),
];

/**
 * States what every host must do with merged areas, looks and whole sheets.
 * @param openHost opens a host over a workbook that holds what is given; called anew for every test.
 */
export function describeLayout(name: string, openHost: (workbook: Workbook) => Promise<Host>): void {
  const open = (): Promise<Host> => openHost(WORKBOOK);
  const read = async (host: Host): Promise<Workbook> => accepted(await host.read());
  const written = async (...edits: readonly Edit[]): Promise<Workbook> => {
    const host = await open();
    accepted(await host.apply(changes(...edits)));
    return read(host);
  };

  describe(`${name} lays out`, () => {
    test("cells as one and each for itself again", async () => {
      const after = await written(unmerge("A3:A4"), merge("E4:F5"), merge("C1:E3", "附表2"));
      expect(mergesOf(after)).toEqual(["A1:E1", "D3:E3", "E4:F5"]);
      expect(mergesOf(after, "附表2")).toEqual(["C1:E3"]);
    });
  });

  describe(`${name} adds a sheet`, () => {
    test("with the values, formulas and merges of its draft, behind the one that is named", async () => {
      const after = await written(addition(SHEET));
      expect(after.sheets.map((sheet) => sheet.name)).toEqual([SHEET, "附表4", "附表2", "受保护"]);
      const added = sheetNamed(after, "附表4");
      expect(added).toMatchObject({ visibility: "visible", isProtected: false });
      expect([...(added?.rows.keys() ?? [])]).toEqual([0, 1, 2, 3, 4]);
      expect(cellOf(after, cell("A1", "附表4"))?.value).toBe("绩效目标表");
      expect(cellOf(after, cell("A4", "附表4"))?.value).toBe("001");
      expect(cellOf(after, cell("B3", "附表4"))?.value).toBe(2.5);
      expect(cellOf(after, cell("B4", "附表4"))).toBeUndefined();
      expect(cellOf(after, cell("B5", "附表4"))).toMatchObject({ formula: "SUM(B3:B4)", value: 2.5 });
      expect(mergesOf(after, "附表4")).toEqual(["A1:C1"]);
    });

    test.each([
      ["before all others", null, 0],
      ["behind the last one", "受保护", 3],
    ])("%s", async (_, behind, place) => {
      const after = await written(addition(behind));
      expect(after.sheets[place]?.name).toBe("附表4");
      expect(after.sheets).toHaveLength(4);
    });

    test("and leaves the others as they are", async () => {
      const after = await written(addition(null));
      expect(contentOf({ ...after, sheets: after.sheets.slice(1) })).toEqual(contentOf(WORKBOOK));
    });

    test("on which the edits that follow write, and to which formulas refer", async () => {
      const after = await written(
        addition("附表2"),
        value("B4", 1.5, null, "附表4"),
        formula("C5", `'${SHEET}'!C3`, null, "附表4"),
        formula("F5", "'附表4'!B4*2", null),
      );
      expect(cellOf(after, cell("B4", "附表4"))?.value).toBe(1.5);
      expect(cellOf(after, cell("C5", "附表4"))?.formula).toBe(`'${SHEET}'!C3`);
      expect(cellOf(after, cell("F5"))?.formula).toMatch(/^'?附表4'?!B4\*2$/);
    });
  });

  describe(`${name} removes a sheet`, () => {
    test("and what referred to it is #REF!", async () => {
      const after = await written(removal(WORKBOOK, SHEET));
      expect(after.sheets.map((sheet) => sheet.name)).toEqual(["附表2", "受保护"]);
      expect(cellOf(after, cell("B1", "附表2"))?.formula).toBe("#REF!C6");
    });

    test("and leaves formulas alone that refer to others", async () => {
      const after = await written(removal(WORKBOOK, "附表2"));
      expect(cellOf(after, cell("C6"))?.formula).toBe("SUM(C3:C5)");
      expect(after.sheets.map((sheet) => sheet.name)).toEqual([SHEET, "受保护"]);
    });
  });

  describe(`${name} takes back`, () => {
    test.each<[string, readonly Edit[]]>([
      ["a merged area", [merge("E4:F5")]],
      ["the dividing of one", [unmerge("A3:A4")]],
      ["one that took the place of others", [unmerge("D3:E3"), unmerge("A3:A4"), merge("D3:G3"), merge("A3:A4")]],
      ["looks", [like("A5:E5", "A4:E4"), like("A2:E2", "A1")]],
      ["a new sheet", [addition(SHEET)]],
      [
        "a new sheet that was written on",
        [addition(null), value("B4", 1.5, null, "附表4"), value("F9", "多", null, "附表4")],
      ],
      ["two new sheets", [addition(SHEET), addition("附表4", { name: "附表5" })]],
      ["a sheet that is gone", [removal(WORKBOOK, "附表2")]],
      ["a sheet to which others refer", [removal(WORKBOOK, SHEET)]],
      ["everything at once", EVERYTHING],
    ])("%s, and forth again", async (_, edits) => {
      const host = await open();
      const back = accepted(await host.apply(changes(...edits)));
      const after = contentOf(await read(host));
      const forth = accepted(await host.apply(back));
      expect(contentOf(await read(host))).toEqual(contentOf(WORKBOOK));
      const again = accepted(await host.apply(forth));
      expect(contentOf(await read(host))).toEqual(after);
      accepted(await host.apply(again));
      expect(contentOf(await read(host))).toEqual(contentOf(WORKBOOK));
    });

    test("no new sheet on which somebody wrote since", async () => {
      const host = await open();
      const back = accepted(await host.apply(changes(addition(SHEET))));
      accepted(await host.apply(changes(value("F9", "多", null, "附表4"))));
      const before = contentOf(await read(host));
      expect(codeOf(await host.apply(back))).toBe("changed");
      expect(contentOf(await read(host))).toEqual(before);
    });

    test("no merged area that is divided by now", async () => {
      const host = await open();
      const back = accepted(await host.apply(changes(merge("E4:F5"))));
      accepted(await host.apply(changes(unmerge("E4:F5"))));
      expect(codeOf(await host.apply(back))).toBe("changed");
    });
  });

  describe(`${name} refuses a layout, and then writes nothing`, () => {
    const twice = { row: 0, column: 0, value: 1, look: {} };
    test.each<[string, FailureCode, Edit]>([
      ["of one cell", "unsupported", merge("D4")],
      ["that overlaps a merged area", "unsupported", merge("D3:D4")],
      ["that would hide a content", "unsupported", merge("B4:C4")],
      ["that would hide a formula", "unsupported", merge("B6:C6")],
      ["that would divide what is not one", "changed", unmerge("A4:B4")],
      ["that would divide what is another one", "changed", unmerge("A3:A5")],
      ["of a protected sheet", "protected", merge("C4:D4", "受保护")],
      ["of looks on a protected sheet", "protected", like("A1", "A2", "受保护")],
      ["of a missing sheet", "missing-sheet", merge("A1:B1", "附表9")],
      ["beyond the edge", "unsupported", mergeOf({ top: 0, left: 0, bottom: 1_048_576, right: 1 })],
      ["with a sheet whose name is taken", "unsupported", addition(SHEET, { name: "附表2" })],
      ["with a sheet whose name is too long", "unsupported", addition(SHEET, { name: "表".repeat(32) })],
      ["with a sheet whose name is not allowed", "unsupported", addition(SHEET, { name: "附表4/5" })],
      ["with a sheet without a name", "unsupported", addition(SHEET, { name: "" })],
      ["with a sheet behind one that is missing", "missing-sheet", addition("附表9")],
      ["with a sheet that says one place twice", "unsupported", addition(SHEET, { cells: [twice, twice] })],
      ["with a sheet that merges over a content", "unsupported", addition(SHEET, { merges: [area("A2:B2")] })],
      ["without a sheet that is missing", "missing-sheet", { kind: "remove-sheet", sheet: "附表9", expect: [] }],
      ["without a sheet that holds more", "changed", { kind: "remove-sheet", sheet: "附表2", expect: [] }],
    ])("%s", async (_, code, bad) => {
      const host = await open();
      const outcome = await host.apply(changes(value("C5", 60, 6), unmerge("A3:A4"), insertion(9), bad));
      expect(codeOf(outcome)).toBe(code);
      expect(contentOf(await read(host))).toEqual(contentOf(WORKBOOK));
    });

    test("without the last visible sheet", async () => {
      const host = await openHost(workbookOf({ 附表1: [["甲"]], 隐藏: { cells: [["乙"]], hidden: true } }));
      const workbook = await read(host);
      expect(codeOf(await host.apply(changes(removal(workbook, "附表1"))))).toBe("unsupported");
      accepted(await host.apply(changes(addition("附表1"), removal(workbook, "附表1"))));
      expect((await read(host)).sheets.map((sheet) => sheet.name)).toEqual(["附表4", "隐藏"]);
    });
  });
}
