import { existsSync, readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/app/check";
import { cellOf, type Workbook } from "../../src/core/workbook";
import { readXlsx } from "../../src/host/xlsx/read";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../fixtures/department";
import { SAMPLE } from "../fixtures/sample";
import { encryptedFile, gouji, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const output = folder.path("out.xlsx");
const direction = directionSheet(cleanDirection());
const alone = folder.draw("alone.xlsx", { "附表3-1": direction });
const differing = folder.draw("differing.xlsx", {
  附表1: overallSheet({ total: 33, sources: [31, 2, null], basic: 20, project: null }),
  附表2: summarySheet(13, { 业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } } }),
  "附表3-1": direction,
});

function workbookIn(path: string): Workbook {
  const read = readXlsx(readFileSync(path), path);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value.workbook;
}

test("missing forms are added, in their places", async () => {
  const ran = await gouji("fill", alone, "--output", output);
  expect(ran.code).toBe(0);
  const filled = workbookIn(output);
  expect(filled.sheets.map(({ name }) => name)).toEqual(["附表1", "附表2", "附表3-1"]);
  expect(checkWorkbook(filled).findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(ran.out).toContain("新增工作表“附表2”（专项资金绩效目标汇总表），依据附表3-1。");
  // The number above the title is left out, as beside it.
  expect(ran.out).toContain("附表2!C5“业务经费”填“12万元”");
});

test("run twice, the second copy is the first one byte for byte", async () => {
  await gouji("fill", alone, "--output", output);
  const again = await gouji("fill", output, "--output", folder.path("again.xlsx"));
  expect([again.code, again.out]).toEqual([0, ""]);
  expect(again.error).toContain("没有可以结转的内容");
  expect(folder.read("again.xlsx").equals(folder.read("out.xlsx"))).toBe(true);
});

test("the founding workbook lacks nothing: a copy byte for byte", async () => {
  const ran = await gouji("fill", SAMPLE, "--output", output);
  expect(ran.code).toBe(0);
  expect(readFileSync(output).equals(readFileSync(SAMPLE))).toBe(true);
});

test("--dry-run shows the same and writes nothing", async () => {
  const dry = await gouji("fill", alone, "--output", folder.path("dry.xlsx"), "--dry-run");
  const written = await gouji("fill", alone, "--output", output);
  expect([dry.code, dry.out]).toEqual([0, written.out]);
  expect(existsSync(folder.path("dry.xlsx"))).toBe(false);
});

test("what stands and differs is left and named; --links writes formulas", async () => {
  const ran = await gouji("fill", differing, "--output", output, "--links", "--format", "json");
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.out)).toMatchObject({
    version: 1,
    file: differing,
    steps: [
      { sheet: "附表1", address: "E7", edits: [{ sheet: "附表1", address: "E7", before: null, after: "='附表2'!C4" }] },
    ],
    differences: [
      {
        sheet: "附表2",
        address: "C4",
        stated: "13万元",
        known: "12万元",
        sources: [{ sheet: "附表2", address: "C5" }],
      },
    ],
    remarks: [],
  });
  const filled = workbookIn(output);
  expect(cellOf(filled, { sheet: "附表2", row: 3, column: 2 })?.value).toBe(13);
  expect(cellOf(filled, { sheet: "附表1", row: 6, column: 4 })?.formula).toBe("'附表2'!C4");
});

test("a workbook without forms is copied as it is", async () => {
  const list = folder.draw("list.xlsx", { 名单: { cells: [["姓名"], ["张某"]] } });
  expect((await gouji("fill", list, "--output", output)).code).toBe(0);
  expect(readFileSync(output).equals(readFileSync(list))).toBe(true);
});

test.each<[string, readonly string[], string]>([
  ["no file", ["fill", "--output", output], "请写明要处理的文件"],
  ["no output", ["fill", SAMPLE], "--output"],
  ["an older format as output", ["fill", SAMPLE, "--output", "out.xls"], ".xlsx"],
  ["an encrypted file", ["fill", folder.write("locked.xlsx", encryptedFile()), "--output", output], "打开密码"],
  ["an option of another command", ["fill", SAMPLE, "--output", output, "--safe"], "--safe"],
])("%s is refused with 2", async (_, words, said) => {
  const ran = await gouji(...words);
  expect(ran.code).toBe(2);
  expect(ran.error).toContain(said);
});
