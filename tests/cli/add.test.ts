import { existsSync, readFileSync } from "node:fs";
import { cellOf, type Workbook } from "../../src/core/workbook";
import { readXlsx } from "../../src/host/xlsx/read";
import { SAMPLE } from "../fixtures/sample";
import { gouji, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const output = folder.path("out.xlsx");

function workbookIn(path: string): Workbook {
  const read = readXlsx(readFileSync(path), path);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value.workbook;
}

test("a row is added with what depends on it, and told", async () => {
  const words = ["add-row", SAMPLE, "--at", "附表3-1!C25", "--set", "支出明细=走访慰问", "--set", "金额=5"];
  const dry = await gouji(...words, "--output", output, "--dry-run");
  expect([dry.code, existsSync(output)]).toEqual([0, false]);
  const ran = await gouji(...words, "--output", output);
  expect([ran.code, ran.out]).toEqual([0, dry.out]);
  expect(ran.out).toContain("附表3-1第26行插入一行");
  expect(cellOf(workbookIn(output), { sheet: "附表3-1", row: 25, column: 3 })?.value).toBe(5);
  expect(cellOf(workbookIn(output), { sheet: "附表3-1", row: 4, column: 1 })?.value).toBe(41);
});

test("a direction is added; --format json tells its edits", async () => {
  const words = ["add-direction", SAMPLE, "--name", "养老服务", "--fund", "养老经费", "--part", "老人食堂=7万元"];
  const ran = await gouji(...words, "--part", "健康体检", "--output", output, "--format", "json");
  expect(ran.code).toBe(0);
  expect(JSON.parse(ran.out)).toMatchObject({ version: 1, file: SAMPLE, differences: [], remarks: [] });
  const workbook = workbookIn(output);
  expect(workbook.sheets.at(-1)?.name).toBe("附表3-4");
  expect(cellOf(workbook, { sheet: "附表2", row: 15, column: 1 })?.value).toBe("养老经费");
  expect(cellOf(workbook, { sheet: "附表2", row: 16, column: 2 })?.value).toBe(7);
});

test("a source of money is named, or nothing is written", async () => {
  const words = ["add-direction", SAMPLE, "--name", "养老服务", "--amount", "7", "--output", output];
  const ran = await gouji(...words, "--source", "一般公共预算拨款");
  expect([ran.code, ran.out]).toEqual([0, expect.stringContaining("“一般公共预算拨款”由“874.97万元”改为“881.97万元”")]);
  const path = folder.path("no-source.xlsx");
  const other = await gouji(...words.slice(0, -1), path, "--source", "彩票公益金", "--lang", "en");
  expect([other.code, existsSync(path)]).toEqual([1, false]);
  expect(other.out).toContain("no source of money named “彩票公益金”");
});

test("a source of money is named for a row, too", async () => {
  const words = ["add-row", SAMPLE, "--at", "附表3-1!C25", "--set", "支出明细=走访慰问", "--set", "金额=5"];
  const ran = await gouji(...words, "--output", folder.path("row.xlsx"), "--source", "政府性基金拨款");
  expect([ran.code, ran.out]).toEqual([0, expect.stringContaining("“政府性基金拨款”填“5万元”")]);
  const path = folder.path("row-no-source.xlsx");
  const other = await gouji(...words, "--output", path, "--source", "彩票公益金");
  expect([other.code, existsSync(path)]).toEqual([1, false]);
  expect(other.out).toContain("没有叫“彩票公益金”的资金来源");
});

test.each([
  ["a place in no table", ["add-row", SAMPLE, "--at", "附表3-1!B6"], "不在任何表格里"],
  ["a direction that is there", ["add-direction", SAMPLE, "--name", "社区人员经费和工作经费"], "已经有了"],
])("%s: 1, and nothing is written", async (_, words, said) => {
  const path = folder.path("nothing.xlsx");
  const ran = await gouji(...words, "--output", path);
  expect([ran.code, existsSync(path)]).toEqual([1, false]);
  expect(ran.out).toContain(said);
  expect(ran.error).toContain("什么也没有写入");
});

test.each<[string, readonly string[], string]>([
  ["no place", ["add-row", SAMPLE, "--output", output], "--at"],
  ["a place without its sheet", ["add-row", SAMPLE, "--at", "C25", "--output", output], "C25"],
  ["a value without its column", ["add-row", SAMPLE, "--at", "附表2!B8", "--set", "5", "--output", output], "--set"],
  ["no name", ["add-direction", SAMPLE, "--output", output], "--name"],
  ["no amount", ["add-direction", SAMPLE, "--name", "养老", "--amount", "很多", "--output", output], "很多"],
  [
    "a part without its amount",
    ["add-direction", SAMPLE, "--name", "养老", "--part", "食堂=", "--output", output],
    "--part",
  ],
  ["no output", ["add-row", SAMPLE, "--at", "附表2!B8"], "--output"],
  ["an option of another command", ["add-row", SAMPLE, "--at", "附表2!B8", "--output", output, "--links"], "--links"],
])("%s is wrong usage", async (_, words, said) => {
  const ran = await gouji(...words);
  expect(ran.code).toBe(2);
  expect(ran.error).toContain(said);
});

test.each<[string, readonly string[], string]>([
  ["a text for an amount", ["add-row", SAMPLE, "--at", "附表3-1!C25", "--set", "金额=abc"], "“abc”不是金额"],
  ["a column that is not there", ["add-row", SAMPLE, "--at", "附表3-1!C25", "--set", "没有列=1"], "没有“没有列”这一列"],
  [
    "parts that do not come to the amount",
    ["add-direction", SAMPLE, "--name", "养老", "--amount", "50", "--part", "甲=20", "--part", "乙=20"],
    "写的是50万元，各小项相加是40万元，相差10万元",
  ],
])("%s: 2, and nothing is written", async (_, words, said) => {
  const path = folder.path("wrong.xlsx");
  const ran = await gouji(...words, "--output", path);
  expect([ran.code, existsSync(path)]).toEqual([2, false]);
  expect(ran.out).toContain(said);
});

test("parts that come to the amount, or of which one is open, are taken", async () => {
  const words = ["add-direction", SAMPLE, "--name", "养老", "--source", "政府性基金拨款", "--dry-run"];
  const exact = await gouji(...words, "--amount", "50", "--part", "甲=20万元", "--part", "乙=30");
  const open = await gouji(...words, "--amount", "50", "--part", "甲=20", "--part", "乙");
  expect([exact.code, open.code]).toEqual([0, 0]);
});
