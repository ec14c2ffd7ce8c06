import { existsSync, readFileSync } from "node:fs";
import { checkWorkbook, readSubmission } from "../../src/app/check";
import { cellOf, type Workbook } from "../../src/core/workbook";
import { readXlsx } from "../../src/host/xlsx/read";
import { SAMPLE, sampleWorkbook } from "../fixtures/sample";
import { gouji, temporaryFolder } from "./harness";
import { besidesEmpty } from "../fixtures/findings";

const folder = temporaryFolder();
const output = folder.path("new.xlsx");

function workbookIn(path: string): Workbook {
  const read = readXlsx(readFileSync(path), path);
  if (!read.ok) throw new Error(read.failure.code);
  return read.value.workbook;
}

const readIn = (path: string) =>
  readSubmission(workbookIn(path)).forms.map(({ form, sheet, year }) => [sheet, form.id, form.edition, year]);

test("without more it writes the package for this year with one direction", async () => {
  const ran = await gouji("new", "--output", output);
  expect(ran.code).toBe(0);
  const year = new Date().getFullYear();
  expect(readIn(output)).toEqual([
    ["附表1", "department-overall", undefined, year],
    ["附表2", "special-fund-summary", undefined, year],
    ["附表3-1", "expenditure-direction", undefined, year],
  ]);
  expect(ran.out.split("\n")).toHaveLength(4);
  expect(ran.error).toContain("new.xlsx");
});

test("year, directions and the unit's name are as asked", async () => {
  expect(
    (await gouji("new", "--output", output, "--year", "2031", "--directions", "3", "--unit-name", "某局")).code,
  ).toBe(0);
  expect(readIn(output)).toHaveLength(5);
  const { forms } = readSubmission(workbookIn(output));
  expect(forms.map(({ year, fields }) => [year, fields["unitName"]?.text])).toEqual(forms.map(() => [2031, "某局"]));
  expect(checkWorkbook(workbookIn(output)).findings.map(({ rule, suspect }) => [rule, suspect.at.sheet])).toEqual(
    ["附表1", "附表2", "附表3-1", "附表3-2", "附表3-3"].map((sheet) => ["structure/field-empty", sheet]),
  );
});

test("single forms of other editions are named", async () => {
  const ran = await gouji(
    "new",
    "--output",
    output,
    "--year",
    "2026",
    "--form",
    "project-target:shanghai",
    "--form",
    "special-fund-summary",
  );
  expect(ran.code).toBe(0);
  expect(readIn(output).map(([, id, edition]) => [id, edition])).toEqual([
    ["project-target", "shanghai"],
    ["special-fund-summary", undefined],
  ]);
});

test("last year's forms become this year's, and nothing else changes", async () => {
  const ran = await gouji("new", "--output", output, "--from", SAMPLE, "--keep", "all");
  expect(ran.code).toBe(0);
  expect(readIn(output).map(([, , , year]) => year)).toEqual([2024, 2024, 2024, 2024, 2024]);
  expect(ran.out).toContain("附表1!A2：2023年部门整体支出绩效目标表 → 2024年部门整体支出绩效目标表\n");
  expect(ran.out).toContain("附表2!E11");
  const [before, after] = [sampleWorkbook(), workbookIn(output)];
  const changed = before.sheets.flatMap(({ name, rows, merges }, index) => {
    expect(after.sheets[index]?.merges).toEqual(merges);
    return [...rows].flatMap(([row, cells]) =>
      [...cells].filter(([column, { value }]) => cellOf(after, { sheet: name, row, column })?.value !== value),
    );
  });
  expect(changed.every(([, { value }]) => String(value).includes("2023"))).toBe(true);
  expect(changed).toHaveLength(12);
});

test("by default amounts are emptied and nothing is wrong with what stays", async () => {
  expect((await gouji("new", "--output", output, "--from", SAMPLE, "--year", "2026")).code).toBe(0);
  const workbook = workbookIn(output);
  expect(besidesEmpty(checkWorkbook(workbook).findings).filter(({ severity }) => severity === "error")).toEqual([]);
  const [overall] = readSubmission(workbook).forms;
  expect([overall?.year, overall?.fields["totalBudget"]?.text, overall?.fields["departmentName"]?.text]).toEqual([
    2026,
    "",
    "株洲市石峰区田心街道办事处",
  ]);
});

test("blank directions join last year's, and none goes", async () => {
  const sheets = async (directions: string) => {
    expect((await gouji("new", "--output", output, "--from", SAMPLE, "--directions", directions)).code).toBe(0);
    return readIn(output).map(([sheet, , , year]) => [sheet, year]);
  };
  const own = ["附表1", "附表2", "附表3-1", "附表3-2", "附表3-3"].map((sheet) => [sheet, 2024]);
  expect(await sheets("5")).toEqual([...own, ["附表3-4", 2024], ["附表3-5", 2024]]);
  const { findings } = checkWorkbook(workbookIn(output));
  expect(besidesEmpty(findings).filter(({ severity }) => severity === "error")).toEqual([]);
  expect(await sheets("2")).toEqual(own);
});

const unknown = folder.draw("unknown.xlsx", { 表: [["通讯录"], ["张三", "22000000"]] });

test.each([
  ["no output", [], "--output"],
  ["a file", [SAMPLE, "--output", "x.xlsx"], "--from"],
  ["an output that is no workbook", ["--output", "x.ods"], "x.ods"],
  ["a year that is none", ["--output", "x.xlsx", "--year", "next"], "next"],
  ["no direction", ["--output", "x.xlsx", "--directions", "0"], "--directions"],
  ["an unknown form", ["--output", "x.xlsx", "--form", "project-target:atlantis"], "project-target:shanghai"],
  ["an unknown choice", ["--output", "x.xlsx", "--from", SAMPLE, "--keep", "some"], "sentences"],
  ["a choice without last year's file", ["--output", "x.xlsx", "--keep", "all"], "--from"],
  ["a form beside last year's file", ["--output", "x.xlsx", "--from", SAMPLE, "--form", "project-target"], "--form"],
  ["a file that is not there", ["--output", "x.xlsx", "--from", "gone.xlsx"], "gone.xlsx"],
  ["a file without forms", ["--output", "x.xlsx", "--from", unknown], "unknown.xlsx"],
])("%s is refused: 2, words on the error stream, nothing written", async (_, words, piece) => {
  const ran = await gouji("new", ...words.map((word) => (word.startsWith("x.") ? folder.path(word) : word)));
  expect(ran).toMatchObject({ code: 2, out: "" });
  expect(ran.error).toContain(piece);
  expect(existsSync(folder.path("x.xlsx"))).toBe(false);
});

test.each(["2022", "2023"])("forms of 2023 do not become those of %s", async (year) => {
  const path = folder.path(`earlier-${year}.xlsx`);
  const ran = await gouji("new", "--output", path, "--from", SAMPLE, "--year", year);
  expect(ran.code).toBe(2);
  expect(ran.error).toContain(`2023年以后的年份，不能是${year}`);
  expect(existsSync(path)).toBe(false);
});

test("forms of 2023 become those of any later year", async () => {
  expect((await gouji("new", "--output", output, "--from", SAMPLE, "--year", "2025")).code).toBe(0);
  expect(new Set(readIn(output).map(([, , , year]) => year))).toEqual(new Set([2025]));
});
