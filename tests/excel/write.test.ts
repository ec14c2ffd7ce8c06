import { parseAddress } from "../../src/core/a1";
import type { CellValue } from "../../src/core/cell";
import type { ChangeSet, Edit } from "../../src/core/edit";
import { sentence } from "../../src/core/message";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";
import { createOfficeHost } from "../../src/host/office/host";
import { failOnGaps, openInExcel } from "./load";
import type { SimulatedExcel } from "./simulated-excel";

failOnGaps();

const TITLE = sentence("pane/apply");

function at(address: string, sheet = "附表1") {
  return { sheet, row: 0, column: 0, ...parseAddress(address) };
}

function setting(address: string, value: CellValue, expect: CellValue, sheet?: string): Edit {
  return { kind: "set-value", at: at(address, sheet), value, expect };
}

function changes(...edits: readonly Edit[]): ChangeSet {
  return { title: TITLE, edits };
}

function opened(
  cells: GridPicture = [
    ["合计", 1],
    ["甲", 2],
    [{ formula: "SUM(B1:B2)", value: 3 }, null],
  ],
) {
  const { excel } = openInExcel(workbookOf({ 附表1: cells }));
  return { excel, host: createOfficeHost() };
}

function cell(excel: SimulatedExcel, address: string) {
  const { row, column } = at(address);
  return excel.book.sheets[0]?.cells.get(row)?.get(column);
}

async function takenBack(host: ReturnType<typeof createOfficeHost>, set: ChangeSet): Promise<void> {
  const written = await host.apply(set);
  if (!written.ok) throw new Error(written.failure.code);
  expect(await host.apply(written.value)).toMatchObject({ ok: true });
}

describe("writing in Excel", () => {
  test("writes values and formulas in two round trips and says how to take them back", async () => {
    const { excel, host } = opened();
    const written = await host.apply(
      changes(setting("B1", 5, 1), { kind: "set-formula", at: at("B3"), formula: "B1*2", expect: null }),
    );
    expect(excel.roundTrips).toBe(2);
    expect([cell(excel, "B1")?.value, cell(excel, "B3")?.value, cell(excel, "A3")?.value]).toEqual([5, 10, 7]);
    expect(written).toEqual({
      ok: true,
      value: { title: TITLE, edits: [setting("B1", 1, 5), setting("B3", null, 10)] },
    });
  });

  test("takes back to the letter, formulas too", async () => {
    const { excel, host } = opened();
    const before = excel.workbook();
    await takenBack(host, changes(setting("A3", 9, 3), setting("A1", null, "合计"), setting("B2", "二", 2)));
    expect(excel.workbook()).toEqual(before);
  });

  test.each([
    "=1+1",
    "001",
    "1-2",
    "3月5日",
    "50%",
    "1/2",
    "2023年",
    "+5",
    "'引号",
    "TRUE",
    "#N/A",
    "１２３",
    "5:30",
    "1e5",
    "Mar 5",
  ])("keeps %j a text, and gives the cell its number format back", async (text) => {
    const { excel, host } = opened([[{ value: 7, text: "7.00" }]]);
    const written = await host.apply(changes(setting("A1", text, 7)));
    expect(cell(excel, "A1")).toMatchObject({ value: text, numberFormat: "@", formula: undefined });
    if (written.ok) await host.apply(written.value);
    expect(cell(excel, "A1")).toMatchObject({ value: 7, numberFormat: "0.00" });
  });

  test.each(["完成率≥95%", "甲、乙两项共3次", "无", "2023年度部门整体支出绩效目标表"])(
    "leaves the number format alone for %j",
    async (text) => {
      const { excel, host } = opened([["旧"]]);
      await host.apply(changes(setting("A1", text, "旧")));
      expect(cell(excel, "A1")).toMatchObject({ value: text, numberFormat: "General" });
    },
  );

  test("does not let a number or a formula become text in a cell formatted as text", async () => {
    const { excel, host } = opened([["1", "2"]]);
    for (const address of ["A1", "B1"]) Object.assign(cell(excel, address) ?? {}, { numberFormat: "@" });
    await host.apply(
      changes(setting("A1", 1, "1"), { kind: "set-formula", at: at("B1"), formula: "A1+1", expect: "2" }),
    );
    expect([cell(excel, "A1")?.value, cell(excel, "B1")?.value]).toEqual([1, 2]);
  });

  test("writes nothing when one cell holds something else", async () => {
    const { excel, host } = opened();
    const before = excel.workbook();
    expect(await host.apply(changes(setting("B1", 5, 1), setting("B2", 6, 99)))).toMatchObject({
      failure: { code: "changed", message: [{ values: { cell: "附表1!B2", found: "2", expected: "99" } }] },
    });
    expect(excel.workbook()).toEqual(before);
  });

  test("writes nothing when one cell is locked, and writes into unlocked ones", async () => {
    const { excel, host } = opened({ cells: [["a", { value: 1, locked: false }]], isProtected: true });
    expect(await host.apply(changes(setting("B1", 2, 1), setting("A1", "b", "a")))).toMatchObject({
      failure: { code: "protected", message: [{ values: { sheet: "附表1", cell: "A1" } }] },
    });
    expect(cell(excel, "B1")?.value).toBe(1);
    expect(await host.apply(changes(setting("B1", 2, 1)))).toMatchObject({ ok: true });
    expect(cell(excel, "B1")?.value).toBe(2);
  });

  test("names the sheet that is gone", async () => {
    const { excel, host } = opened();
    expect(await host.apply(changes(setting("B1", 5, 1), setting("A1", 1, null, "附表9")))).toMatchObject({
      failure: { code: "missing-sheet", message: [{ values: { sheet: "附表9" } }] },
    });
    expect(cell(excel, "B1")?.value).toBe(1);
  });

  test("refuses while a cell is being edited", async () => {
    const { excel, host } = opened();
    excel.book.isEditing = true;
    expect(await host.apply(changes(setting("B1", 5, 1)))).toMatchObject({ failure: { code: "cell-editing" } });
  });

  test("takes back what was written when Excel drops or changes something", async () => {
    const { excel, host } = opened({ cells: [["标题", null], [1]], merges: ["A1:B1"] });
    const before = excel.workbook();
    expect(await host.apply(changes(setting("A2", 5, 1), setting("B1", "x", null)))).toMatchObject({
      failure: { code: "unsupported" },
    });
    expect(excel.workbook()).toEqual(before);
  });

  test("takes back what was written when Excel fails half way", async () => {
    const { excel, host } = opened([["001", 1, { formula: "B1+1", value: 2 }]]);
    const before = excel.workbook();
    excel.failHalfWay("Formulas", "GeneralException");
    const written = await host.apply(
      changes(setting("A1", "甲", "001"), setting("B1", 5, 1), {
        kind: "set-formula",
        at: at("C1"),
        formula: "B1",
        expect: 2,
      }),
    );
    expect(written).toMatchObject({ failure: { code: "host" } });
    expect(excel.workbook()).toEqual(before);
    expect(cell(excel, "A1")?.numberFormat).toBe("General");
  });
});

describe("showing in Excel", () => {
  test("brings the sheet to the front and selects the cell", async () => {
    const { excel } = openInExcel(workbookOf({ 附表1: [["a"]], 附表2: [["b"]] }));
    expect(await createOfficeHost().show(at("C5", "附表2"))).toEqual({ ok: true, value: null });
    expect(excel.book.active).toBe("附表2");
    expect(excel.book.selection).toEqual({ sheet: "附表2", area: { top: 4, left: 2, bottom: 4, right: 2 } });
  });

  test("refuses hidden and missing sheets", async () => {
    openInExcel(workbookOf({ 附表1: [["a"]], 附表2: { cells: [["b"]], hidden: true } }));
    const host = createOfficeHost();
    expect(await host.show(at("A1", "附表2"))).toMatchObject({ failure: { code: "unsupported" } });
    expect(await host.show(at("A1", "附表9"))).toMatchObject({
      failure: { code: "missing-sheet", message: [{ values: { sheet: "附表9" } }] },
    });
  });
});
