import { addressOf } from "../../../src/core/a1";
import { isRowEdit } from "../../../src/core/edit";
import { workbookOf, type GridCell } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, type CostingRow } from "../../fixtures/department";
import { checkArithmetic } from "../arithmeticRules";

/** A direction of three rows of which the first is given; its costing stands in row 10. */
function repairsOf(amount: GridCell, basis: string, total: number): readonly { what: string; confidence: number }[] {
  const rows: readonly CostingRow[] = [
    { item: "宣传费", amount, basis },
    { item: "培训费", amount: 4.55, basis: "据实结算" },
    { item: "差旅费", amount: 17.25, basis: "据实结算" },
  ];
  const form = directionSheet(cleanDirection({ amount: total, indicators: [], groups: { 党建: rows } }));
  const [finding] = checkArithmetic(workbookOf({ 附表3: form })).findings;
  return (finding?.fixes ?? []).map(({ confidence, changes: { edits } }) => ({
    what: edits
      .map((edit) =>
        isRowEdit(edit) ? edit.kind : edit.kind === "set-value" ? `${addressOf(edit.at)} ${String(edit.value)}` : "",
      )
      .join(", "),
    confidence,
  }));
}

test.each<[string, GridCell, string, number, string]>([
  [
    "a price that lost its figures",
    9.6,
    "20人，每人每月0元，12个月共9.6万元",
    31.4,
    "E10 20人，每人每月400元，12个月共9.6万元",
  ],
  ["a zero that is not printed: 69.9 for 69.0", 69.9, "15公里*4.6（万元/公里）", 90.8, "D10 69"],
  ["what came out as typed stays", 201.61, "48家*12次*0.35（万元/家·次）=201.6万元", 223.4, "D10 201.6"],
  ["a unit that all figures share", 1.5, "3*0.5=1.5元", 23.3, "E10 3*0.5=1.5万元"],
  [
    "a unit beside figures that would be odd in it",
    6.30015,
    "21000.97元用于宣传；42000.53万元用于制作。",
    28.10015,
    "E10 21000.97元用于宣传；42000.53元用于制作。",
  ],
  ["nobody takes the whole as a share", 6, "60万元*100%=6万元", 27.8, "E10 60万元*10%=6万元"],
])("%s", (_, amount, basis, total, expected) => {
  expect(repairsOf(amount, basis, total)[0]?.what).toBe(expected);
});

test.each<[string, GridCell, string, number]>([
  ["a result that was rounded", 2.33, "3人*0.775（万元/人）=2.33万元", 24.13],
  ["bare figures in the unit of their result", 0.00015, "3*0.5=1.5元", 21.80015],
  ["an amount of nothing", 0, "据实结算", 21.8],
  ["the whole of a contract that is smaller", 6, "6万元*100%=6万元", 27.8],
])("nothing is said of %s", (_, amount, basis, total) => {
  expect(repairsOf(amount, basis, total)).toEqual([]);
});

test("which of count and price lost a zero is not known for sure", () => {
  const repairs = repairsOf(720, "15人*20天*2400元/人·天", 741.8);
  expect(repairs.length).toBeGreaterThan(2);
  expect(repairs[0]?.confidence).toBeLessThan(0.7);
});
