import { defineForm } from "../core/form";
import { shareColumn } from "./share-column";
import { zhuzhouProfile } from "../standards/profiles/zhuzhou";

/** 附表2 专项资金绩效目标汇总表: main rows (大项), each with the rows it consists of (小项). */
export const specialFundSummary = defineForm({
  id: "special-fund-summary",
  title: "专项资金绩效目标汇总表",
  titleSynonyms: ["专项资金绩效目标表", "专项资金绩效目标申报汇总表"],
  profile: zhuzhouProfile,
  defaultUnit: "万元",
  namedBy: "unitName",
  fields: {
    unitName: {
      kind: "text",
      labels: ["填报单位（盖章）", "填报单位", "编制单位", "申报单位"],
      value: "inside",
      optional: true,
      compulsory: "unit",
    },
    total: { kind: "amount", labels: ["合计"], value: { table: "funds", column: "amount" }, compulsory: "amount" },
    preparedBy: { kind: "text", labels: ["填表人"], value: "inside", optional: true },
    phone: { kind: "text", labels: ["联系电话"], value: "inside", optional: true },
  },
  tables: {
    funds: {
      numberedBy: "number",
      compulsory: { names: ["name"], amount: "amount", targets: ["implementationTarget", "annualTarget"] },
      columns: {
        number: { kind: "text", labels: ["序号"] },
        name: { kind: "text", labels: ["名称", "专项名称", "项目名称", "专项资金名称"] },
        amount: { kind: "amount", labels: ["金额", "预算金额", "预算数"] },
        implementationTarget: { kind: "text", labels: ["实施期绩效目标", "实施期目标", "长期目标"] },
        annualTarget: { kind: "text", labels: ["年度绩效目标", "年度目标"] },
        share: shareColumn,
      },
    },
  },
  otherLabels: [],
  footer: ["单位负责人签字", "填表人", "联系电话"],
  identities: [
    {
      kind: "sum",
      rule: "amount/fund-total",
      total: { field: "total" },
      parts: [{ table: "funds", column: "amount", depth: 1 }],
    },
    {
      kind: "shares",
      rule: "amount/share",
      table: "funds",
      amount: "amount",
      share: "share",
      total: { field: "total" },
      depth: 1,
    },
    { kind: "nested", rule: "amount/fund-parts", table: "funds", column: "amount" },
  ],
});
