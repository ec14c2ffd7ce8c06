import { defineForm } from "../../core/form";
import { printedAs } from "../described";
import {
  projectCostIndicators,
  costingIdentities,
  periodIndicators,
  projectCosting,
  projectFields,
  projectFooter,
  projectIdentities,
  projectIndicators,
  projectLabels,
} from "./base";
import { dongguanProfile } from "../../standards/profiles/dongguan";

/** 东莞 edition: 批复表 with 中期 and 本年度 side by side; the year's values are the later columns. */
export const dongguan = defineForm({
  id: "project-target",
  edition: "dongguan",
  title: "项目支出绩效目标批复表",
  titleSynonyms: ["绩效目标批复表", "项目绩效目标批复表"],
  profile: dongguanProfile,
  defaultUnit: "万元",
  namedBy: "projectName",
  fields: projectFields,
  tables: {
    implementationIndicators: {
      ...periodIndicators,
      columns: {
        level1: periodIndicators.columns.level1,
        level2: projectIndicators.columns.level2,
        level3: projectIndicators.columns.level3,
        indicatorValue: {
          ...periodIndicators.columns.indicatorValue,
          labels: ["指标值（或计划水平）", "计划水平", ...periodIndicators.columns.indicatorValue.labels],
        },
      },
    },
    indicators: {
      ...projectIndicators,
      columns: {
        ...projectIndicators.columns,
        indicatorValue: printedAs(projectIndicators.columns.indicatorValue, "指标值（或计划水平）", "计划水平"),
      },
    },
    costing: projectCosting,
  },
  otherLabels: [...projectLabels, "中期", "本年度"],
  footer: projectFooter,
  identities: [...projectIdentities, ...costingIdentities, ...projectCostIndicators],
});
