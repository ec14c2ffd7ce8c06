import { workbookOf, type GridCell } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, type CostingRow } from "../../fixtures/department";
import { checkArithmetic } from "../arithmeticRules";

/** An amount that a format shows with two decimals, whatever was typed. */
const shown = (value: number): GridCell => ({ value, text: value.toFixed(2) });

type Beside = readonly [amount: number, basis: string];

/** The cells of what is found in a costing, with the values that the likeliest repairs put there. */
function findingsIn(rows: readonly Beside[], print: (value: number) => GridCell, total?: number): readonly unknown[] {
  const costing = rows.map(([amount, basis], index): CostingRow => ({
    item: `明细${index}`,
    amount: print(amount),
    basis,
  }));
  const tenths = rows.reduce((sum, [amount]) => sum + Math.round(amount * 100), 0) / 100;
  const all = print(total ?? tenths);
  const form = cleanDirection({ amount: all, fundAmount: all, total: all, indicators: [], groups: { 日常: costing } });
  return checkArithmetic(workbookOf({ 附表3: directionSheet(form) })).findings.flatMap(({ fixes: [first] }) =>
    (first?.changes.edits ?? []).map((edit) => ("value" in edit ? edit.value : edit.kind)),
  );
}

const WAGES: Beside = [39.4, "32人*2050元/人/月*6个月=39.36万元"];
const CLEANING: Beside = [18.8, "26100平方米×7.2元/平方米=187920元"];
const PLAIN: readonly Beside[] = [
  [13.3, "133人*1000元/人=13.3万元"],
  [6, "10场*0.6万元/场=6万元"],
];

test.each<[string, readonly Beside[]]>([
  ["a result that the text states exactly", [WAGES, ...PLAIN]],
  ["a result in 元", [[18.8, "26100平方米×7.2元/平方米=187920元"], ...PLAIN]],
  ["a calculation without a result", [[1.1, "56具×200元/具"], ...PLAIN]],
  ["less than a tenth", [[0.7, "67份*100元/份=6700元"], ...PLAIN]],
  ["a sum", [[15.1, "电脑10台（5050元/台），桌子20张（5000元/张），共计150500元"], ...PLAIN]],
  ["a whole amount: 3 for 3.0", [[3, "350元/人/天*85人*1天＝29750元"], ...PLAIN]],
  ["the very half", [[0.4, "3500元*1次=0.35万元"], ...PLAIN]],
  ["the only amount of its form", [[8.9, "3期*85人/期*1天*350（元/（人·天））=89250元"]]],
])("rounded to tenths, %s is right", (_, rows) => {
  expect(findingsIn(rows, shown)).toEqual([]);
  expect(findingsIn(rows, (value) => value)).toEqual([]);
});

test("where texts show that amounts were rounded, their total may be off by as much", () => {
  expect(findingsIn([WAGES, [18.8, "26100平方米×7.2元/平方米=187920元"], ...PLAIN], shown, 77.6)).toEqual([]);
});

test.each<[string, readonly Beside[], unknown]>([
  ["more than half of a tenth away", [[39.5, "32人*2050元/人/月*6个月=39.36万元"], CLEANING, ...PLAIN], 39.4],
  [
    "a wrong text",
    [[39.4, "32人*2050元/人/月*6个月=39.63万元"], CLEANING, ...PLAIN],
    "32人*2050元/人/月*6个月=39.36万元",
  ],
  [
    "a wrong count",
    [[39.4, "23人*2050元/人/月*6个月=39.36万元"], CLEANING, ...PLAIN],
    "32人*2050元/人/月*6个月=39.36万元",
  ],
  ["a point that slipped", [WAGES, [0.7, "67份*1000元/份=6700元"], CLEANING, ...PLAIN], "67份*100元/份=6700元"],
  ["an amount in another unit", [[394000, "32人*2050元/人/月*6个月=39.36万元"], CLEANING, ...PLAIN], 39.36],
])("rounded to tenths, %s is found", (_, rows, meant) => {
  const right = rows.map(([amount]) => (amount > 1000 ? 39.36 : amount === 39.5 ? 39.4 : amount));
  const total = Math.round(right.reduce((sum, one) => sum + one, 0) * 100) / 100;
  expect(findingsIn(rows, shown, total)).toContainEqual(meant);
});

test.each<[string, readonly Beside[]]>([
  [
    "hundredths",
    [
      [39.4, "32人*2050元/人/月*6个月=39.36万元"],
      [2.04, "2.04万元"],
      [7.25, "7.25万元"],
    ],
  ],
  [
    "whole amounts",
    [
      [39, "32人*2050元/人/月*6个月=39.36万元"],
      [13, "13万元"],
      [6, "6万元"],
    ],
  ],
])("a form that prints %s keeps to them", (_, rows) => {
  expect(findingsIn(rows, shown)).not.toEqual([]);
  expect(findingsIn(rows, (value) => value)).not.toEqual([]);
});

test("tenths that no text was rounded to are exact, and so is their total", () => {
  expect(findingsIn(PLAIN, shown, 19.4)).not.toEqual([]);
});
