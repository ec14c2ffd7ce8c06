import { defineForm } from "../../core/form";
import { always, printedAs } from "../described";
import {
  projectCostIndicators,
  projectCosting,
  projectFields,
  projectFooter,
  projectIdentities,
  projectIndicators,
  projectLabels,
  wholeCostingIdentities,
} from "./base";
import { ezhouProfile } from "../../standards/profiles/ezhou";

/** 鄂州 edition: 成本构成 with 测算（公式）依据 and earlier years' execution; 绩效标准 means an explanation. */
export const ezhou = defineForm({
  id: "project-target",
  edition: "ezhou",
  title: "项目支出绩效目标表",
  titleSynonyms: ["项目支出绩效目标申报表"],
  profile: ezhouProfile,
  defaultUnit: "万元",
  namedBy: "projectName",
  fields: projectFields,
  tables: {
    costing: {
      ...always(projectCosting),
      columns: {
        ...projectCosting.columns,
        basis: printedAs(projectCosting.columns.basis, "测算（公式）依据"),
      },
    },
    indicators: projectIndicators,
  },
  otherLabels: projectLabels,
  footer: projectFooter,
  identities: [...projectIdentities, ...wholeCostingIdentities, ...projectCostIndicators],
});
