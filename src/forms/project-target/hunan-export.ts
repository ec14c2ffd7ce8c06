import { defineForm } from "../../core/form";
import { always, printedAs } from "../described";
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
import { hunanProfile } from "../../standards/profiles/hunan";

/** Export of the Hunan system: 指标值类型, 指标值, 计量单位, 指标解释, 评(扣)分标准; a * marks compulsory columns. */
export const hunanExport = defineForm({
  id: "project-target",
  edition: "hunan-export",
  title: "整体绩效目标表",
  titleSynonyms: ["项目支出绩效目标表", "项目支出绩效目标申报表"],
  profile: hunanProfile,
  defaultUnit: "万元",
  namedBy: "projectName",
  fields: {
    ...projectFields,
    projectName: { ...projectFields.projectName, optional: true },
    annualAmount: { ...projectFields.annualAmount, optional: true },
  },
  tables: {
    indicators: {
      ...projectIndicators,
      columns: {
        ...projectIndicators.columns,
        sign: always(printedAs(projectIndicators.columns.sign, "指标值类型")),
        unit: always(printedAs(projectIndicators.columns.unit, "计量单位")),
        performanceStandard: printedAs(projectIndicators.columns.performanceStandard, "指标解释", "评（扣）分标准"),
      },
    },
    costing: projectCosting,
  },
  otherLabels: projectLabels,
  footer: projectFooter,
  identities: [...projectIdentities, ...costingIdentities, ...projectCostIndicators],
});
