import { parseAddress } from "../../src/core/a1";
import type { CellValue } from "../../src/core/cell";
import type { ChangeSet, Edit } from "../../src/core/edit";
import { sentence } from "../../src/core/message";
import { rowsBetween, sheetNamed } from "../../src/core/workbook";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";
import { createOfficeHost } from "../../src/host/office/host";
import { failOnGaps, openInExcel } from "./load";
import type { SimulatedExcel } from "./simulated-excel";

failOnGaps();

const SHEET = "附表3";

function opened(
  picture: GridPicture = [
    ["内容", "金额"],
    ["甲", 1],
    ["乙", 2],
    ["合计", { formula: "SUM(B2:B3)", value: 3 }],
  ],
) {
  const { excel } = openInExcel(workbookOf({ [SHEET]: picture }));
  return { excel, host: createOfficeHost() };
}

function setting(address: string, value: CellValue, expect: CellValue): Edit {
  return { kind: "set-value", at: { sheet: SHEET, row: 0, column: 0, ...parseAddress(address) }, value, expect };
}

function insertion(row: number, count = 1): Edit {
  return { kind: "insert-rows", sheet: SHEET, row: row - 1, count };
}

function deletion(excel: SimulatedExcel, row: number, count = 1): Edit {
  const expect = rowsBetween(sheetNamed(excel.workbook(), SHEET), row - 1, count);
  return { kind: "delete-rows", sheet: SHEET, row: row - 1, count, expect };
}

function changes(...edits: readonly Edit[]): ChangeSet {
  return { title: sentence("pane/apply"), edits };
}

function sheetOf(excel: SimulatedExcel) {
  const [sheet] = excel.book.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

function cell(excel: SimulatedExcel, address: string) {
  const { row, column } = { row: 0, column: 0, ...parseAddress(address) };
  return sheetOf(excel).cells.get(row)?.get(column);
}

describe("whole rows in Excel", () => {
  test("take six round trips with cells in them, however many these are", async () => {
    const { excel, host } = opened();
    const cells = ["A4", "B4", "C4", "D4"].map((address) => setting(address, 5, null));
    expect(await host.apply(changes(insertion(4), ...cells))).toMatchObject({ ok: true });
    expect(excel.roundTrips).toBe(6);
    expect(cell(excel, "B5")?.formula).toBe("SUM(B2:B3)");
  });

  test("look as the row above, also what Excel does not do by itself", async () => {
    const { excel, host } = opened({
      cells: [
        ["内容", "金额", null],
        ["甲", { value: 1, text: "1.00" }, null],
      ],
      merges: ["B2:C2"],
    });
    sheetOf(excel).heights.set(1, 30);
    await host.apply(changes(insertion(3), setting("B3", 2, null)));
    expect(cell(excel, "B3")).toMatchObject({ value: 2, numberFormat: "0.00" });
    expect(sheetOf(excel).heights.get(2)).toBe(30);
    expect(sheetOf(excel).merges).toContainEqual({ top: 2, left: 1, bottom: 2, right: 2 });
  });

  test("come back with contents, number formats, heights, merges and what was hidden", async () => {
    const { excel, host } = opened({
      cells: [
        ["内容", "金额", null],
        [{ value: 45_000, text: "2023/3/15" }, { value: 1, text: "1.00" }, null],
        ["001", { formula: "B2*2", value: 2 }, "丙"],
      ],
      merges: ["B2:C2"],
      hiddenRows: [1],
    });
    sheetOf(excel).heights.set(1, 42);
    Object.assign(cell(excel, "A1") ?? {}, { fill: "#CCCCCC" });
    Object.assign(cell(excel, "A2") ?? {}, { look: new Map([["font.bold", true]]) });
    Object.assign(cell(excel, "B2") ?? {}, { fill: "#FFFF00" });
    const before = structuredClone(excel.book);
    const back = await host.apply(changes(deletion(excel, 2, 2)));
    expect(sheetOf(excel).cells.size).toBe(1);
    if (back.ok) expect(await host.apply(back.value)).toMatchObject({ ok: true });
    expect(excel.workbook().sheets).toMatchObject([
      { merges: [{ top: 1, left: 1, bottom: 1, right: 2 }], hiddenRows: new Set([1]) },
    ]);
    expect([cell(excel, "B3")?.formula, cell(excel, "B3")?.value]).toEqual(["B2*2", 2]);
    expect([cell(excel, "A3")?.value, cell(excel, "C3")?.value]).toEqual(["001", "丙"]);
    expect(cell(excel, "B2")?.numberFormat).toBe("0.00");
    // Not those of the row above.
    expect([cell(excel, "A2")?.fill, cell(excel, "B2")?.fill]).toEqual(["#FFFFFF", "#FFFF00"]);
    expect([cell(excel, "A2")?.look.get("font.bold"), cell(excel, "A3")?.look.get("font.bold")]).toEqual([true, false]);
    expect(sheetOf(excel).heights).toEqual(before.sheets[0]?.heights.set(2, 15));
  });

  test("a number format that gave way to text follows its cell", async () => {
    const { excel, host } = opened([["内容"], [{ value: 7, text: "7.00" }]]);
    const text = await host.apply(changes(setting("A2", "001", 7)));
    const rows = await host.apply(changes(insertion(2)));
    expect(cell(excel, "A3")).toMatchObject({ value: "001", numberFormat: "@" });
    expect(cell(excel, "A2")?.numberFormat ?? "General").toBe("General");
    if (rows.ok) await host.apply(rows.value);
    if (text.ok) await host.apply(text.value);
    expect(cell(excel, "A2")).toMatchObject({ value: 7, numberFormat: "0.00" });
  });

  test("a number written over a text of digits in the same change set stays a number", async () => {
    const { excel, host } = opened([["内容"], ["旧"]]);
    await host.apply(changes(setting("A2", "001", "旧"), insertion(2), setting("A3", 5, "001")));
    expect(cell(excel, "A3")).toMatchObject({ value: 5, numberFormat: "General" });
  });

  test("move our marks and the rules of others", async () => {
    const { excel, host } = opened();
    await host.mark([{ at: { sheet: SHEET, row: 3, column: 1 }, severity: "error" }]);
    await host.apply(changes(insertion(2)));
    expect(sheetOf(excel).rules.map(({ areas }) => areas)).toEqual([[{ top: 4, left: 1, bottom: 4, right: 1 }]]);
  });
});

describe("whole rows that Excel refuses", () => {
  test("stay while a cell is being edited", async () => {
    const { excel, host } = opened();
    excel.book.isEditing = true;
    expect(await host.apply(changes(insertion(2)))).toMatchObject({ failure: { code: "cell-editing" } });
  });

  test.each([
    ["allowInsertRows", "insert"],
    ["allowDeleteRows", "delete"],
  ] as const)("on a protected sheet need the right %s", async (right, kind) => {
    const { excel, host } = opened({ cells: [["a"], [{ value: 1, locked: false }]], isProtected: true });
    const edit = kind === "insert" ? insertion(2) : deletion(excel, 2);
    const before = excel.workbook();
    expect(await host.apply(changes(edit))).toMatchObject({
      failure: { code: "protected", message: [{ values: { sheet: SHEET, cell: "2:2" } }] },
    });
    expect(excel.workbook()).toEqual(before);
    sheetOf(excel)[right] = true;
    expect(await host.apply(changes(edit))).toMatchObject({ ok: true });
  });

  test.each([
    ["the deletion", "Delete", "InvalidOperation", "host"],
    ["a cell", "Values", "GeneralException", "host"],
  ])("because of %s leave nothing behind", async (_, action, code, refused) => {
    const { excel, host } = opened();
    const before = excel.workbook();
    const edits = [setting("A2", "甲二", "甲"), insertion(3), deletion(excel, 3), setting("B3", 9, null)];
    const shifted = edits.map((edit): Edit => (edit.kind === "delete-rows" ? { ...edit, row: 3 } : edit));
    // The last of several cells fails, so that all else was done.
    excel.failHalfWay(action, code);
    const outcome = await host.apply(changes(...(action === "Values" ? shifted.slice(1) : shifted)));
    expect(outcome).toMatchObject({ failure: { code: refused } });
    expect(excel.workbook().sheets).toEqual(before.sheets);
  });

  test("in the middle leave nothing behind", async () => {
    const { excel, host } = opened();
    const before = excel.workbook();
    // Three round trips read, one looks, one writes the cell; the sixth inserts.
    excel.failBatch(6, "AccessDenied");
    expect(await host.apply(changes(setting("A2", "甲二", "甲"), insertion(3)))).toMatchObject({
      failure: { code: "protected", message: [{ values: { cell: "3:3" } }] },
    });
    expect(excel.workbook().sheets).toEqual(before.sheets);
  });

  test("when they are to be furnished are taken out again", async () => {
    const { excel, host } = opened({
      cells: [
        ["内容", "金额", null],
        ["甲", 1, null],
      ],
      merges: ["B2:C2"],
    });
    const before = excel.workbook();
    excel.failHalfWay("Merge", "GeneralException");
    expect(await host.apply(changes(insertion(3)))).toMatchObject({ failure: { code: "host" } });
    expect(excel.workbook().sheets).toEqual(before.sheets);
  });
});
