import { numberOfSheet, numberWritten } from "../../../src/generators/fill/sheetNumber";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";
import { fillPictures } from "./harness";

test.each([
  ["方向1", 1],
  ["方向02", 2],
  ["方向二", 2],
  ["方向十二党建", 12],
  ["附表3-③", 3],
  ["附表3-2支出方向", 2],
  ["附表3-2一般公共服务", 2],
  ["附表3-2 三农", 2],
  ["2024年专项3", 3],
  ["方向（四）", 4],
])("the sheet %s bears the number %d", (name, number) => {
  expect(numberOfSheet(name)).toBe(number);
});

test.each(["一般公共服务", "三农", "甲2024", "党建", "十四五规划", "一一"])("the sheet %s bears none", (name) => {
  expect(numberOfSheet(name)).toBeUndefined();
});

test("a number is written as others are, as far as that goes", () => {
  expect([numberWritten(12, "chinese"), numberWritten(20, "circled"), numberWritten(21, "circled")]).toEqual([
    "十二",
    "⑳",
    "21",
  ]);
  expect(numberWritten(7, { digits: 2 })).toBe("07");
});

const FUNDS = ["业务经费", "社区经费", "城管经费"] as const;
const overall = overallSheet({ total: 36, sources: [36, 0, 0], basic: 0, project: 36 });
const summary = summarySheet(
  36,
  Object.fromEntries(FUNDS.map((fund) => [fund, { amount: 12, parts: { [`${fund}一项`]: 7, [`${fund}二项`]: 5 } }])),
);

test.each([
  [0, "方向", ["一", "二", "三"]],
  [1, "方向", ["一", "二", "三"]],
  [2, "附表3-", ["①", "②", "③"]],
  [1, "附表3-", ["1", "2", "3"]],
])("sheet %d of %s comes in the place of its number", (gone, before, numbers) => {
  const names = numbers.map((number) => `${before}${number}`);
  const all = names.map((name, index) => {
    const fund = FUNDS[index] ?? "";
    return [name, directionSheet(cleanDirection({ direction: `${fund}方向`, fund }))] as const;
  });
  const left = all.filter((_, index) => index !== gone);
  const { after } = fillPictures({ 附表1: overall, 附表2: summary, ...Object.fromEntries(left) });
  expect(after.sheets.map(({ name }) => name)).toEqual(["附表1", "附表2", ...names]);
});
