import { parseAddress } from "../../src/core/a1";
import type { CellRef, CellValue } from "../../src/core/cell";
import type { ChangeSet, Edit } from "../../src/core/edit";
import { sentence } from "../../src/core/message";
import type { FailureCode, Outcome } from "../../src/core/outcome";
import { cellOf, sheetNamed, type Workbook } from "../../src/core/workbook";
import { workbookOf } from "../../src/host/memory/grid";
import type { Host } from "../../src/host/port";

/** The workbook that every host is opened over. A host needs to know the formulas `SUM(C2:C3)` and `1/0` only. */
export const CONTRACT_WORKBOOK: Workbook = workbookOf({
  附表1: {
    cells: [
      ["绩效目标表", null, null],
      ["党建", true, 10.5],
      ["网格", "2次*3.5（万元/次）=7万元", 2.5],
      ["合计", null, { formula: "SUM(C2:C3)", value: 13 }],
      ["比率", null, { formula: "1/0", error: "#DIV/0!" }],
    ],
    merges: ["A1:C1"],
  },
  附表2: [["无", 234.59]],
  受保护: { cells: [["锁定", { value: "可填", locked: false }]], isProtected: true },
});

/** A cell by its sheet and address, `附表1` and `B3`. */
function cell(sheet: string, address: string): CellRef {
  const at = parseAddress(address);
  if (at === undefined) throw new Error(`no address: ${address}`);
  return { sheet, ...at };
}

function value(at: CellRef, fresh: CellValue, expect: CellValue): Edit {
  return { kind: "set-value", at, value: fresh, expect };
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

/** What must come back exactly: values, formulas and errors of all cells, by sheet and place. */
function contentOf(workbook: Workbook): readonly unknown[] {
  return workbook.sheets.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].map(([column, { value: held, formula, error }]) => {
        return [name, row, column, { value: held, formula, error }];
      }),
    ),
  );
}

/**
 * States what every host must do.
 * @param openHost opens a host over a workbook that holds what is given; called anew for every test.
 */
export function describeHost(name: string, openHost: (workbook: Workbook) => Promise<Host>): void {
  const open = (): Promise<Host> => openHost(CONTRACT_WORKBOOK);
  const read = async (host: Host): Promise<Workbook> => accepted(await host.read());
  const B3 = cell("附表1", "B3");
  const C2 = cell("附表1", "C2");
  const C4 = cell("附表1", "C4");
  const empty = cell("附表1", "B5");

  describe(`${name} reads`, () => {
    test("values, formulas and errors of all sheets in their order", async () => {
      const workbook = await read(await open());
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["附表1", "附表2", "受保护"]);
      expect(contentOf(workbook)).toEqual(contentOf(CONTRACT_WORKBOOK));
    });

    test("merged areas", async () => {
      const workbook = await read(await open());
      expect(sheetNamed(workbook, "附表1")?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
    });

    test("protection", async () => {
      const workbook = await read(await open());
      expect(workbook.sheets.map((sheet) => sheet.isProtected)).toEqual([false, false, true]);
    });

    test("a revision that changes with the content", async () => {
      const host = await open();
      const before = (await read(host)).revision;
      accepted(await host.apply(changes(value(B3, "别的", "2次*3.5（万元/次）=7万元"))));
      expect((await read(host)).revision).not.toBe(before);
    });
  });

  describe(`${name} writes`, () => {
    test.each<[string, CellValue]>([
      ["a text", "2次*3.5（万元/次）=7万元，含税"],
      ["a number", 303.59],
      ["a truth value", false],
      ["a text that begins like a formula", "=1+1"],
      ["a text of digits", "001"],
      ["a text like a date", "1-2"],
      ["a text of one apostrophe and digits", "'12"],
      ["a text of several lines", " 一\n二 "],
    ])("%s as it is", async (_, fresh) => {
      const host = await open();
      accepted(await host.apply(changes(value(B3, fresh, "2次*3.5（万元/次）=7万元"))));
      const written = cellOf(await read(host), B3);
      expect(written?.value).toBe(fresh);
      expect(written?.formula).toBeUndefined();
    });

    test("null as an empty cell", async () => {
      const host = await open();
      accepted(await host.apply(changes(value(B3, null, "2次*3.5（万元/次）=7万元"))));
      expect(cellOf(await read(host), B3)?.value ?? null).toBeNull();
    });

    test("into a cell that was empty", async () => {
      const host = await open();
      accepted(await host.apply(changes(value(empty, "新", null))));
      expect(cellOf(await read(host), empty)?.value).toBe("新");
    });

    test("a formula", async () => {
      const host = await open();
      accepted(await host.apply(changes({ kind: "set-formula", at: empty, formula: "SUM(C2:C3)", expect: null })));
      const written = cellOf(await read(host), empty);
      expect(written?.formula).toBe("SUM(C2:C3)");
      expect([null, 13]).toContain(written?.value);
    });

    test("several sheets at once", async () => {
      const host = await open();
      const other = cell("附表2", "B1");
      accepted(await host.apply(changes(value(B3, "甲", "2次*3.5（万元/次）=7万元"), value(other, 3, 234.59))));
      const workbook = await read(host);
      expect([cellOf(workbook, B3)?.value, cellOf(workbook, other)?.value]).toEqual(["甲", 3]);
    });

    test("an unlocked cell of a protected sheet, and takes it back", async () => {
      const host = await open();
      const unlocked = cell("受保护", "B1");
      const inverse = accepted(await host.apply(changes(value(unlocked, null, "可填"))));
      accepted(await host.apply(inverse));
      expect(cellOf(await read(host), unlocked)?.value).toBe("可填");
    });
  });

  describe(`${name} refuses, and then writes nothing`, () => {
    const good = value(B3, "甲", "2次*3.5（万元/次）=7万元");

    test.each<[FailureCode, Edit]>([
      ["changed", value(C2, 1, 10.25)],
      ["changed", value(C2, 1, null)],
      ["changed", value(C2, 1, "10.5")],
      ["changed", value(empty, 1, "有")],
      ["missing-sheet", value(cell("附表9", "A1"), 1, null)],
      ["protected", value(cell("受保护", "A1"), "改", "锁定")],
    ])("%s", async (code, bad) => {
      const host = await open();
      expect(codeOf(await host.apply(changes(good, bad)))).toBe(code);
      expect(contentOf(await read(host))).toEqual(contentOf(CONTRACT_WORKBOOK));
    });

    test("changed, with both values in words", async () => {
      const refused = await (await open()).apply(changes(value(C2, 1, 10.25)));
      expect(refused.ok ? [] : refused.failure.message).toEqual([
        { key: "failure/changed", values: { cell: "附表1!C2", found: "10.5", expected: "10.25" } },
      ]);
    });
  });

  describe(`${name} takes back`, () => {
    test("values and formulas, exactly", async () => {
      const host = await open();
      const inverse = accepted(
        await host.apply(
          changes(
            value(B3, null, "2次*3.5（万元/次）=7万元"),
            value(C4, 12, 13),
            value(cell("附表1", "C5"), 0, null),
            value(empty, "新", null),
          ),
        ),
      );
      expect(inverse.edits).toHaveLength(4);
      expect(cellOf(await read(host), C4)).toEqual({ value: 12 });
      accepted(await host.apply(inverse));
      expect(contentOf(await read(host))).toEqual(contentOf(CONTRACT_WORKBOOK));
    });

    test("and forth again", async () => {
      const host = await open();
      const back = accepted(await host.apply(changes(value(B3, "甲", "2次*3.5（万元/次）=7万元"))));
      const forth = accepted(await host.apply(back));
      accepted(await host.apply(forth));
      expect(cellOf(await read(host), B3)?.value).toBe("甲");
    });

    test("nothing when the cell has changed since", async () => {
      const host = await open();
      const inverse = accepted(await host.apply(changes(value(B3, "甲", "2次*3.5（万元/次）=7万元"))));
      accepted(await host.apply(changes(value(B3, "乙", "甲"))));
      expect(codeOf(await host.apply(inverse))).toBe("changed");
      expect(cellOf(await read(host), B3)?.value).toBe("乙");
    });
  });

  describe(`${name} keeps`, () => {
    const keptIn = async (host: Host): Promise<string | undefined> => (await read(host)).kept;

    test.each([
      "{}",
      '{"profile":"上海","labels":{"项目名称":["项目（课题）名称"]}}',
      "",
      "  \n\t一行\r\n两行\r",
      "<甲 & 乙> ]]> &amp; <![CDATA[ &#13; %0041 \"\" '' <!-- --> <?x?>",
      "\u007f𠮷😀",
      "长".repeat(100_000),
    ])("a text and gives it back: %.40j", async (text) => {
      const host = await open();
      expect(await keptIn(host)).toBeUndefined();
      accepted(await host.keep(text));
      expect(await keptIn(host)).toBe(text);
      expect(contentOf(await read(host))).toEqual(contentOf(CONTRACT_WORKBOOK));
    });

    test.each([
      ["U+0000", "甲\u0000乙"],
      ["U+D800", "甲\ud800乙"],
      ["1000001 > 1000000", "长".repeat(1_000_001)],
    ])("no text that a file cannot hold (%s), and keeps the one before", async (detail, text) => {
      const host = await open();
      accepted(await host.keep("一"));
      const refused = await host.keep(text);
      expect(refused).toMatchObject({ ok: false, failure: { code: "unsupported", message: [{ values: { detail } }] } });
      expect(await keptIn(host)).toBe("一");
    });

    test("nothing of the revision of another text", async () => {
      const host = await open();
      const revisions = [(await read(host)).revision];
      for (const text of ["", "一", "二", null]) {
        accepted(await host.keep(text));
        revisions.push((await read(host)).revision);
      }
      expect(revisions.slice(1).every((revision, index) => revision !== revisions[index])).toBe(true);
      const last = revisions.at(-1);
      accepted(await host.keep(null));
      expect((await read(host)).revision).toBe(last);
    });

    test("the last text only, through changes of cells and their undoing, until it is removed", async () => {
      const host = await open();
      accepted(await host.keep("一"));
      accepted(await host.keep("二"));
      expect(await keptIn(host)).toBe("二");
      const inverse = accepted(await host.apply(changes(value(B3, "甲", "2次*3.5（万元/次）=7万元"))));
      expect(await keptIn(host)).toBe("二");
      accepted(await host.apply(inverse));
      expect(await keptIn(host)).toBe("二");
      accepted(await host.keep(null));
      expect(await keptIn(host)).toBeUndefined();
      accepted(await host.keep(null));
    });
  });

  describe(`${name} shows`, () => {
    test("and tells the cell that is selected, the one shown last", async () => {
      const host = await open();
      for (const at of [B3, cell("附表2", "C9"), C2]) {
        accepted(await host.show(at));
        expect(accepted(await host.selected())).toEqual(at);
      }
      await host.show(cell("附表9", "A1"));
      expect(accepted(await host.selected())).toEqual(C2);
    });

    test("and tells the top left cell of a merged area", async () => {
      const host = await open();
      accepted(await host.show(cell("附表1", "B1")));
      expect(accepted(await host.selected())).toEqual(cell("附表1", "A1"));
    });

    test("a cell of a sheet that exists, and no other", async () => {
      const host = await open();
      expect(codeOf(await host.show(B3))).toBe("accepted");
      expect(codeOf(await host.show(cell("附表9", "A1")))).toBe("missing-sheet");
    });

    test("marks that replace those before, and counts what it clears", async () => {
      const host = await open();
      const first = accepted(
        await host.mark([
          { at: B3, severity: "error" },
          { at: C2, severity: "info" },
        ]),
      );
      expect(first).toEqual({ marked: 2, refusedSheets: [] });
      expect(accepted(await host.mark([{ at: C4, severity: "warning" }])).marked).toBe(1);
      expect(accepted(await host.clearMarks())).toBe(1);
      expect(accepted(await host.clearMarks())).toBe(0);
    });

    test("marks without touching the content", async () => {
      const host = await open();
      accepted(await host.mark([{ at: B3, severity: "error" }]));
      expect(contentOf(await read(host))).toEqual(contentOf(CONTRACT_WORKBOOK));
    });
  });
}
