import { defineForm } from "../../core/form";
import { projectFields, projectFooter, projectIdentities, projectIndicators, projectLabels } from "./base";
import { sichuanProfile } from "../../standards/profiles/sichuan";

/** Export of the Sichuan system: a list of many projects on one sheet, in 元 with thousands commas, group cells merged downwards. */
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
    departmentName: { ...projectFields.departmentName, labels: ["主管部门", "部门名称", "预算部门", "主管部门及代码"] },
    implementingUnit: { ...projectFields.implementingUnit, labels: ["单位名称", "实施单位", "预算单位", "项目单位"] },
  },
  tables: {
    indicators: {
      ...projectIndicators,
      columns: {
        ...projectIndicators.columns,
        sign: { kind: "text", labels: ["指标性质"] },
        unit: { kind: "text", labels: ["度量单位", "计量单位"] },
        weight: { kind: "text", labels: ["权重", "分值"], optional: true },
        direction: { kind: "text", labels: ["指标方向性"], optional: true },
      },
    },
  },
  otherLabels: projectLabels,
  footer: projectFooter,
  identities: projectIdentities,
});
