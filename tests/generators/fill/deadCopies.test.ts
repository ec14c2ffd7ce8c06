import { readSubmission } from "../../../src/app/check";
import { qualifiedAddress } from "../../../src/core/a1";
import { sentence } from "../../../src/core/message";
import { planInARow } from "../../../src/generators/inARow";
import { completionPlanners } from "../../../src/generators/planners";
import { workbookOf, type GridCell } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";
import { withCell } from "../../fixtures/generated";
import { fillPictures } from "./harness";

const indicators = [
  ["基本支出", 20],
  ["项目支出", 12],
] as const;
const overall = overallSheet({ total: 32, sources: [30, 2, null], basic: 20, project: 12, indicators });
const at = `E${String(overall.cells.findIndex((row) => row.includes("项目支出") && row.includes("成本指标")) + 1)}`;

function filledWith(cell: GridCell): readonly string[] {
  return fillPictures({ 附表1: withCell(overall, at, cell) }).cells;
}

test.each([
  ["a copy of a cell that is gone", "#REF!"],
  ["a copy of a cell of a sheet that is gone", "'附表2'!#REF!"],
  ["a copy that names the lost cell of a lost sheet", "#REF!F8"],
])("%s copies its counterpart again", (_, formula) => {
  expect(filledWith({ value: null, formula })).toEqual([expect.stringMatching(new RegExp(`^附表1!${at}: =`))]);
});

test.each<[string, GridCell]>([
  ["a calculation with a cell that is gone", { value: null, formula: "#REF!*2" }],
  ["a sum with a cell that is gone", { value: null, formula: "SUM(#REF!,F7)" }],
  ["a formula that works", { value: 11, formula: "10+1" }],
  ["what a person typed", 11],
])("%s stays", (_, cell) => {
  expect(filledWith(cell)).toEqual([]);
});

test("an amount that copied a lost total is not typed for indicators that are texts", () => {
  const sheet = directionSheet(cleanDirection({ total: null, fund: "业务经费" }));
  const { cells } = withCell(sheet, "B4", { value: null, formula: "#REF!" });
  const indicators = cells.map((row) => row.map((cell) => (cell === 7 ? "7万元" : cell)));
  const summary = summarySheet(12, { 业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } } });
  const workbook = workbookOf({ 附表2: summary, 附表3: { cells: indicators } });
  const plan = planInARow(workbook, completionPlanners({}), readSubmission, sentence("fill/title"));
  if (!plan.ok) throw new Error("not planned");
  const written = plan.value.changes.edits.filter((edit) => "at" in edit && qualifiedAddress(edit.at) === "附表3!B4");
  expect(written.map(({ kind }) => kind)).toEqual(["set-formula"]);
});
