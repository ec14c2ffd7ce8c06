import { defineForm } from "../../core/form";
import {
  periodIndicators,
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
          kind: "text",
          labels: ["指标值（或计划水平）", "指标值", "计划水平"],
          occurrence: "earlier",
        },
      },
    },
    indicators: {
      ...projectIndicators,
      columns: {
        ...projectIndicators.columns,
        indicatorValue: { kind: "text", labels: ["指标值（或计划水平）", "指标值", "计划水平"], occurrence: "later" },
      },
    },
  },
  otherLabels: projectLabels,
  footer: projectFooter,
  identities: projectIdentities,
});
