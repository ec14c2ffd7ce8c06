import { readSubmission } from "../../../src/app/check";
import { workbookOf, type GridCell } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";

type Rows = readonly (readonly GridCell[])[];

const isTitle = (cell: GridCell | undefined): boolean => typeof cell === "string" && /绩效目标(?:汇总)?表$/.test(cell);
const withoutTitle = (rows: Rows): Rows => rows.map((row) => row.map((cell) => (isTitle(cell) ? null : cell)));
const withoutTitleRow = (rows: Rows): Rows => rows.filter((row) => !row.some(isTitle));

/** The forms that are read of rows below one another. */
function formsIn(...parts: readonly Rows[]): readonly string[] {
  const cells = parts.flat().map((row) => [...row]);
  return readSubmission(workbookOf({ 附表: { cells } })).forms.map(
    ({ form, tables }) =>
      `${form.id} ${Object.entries(tables)
        .map(([name, rows]) => `${name} ${String(rows?.length ?? 0)}`)
        .join(" ")}`,
  );
}

const overall = overallSheet({
  total: 20,
  sources: [20, 0, 0],
  basic: 8,
  project: 12,
  indicators: [["支出", "≤20万元"]],
}).cells;
const summary = summarySheet(12, { 业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } } }).cells;
const direction = directionSheet(cleanDirection()).cells;
const blank: Rows = [[null]];
const whole = formsIn(overall, blank, summary, blank, direction, blank, direction);

test("each form is read under its title", () => {
  expect(whole.map((one) => one.split(" ")[0])).toEqual([
    "department-overall",
    "special-fund-summary",
    "expenditure-direction",
    "expenditure-direction",
  ]);
});

test.each([
  ["is empty", withoutTitle],
  ["is gone with its row", withoutTitleRow],
])("a form among others is read where its title %s", (_, lose) => {
  expect(formsIn(lose(overall), blank, summary, blank, direction, blank, direction)).toEqual(whole);
  expect(formsIn(overall, blank, lose(summary), blank, direction, blank, direction)).toEqual(whole);
  expect(formsIn(overall, blank, summary, blank, lose(direction), blank, direction)).toEqual(whole);
  expect(formsIn(overall, blank, summary, blank, direction, blank, lose(direction))).toEqual(whole);
  expect(formsIn(overall, blank, lose(summary), blank, lose(direction), blank, direction)).toEqual(whole);
});

const own = formsIn(direction);

test.each<[string, Rows]>([
  [
    "notes",
    [["注：1. 本表由填报单位填写。"], ["2. 金额单位：万元"], ["填报单位：见附表1"], ["3. 序号、名称、金额如实填写"]],
  ],
  ["signatures", [["单位负责人签字："], ["填表人：李某", null, "联系电话：22000000"], ["审核人："], ["日期："]]],
  [
    "another list",
    [
      ["序号", "姓名", "金额"],
      [1, "张某", 3],
      [2, "李某", 4],
      [3, "王某", 5],
      ["合计", null, 12],
    ],
  ],
])("%s below a form are no form", (_, rows) => {
  expect(formsIn(direction, blank, rows)).toEqual(own);
  expect(formsIn(rows, blank, direction)).toEqual(own);
});

test("many forms below one another that have lost their titles are all read, in time that does not double with each", () => {
  const many = Array.from({ length: 24 }, () => [blank, withoutTitle(direction)]).flat();
  expect(formsIn(direction, ...many)).toHaveLength(25);
}, 60_000);
