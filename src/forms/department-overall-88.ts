import { defineForm } from "../core/form";
import { document88Profile } from "../standards/profiles/document-88";
import { departmentOverall } from "./department-overall";
import { indicatorColumns, measureColumns } from "./indicator-table";

/** 财预〔2015〕88号附件: 部门（单位）整体绩效目标申报表, with the year's tasks and their amounts instead of sources and natures. */
export const departmentOverall88 = defineForm({
  id: "department-overall",
  edition: "document-88",
  title: "部门整体绩效目标申报表",
  titleSynonyms: [
    "部门整体支出绩效目标申报表",
    "部门整体绩效目标表",
    "部门整体支出绩效目标表",
    "单位整体支出绩效目标申报表",
    "单位整体支出绩效目标表",
    "整体绩效目标申报表",
  ],
  profile: document88Profile,
  defaultUnit: "万元",
  namedBy: "departmentName",
  fields: {
    ...departmentOverall.fields,
    totalBudget: { ...departmentOverall.fields.totalBudget, optional: true },
    basicExpenditure: { ...departmentOverall.fields.basicExpenditure, optional: true },
    projectExpenditure: { ...departmentOverall.fields.projectExpenditure, optional: true },
    annualTarget: {
      kind: "text",
      labels: ["年度总体目标", "年度绩效目标", "年度目标", "总体目标"],
      like: /^(?:年度|本年|总体).{0,6}目标$/,
      value: "right-or-below",
      compulsory: "target",
    },
  },
  tables: {
    tasks: {
      label: "年度主要任务",
      optional: true,
      needs: ["name"],
      columns: {
        name: { kind: "text", labels: ["任务名称", "主要任务", "任务"] },
        content: { kind: "text", labels: ["主要内容", "任务内容"], optional: true },
        amount: { kind: "amount", labels: ["总额", "预算金额", "金额", "资金总额"] },
        fiscalAppropriation: { kind: "amount", labels: ["财政拨款", "财政资金"], optional: true },
        otherFunds: { kind: "amount", labels: ["其他资金"], optional: true },
      },
    },
    indicators: { label: "年度绩效指标", columns: { ...indicatorColumns, ...measureColumns } },
  },
  otherLabels: [...departmentOverall.otherLabels, "年度主要任务", "预算金额"],
  footer: departmentOverall.footer,
  identities: departmentOverall.identities.filter(({ rule }) => rule !== "across/cost-indicator-header"),
});
