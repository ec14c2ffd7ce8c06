import type { ColumnDescription } from "../core/form";

/** What part of the whole each amount of a table is; some places add this column to their tables. */
export const shareColumn = {
  kind: "text",
  labels: ["占比", "所占比例", "比例", "百分比", "占比例", "所占比重", "比重"],
  like: /^(?:金额|预算|资金|费用|经费|支出)?占.{0,6}比(?:例|重)?$/,
  optional: true,
  isAddition: true,
} as const satisfies ColumnDescription;
