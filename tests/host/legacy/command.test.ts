import { mkdtempSync, copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../src/cli/run";
import { readXlsx } from "../../../src/host/xlsx/read";
import { fileOf, valueOf } from "./files";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function gouji(...words: readonly string[]): Promise<{ code: number; out: string; error: string }> {
  let out = "";
  let error = "";
  const streams = { out: (text: string) => void (out += text), error: (text: string) => void (error += text) };
  const code = await run(words, streams);
  return { code, out, error };
}

function put(name: string, source: string): string {
  const path = join(folder, name);
  copyFileSync(join(__dirname, source), path);
  return path;
}

test("a folder is searched for all formats; the wrong cell is found in each", async () => {
  put("一.xls", "tianxin-2023.xls");
  put("二.et", "tianxin-2023.xls");
  put("三.ods", "tianxin-2023.ods");
  put(".~lock.三.ods", "tianxin-2023.ods");
  const { code, out, error } = await gouji("check", folder, "--format", "jsonl");
  expect(code).toBe(1);
  expect(error).toBe("");
  const reports = out
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(reports).toHaveLength(3);
  for (const report of reports) {
    expect(report).toHaveProperty("findings.0.suspect", expect.objectContaining({ sheet: "附表3-1", address: "E27" }));
  }
});

test("a file that is none gives its code, and 2", async () => {
  const path = join(folder, "坏.xls");
  writeFileSync(path, fileOf("tianxin-2023.xls").subarray(0, 9000));
  const { code, out } = await gouji("check", path, "--format", "json");
  expect(code).toBe(2);
  expect(JSON.parse(out)).toMatchObject([{ version: 1, error: { code: "damaged" } }]);
});

test.each(["tianxin-2023.xls", "tianxin-2023.ods"])("fix writes %s as .xlsx and says what is lost", async (source) => {
  const path = put(source, source);
  const output = join(folder, "新.xlsx");
  const { code, out, error } = await gouji("fix", path, "--output", output, "--rule", "costing/arithmetic");
  expect(code).toBe(0);
  expect(out).toContain("2次*73.5（万元/次）=7万元 → 2次*3.5（万元/次）=7万元");
  expect(error).toContain("旧格式");
  expect(valueOf(readXlsx(readFileSync(output), "新.xlsx")).workbook.sheets).toHaveLength(5);
  await expect(gouji("check", output)).resolves.toMatchObject({ code: 0 });
});

test("fix writes nothing when what is named does not occur", async () => {
  const output = join(folder, "新.xlsx");
  const { code } = await gouji("fix", put("a.xls", "tianxin-2023.xls"), "--output", output, "--finding", "none");
  expect(code).toBe(1);
  expect(existsSync(output)).toBe(false);
});
