import { workbookOf, type GridPicture } from "../../src/host/memory/grid";
import { createOfficeHost } from "../../src/host/office/host";
import { failOnGaps, openInExcel } from "./load";

failOnGaps();

/** Reads through Microsoft's library and expects exactly what was opened. */
async function expectFaithful(sheets: Readonly<Record<string, GridPicture>>): Promise<void> {
  const workbook = workbookOf(sheets);
  openInExcel(workbook);
  const read = await createOfficeHost().read();
  expect(read).toMatchObject({ ok: true });
  if (read.ok) expect(read.value.sheets).toEqual(workbook.sheets);
}

describe("reading in Excel", () => {
  test("takes three round trips, however many sheets there are", async () => {
    const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
    const many = workbookOf(
      Object.fromEntries(numbers.map((number) => [`附表${number}`, [["合计", number]] as const])),
    );
    for (const workbook of [workbookOf({ 附表1: [["合计", 1]] }), many]) {
      const { excel } = openInExcel(workbook);
      const read = await createOfficeHost().read();
      expect(read).toMatchObject({ ok: true, value: { sheets: { length: workbook.sheets.length } } });
      expect(excel.roundTrips).toBe(3);
    }
  });

  test("hands over values, formulas, errors and shown texts", () =>
    expectFaithful({
      附表1: [
        ["合计", 3, true, null, { value: 3, text: "3.00" }, { value: 1234, text: "1,234" }],
        [
          { formula: "B1*2", value: 6 },
          { value: null, error: "#N/A" },
          { value: null, formula: "1/0", error: "#DIV/0!" },
          0.1 + 0.2,
        ],
        [{ formula: "T(1)", value: "" }, { value: 44927, text: "2023/1/1" }, "=1+1", "001", false],
      ],
    }));

  test("hands over sheets that are empty, begin anywhere, or hold no more than a merge", () =>
    expectFaithful({
      空: [],
      远: { cells: [[], [], [null, null, null, "x"]], merges: ["D3:E4", "B9:C10"] },
      合并: { cells: [], merges: ["B2:C3"] },
    }));

  test("hands over merges in reading order, with nothing under them", async () => {
    const cells = [
      ["标题", "被盖住", null],
      ["a", null, "b"],
    ];
    openInExcel(workbookOf({ 附表1: { cells, merges: ["C2:D2", "A1:C1"] } }));
    const read = await createOfficeHost().read();
    expect(read).toEqual({
      ok: true,
      value: workbookOf({ 附表1: { cells: [["标题"], ["a", null, "b"]], merges: ["A1:C1", "C2:D2"] } }),
    });
  });

  test("hands over what is hidden, protected and unlocked", () =>
    expectFaithful({
      隐藏: {
        cells: [
          ["a", "b"],
          ["c", "d"],
          ["e", "f"],
        ],
        hidden: true,
        hiddenRows: [1],
        hiddenColumns: [0],
      },
      全隐: { cells: [["a"]], hiddenRows: [0] },
      保护: { cells: [["a", { value: 1, locked: false }]], isProtected: true },
      全开: { cells: [[{ value: 1, locked: false }]], isProtected: true },
    }));

  test("hands over sheets that not even Excel's own menu shows", async () => {
    const { excel } = openInExcel(workbookOf({ 附表1: [["a"]], 暗: [["b"]] }));
    const [, dark] = excel.book.sheets;
    if (dark !== undefined) dark.visibility = "VeryHidden";
    expect(await createOfficeHost().read()).toMatchObject({
      value: { sheets: [{ visibility: "visible" }, { visibility: "very-hidden" }] },
    });
  });

  test("finds more merges than Excel hands over at once", async () => {
    const cells = Array.from({ length: 700 }, (_, row) => [`第${row}行`, null, null]);
    const merges = cells.flatMap((_, row) => [`B${row + 1}:C${row + 1}`, `D${row + 1}:E${row + 1}`]);
    const sheets = { 附表1: [["a"]], 多: { cells, merges }, 附表3: { cells: [["c"]], merges: ["A1:B2"] } };
    await expectFaithful(sheets);
  });

  test("gives another revision for another content, and the same for the same", async () => {
    const { excel } = openInExcel(workbookOf({ 附表1: [["a", 1]] }));
    const host = createOfficeHost();
    const revision = async (): Promise<string> => {
      const read = await host.read();
      return read.ok ? read.value.revision : "refused";
    };
    const before = await revision();
    expect(await revision()).toBe(before);
    const cell = excel.book.sheets[0]?.cells.get(0)?.get(1);
    if (cell !== undefined) cell.value = 2;
    expect(await revision()).not.toBe(before);
  });

  test("frees what it made Excel keep", async () => {
    const { excel } = openInExcel(workbookOf({ 附表1: { cells: [["a"]], merges: ["A1:B1"] } }));
    await createOfficeHost().read();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(excel.keptReferences).toBe(0);
  });

  test("refuses while a cell is being edited, and when Excel fails", async () => {
    const { excel } = openInExcel(workbookOf({ 附表1: [["a"]] }));
    excel.book.isEditing = true;
    expect(await createOfficeHost().read()).toMatchObject({ failure: { code: "cell-editing" } });
    excel.book.isEditing = false;
    excel.failBatch(2, "ResponsePayloadSizeLimitExceeded");
    expect(await createOfficeHost().read()).toMatchObject({ failure: { code: "too-large" } });
    excel.failBatch(1, "GeneralException");
    expect(await createOfficeHost().read()).toMatchObject({
      failure: {
        code: "host",
        message: [{ values: { detail: expect.stringContaining("GeneralException") as string } }],
      },
    });
  });
});
