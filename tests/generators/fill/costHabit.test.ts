import { readSubmission } from "../../../src/app/check";
import type { GridCell } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, summarySheet } from "../../fixtures/department";
import { fillPictures, replaced } from "./harness";

const summary = summarySheet(36, {
  业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } },
  建设专项: { amount: 14, parts: { 道路: 8, 路灯: 6 } },
  环境专项: { amount: 10, parts: { 绿化: 10 } },
});

type Cost = readonly [string, GridCell];

const direction = (fund: string, amount: number, parts: Readonly<Record<string, number>>, costs: readonly Cost[]) =>
  directionSheet(
    cleanDirection({
      direction: `${fund}支出`,
      fund,
      amount,
      indicators: [
        ["数量指标", "次数", "10次"],
        ...costs.map(([name, value]): readonly [string, string, GridCell] => ["成本指标", name, value]),
      ],
      groups: Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, [{ item: "材料", amount: part, basis: "据实结算" }]]),
      ),
    }),
  );

/** 成本指标 of the form of 建设专项 that is drawn beside two others, with what stands beside them. */
function costsDrawn(one: readonly Cost[], other: readonly Cost[], standard = "计划标准"): readonly string[] {
  const { after } = fillPictures({
    附表2: summary,
    "附表3-1": direction("业务经费", 12, { 党建: 7, 安全: 5 }, one),
    "附表3-3": replaced(direction("环境专项", 10, { 绿化: 10 }, other), "计划标准", standard),
  });
  const drawn = readSubmission(after).forms.find(({ fields }) => fields["specialFundName"]?.text === "建设专项");
  return (drawn?.tables["indicators"] ?? []).flatMap(({ cells }) => {
    const texts = ["level3", "indicatorValue", "performanceStandard"].map((column) => cells[column]?.text ?? "");
    return cells["level2"]?.text === "成本指标" ? [texts.join(" ")] : [];
  });
}

test("the cost of the whole under a bound, as all others state it", () => {
  expect(costsDrawn([["总成本控制", "≤12万元"]], [["总成本控制", "≤10万元"]])).toEqual(["总成本控制 ≤14万元 计划标准"]);
});

test("in another unit than that of the form", () => {
  const costs = costsDrawn([["总成本控制", "≤120000元"]], [["总成本控制", "≤100000元"]]);
  expect(costs).toEqual(["总成本控制 ≤140000元 计划标准"]);
});

test("as the amount alone", () => {
  const costs = costsDrawn([["总成本", "12万元"]], [["项目总成本", "10万元"]]);
  expect(costs).toEqual(["项目总成本 14万元 计划标准"]);
});

test("in words that need no amount", () => {
  const costs = costsDrawn([["成本控制", "不超预算"]], [["成本控制", "不超预算"]], "历史标准");
  expect(costs).toEqual(["成本控制 不超预算 "]);
});

test.each<readonly [string, readonly Cost[], readonly Cost[]]>([
  [
    "break it down",
    [
      ["党建", 7],
      ["安全", 5],
    ],
    [["绿化", 10]],
  ],
  [
    "differ",
    [
      ["党建", 7],
      ["安全", 5],
    ],
    [["总成本控制", "≤10万元"]],
  ],
  ["state a price", [["每次成本", "≤1万元"]], [["每次成本", "≤2万元"]]],
])("one row for each 支出内容 where the others %s", (_, one, other) => {
  expect(costsDrawn(one, other).map((row) => row.split(" ")[0])).toEqual(["道路", "路灯"]);
});
