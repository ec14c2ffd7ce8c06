import { checkWorkbook } from "../../src/app/check";
import { qualifiedAddress } from "../../src/core/a1";
import { workbookOf, type GridCell, type GridPicture } from "../../src/host/memory/grid";
import { summarySheet } from "../fixtures/department";
import { inExcerpt } from "../fixtures/findings";

type Line = readonly GridCell[];

/** Two groups of a costing with their subtotals, and the total. */
interface Costing {
  readonly heading?: string;
  readonly first?: Line;
  readonly subtotal?: GridCell;
  readonly second?: GridCell;
  readonly total?: GridCell;
}

function costingLines({ heading = "金额", first, subtotal = 7, second = 5, total = 12 }: Costing): readonly Line[] {
  return [
    ["支出明细及测算说明", "支出内容简介", "支出明细", heading, "支出测算依据及过程说明"],
    first ?? [null, "党建", "宣传", 3, "3次*1万元/次=3万元"],
    [null, null, "培训", 4, "4期*1万元/期=4万元"],
    ...(subtotal === null ? [] : [[null, null, "小计", subtotal] as Line]),
    [null, "安全", "器材", 5, "10套*0.5万元/套=5万元"],
    ...(subtotal === null ? [] : [[null, null, "小  计", second] as Line]),
    [null, "合  计", null, total],
  ];
}

const direction = (costing: Costing): GridPicture => [
  ["2024年专项资金支出方向绩效目标表"],
  ["填报单位：某市某局", null, null, "金额单位：万元"],
  ["支出方向（子项）", "业务", "所属专项", "名称", "业务经费"],
  ["项目金额", 12, null, "金额", 12],
  ["项目实施期", "2024年"],
  ["实施期绩效目标", "完成全年任务"],
  ["年度绩效目标", "完成全年任务"],
  ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值及单位", "绩效标准"],
  [null, "产出指标", "数量指标", "宣传次数", "3次", "计划标准"],
  ...costingLines(costing),
];

const project = (amount: GridCell, costing: Costing, costs: readonly [GridCell, GridCell] = ["7万元", "5万元"]) =>
  [
    ["2024年项目支出绩效目标申报表"],
    ["项目支出名称", "业务经费", "预算部门", "某市某局"],
    ["年度本级预算金额", amount, "项目支出实施期", "2024年"],
    ["实施期绩效目标", "完成全年任务"],
    ["年度绩效目标", "完成全年任务"],
    ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值及单位", "绩效标准"],
    [null, "产出指标", "数量指标", "宣传次数", "3次", "计划标准"],
    [null, null, "成本指标", "党建", costs[0], "计划标准"],
    [null, null, null, "安全", costs[1], "计划标准"],
    ...costingLines(costing),
  ] as const satisfies GridPicture;

const summary = (amount: number, part: number): GridPicture =>
  summarySheet(amount + 20, {
    业务经费: { amount, parts: { 党建: part, 安全: 5 } },
    社区经费: { amount: 20, parts: {} },
  });

/** Where the first finding about numbers is, and what its first repair writes there. */
function firstFinding(sheets: Record<string, GridPicture>): readonly unknown[] {
  const isOfNumbers = (rule: string): boolean => /^(?:amount|costing)\/|^across\/fund-/.test(rule);
  return inExcerpt(checkWorkbook(workbookOf(sheets)).findings)
    .filter(({ rule }) => isOfNumbers(rule))
    .map(({ rule, suspect, fixes: [fix] }) => {
      const edit = fix?.changes.edits[0];
      return [rule, qualifiedAddress(suspect.at), edit?.kind === "set-value" ? edit.value : edit?.kind];
    });
}

test.each<[string, Record<string, GridPicture>]>([
  ["subtotals that add up", { 附表3: direction({}) }],
  ["no subtotals", { 附表3: direction({ subtotal: null }) }],
  [
    "a total over the subtotals",
    {
      附表3: direction({
        subtotal: { value: 7, formula: "SUM(D11:D12)" },
        second: { value: 5, formula: "D14" },
        total: { value: 12, formula: "D13+D15" },
      }),
    },
  ],
  [
    "a costing text that ends like a subtotal",
    { 附表3: direction({ first: [null, "党建", "宣传", 3, "3次*1万元，小计"] }) },
  ],
  ["another heading over the amounts", { 附表3: direction({ heading: "预算数" }) }],
  ["a project with its costing", { 项目: project(12, {}) }],
  ["a project beside its summary", { 附表2: summary(12, 7), 项目: project(12, {}) }],
  ["bounds are no amounts", { 项目: project(12, {}, ["≤8万元", "≤6万元"]) }],
])("nothing to say: %s", (_, sheets) => {
  expect(firstFinding(sheets)).toEqual([]);
});

test.each<[string, Record<string, GridPicture>, readonly unknown[]]>([
  ["a wrong subtotal", { 附表3: direction({ subtotal: 17 }) }, ["amount/costing-total", "附表3!D13", 7]],
  [
    "a wrong amount, which breaks its subtotal too",
    { 附表3: direction({ first: [null, "党建", "宣传", 30, "3次*1万元/次=3万元"] }) },
    ["costing/amount", "附表3!D11", 3],
  ],
  [
    "a wrong total under another heading",
    { 附表3: direction({ heading: "预算数", total: 21 }) },
    ["amount/costing-total", "附表3!D16", 12],
  ],
  ["a project's amount", { 附表2: summary(12, 7), 项目: project(21, {}) }, ["amount/direction-amount", "项目!B3", 12]],
  ["a project's total", { 项目: project(12, { total: 120 }) }, ["amount/costing-total", "项目!D16", 12]],
  [
    "a project's cost indicator",
    { 项目: project(12, {}, ["70万元", "5万元"]) },
    ["amount/cost-indicators", "项目!E8", "7万元"],
  ],
  [
    "a fund beside the project's form",
    { 附表2: summary(12, 17), 项目: project(12, {}) },
    ["across/fund-item-group", "附表2!C6", 7],
  ],
])("one cell is named: %s", (_, sheets, expected) => {
  const findings = firstFinding(sheets);
  expect(findings).toEqual([[expect.any(String), ...expected.slice(1)]]);
});

test("a costing that is no slip apart from the project's amount is asked about", () => {
  const sheets = { 项目: project(250, {}, ["≤8万元", "≤6万元"]) };
  const findings = inExcerpt(checkWorkbook(workbookOf(sheets)).findings);
  expect(findings.map(({ rule, outcome, fixes }) => [rule, outcome, fixes])).toEqual([
    ["amount/direction-amount", "review", []],
  ]);
});
