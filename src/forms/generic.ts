import { defineForm } from "../core/form";
import { costingColumns, costingShares, costingTotalIdentities } from "./costing-table";
import { indicatorColumns } from "./indicator-table";
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
        ...costingColumns,
        content: {
          ...costingColumns.content,
          labels: [...costingColumns.content.labels, "项目"],
          optional: true,
        },
        item: { ...costingColumns.item, labels: [...costingColumns.item.labels, "内容"], optional: true },
        amount: { ...costingColumns.amount, labels: [...costingColumns.amount.labels, "经费"] },
      },
    },
  },
  otherLabels: ["年度绩效指标", "绩效指标"],
  footer: ["单位负责人签字", "单位负责人", "填表人", "填报人", "联系电话"],
  identities: [...costingTotalIdentities("total"), costingShares("total")],
});
