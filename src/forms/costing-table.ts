import type { IdentityPattern, TableDescription } from "../core/form";
import { costIndicatorNames } from "./indicator-table";
import { shareColumn } from "./share-column";

/** The columns of 支出明细及测算说明 and of 成本构成, with what editions and people call them. */
export const costingColumns = {
  content: {
    kind: "text",
    labels: ["支出内容简介", "支出内容", "费用名称", "支出项目", "费用类别", "成本构成"],
    like: /^(?:支出|费用|成本|开支).{0,4}(?:内容|名称|项目|事项|构成)$/,
    spansRows: true,
  },
  item: {
    kind: "text",
    labels: ["支出明细", "明细", "明细项目", "子项目名称", "支出事项", "支出明细项目", "费用明细"],
  },
  amount: {
    kind: "amount",
    labels: ["金额", "预算金额", "测算金额", "预算数", "本年预算", "本年预算数", "年度预算数"],
    like: /^(?!.*(?:上年|前|执行|占)).*(?:金额|预算数?|经费)$/,
  },
  basis: {
    kind: "text",
    labels: [
      "支出测算依据及过程说明",
      "测算依据",
      "测算（公式）依据",
      "资金测算依据及说明",
      "计算依据及理由",
      "测算依据及说明",
      "测算依据及过程说明",
      "测算过程",
    ],
    like: /测算|计算.{0,4}依据|依据.{0,4}说明/,
  },
  share: shareColumn,
} as const satisfies TableDescription["columns"];

/** The total below a costing is the sum of its rows, and each 小计 in it the sum of its group. @param total the field that holds it */
export const costingTotalIdentities = (total: string): readonly IdentityPattern[] => [
  {
    kind: "sum",
    rule: "amount/costing-total",
    total: { field: total },
    parts: [{ table: "costing", column: "amount" }],
  },
  { kind: "subtotals", rule: "amount/costing-total", table: "costing", column: "amount", group: "content" },
];

/** The shares beside the amounts of a costing. @param total the field of their whole; without it they are of all together */
export const costingShares = (total?: string): IdentityPattern => ({
  kind: "shares",
  rule: "amount/share",
  table: "costing",
  amount: "amount",
  share: "share",
  ...(total === undefined ? {} : { total: { field: total } }),
});

const costIndicators = { column: "level2", names: costIndicatorNames };

/** 成本指标 say what the whole and its contents cost. @param total the field that says what the whole comes to */
export const costIndicatorIdentities = (total: string): readonly IdentityPattern[] => [
  {
    kind: "sum",
    rule: "amount/cost-indicators",
    total: { field: total },
    parts: [{ table: "indicators", column: "indicatorValue", where: costIndicators }],
  },
  {
    kind: "named-group",
    rule: "amount/group-cost-indicator",
    named: { table: "indicators", name: "level3", amount: "indicatorValue", where: costIndicators },
    group: { table: "costing", names: ["content", "item"], amount: "amount" },
  },
];
