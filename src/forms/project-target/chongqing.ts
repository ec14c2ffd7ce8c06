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
import { chongqingProfile } from "../../standards/profiles/chongqing";

/** Chongqing edition: 审批表 with weights, bands of them for each level 1. */
export const chongqing = defineForm({
  id: "project-target",
  edition: "chongqing",
  title: "项目支出绩效目标审批表",
  titleSynonyms: ["项目绩效目标审批表", "绩效目标审批表", "项目支出绩效目标申报审批表"],
  profile: chongqingProfile,
  defaultUnit: "万元",
  namedBy: "projectName",
  fields: projectFields,
  tables: {
    indicators: {
      ...projectIndicators,
      columns: {
        ...projectIndicators.columns,
        weight: always(printedAs(projectIndicators.columns.weight, "权重", "指标权重")),
      },
    },
    costing: projectCosting,
  },
  otherLabels: projectLabels,
  footer: projectFooter,
  identities: [...projectIdentities, ...costingIdentities, ...projectCostIndicators],
});
