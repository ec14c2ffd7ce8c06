import { defineForm } from "../../core/form";
import { projectFields, projectFooter, projectIdentities, projectIndicators, projectLabels } from "./base";
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
    projectName: { kind: "text", labels: ["项目支出名称"], value: "right" },
    departmentName: { kind: "text", labels: ["预算部门"], value: "right" },
    annualAmount: { kind: "amount", labels: ["年度本级预算金额"], value: "right" },
    upperLevelFunds: { kind: "amount", labels: ["该项目支出上级资金"], value: "right", optional: true },
    implementationPeriod: { kind: "text", labels: ["项目支出实施期"], value: "right" },
  },
  tables: { indicators: projectIndicators },
  otherLabels: projectLabels,
  footer: projectFooter,
  identities: projectIdentities,
});
