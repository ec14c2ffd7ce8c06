import { workbookOf, type GridPicture } from "../../src/host/memory/grid";
import { openInExcel, type Opened } from "./load";

function open(
  cells: GridPicture = [
    ["合计", 1, { formula: "SUM(B1:B2)", value: 3 }],
    [null, 2],
  ],
): Opened {
  return openInExcel(workbookOf({ 附表1: cells }));
}

function inSheet(work: (sheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem("附表1"));
    await context.sync();
  });
}

async function written(value: unknown, address = "B1"): Promise<unknown> {
  const { excel } = open();
  await inSheet((sheet) => (sheet.getRange(address).values = [[value]]));
  const { value: held, formula, error } = excel.book.sheets[0]?.cells.get(0)?.get(1) ?? {};
  return formula === undefined ? (error ?? held) : `=${formula}`;
}

describe("the simulated Excel", () => {
  test("fails loudly when asked for what it does not have", async () => {
    const { excel } = open();
    await expect(
      inSheet((sheet) => {
        sheet.getRange("A1").clear();
      }),
    ).rejects.toThrow('Range has no method "clear"');
    await expect(inSheet((sheet) => void sheet.load({ tabColor: true }))).rejects.toThrow("tabColor");
    await expect(
      inSheet((sheet) => {
        sheet.getRange("A1").format.fill.color = "red";
      }),
    ).rejects.toThrow("RangeFill");
    expect(excel.gaps).toHaveLength(3);
  });

  test.each([
    ["001", 1],
    ["50%", 0.5],
    ["1,234.5", 1234.5],
    ["=1+1", "=1+1"],
    ["TRUE", true],
    ["#N/A", "#N/A"],
    ["'001", "001"],
    ["≥95%", "≥95%"],
    ["2023年1月1日", 44927],
    [null, 1],
    ["", null],
  ])("makes of %j what Excel makes of it", async (given, held) => {
    expect(await written(given)).toEqual(held);
  });

  test("keeps everything as text in a cell formatted as text", async () => {
    const { excel } = open();
    await inSheet((sheet) => {
      sheet.getRange("B1:B2").numberFormat = [["@"], ["@"]];
      sheet.getRange("B1:B2").values = [["001"], [7]];
    });
    expect(excel.workbook().sheets[0]?.rows.get(0)?.get(1)?.value).toBe("001");
    expect(excel.workbook().sheets[0]?.rows.get(1)?.get(1)?.value).toBe("7");
  });

  test("recalculates sums, also those of other sheets and of sums", async () => {
    const { excel } = openInExcel(
      workbookOf({
        附表1: [[1, { formula: "SUM(A1:A2)*2-1", value: 0 }], [2], [{ formula: "B1/0", value: 0 }]],
        "附表 2": [[{ formula: "附表1!B1+SUM(附表1!A1,3)", value: 0 }]],
      }),
    );
    await inSheet((sheet) => (sheet.getRange("A1").values = [[10]]));
    const [first, second] = excel.workbook().sheets;
    expect(first?.rows.get(0)?.get(1)?.value).toBe(23);
    expect(first?.rows.get(2)?.get(0)?.error).toBe("#DIV/0!");
    expect(second?.rows.get(0)?.get(0)?.value).toBe(36);
  });

  test("ignores what is written under a merged area and shows nothing there", async () => {
    const { excel } = open({ cells: [["标题", null]], merges: ["A1:B1"] });
    await inSheet((sheet) => (sheet.getRange("B1").values = [["x"]]));
    expect(excel.workbook().sheets[0]?.rows.get(0)?.get(1)).toBeUndefined();
  });

  test("refuses locked cells of a protected sheet, and arrays of another size", async () => {
    open({ cells: [["a", { value: "b", locked: false }]], isProtected: true });
    await expect(inSheet((sheet) => (sheet.getRange("A1").values = [["x"]]))).rejects.toMatchObject({
      code: "AccessDenied",
    });
    await inSheet((sheet) => (sheet.getRange("B1").values = [["x"]]));
    await expect(inSheet((sheet) => (sheet.getRange("B1").values = [["x", "y"]]))).rejects.toMatchObject({
      code: "InvalidArgument",
    });
  });

  test("keeps what a batch had done before it failed", async () => {
    const { excel } = open();
    const failing = inSheet((sheet) => {
      sheet.getRange("B1").values = [[5]];
      sheet.getRange("B1:B2").values = [["x"]];
    });
    await expect(failing).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(excel.workbook().sheets[0]?.rows.get(0)?.get(1)?.value).toBe(5);
  });

  test("cuts long address strings without a word", async () => {
    const { excel } = open();
    const addresses = Array.from({ length: 2000 }, (_, row) => `A${row + 1}`);
    await inSheet((sheet) => void sheet.getRanges(addresses.join(",")).conditionalFormats.add("Custom"));
    expect(excel.book.sheets[0]?.rules[0]?.areas.length).toBeLessThan(2000);
  });
});
