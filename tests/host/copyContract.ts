import { parseArea } from "../../src/core/a1";
import type { Area } from "../../src/core/cell";
import type { AddSheet, Edit } from "../../src/core/edit";
import type { OtherWords } from "../../src/core/headersFooters";
import type { DraftCell, SheetDraft } from "../../src/core/sheetDraft";
import { NO_TEXT } from "../../src/host/headersFooters";
import { workbookOf } from "../../src/host/memory/grid";
import type { Workbook } from "../../src/core/workbook";
import type { Host } from "../../src/host/port";

/** How a sheet looks, prints and what it asks of what is typed into it, in words that all hosts share. */
export interface SheetView {
  /** Of the first three columns, in the host's own unit. */
  readonly widths: readonly (number | undefined)[];
  /** Of the first rows, in points. */
  readonly heights: readonly (number | undefined)[];
  readonly page: {
    readonly orientation: string | undefined;
    readonly paper: string | undefined;
    /** In inches, rounded. */
    readonly leftMargin: number | undefined;
    /** As `fit 1 2` and `70%`. */
    readonly scaling: string;
    /** As `$1:$2`. */
    readonly titles: string | undefined;
    /** As `A1:C9`. */
    readonly area: string | undefined;
    /** As `first leftHeader 附表3-1`, in no order, of those that say anything; and `unscaled`, `unaligned`. */
    readonly edges: readonly string[];
    /** The first rows and columns of pages, as `4|B`. */
    readonly breaks: string;
  };
  /** As `B3:B5 是,否`, with `!` behind where nothing else may be typed; each in its place. */
  readonly lists: readonly string[];
  /** The lines and letters of a cell, one text for one look. */
  readonly lookAt: (row: number, column: number) => string;
}

/** A formula that must be true of what is typed into some cells, as the first of them reads it; without its `=`. */
export interface PutRule {
  readonly sheet: string;
  readonly area: Area;
  readonly formula: string;
}

/** A host, and how it shows a sheet to a person. */
export interface SeenHost {
  readonly host: Host;
  readonly view: (sheet: string) => SheetView;
}

function area(text: string): Area {
  const found = parseArea(text);
  if (found === undefined) throw new Error(text);
  return found;
}

const HEADING = { isFramed: true, font: "黑体", size: 12, isBold: true, horizontal: "center" } as const;
const DOTTED = { isFramed: true, line: { style: "dotted", colour: "#00B050" }, font: "仿宋", size: 11 } as const;
const BARE = { font: "仿宋", size: 9 } as const;

/** A form as a person laid it out: a title, a heading, three rows, a signature. */
const MODEL: SheetDraft = {
  name: "附表3-1",
  cells: [
    { row: 0, column: 0, value: "绩效目标表", look: { font: "黑体", size: 18, isBold: true } },
    ...["指标", "标准", "值"].map((value, column): DraftCell => ({ row: 1, column, value, look: HEADING })),
    ...[2, 3, 4].flatMap((row) =>
      [0, 1, 2].map((column): DraftCell => ({ row, column, value: row * 10 + column, look: DOTTED })),
    ),
    { row: 5, column: 0, value: "签字", look: BARE },
  ],
  merges: [area("A1:C1")],
  columnWidths: [30, 14, 9.5],
  rowHeights: new Map([
    [0, 40],
    [1, 25.5],
    [2, 33],
    [3, 21],
    [4, 27],
  ]),
  lists: [
    { area: area("B3:B5"), values: ["计划标准", "历史标准"] },
    { area: area("C4"), values: ["是", "否"], isStrict: true },
  ],
  inputs: [],
  page: {
    orientation: "landscape",
    paper: "A3",
    scaling: { across: 1, down: 2 },
    margins: { left: 1, right: 0.5, top: 0.75, bottom: 0.75, header: 0.25, footer: 0.25 },
    repeatedRows: { first: 0, last: 1 },
    printAreas: [area("A1:C6")],
    headersFooters: {
      usual: {
        header: { ...NO_TEXT, left: "附表3-1", center: "甲局&A" },
        footer: { ...NO_TEXT, center: '&"宋体,加粗"&10第 &P 页', right: "研发&&推广" },
      },
      first: { header: { ...NO_TEXT, right: "党建办公室" }, footer: NO_TEXT },
      isUnscaled: true,
    },
    rowBreaks: [3, 5],
    columnBreaks: [1],
  },
};

/** For each row of the copy the one of the model: the second row of the table is left out, the third comes thrice. */
const ROWS = [0, 1, 2, 4, 4, 4, 5];

function copyOf(rows: readonly number[], more: Partial<SheetDraft> = {}): SheetDraft {
  return {
    name: "附表3-2",
    cells: rows.flatMap((like, row) =>
      [0, 1, 2].map((column): DraftCell => {
        const at = { sheet: MODEL.name, row: like, column };
        return { row, column, value: null, look: {}, like: { at, isSamePlace: true, isCopy: true } };
      }),
    ),
    merges: [area("A1:C1")],
    columnWidths: [12, 12, 12],
    columnsLike: MODEL.name,
    rowsLike: { sheet: MODEL.name, rows },
    pageLike: { sheet: MODEL.name, isSameForm: true },
    rowHeights: new Map(),
    lists: [],
    inputs: [],
    page: { orientation: "portrait" },
    ...more,
  };
}

const sorted = (texts: readonly string[]): readonly string[] => [...texts].sort();
const added = (draft: SheetDraft, behind: string): AddSheet => ({ kind: "add-sheet", behind, draft });

/**
 * States how every host that knows looks makes a sheet on a copy of another one.
 * @param openHost opens a host over a workbook that holds what is given and asks for it; called anew for every test.
 */
export function describeCopies(
  name: string,
  openHost: (workbook: Workbook, rules: readonly PutRule[]) => Promise<SeenHost>,
): void {
  async function copied(draft: SheetDraft, model: SheetDraft = MODEL) {
    const seen = await openHost(workbookOf({ 附表1: [["甲"]] }), []);
    for (const edit of [added(model, "附表1"), added(draft, model.name)] as const satisfies readonly Edit[]) {
      const outcome = await seen.host.apply({ title: [], edits: [edit] });
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    }
    return { model: seen.view(model.name), copy: seen.view(draft.name) };
  }

  describe(`${name} copies a sheet`, () => {
    test("with its columns, and each row as high as its own", async () => {
      const { model, copy } = await copied(copyOf(ROWS));
      expect(copy.widths).toEqual(model.widths);
      expect(model.heights.slice(0, 5)).toEqual([40, 25.5, 33, 21, 27]);
      expect(copy.heights.slice(0, 6)).toEqual([40, 25.5, 33, 27, 27, 27]);
    });

    test("and higher only where it says more than that", async () => {
      const { cells, ...others } = copyOf(ROWS);
      const text = "很长的一句话".repeat(20);
      const saying = cells.map((cell): DraftCell => {
        const { row, column, like } = cell;
        if (column !== 0 || row < 2 || row > 3 || like === undefined) return cell;
        const look = { wraps: true } as const;
        return { ...cell, value: text, look, like: row === 2 ? { ...like, saysSame: true } : like };
      });
      const { copy } = await copied({ ...others, cells: saying });
      expect(copy.heights[2]).toBe(33);
      expect(copy.heights[3]).toBeGreaterThan(80);
    });

    test("with letters and lines of each cell", async () => {
      const { model, copy } = await copied(copyOf(ROWS));
      const looks = ROWS.map((_, row) => [0, 1, 2].map((column) => copy.lookAt(row, column)));
      expect(looks).toEqual(ROWS.map((like) => [0, 1, 2].map((column) => model.lookAt(like, column))));
      // Title, heading, table and signature differ.
      expect(new Set([0, 1, 2, 5].map((row) => model.lookAt(row, 0))).size).toBe(4);
    });

    test("with paper, margins and scaling, and what is printed of it, rows left out and repeated counted", async () => {
      const { model, copy } = await copied(copyOf(ROWS));
      const page = { orientation: "landscape", paper: "A3", leftMargin: 1, scaling: "fit 1 2", titles: "$1:$2" };
      expect(model.page).toMatchObject({ ...page, area: "A1:C6" });
      expect(copy.page).toMatchObject({ ...page, area: "A1:C7" });
    });

    test("with headers and footers, which say of it what those of the other one say of that", async () => {
      const edges = ['center footer &"宋体,加粗"&10第 &P 页', "center header 甲局&A", "unscaled"];
      const own = ["first right header 党建办公室", "left header 附表3-1", "right footer 研发&&推广"];
      const words: OtherWords = [
        ["附表3-1", "附表3-2"],
        ["党建", "宣传"],
        ["党建办公室", "党建办公室"],
        ["研发&推广", "技改&R"],
      ];
      const { model, copy } = await copied(copyOf(ROWS, { pageLike: { sheet: MODEL.name, isSameForm: true, words } }));
      expect(sorted(model.page.edges)).toEqual(sorted([...edges, ...own]));
      const others = ["first right header 党建办公室", "left header 附表3-2", "right footer 技改&&R"];
      expect(sorted(copy.page.edges)).toEqual(sorted([...edges, ...others]));
    });

    test("and says nothing of the other one that is not known of it", async () => {
      const words: OtherWords = [["党建办公室", null]];
      const { copy } = await copied(copyOf(ROWS, { pageLike: { sheet: MODEL.name, isSameForm: true, words } }));
      expect(copy.page.edges.join("|")).not.toContain("党建");
      expect(copy.page.edges).toContain("left header 附表3-1");
    });

    test("with other edges on even pages, and with none where it has none", async () => {
      const edges = { header: { ...NO_TEXT, left: "双页" }, footer: NO_TEXT };
      const usual = { header: { ...NO_TEXT, right: "单页&G" }, footer: NO_TEXT };
      const of = (page: Partial<SheetDraft["page"]>) =>
        copied(copyOf(ROWS), { ...MODEL, page: { ...MODEL.page, ...page } });
      const { copy } = await of({ headersFooters: { usual, even: edges, isUnaligned: true } });
      // A picture does not come along.
      expect(sorted(copy.page.edges)).toEqual(sorted(["right header 单页", "even left header 双页", "unaligned"]));
      const none = { usual: { header: NO_TEXT, footer: NO_TEXT } };
      expect((await of({ headersFooters: none })).copy.page.edges).toEqual([]);
    });

    test("with the ends of its pages, rows left out and repeated counted", async () => {
      const { model, copy } = await copied(copyOf(ROWS));
      expect(model.page.breaks).toBe("4,6|B");
      // The fourth row was left out, so that the page begins with the one behind it.
      expect(copy.page.breaks).toBe("4,7|B");
      expect((await copied(copyOf([0, 1, 2]))).copy.page.breaks).toBe("|B");
      expect((await copied(copyOf([5, 5]))).copy.page.breaks).toBe("|B");
    });

    test("in percent where that is how it is printed", async () => {
      const { copy } = await copied(copyOf(ROWS), { ...MODEL, page: { ...MODEL.page, scaling: { percent: 70 } } });
      expect(copy.page.scaling).toBe("70%");
    });

    test("with what it asks of what is typed, on the rows that are there", async () => {
      const { model, copy } = await copied(copyOf(ROWS));
      expect(model.lists).toEqual(["B3:B5 计划标准,历史标准", "C4 是,否!"]);
      expect(copy.lists).toEqual(["B3:B6 计划标准,历史标准"]);
      expect((await copied(copyOf([0, 3, 1, 3]))).copy.lists).toEqual([
        "B2 计划标准,历史标准",
        "B4 计划标准,历史标准",
        "C2 是,否!",
        "C4 是,否!",
      ]);
    });

    test.each([
      ["B2>C2", [0, 1, 2, 3], ["B2:B4 =B2>C2!"]],
      // The first of three rows is left out, the last comes twice.
      ["B2>C2", [0, 2, 3, 3], ["B2:B4 =B2>C2!"]],
      ["B2>C2", [0, 0, 0, 1, 0, 3], ["B4 =B4>C4!", "B6 =B6>C6!"]],
      ["SUM(B$1:B1)<=$C$1", [0, 0, 1, 2], ["B3:B4 =SUM(B$1:B2)<=$C$1!"]],
      ["B2>C2", [0, 0], []],
    ])("with the formulas by which it judges what is typed, moved along: %s on %j", async (formula, rows, expected) => {
      const workbook = workbookOf({
        附表1: [
          ["甲", 1, 2],
          ["乙", 3, 1],
          ["丙", 4, 1],
          ["丁", 5, 1],
        ],
      });
      const rule = { sheet: "附表1", area: area("B2:B4"), formula };
      const seen = await openHost(workbook, [rule]);
      expect(seen.view("附表1").lists).toEqual([`B2:B4 =${formula}!`]);
      const cells = rows.map((_, row): DraftCell => ({ row, column: 1, value: row, look: {} }));
      const draft = {
        ...copyOf([]),
        cells,
        merges: [],
        rowsLike: { sheet: "附表1", rows },
        columnsLike: "附表1",
        pageLike: { sheet: "附表1" },
      };
      const outcome = await seen.host.apply({ title: [], edits: [added(draft, "附表1")] });
      expect(outcome.ok).toBe(true);
      expect(seen.view(draft.name).lists).toEqual(expected);
    });

    test("and takes nothing from a sheet that it only stands beside", async () => {
      const { columnsLike, rowsLike, pageLike, ...alone } = copyOf([]);
      expect([columnsLike, rowsLike?.sheet, pageLike?.sheet]).toEqual(Array(3).fill(MODEL.name));
      const cells: DraftCell[] = [{ row: 2, column: 1, value: 1, look: {} }];
      const { copy, model } = await copied({ ...alone, cells, merges: [] });
      expect(copy.lists).toEqual([]);
      expect(copy.page).toMatchObject({ orientation: "portrait", paper: "A4", scaling: "fit 1 0" });
      expect([copy.page.titles, copy.page.area]).toEqual([undefined, undefined]);
      expect([copy.page.edges, copy.page.breaks]).toEqual([[], "|"]);
      expect(copy.lookAt(2, 1)).not.toBe(model.lookAt(2, 1));
    });

    test("and of another form takes the margins only", async () => {
      const { rowsLike: _, ...beside } = copyOf([]);
      const { copy } = await copied({ ...beside, pageLike: { sheet: MODEL.name }, merges: [] });
      expect(copy.page).toMatchObject({ orientation: "portrait", paper: "A4", leftMargin: 1, titles: undefined });
      expect([copy.page.edges, copy.page.breaks]).toEqual([[], "|"]);
    });

    test("and on another layout of the same form takes no ends of pages, for its rows are others", async () => {
      const { rowsLike: _, ...beside } = copyOf([]);
      const { copy } = await copied({ ...beside, merges: [] });
      expect(copy.page.edges).toContain("center header 甲局&A");
      expect(copy.page.breaks).toBe("|");
    });
  });
}
