import { existsSync, readdirSync, readFileSync } from "node:fs";
import { checkWorkbook } from "../../src/app/check";
import type { GridCell } from "../../src/host/memory/grid";
import { readXlsx } from "../../src/host/xlsx/read";
import { cellOf, type Workbook } from "../../src/core/workbook";
import { cleanDirection, directionSheet, overallSheet, type CostingRow } from "../fixtures/department";
import { SAMPLE, sampleWorkbook } from "../fixtures/sample";
import { withCell } from "../fixtures/generated";
import { encryptedFile, gouji, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const output = folder.path("out.xlsx");
const [sampleFinding] = checkWorkbook(sampleWorkbook()).findings;
const fingerprint = sampleFinding?.fingerprint ?? "";

function workbookIn(path: string): Workbook {
  const read = readXlsx(readFileSync(path), path);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value.workbook;
}

const errorsIn = (path: string) =>
  checkWorkbook(workbookIn(path)).findings.filter(({ severity }) => severity === "error");
const wrong = (item: string): CostingRow => ({ item, amount: 5, basis: "10套*70.5万元/套=5万元" });
const three = cleanDirection({
  amount: 15,
  indicators: [],
  groups: { 安全: [wrong("器材"), wrong("器材"), wrong("器材")] },
});
const alike = folder.draw("alike.xlsx", { 附表3: directionSheet(three) });
const clean = folder.draw("clean.xlsx", { 附表3: directionSheet(cleanDirection()) });

test.each([
  ["--finding", () => fingerprint],
  ["--rule", () => "costing/arithmetic"],
])("%s repairs the sample and nothing else", async (option, name) => {
  const ran = await gouji("fix", SAMPLE, "--output", output, option, name());
  expect(ran.code).toBe(0);
  expect(ran.out).toBe("附表3-1!E27：2次*73.5（万元/次）=7万元 → 2次*3.5（万元/次）=7万元\n");
  expect(ran.error).toContain("out.xlsx");
  const repaired = workbookIn(output);
  expect(cellOf(repaired, { sheet: "附表3-1", row: 26, column: 4 })?.value).toBe("2次*3.5（万元/次）=7万元");
  expect(errorsIn(output)).toEqual([]);
  const before = sampleWorkbook();
  for (const [index, sheet] of repaired.sheets.entries()) {
    const differing = [...sheet.rows].filter(([row, cells]) => {
      const old = before.sheets[index]?.rows.get(row);
      return JSON.stringify([...cells]) !== JSON.stringify([...(old ?? [])]);
    });
    expect(differing.map(([row]) => row)).toEqual(sheet.name === "附表3-1" ? [26] : []);
  }
});

test("--rule repairs findings that are alike in every name, each at its own cell", async () => {
  const ran = await gouji("fix", alike, "--output", output, "--rule", "costing/arithmetic");
  expect(ran.code).toBe(0);
  expect(ran.out.trimEnd().split("\n")).toHaveLength(3);
  expect(errorsIn(output)).toEqual([]);
});

test("several findings can be named, and only they are repaired", async () => {
  const [first, , third] = checkWorkbook(workbookIn(alike)).findings;
  if (first === undefined || third === undefined) throw new Error("no findings");
  const names = ["--finding", first.fingerprint, "--finding", third.fingerprint];
  expect((await gouji("fix", alike, "--output", output, ...names)).code).toBe(0);
  const left = checkWorkbook(workbookIn(output)).findings;
  expect(left.map(({ suspect }) => suspect.at.row)).toEqual(
    checkWorkbook(workbookIn(alike))
      .findings.map(({ suspect }) => suspect.at.row)
      .slice(1, 2),
  );
});

test("a sum that misses a row is repaired in the file, also where it was never computed", async () => {
  const formula: GridCell = { formula: "SUM(D13:D14)", value: null };
  const form = withCell(directionSheet(cleanDirection()), "D16", formula);
  const file = folder.draw("formula.xlsx", { 附表3: form });
  const ran = await gouji("fix", file, "--output", output, "--rule", "amount/costing-total");
  expect(ran).toMatchObject({ code: 0 });
  expect(cellOf(workbookIn(output), { sheet: "附表3", row: 15, column: 3 })?.formula).toBe("SUM(D13:D15)");
  expect(errorsIn(output)).toEqual([]);
});

test.each([
  ["nothing wrong", () => clean, ["--safe"]],
  ["no safe repair", () => SAMPLE, ["--safe"]],
  ["no choice, no safe repair", () => SAMPLE, []],
])("%s: a copy byte for byte", async (_, file, options) => {
  const ran = await gouji("fix", file(), "--output", output, ...options);
  expect(ran).toMatchObject({ code: 0, out: "" });
  expect(readFileSync(output).equals(readFileSync(file()))).toBe(true);
});

test.each([
  ["a finding", "--finding", "000000000000"],
  ["a rule", "--rule", "costing/sum"],
  ["a rule that does not exist", "--rule", "no/rule"],
])("%s that does not occur: 1, and nothing is written", async (_, option, name) => {
  const target = folder.path("unwritten.xlsx");
  const ran = await gouji("fix", SAMPLE, "--output", target, option, name);
  expect(ran).toMatchObject({ code: 1, out: "" });
  expect(ran.error).toContain(name);
  expect(existsSync(target)).toBe(false);
});

test("one unknown name among known ones stops everything", async () => {
  const target = folder.path("unwritten.xlsx");
  const ran = await gouji("fix", SAMPLE, "--output", target, "--finding", fingerprint, "--finding", "000000000000");
  expect(ran).toMatchObject({ code: 1, out: "" });
  expect(existsSync(target)).toBe(false);
});

test("a dry run tells what it would do and writes nothing, output or not", async () => {
  const target = folder.path("dry.xlsx");
  for (const options of [["--output", target], []]) {
    const ran = await gouji("fix", SAMPLE, "--rule", "costing/arithmetic", "--dry-run", ...options);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain("→ 2次*3.5（万元/次）=7万元");
    expect(ran.error).not.toBe("");
    expect(existsSync(target)).toBe(false);
  }
});

test("a folder that does not exist: 2 in words, no report, nothing left behind", async () => {
  const ran = await gouji("fix", SAMPLE, "--rule", "costing/arithmetic", "--output", folder.path("no/out.xlsx"));
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.error).toContain("out.xlsx");
});

test("an output that is a folder: 2, and no draft stays", async () => {
  const ran = await gouji("fix", clean, "--output", folder.path("."));
  expect(ran.code).toBe(2);
  expect(readdirSync(folder.path(".")).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test.each([
  ["not-found", folder.path("missing.xlsx")],
  ["encrypted", folder.write("密码.xlsx", encryptedFile())],
  ["not-a-workbook", folder.write("text.xlsx", "text")],
])("an input that is %s: 2 in words", async (_, file) => {
  const target = folder.path("unwritten.xlsx");
  const ran = await gouji("fix", file, "--output", target);
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.error).toMatch(/。/);
  expect(existsSync(target)).toBe(false);
});

test("a refused edit: 2, and nothing is written", async () => {
  const picture = overallSheet({ total: 100, sources: [90, 10, null], basic: 600, project: 40 });
  const file = folder.draw("protected.xlsx", { 附表1: { ...picture, isProtected: true } });
  const target = folder.path("unwritten.xlsx");
  const ran = await gouji("fix", file, "--output", target, "--rule", "amount/budget-by-nature");
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.error).toContain("附表1");
  expect(existsSync(target)).toBe(false);
});

test("a file may be repaired in place", async () => {
  const file = folder.write("same.xlsx", readFileSync(SAMPLE));
  expect((await gouji("fix", file, "--output", file, "--rule", "costing/arithmetic")).code).toBe(0);
  expect(errorsIn(file)).toEqual([]);
});

test("in English", async () => {
  const ran = await gouji("fix", SAMPLE, "--output", output, "--finding", fingerprint, "--lang", "en");
  expect(ran.out).toContain("附表3-1!E27: ");
  expect(ran.error).toContain("Wrote");
});
