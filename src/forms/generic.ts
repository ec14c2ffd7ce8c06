import { defineForm } from "../core/form";
import { indicatorColumns } from "./indicator-table";
import { shareColumn } from "./share-column";
import { document88Profile } from "../standards/profiles/document-88";

/**
 * A form that no description knows but that looks like one: it is read as far as its tables go. Sheets without a known
 * title are tried as this form last.
 */
export const genericForm = defineForm({
  id: "generic",
  title: "绩效目标表",
  titleSynonyms: ["绩效目标申报表", "绩效目标批复表"],
  isGeneric: true,
  profile: document88Profile,
  defaultUnit: "万元",
  namedBy: "total",
  fields: {
    total: { kind: "amount", labels: ["合计"], value: { table: "costing", column: "amount" }, optional: true },
  },
  tables: {
    indicators: { columns: indicatorColumns, needs: ["level3", "indicatorValue"] },
    // 项目 and 金额 head many tables of accounts; the basis tells a costing.
    costing: {
      needs: ["amount", "basis"],
      columns: {
        content: {
          kind: "text",
          labels: ["支出内容简介", "支出内容", "费用名称", "支出项目", "项目"],
          spansRows: true,
          optional: true,
        },
        item: { kind: "text", labels: ["支出明细", "明细", "明细项目", "支出事项", "内容"], optional: true },
        amount: { kind: "amount", labels: ["金额", "预算金额", "测算金额", "预算数", "经费"] },
        basis: {
          kind: "text",
          labels: [
            "测算依据",
            "支出测算依据及过程说明",
            "测算（公式）依据",
            "资金测算依据及说明",
            "计算依据及理由",
            "测算过程",
          ],
        },
        share: shareColumn,
      },
    },
  },
  otherLabels: ["年度绩效指标", "绩效指标"],
  footer: ["单位负责人签字", "单位负责人", "填表人", "填报人", "联系电话"],
  identities: [
    {
      kind: "sum",
      rule: "amount/costing-total",
      total: { field: "total" },
      parts: [{ table: "costing", column: "amount" }],
    },
    {
      kind: "shares",
      rule: "amount/share",
      table: "costing",
      amount: "amount",
      share: "share",
      total: { field: "total" },
    },
  ],
});
