import { cellOf } from "../../../src/core/workbook";
import { workbookOf, type GridCell, type GridSheet } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";
import { withCell } from "../../fixtures/generated";
import { completed } from "../repair/reading";
import { fillPictures, replaced, type Filled } from "./harness";

const overall = overallSheet({ total: 38, sources: [38, null, null], basic: 20, project: 18 });
const business = directionSheet(cleanDirection());
const street = directionSheet(
  cleanDirection({
    fund: "城市管理经费",
    direction: "市容",
    amount: 6,
    indicators: [],
    groups: {
      环卫保洁: [{ item: "保洁费", amount: 4, basis: "4次*1（万元/次）=4万元" }],
      绿化养护: [{ item: "养护费", amount: 2, basis: "2次*1（万元/次）=2万元" }],
    },
  }),
);

/** Rows 5 to 10: 一 1 2, 二 1 2. */
const whole = summarySheet(18, {
  业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } },
  城市管理经费: { amount: 6, parts: { 环卫保洁: 4, 绿化养护: 2 } },
});

const filledWith = (summary: GridSheet): Filled =>
  fillPictures({ 附表1: overall, 附表2: summary, "附表3-1": business, "附表3-2": street });

const withoutRow = (sheet: GridSheet, name: string): GridSheet => ({
  ...sheet,
  cells: sheet.cells.filter((row) => row[1] !== name),
});

const numbered = (sheet: GridSheet, numbers: Readonly<Record<string, GridCell>>): GridSheet =>
  Object.entries(numbers).reduce((now, [address, number]) => withCell(now, address, number), sheet);

test("a summary that is numbered as the directions say needs nothing", () => {
  const { cells, steps, remarks } = filledWith(whole);
  expect([cells, steps, remarks]).toEqual([[], [], []]);
});

test.each([
  ["the first 大项 is numbered like a 小项", { A5: 9 }, "业务经费"],
  ["the second 大项 is numbered like a 小项", { A8: 5 }, "城市管理经费"],
  ["a 小项 is numbered like a 大项", { A6: "二" }, "党建"],
  ["大项 and 小项 are numbered alike", { A5: 1, A8: 2 }, "党建"],
  ["no 大项 is numbered", { A5: null, A8: null }, "党建"],
])("where %s, nothing is inserted or filled, but said", (_, numbers, name) => {
  const { cells, steps, differences, remarks } = filledWith(numbered(whole, numbers));
  expect([cells, steps, differences]).toEqual([[], [], []]);
  expect(remarks).toEqual([expect.stringContaining(name)]);
  expect(remarks).toEqual([expect.stringContaining("请先改正序号栏")]);
});

describe("the row of a 大项 is lost while its 小项 stand", () => {
  test("at the end: it is put back before them", () => {
    const { cells, remarks } = filledWith(withoutRow(whole, "城市管理经费"));
    expect(cells.slice(0, 2)).toEqual(["附表2!A8: 二", "附表2!B8: 城市管理经费"]);
    expect(cells).toContain("附表2!C8: 6");
    expect(cells.filter((cell) => /党建|安全|环卫保洁|绿化养护/.test(cell))).toEqual([]);
    expect(remarks).toEqual([]);
  });

  test("at the beginning, too", () => {
    const { cells, remarks } = filledWith(withoutRow(whole, "业务经费"));
    expect(cells.slice(0, 2)).toEqual(["附表2!A5: 一", "附表2!B5: 业务经费"]);
    expect(cells).toContain("附表2!C5: 12");
    expect(remarks).toEqual([]);
  });

  test("numbered as the other 大项", () => {
    const others = numbered(whole, { A5: "（一）", A8: "（二）" });
    const { cells } = filledWith(withoutRow(others, "城市管理经费"));
    expect(cells.slice(0, 2)).toEqual(["附表2!A8: （二）", "附表2!B8: 城市管理经费"]);
    expect(cells).toEqual(expect.arrayContaining(["附表2!C8: 6", "附表2!D8: 完成全年任务", "附表2!E8: 完成全年任务"]));
  });

  test("looking and added up as the other 大项", () => {
    const others = numbered(whole, { C4: { formula: "C5+#REF!", value: null } });
    const { plan, after } = completed(
      workbookOf({ 附表1: overall, 附表2: withoutRow(others, "城市管理经费"), "附表3-1": business, "附表3-2": street }),
    );
    expect(plan.changes.edits.filter(({ kind }) => kind === "look-like")).toHaveLength(1);
    expect(cellOf(after, { sheet: "附表2", row: 3, column: 2 })?.formula).toBe("SUM(C5,C8)");
  });

  test("also where its name is like that of another 大项", () => {
    const named = (name: string): Record<string, GridSheet> => {
      const renamed = (sheet: GridSheet): GridSheet =>
        replaced(replaced(sheet, "业务经费", "教育专项资金"), "城市管理经费", name);
      return { 附表1: overall, 附表2: renamed(whole), "附表3-1": renamed(business), "附表3-2": renamed(street) };
    };
    const lost = named("文化教育专项资金");
    const { cells } = fillPictures({ ...lost, 附表2: withoutRow(lost["附表2"] ?? whole, "文化教育专项资金") });
    expect(cells.slice(0, 3)).toEqual(["附表2!A8: 二", "附表2!B8: 文化教育专项资金", "附表2!C8: 6"]);
  });

  test("with its 小项, numbered as the other rows are", () => {
    const others = numbered(whole, { A5: "1.", A6: "（1）", A7: "（2）", A8: "2.", A9: "（1）", A10: "（2）" });
    const without = ["城市管理经费", "环卫保洁", "绿化养护"].reduce(withoutRow, others);
    expect(filledWith(without).cells.filter((cell) => /!A/.test(cell))).toEqual([
      "附表2!A8: 2.",
      "附表2!A9: （1）",
      "附表2!A10: （2）",
    ]);
  });

  test.each([
    ["its 小项 come to something else", withCell(withoutRow(whole, "城市管理经费"), "C9", 3)],
    ["one of its 小项 is lost, too", withoutRow(withoutRow(whole, "城市管理经费"), "环卫保洁")],
  ])("not where %s", (_, summary) => {
    const { cells, steps, remarks } = filledWith(summary);
    expect([cells, steps]).toEqual([[], []]);
    expect(remarks).toEqual([expect.stringContaining("补上漏掉的大项")]);
  });
});

test("funds whose parts are called alike do not contradict one another", () => {
  const other = directionSheet(cleanDirection({ fund: "社区经费", direction: "社区" }));
  const summary = summarySheet(24, {
    业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } },
    社区经费: { amount: 12, parts: { 党建: 7, 安全: 5 } },
  });
  const both = overallSheet({ total: 44, sources: [44, null, null], basic: 20, project: 24 });
  const filled = fillPictures({ 附表1: both, 附表2: summary, "附表3-1": business, "附表3-2": other });
  expect([filled.cells, filled.remarks]).toEqual([[], []]);
});
