import { defineForm } from "../../core/form";
import { document88Profile } from "../../standards/profiles/document-88";
import { printedAs } from "../described";
import { projectFields, projectFooter, projectIndicators, projectLabels } from "./base";

/** 中央对地方转移支付区域（项目）绩效目标表: 年度金额 = 中央补助 + 地方资金, one 总体目标. Source: 财预〔2015〕163号附件. */
export const transferPayment = defineForm({
  id: "project-target",
  edition: "transfer-payment",
  title: "转移支付区域绩效目标申报表",
  titleSynonyms: [
    "转移支付区域绩效目标表",
    "转移支付整体绩效目标表",
    "转移支付整体绩效目标申报表",
    "转移支付项目绩效目标表",
    "转移支付项目绩效目标申报表",
    "转移支付绩效目标表",
    "转移支付绩效目标申报表",
  ],
  profile: document88Profile,
  defaultUnit: "万元",
  namedBy: "projectName",
  fields: {
    ...projectFields,
    departmentName: printedAs(projectFields.departmentName, "省级主管部门", "市级主管部门", "地方主管部门"),
    centralSubsidy: {
      kind: "amount",
      labels: ["中央补助", "中央财政资金", "中央资金", "上级补助"],
      like: /^中央.{0,4}(?:补助|资金)$/,
      value: "right",
      optional: true,
    },
    localFunds: {
      kind: "amount",
      labels: ["地方资金", "地方财政资金", "省级财政资金", "省级资金"],
      like: /^地方.{0,4}资金$/,
      value: "right",
      optional: true,
    },
  },
  tables: { indicators: projectIndicators },
  otherLabels: projectLabels,
  footer: projectFooter,
  // Where the form prints further sources beside these two, their sum is not the whole.
  identities: [],
});
