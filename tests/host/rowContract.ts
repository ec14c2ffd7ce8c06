import { areaAddress, parseAddress } from "../../src/core/a1";
import type { CellRef, CellValue } from "../../src/core/cell";
import type { ChangeSet, DeleteRows, Edit } from "../../src/core/edit";
import { sentence } from "../../src/core/message";
import type { FailureCode, Outcome } from "../../src/core/outcome";
import { cellOf, rowsBetween, sheetNamed, type Workbook } from "../../src/core/workbook";
import { workbookOf } from "../../src/host/memory/grid";
import type { Host } from "../../src/host/port";

const SHEET = "附表3-1";

/** A costing table with merges in both directions, and formulas on two sheets that refer to it. */
const WORKBOOK: Workbook = workbookOf({
  [SHEET]: {
    cells: [
      ["测算表"],
      ["内容", "明细", "金额", "依据"],
      ["党建", "宣传费", 3, "依据一"],
      [null, "培训费", 4, "依据二"],
      [null, "差旅费", 5, "依据三"],
      ["网格", "购置费", 6, "依据四"],
      ["合计", null, { formula: "SUM(C3:C6)", value: 18 }],
      [null, null, { formula: "C7+$C$2*0", error: "#VALUE!" }],
    ],
    merges: ["A1:E1", "A3:A5", "D3:E3", "D4:E4", "D5:E5", "D6:E6"],
  },
  附表2: [
    ["总计", { formula: `'${SHEET}'!C7`, value: 18 }],
    ["培训", { formula: `'${SHEET}'!C4`, value: 4 }],
    ["两项", { formula: `SUM('${SHEET}'!C3:C4)`, value: 7 }],
    ["本表", { formula: "B2+B3", value: 11 }],
  ],
  受保护: { cells: [["锁定"], [{ value: "可填", locked: false }]], isProtected: true },
});

function cell(address: string, sheet = SHEET): CellRef {
  const at = parseAddress(address);
  if (at === undefined) throw new Error(`no address: ${address}`);
  return { sheet, ...at };
}

function value(address: string, fresh: CellValue, expect: CellValue, sheet?: string): Edit {
  return { kind: "set-value", at: cell(address, sheet), value: fresh, expect };
}

/** Rows by the number that Excel shows. */
function insertion(row: number, count = 1, sheet = SHEET): Edit {
  return { kind: "insert-rows", sheet, row: row - 1, count };
}

function deletion(workbook: Workbook, row: number, count = 1, sheet = SHEET): DeleteRows {
  const expect = rowsBetween(sheetNamed(workbook, sheet), row - 1, count);
  return { kind: "delete-rows", sheet, row: row - 1, count, expect };
}

function changes(...edits: readonly Edit[]): ChangeSet {
  return { title: sentence("test/change"), edits };
}

function accepted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.failure)}`);
  return outcome.value;
}

/** What must come back exactly: values, formulas (whatever they show now) and errors by address, and the merges. */
function contentOf(workbook: Workbook): unknown {
  return workbook.sheets.map(({ name, rows, merges }) => ({
    name,
    cells: [...rows].flatMap(([row, cells]) =>
      Array.from(cells, ([column, { value: held, formula, error }]) => [
        areaAddress({ top: row, bottom: row, left: column, right: column }),
        formula === undefined ? (error ?? held) : `=${formula}`,
      ]),
    ),
    merges: merges.map(areaAddress).sort(),
  }));
}

function columnOf(workbook: Workbook, column: string, sheet = SHEET): readonly unknown[] {
  return Array.from({ length: 9 }, (_, row) => {
    const held = cellOf(workbook, cell(`${column}${String(row + 1)}`, sheet));
    return held?.formula === undefined ? (held?.value ?? null) : `=${held.formula}`;
  });
}

function mergesOf(workbook: Workbook): readonly string[] {
  return (sheetNamed(workbook, SHEET)?.merges ?? []).map(areaAddress).sort();
}

/**
 * States what every host must do with whole rows.
 * @param openHost opens a host over a workbook that holds what is given; called anew for every test.
 */
export function describeRows(name: string, openHost: (workbook: Workbook) => Promise<Host>): void {
  const open = (): Promise<Host> => openHost(WORKBOOK);
  const read = async (host: Host): Promise<Workbook> => accepted(await host.read());
  const written = async (...edits: readonly Edit[]): Promise<Workbook> => {
    const host = await open();
    accepted(await host.apply(changes(...edits)));
    return read(host);
  };

  describe(`${name} inserts rows`, () => {
    test("and what stood there moves down, with the formulas of all sheets", async () => {
      const after = await written(insertion(4, 2));
      expect(columnOf(after, "B")).toEqual([null, "明细", "宣传费", null, null, "培训费", "差旅费", "购置费", null]);
      expect(cellOf(after, cell("C9"))?.formula).toBe("SUM(C3:C8)");
      expect(cellOf(after, cell("C10"))?.formula).toBe("C9+$C$2*0");
      expect(columnOf(after, "B", "附表2").slice(0, 4)).toEqual([
        `='${SHEET}'!C9`,
        `='${SHEET}'!C6`,
        `=SUM('${SHEET}'!C3:C6)`,
        "=B2+B3",
      ]);
    });

    test("inside a merged area, which grows, and continues the merges of the row above", async () => {
      expect(mergesOf(await written(insertion(5)))).toEqual([
        "A1:E1",
        "A3:A6",
        "D3:E3",
        "D4:E4",
        "D5:E5",
        "D6:E6",
        "D7:E7",
      ]);
    });

    test("below a merged area, which does not grow, and below a sum, which does not either", async () => {
      const after = await written(insertion(7));
      expect(mergesOf(after)).toContain("D7:E7");
      expect(mergesOf(after)).toContain("A3:A5");
      expect(cellOf(after, cell("C8"))?.formula).toBe("SUM(C3:C6)");
    });

    test("where no row is above, and below everything", async () => {
      const after = await written(insertion(1), insertion(40));
      expect(columnOf(after, "A").slice(0, 3)).toEqual([null, "测算表", "内容"]);
      expect(mergesOf(after)).toEqual(["A2:E2", "A4:A6", "D4:E4", "D5:E5", "D6:E6", "D7:E7"]);
    });

    test("and writes cells into them, each address as the edits before left it", async () => {
      const after = await written(
        value("C6", 60, 6),
        insertion(6),
        value("B6", "会务费", null),
        value("C6", 2, null),
        insertion(4),
        value("C8", 61, 60),
        { kind: "set-formula", at: cell("C4"), formula: "C3*2", expect: null },
      );
      expect(columnOf(after, "C")).toEqual([null, "金额", 3, "=C3*2", 4, 5, 2, 61, "=SUM(C3:C8)"]);
    });

    test.each<[string, readonly Edit[]]>([
      ["one", [insertion(5)]],
      [
        "one that cells were written into",
        [insertion(6), value("B6", "会务费", null), value("C6", 2, null), value("D6", "2次", null)],
      ],
      [
        "several with cells before and between them",
        [
          value("A6", "网格化", "网格"),
          insertion(4, 3),
          value("C5", 1, null),
          insertion(5),
          value("C6", 2, 1),
          value("A1", "表", "总计", "附表2"),
          insertion(1, 1, "附表2"),
        ],
      ],
    ])("and takes back %s, and forth again", async (_, edits) => {
      const host = await open();
      const back = accepted(await host.apply(changes(...edits)));
      const after = contentOf(await read(host));
      const forth = accepted(await host.apply(back));
      expect(contentOf(await read(host))).toEqual(contentOf(WORKBOOK));
      accepted(await host.apply(accepted(await host.apply(forth))));
      expect(contentOf(await read(host))).toEqual(contentOf(WORKBOOK));
      accepted(await host.apply(changes(...edits)));
      expect(contentOf(await read(host))).toEqual(after);
    });

    test("but does not take them back when something was written into them since", async () => {
      const host = await open();
      const back = accepted(await host.apply(changes(insertion(5))));
      accepted(await host.apply(changes(value("F5", "新", null))));
      const before = contentOf(await read(host));
      expect(codeOf(await host.apply(back))).toBe("changed");
      expect(contentOf(await read(host))).toEqual(before);
    });
  });

  describe(`${name} deletes rows`, () => {
    test("and what stood below moves up, ranges shrink, what referred to them is #REF!", async () => {
      const after = await written(deletion(WORKBOOK, 4));
      expect(columnOf(after, "C")).toEqual([null, "金额", 3, 5, 6, "=SUM(C3:C5)", "=C6+$C$2*0", null, null]);
      expect(mergesOf(after)).toEqual(["A1:E1", "A3:A4", "D3:E3", "D4:E4", "D5:E5"]);
      expect(columnOf(after, "B", "附表2").slice(0, 4)).toEqual([
        `='${SHEET}'!C6`,
        `='${SHEET}'!#REF!`,
        `=SUM('${SHEET}'!C3:C3)`,
        "=B2+B3",
      ]);
    });

    test("and leaves alone what refers to other sheets", async () => {
      const after = await written(deletion(WORKBOOK, 4, 1, "附表2"));
      expect(columnOf(after, "C")).toEqual(columnOf(WORKBOOK, "C"));
      expect(columnOf(after, "B", "附表2").slice(0, 4)).toEqual([
        ...columnOf(WORKBOOK, "B", "附表2").slice(0, 3),
        null,
      ]);
    });

    test.each<[string, (workbook: Workbook) => readonly Edit[]]>([
      ["one of a merged area", (workbook) => [deletion(workbook, 5)]],
      ["a whole merged area", (workbook) => [deletion(workbook, 3, 3)]],
      ["one with formulas", (workbook) => [deletion(workbook, 7)]],
      ["all of them", (workbook) => [deletion(workbook, 1, 8)]],
      [
        "one after cells were changed",
        (workbook) => [value("B3", "会务", "宣传费"), value("C3", 2, 3), deletion(workbook, 6)],
      ],
      ["two, one after the other", (workbook) => [deletion(workbook, 6), deletion(workbook, 4)]],
      ["an empty one", (workbook) => [deletion(workbook, 30)]],
    ])("and takes back %s, and forth again", async (_, edits) => {
      const host = await open();
      const back = accepted(await host.apply(changes(...edits(await read(host)))));
      const after = contentOf(await read(host));
      const forth = accepted(await host.apply(back));
      expect(contentOf(await read(host))).toEqual(contentOf(WORKBOOK));
      const again = accepted(await host.apply(forth));
      expect(contentOf(await read(host))).toEqual(after);
      accepted(await host.apply(again));
      expect(contentOf(await read(host))).toEqual(contentOf(WORKBOOK));
    });

    test("but does not bring a merged area back over what was written there since", async () => {
      const merged = workbookOf({ 附表1: { cells: [["甲"], [null], [null], ["乙"]], merges: ["A1:A3"] } });
      const host = await openHost(merged);
      const first = accepted(await host.apply(changes(deletion(merged, 2, 1, "附表1"))));
      const second = accepted(await host.apply(changes(deletion(merged, 2, 1, "附表1"))));
      // What now stands right below the first cell would come to lie under the merged area.
      const before = contentOf(await read(host));
      expect(codeOf(await host.apply(first))).toBe("changed");
      expect(contentOf(await read(host))).toEqual(before);
      accepted(await host.apply(second));
      accepted(await host.apply(first));
      expect(contentOf(await read(host))).toEqual(contentOf(merged));
    });

    test("and inserts in the same change set", async () => {
      const after = await written(insertion(4), deletion(WORKBOOK, 30), value("B4", "新", null), {
        ...deletion(WORKBOOK, 6),
        row: 6,
      });
      expect(columnOf(after, "B").slice(0, 8)).toEqual([null, "明细", "宣传费", "新", "培训费", "差旅费", null, null]);
    });
  });

  describe(`${name} refuses rows, and then writes nothing`, () => {
    const held = (row: number): Edit => deletion(WORKBOOK, row);
    const expecting = (row: number, column: number, fresh: CellValue): Edit => {
      const [cells = new Map()] = rowsBetween(sheetNamed(WORKBOOK, SHEET), row - 1, 1);
      const expect = [new Map([...cells, [column, { value: fresh }]])];
      return { kind: "delete-rows", sheet: SHEET, row: row - 1, count: 1, expect };
    };

    test.each<[string, FailureCode, Edit]>([
      ["that hold another value", "changed", expecting(4, 2, 44)],
      ["that hold more", "changed", { kind: "delete-rows", sheet: SHEET, row: 3, count: 1, expect: [] }],
      ["that hold less", "changed", expecting(4, 5, "多")],
      ["whose formula is a value now", "changed", expecting(7, 2, 18)],
      ["without the first cell of what remains of a merged area", "unsupported", held(3)],
      ["on a protected sheet, new ones", "protected", insertion(1, 1, "受保护")],
      ["on a protected sheet, old ones", "protected", deletion(WORKBOOK, 2, 1, "受保护")],
      ["of a missing sheet", "missing-sheet", insertion(1, 1, "附表9")],
      ["none at all", "unsupported", insertion(2, 0)],
      ["beyond the edge", "unsupported", insertion(1_048_576, 2)],
      ["that would push others over the edge", "unsupported", insertion(2, 1_048_570)],
    ])("%s", async (_, code, bad) => {
      const host = await open();
      const outcome = await host.apply(changes(value("C6", 60, 6), insertion(9), bad));
      expect(codeOf(outcome)).toBe(code);
      expect(contentOf(await read(host))).toEqual(contentOf(WORKBOOK));
    });

    test("and names the cell that changed", async () => {
      const refused = await (await open()).apply(changes(expecting(4, 2, 44)));
      expect(refused.ok ? [] : refused.failure.message).toEqual([
        { key: "failure/changed", values: { cell: `${SHEET}!C4`, found: "4", expected: "44" } },
      ]);
    });

    test("and names the merged area whose content would be lost", async () => {
      const refused = await (await open()).apply(changes(held(3)));
      expect(refused.ok ? [] : refused.failure.message).toEqual([
        { key: "failure/merge-head", values: { rows: "3", sheet: SHEET, cell: "A3", area: "A3:A5" } },
      ]);
    });
  });
}

function codeOf(outcome: Outcome<unknown>): FailureCode | "accepted" {
  return outcome.ok ? "accepted" : outcome.failure.code;
}
