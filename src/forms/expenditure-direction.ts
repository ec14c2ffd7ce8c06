import { defineForm } from "../core/form";
import { costIndicatorIdentities, costingColumns, costingShares, costingTotalIdentities } from "./costing-table";
import { indicatorColumns } from "./indicator-table";

import { zhuzhouProfile } from "../standards/profiles/zhuzhou";

/** 附表3 专项资金支出方向绩效目标表, one for each expenditure direction. */
export const expenditureDirection = defineForm({
  id: "expenditure-direction",
  title: "专项资金支出方向绩效目标表",
  titleSynonyms: ["支出方向绩效目标表", "专项资金支出方向绩效目标申报表"],
  profile: zhuzhouProfile,
  defaultUnit: "万元",
  namedBy: "expenditureDirection",
  fields: {
    unitName: {
      kind: "text",
      labels: ["填报单位（盖章）", "填报单位", "编制单位", "申报单位"],
      value: "inside",
      optional: true,
      compulsory: "unit",
    },
    expenditureDirection: {
      kind: "text",
      labels: ["支出方向（子项）"],
      like: /^.{0,4}支出方向.{0,4}$/,
      value: "right",
      compulsory: "name",
    },
    specialFundName: {
      kind: "text",
      labels: ["名称", "所属专项名称"],
      within: "所属专项",
      value: "right",
      optional: true,
      compulsory: "name",
    },
    projectAmount: {
      kind: "amount",
      labels: ["项目金额"],
      like: /^(?:项目|本项|支出方向|子项|年度).{0,4}(?:金额|预算数|资金总额)$/,
      value: "right",
      compulsory: "amount",
    },
    specialFundAmount: {
      kind: "amount",
      labels: ["金额", "所属专项金额"],
      within: "所属专项",
      value: "right",
      optional: true,
    },
    implementationPeriod: {
      kind: "text",
      labels: ["项目实施期", "实施期"],
      like: /实施(?:期限|周期|时间|年限)$|起止(?:时间|日期|年限)$/,
      value: "right",
      optional: true,
      compulsory: "period",
    },
    implementationTarget: {
      kind: "text",
      labels: ["实施期绩效目标", "实施期目标"],
      like: /^(?:实施期|长期|中期|总体).{0,4}目标$/,
      value: "right",
      optional: true,
      compulsory: "target",
    },
    annualTarget: {
      kind: "text",
      labels: ["年度绩效目标", "年度目标"],
      like: /^(?:年度|本年|当年).{0,6}目标$/,
      value: "right",
      optional: true,
      compulsory: "target",
    },
    costingTotal: { kind: "amount", labels: ["合计"], value: { table: "costing", column: "amount" } },
    preparedBy: { kind: "text", labels: ["填表人"], value: "inside", optional: true },
    phone: { kind: "text", labels: ["联系电话"], value: "inside", optional: true },
  },
  tables: {
    indicators: { label: "年度绩效指标", columns: indicatorColumns },
    costing: {
      label: "支出明细及测算说明",
      compulsory: { names: ["item", "content"], amount: "amount" },
      columns: costingColumns,
    },
  },
  otherLabels: ["所属专项", "年度绩效指标", "支出明细及测算说明"],
  footer: ["单位负责人签字", "填表人", "联系电话"],
  identities: [
    ...costingTotalIdentities("costingTotal"),
    costingShares("costingTotal"),
    {
      kind: "same",
      rule: "amount/direction-amount",
      one: { field: "projectAmount" },
      other: { field: "costingTotal" },
    },
    ...costIndicatorIdentities("projectAmount"),
  ],
});
