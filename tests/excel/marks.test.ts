import type { Severity } from "../../src/core/finding";
import { workbookOf } from "../../src/host/memory/grid";
import { createOfficeHost } from "../../src/host/office/host";
import type { Mark } from "../../src/host/port";
import { failOnGaps, openInExcel } from "./load";
import type { BookRule, BookSheet } from "./model/book";
import type { SimulatedExcel } from "./simulated-excel";

failOnGaps();

function mark(row: number, severity: Severity = "error", sheet = "附表1"): Mark {
  return { at: { sheet, row, column: 0 }, severity };
}

function opened() {
  const { excel } = openInExcel(workbookOf({ 附表1: [["a"], ["b"], ["c"]], 附表2: [["d"]] }));
  return { excel, host: createOfficeHost() };
}

function sheet(excel: SimulatedExcel, index = 0): BookSheet {
  const found = excel.book.sheets[index];
  if (found === undefined) throw new Error("no such sheet");
  return found;
}

/** A rule that somebody else made, or we in an earlier session. */
function addRule(excel: SimulatedExcel, type: string, formula: string): BookRule {
  const area = { top: 0, left: 0, bottom: 1, right: 0 };
  const id = `{other-${sheet(excel).rules.length}}`;
  const rule = { id, type, areas: [area], formula, stopIfTrue: true, look: new Map() };
  sheet(excel).rules.push(rule);
  return rule;
}

function markedCells(excel: SimulatedExcel): number {
  const ours = excel.book.sheets.flatMap(({ rules }) => rules.filter(({ formula }) => formula.includes("gouji:")));
  return ours.reduce((sum, { areas }) => sum + areas.length, 0);
}

describe("marking in Excel", () => {
  test("adds one rule for each severity and sheet, the gravest on top, that is always true", async () => {
    const { excel, host } = opened();
    const marks = [mark(0), mark(1, "warning"), mark(2, "info"), mark(0, "info"), mark(0, "error", "附表2")];
    expect(await host.mark(marks)).toEqual({ ok: true, value: { marked: 4, refusedSheets: [] } });
    expect(sheet(excel).rules.map(({ formula, type, stopIfTrue }) => [formula, type, stopIfTrue])).toEqual([
      ['=N("gouji:error")=0', "Custom", false],
      ['=N("gouji:warning")=0', "Custom", false],
      ['=N("gouji:info")=0', "Custom", false],
    ]);
    expect(sheet(excel, 1).rules).toHaveLength(1);
  });

  test("tells severities apart by colour and by lettering", async () => {
    const { excel, host } = opened();
    await host.mark([mark(0), mark(1, "warning"), mark(2, "info")]);
    const looks = sheet(excel).rules.map(({ look }) => look);
    const colours = looks.map((look) => look.get("fill.color"));
    const letters = looks.map((look) => ["bold", "italic", "underline"].map((name) => look.get(`font.${name}`)).join());
    expect([new Set(colours).size, new Set(letters).size]).toEqual([3, 3]);
  });

  test("replaces its own marks, also those of an earlier session, and leaves the user's rules and fills alone", async () => {
    const { excel, host } = opened();
    addRule(excel, "Custom", '= N( "gouji:error" ) = 0');
    const users = [
      addRule(excel, "Custom", "=A1>3"),
      addRule(excel, "DataBar", ""),
      addRule(excel, "Custom", '=A1="gouji:error"'),
    ];
    const cell = sheet(excel).cells.get(0)?.get(0);
    if (cell !== undefined) cell.fill = "#00FF00";
    await host.mark([mark(0)]);
    await host.mark([mark(1)]);
    expect(sheet(excel).rules.filter((rule) => !users.includes(rule))).toHaveLength(1);
    expect(sheet(excel).rules.slice(1)).toEqual(users);
    expect(await host.clearMarks()).toEqual({ ok: true, value: 1 });
    expect(sheet(excel).rules).toEqual(users);
    expect(cell?.fill).toBe("#00FF00");
  });

  test("says how many cells were marked, and that there was nothing to clear", async () => {
    const { excel, host } = opened();
    addRule(excel, "Custom", '=N("gouji:info")=0');
    expect(await host.clearMarks()).toEqual({ ok: true, value: 2 });
    expect(await host.clearMarks()).toEqual({ ok: true, value: 0 });
  });

  test("marks more cells than fit into one address, without losing any", async () => {
    const { excel, host } = opened();
    const marks = Array.from({ length: 3000 }, (_, row) => mark(row));
    expect(await host.mark(marks)).toMatchObject({ value: { marked: 3000 } });
    expect(markedCells(excel)).toBe(3000);
  });

  test("takes at most four round trips, for thirty sheets as for one", async () => {
    for (const count of [1, 30]) {
      const names = Array.from({ length: count }, (_, index) => `附表${index + 1}`);
      const { excel } = openInExcel(workbookOf(Object.fromEntries(names.map((name) => [name, [["a"]] as const]))));
      const host = createOfficeHost();
      await host.mark(names.map((name) => mark(0, "error", name)));
      // Where there is no rule at all, there is no formula to ask for.
      expect(excel.roundTrips).toBe(3);
      expect(await host.clearMarks()).toEqual({ ok: true, value: count });
      expect(excel.roundTrips).toBe(7);
    }
  });

  test("names the protected sheets it could not mark, and marks the others", async () => {
    const { excel, host } = opened();
    sheet(excel, 1).isProtected = true;
    const marks = [mark(0), mark(0, "error", "附表2")];
    expect(await host.mark(marks)).toEqual({ ok: true, value: { marked: 1, refusedSheets: ["附表2"] } });
    sheet(excel, 1).allowFormatCells = true;
    expect(await host.mark(marks)).toEqual({ ok: true, value: { marked: 2, refusedSheets: [] } });
  });

  test("clears nothing when a sheet that holds marks has been protected since", async () => {
    const { excel, host } = opened();
    await host.mark([mark(0), mark(0, "error", "附表2")]);
    sheet(excel, 1).isProtected = true;
    expect(await host.clearMarks()).toMatchObject({
      failure: { code: "protected", message: [{ values: { sheet: "附表2" } }] },
    });
    expect(markedCells(excel)).toBe(2);
    expect(await host.mark([])).toEqual({ ok: true, value: { marked: 0, refusedSheets: ["附表2"] } });
    expect(markedCells(excel)).toBe(1);
  });

  test("leaves out marks on sheets that are gone", async () => {
    const { host } = opened();
    expect(await host.mark([mark(0, "error", "附表9"), mark(0)])).toMatchObject({ value: { marked: 1 } });
  });

  test("refuses while a cell is being edited", async () => {
    const { excel, host } = opened();
    excel.book.isEditing = true;
    expect(await host.mark([mark(0)])).toMatchObject({ failure: { code: "cell-editing" } });
    expect(await host.clearMarks()).toMatchObject({ failure: { code: "cell-editing" } });
  });

  test("says what Excel says when a rule vanishes between two round trips", async () => {
    const { excel, host } = opened();
    addRule(excel, "Custom", '=N("gouji:info")=0');
    excel.failHalfWay("Delete", "ItemNotFound");
    expect(await host.clearMarks()).toMatchObject({ failure: { code: "host" } });
  });
});
