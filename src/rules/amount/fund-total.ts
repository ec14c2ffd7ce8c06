import { defineRule } from "../../core/rule";

/** 汇总表合计等于各大项之和。 */
export const fundTotal = defineRule({
  id: "amount/fund-total",
  severity: "error",
  title: "汇总表合计等于各大项之和",
  broken:
    "{sheet}合计（{statedCell}）是{stated}{unit}，各大项相加（{calculation}）是{computed}{unit}，相差{difference}{unit}。",
  why: "汇总表的合计应等于各大项金额之和。",
});
