import type { GridCell } from "../../../src/host/memory/grid";
import { overallSheet } from "../../fixtures/department";
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
