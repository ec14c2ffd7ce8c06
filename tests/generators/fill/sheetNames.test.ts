import type { GridSheet } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";
import { fillPictures } from "./harness";

const FUNDS = ["业务经费", "社区经费", "城管经费"] as const;
const DIRECTIONS = ["社区党建", "便民服务", "城市管理"] as const;

const overall = overallSheet({ total: 36, sources: [36, 0, 0], basic: 0, project: 36 });
const summary = summarySheet(
  36,
  Object.fromEntries(FUNDS.map((fund) => [fund, { amount: 12, parts: { [`${fund}一项`]: 7, [`${fund}二项`]: 5 } }])),
);
const directionAt = (index: number): GridSheet =>
  directionSheet(cleanDirection({ direction: DIRECTIONS[index] ?? "", fund: FUNDS[index] ?? "" }));

/** The names of the sheets that come to some given ones. */
function added(sheets: Readonly<Record<string, GridSheet>>): readonly string[] {
  const { after } = fillPictures(sheets);
  return after.sheets.map(({ name }) => name).filter((name) => !(name in sheets));
}

test.each([
  ["方向1", "方向3", "方向2"],
  ["方向一", "方向三", "方向二"],
  ["方向01", "方向03", "方向02"],
  ["附表3-1", "附表3-3", "附表3-2"],
  ["附表3-①", "附表3-③", "附表3-②"],
  ["附表3-1支出方向", "附表3-3支出方向", "附表3-2支出方向"],
  ["附表3-1 社区党建", "附表3-3 城市管理", "附表3-2 社区经费"],
  ["附表3-1 党建", "附表3-3 城市", "附表3-2 社区经费"],
  ["附表3-1（业务经费）", "附表3-3（城管经费）", "附表3-2（社区经费）"],
  ["附表3", "附表5", "附表4"],
  ["社区党建", "城市管理", "社区经费"],
  ["2024年专项1", "2024年专项3", "2024年专项2"],
  ["甲", "乙", "附表3-2"],
  ["甲2024", "乙2024", "附表3-2"],
])("beside %s and %s the sheet of the second direction is %s", (first, third, wanted) => {
  const sheets = { 附表1: overall, 附表2: summary, [first]: directionAt(0), [third]: directionAt(2) };
  expect(added(sheets)).toEqual([wanted]);
});

test("the only direction that is left shows how the others are named", () => {
  expect(added({ 附表1: overall, 附表2: summary, 方向2: directionAt(1) })).toEqual(["方向1", "方向3"]);
});

test("a name that is taken, too long or not allowed is none", () => {
  const cover: GridSheet = { cells: [["说明"]] };
  expect(added({ 附表1: overall, 附表2: summary, 方向2: cover, 方向1: directionAt(0), 方向3: directionAt(2) })).toEqual(
    ["方向2（2）"],
  );
  const name = `社区/经费${"与各项服务".repeat(8)}`;
  const long = summarySheet(24, {
    业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } },
    [name]: { amount: 12, parts: { 环卫: 7, 绿化: 5 } },
  });
  const [sheet = ""] = added({ 附表1: overall, 附表2: long, "附表3-1 社区党建": directionAt(0) });
  expect(sheet).toBe(`附表3-2 ${name.replace("/", "")}`.slice(0, 31));
});

test.each([
  [{ 部门整体: overall, 方向1: directionAt(0) }, ["专项资金绩效目标汇总表"]],
  [
    { 专项汇总: summary, 方向1: directionAt(0), 方向2: directionAt(1), 方向3: directionAt(2) },
    ["部门整体支出绩效目标表"],
  ],
  [{ 方向3: directionAt(2) }, ["专项资金绩效目标汇总表", "部门整体支出绩效目标表"]],
  [{ 附表2: summary, "3-1": directionAt(0), "3-2": directionAt(1), "3-3": directionAt(2) }, ["附表1"]],
  [{ 附件2: summary, 甲: directionAt(0), 乙: directionAt(1), 丙: directionAt(2) }, ["附件1"]],
])("forms of which there is one only: %#", (sheets: Readonly<Record<string, GridSheet>>, wanted) => {
  expect([...added(sheets)].sort()).toEqual([...wanted].sort());
});
