import { defineForm } from "../../core/form";
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
import { document88Profile } from "../../standards/profiles/document-88";

/** 财预〔2015〕88号附件, followed by many provinces: 年度资金总额 / 财政拨款 / 其他资金, 总体目标 / 年度目标, rows 指标1：. */
export const document88 = defineForm({
  id: "project-target",
  edition: "document-88",
  title: "项目支出绩效目标申报表",
  titleSynonyms: [
    "项目支出绩效目标表",
    "项目绩效目标申报表",
    "项目绩效目标表",
    "预算项目绩效目标表",
    "支出项目绩效目标表",
    "项目支出绩效目标批复表",
    "财政支出绩效目标申报表",
    "项目绩效目标批复表",
  ],
  profile: document88Profile,
  defaultUnit: "万元",
  namedBy: "projectName",
  fields: projectFields,
  tables: { implementationIndicators: periodIndicators, indicators: projectIndicators, costing: projectCosting },
  otherLabels: projectLabels,
  footer: projectFooter,
  identities: [...projectIdentities, ...costingIdentities, ...projectCostIndicators],
});
