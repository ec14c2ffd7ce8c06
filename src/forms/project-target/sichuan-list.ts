import { defineForm } from "../../core/form";
import { printedAs } from "../described";
import { projectFields, projectFooter, projectIdentities, projectIndicators, projectLabels } from "./base";
import { sichuanProfile } from "../../standards/profiles/sichuan";

/**
 * Export of the Sichuan system, and of others that print lists: many projects on one sheet, in 元 with thousands commas, group cells merged
 * downwards.
 */
export const sichuanList = defineForm({
  id: "project-target",
  edition: "sichuan-list",
  title: "部门预算项目绩效目标申报表",
  titleSynonyms: [
    "部门预算项目绩效目标表",
    "部门预算项目支出绩效目标表",
    "部门预算项目支出绩效目标申报表",
    "项目支出绩效目标申报表",
    "项目支出绩效目标表",
  ],
  profile: sichuanProfile,
  defaultUnit: "元",
  namedBy: "projectName",
  listedIn: "indicators",
  fields: {
    ...projectFields,
    // 单位（专项）名称 heads the projects of the Hunan export, where no other column names them.
    projectName: {
      ...projectFields.projectName,
      labels: [...projectFields.projectName.labels, "单位（专项）名称"],
    },
    annualTarget: { ...projectFields.annualTarget, labels: [...projectFields.annualTarget.labels, "绩效目标"] },
    departmentName: printedAs(projectFields.departmentName, "主管部门", "部门名称"),
    implementingUnit: printedAs(projectFields.implementingUnit, "单位名称"),
  },
  tables: {
    indicators: {
      ...projectIndicators,
      // Labels above the values of a form stand in one row, too: only with these it is the header of a list.
      needs: ["level3", "indicatorValue"],
      columns: {
        ...projectIndicators.columns,
        sign: printedAs(projectIndicators.columns.sign, "指标性质"),
        unit: printedAs(projectIndicators.columns.unit, "度量单位"),
        weight: printedAs(projectIndicators.columns.weight, "权重"),
        direction: { kind: "text", labels: ["指标方向性"], optional: true },
      },
    },
  },
  otherLabels: projectLabels,
  footer: projectFooter,
  identities: projectIdentities,
});
