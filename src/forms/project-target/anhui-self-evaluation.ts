import { defineForm } from "../../core/form";
import { always, printedAs } from "../described";
import { projectFields, projectFooter, projectIndicators, projectLabels } from "./base";
import { anhuiProfile } from "../../standards/profiles/anhui";

/** Anhui 自评表: 年初预算数, 全年预算数, 执行数, 执行率; 分值, 实际完成值, 得分. */
export const anhuiSelfEvaluation = defineForm({
  id: "project-target",
  edition: "anhui-self-evaluation",
  looksBack: true,
  title: "项目支出绩效自评表",
  titleSynonyms: ["项目绩效自评表", "绩效自评表", "自评表"],
  profile: anhuiProfile,
  defaultUnit: "万元",
  namedBy: "projectName",
  fields: {
    ...projectFields,
    annualAmount: {
      kind: "amount",
      labels: ["年度资金总额", "资金总额"],
      under: ["年初预算数", "预算数"],
      value: "right",
      compulsory: "amount",
    },
    adjustedAmount: {
      kind: "amount",
      labels: ["年度资金总额", "资金总额"],
      under: ["全年预算数", "调整后预算数"],
      value: "under",
      optional: true,
    },
    executedAmount: {
      kind: "amount",
      labels: ["年度资金总额", "资金总额"],
      under: ["全年执行数", "执行数", "实际执行数"],
      value: "under",
      optional: true,
    },
    annualTarget: printedAs(projectFields.annualTarget, "预期目标", "年初设定目标"),
  },
  tables: {
    indicators: {
      ...projectIndicators,
      columns: {
        ...projectIndicators.columns,
        indicatorValue: printedAs(projectIndicators.columns.indicatorValue, "年度指标值"),
        actualValue: { kind: "text", labels: ["实际完成值", "全年完成值", "完成值"], optional: true },
        weight: always(printedAs(projectIndicators.columns.weight, "分值")),
        score: { kind: "text", labels: ["得分"], optional: true },
      },
    },
  },
  otherLabels: [...projectLabels, "执行率", "偏差原因分析及改进措施"],
  footer: projectFooter,
  // The columns of budget, execution and score stand beside one another: sums run downwards there.
  identities: [],
});
