import { defineForm } from "../core/form";
import { costIndicatorNames, indicatorColumns } from "./indicator-table";

const costOf = (name: string) => ({
  table: "indicators",
  column: "indicatorValue",
  where: { column: "level2", names: costIndicatorNames },
  row: { column: "level3", names: [name] },
});
import { zhuzhouProfile } from "../standards/profiles/zhuzhou";

/** The fields that say where the money comes from; together they are the 资金总额. */
export const moneySources = ["generalPublicBudget", "governmentFunds", "otherFunds"] as const;

/** 附表1 部门整体支出绩效目标表. */
export const departmentOverall = defineForm({
  id: "department-overall",
  title: "部门整体支出绩效目标表",
  titleSynonyms: ["部门整体支出绩效目标申报表", "整体支出绩效目标表"],
  profile: zhuzhouProfile,
  defaultUnit: "万元",
  namedBy: "departmentName",
  fields: {
    unitName: {
      kind: "text",
      labels: ["填报单位（盖章）", "填报单位", "编制单位", "申报单位"],
      value: "inside",
      optional: true,
      compulsory: "unit",
    },
    departmentName: {
      kind: "text",
      labels: ["部门名称", "部门（单位）名称", "单位名称", "预算部门"],
      like: /^(?:预算|部门|单位).{0,6}名称$/,
      value: "right",
      optional: true,
      compulsory: "unit",
    },
    totalBudget: {
      kind: "amount",
      labels: ["资金总额", "部门预算资金总额", "年度预算资金总额", "预算资金总额"],
      like: /^(?:部门|单位|年度|本年|预算|整体|收入|支出)+(?:资金)?(?:总额|总计|合计|总数)$/,
      value: "inside",
      compulsory: "amount",
    },
    generalPublicBudget: {
      kind: "amount",
      labels: ["一般公共预算拨款", "一般公共预算"],
      like: /^一般公共预算.{0,8}$/,
      value: "right",
      optional: true,
    },
    governmentFunds: {
      kind: "amount",
      labels: ["政府性基金拨款", "政府性基金"],
      like: /^政府性基金.{0,8}$/,
      value: "right",
      optional: true,
    },
    otherFunds: {
      kind: "amount",
      labels: ["其他资金", "其他收入"],
      like: /^其他.{0,4}(?:资金|收入|拨款)$/,
      value: "right",
      optional: true,
    },
    basicExpenditure: { kind: "amount", labels: ["基本支出"], like: /^基本支出.{0,4}$/, value: "right" },
    projectExpenditure: { kind: "amount", labels: ["项目支出"], like: /^项目支出.{0,4}$/, value: "right" },
    responsibilities: {
      kind: "text",
      labels: ["部门职责概述", "部门职能职责概述", "部门职能概述"],
      like: /(?:职责|职能).{0,4}$/,
      value: "right",
      optional: true,
    },
    preparedBy: { kind: "text", labels: ["填表人"], value: "inside", optional: true },
    phone: { kind: "text", labels: ["联系电话"], value: "inside", optional: true },
  },
  tables: {
    workPlan: {
      label: "年度重点工作计划",
      optional: true,
      columns: {
        item: { kind: "text", labels: ["事项", "工作事项"] },
        responsibleUnit: { kind: "text", labels: ["责任单位/科室", "责任单位", "责任科室"] },
        workTarget: { kind: "text", labels: ["工作目标"] },
      },
    },
    indicators: { label: "年度绩效指标", columns: indicatorColumns },
  },
  otherLabels: ["年度预算申请", "按收入性质分", "按支出性质分", "年度重点工作计划", "年度绩效指标"],
  footer: ["单位负责人签字", "填表人", "联系电话"],
  identities: [
    {
      kind: "sum",
      rule: "amount/budget-by-source",
      total: { field: "totalBudget" },
      parts: moneySources.map((field) => ({ field })),
    },
    {
      kind: "sum",
      rule: "amount/budget-by-nature",
      total: { field: "totalBudget" },
      parts: [{ field: "basicExpenditure" }, { field: "projectExpenditure" }],
    },
    {
      kind: "same",
      rule: "across/cost-indicator-header",
      one: { field: "basicExpenditure" },
      other: costOf("基本支出"),
    },
    {
      kind: "same",
      rule: "across/cost-indicator-header",
      one: { field: "projectExpenditure" },
      other: costOf("项目支出"),
    },
  ],
});
