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
import { document88Profile } from "../../standards/profiles/document-88";

/** 湘潭 edition: 项目支出名称, 预算部门, 年度本级预算金额 written 250万, 财政部门审核意见. */
export const xiangtan = defineForm({
  id: "project-target",
  edition: "xiangtan",
  title: "项目支出绩效目标申报表",
  titleSynonyms: ["项目支出绩效目标表"],
  profile: document88Profile,
  defaultUnit: "万元",
  namedBy: "projectName",
  fields: {
    ...projectFields,
    projectName: printedAs(projectFields.projectName, "项目支出名称"),
    departmentName: printedAs(projectFields.departmentName, "预算部门"),
    annualAmount: printedAs(projectFields.annualAmount, "年度本级预算金额"),
    upperLevelFunds: { kind: "amount", labels: ["该项目支出上级资金"], value: "right", optional: true },
    implementationPeriod: printedAs(projectFields.implementationPeriod, "项目支出实施期"),
  },
  tables: { indicators: projectIndicators, costing: projectCosting },
  otherLabels: projectLabels,
  footer: projectFooter,
  identities: [...projectIdentities, ...costingIdentities, ...projectCostIndicators],
});
