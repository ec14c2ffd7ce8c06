import { defineForm } from "../../core/form";
import { printedAs } from "../described";
import {
  projectCostIndicators,
  costingIdentities,
  projectCosting,
  projectFields,
  projectFooter,
  projectIdentities,
  projectIndicators,
  projectLabels,
} from "./base";
import { shanghaiProfile } from "../../standards/profiles/shanghai";

/** Shanghai edition: 项目资金总额 (cumulative) beside 年度资金申请总额, in 元; 成本指标 as level 1; values such as ≥90.00(%). */
export const shanghai = defineForm({
  id: "project-target",
  edition: "shanghai",
  title: "财政项目支出绩效目标申报表",
  titleSynonyms: ["财政项目支出绩效目标表", "财政项目绩效目标申报表"],
  profile: shanghaiProfile,
  defaultUnit: "元",
  namedBy: "projectName",
  fields: {
    ...projectFields,
    annualAmount: printedAs(projectFields.annualAmount, "年度资金申请总额", "当年资金申请总额"),
    totalAmount: printedAs(projectFields.totalAmount, "项目资金总额"),
  },
  tables: { indicators: projectIndicators, costing: projectCosting },
  otherLabels: projectLabels,
  footer: projectFooter,
  identities: [...projectIdentities, ...costingIdentities, ...projectCostIndicators],
});
