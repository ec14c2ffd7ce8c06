import { defineRule } from "../../core/rule";

/** 支出明细的合计等于各项明细之和。 */
export const costingTotal = defineRule({
  id: "amount/costing-total",
  severity: "error",
  title: "支出明细的合计等于各项明细之和",
  broken:
    "{sheet}合计（{statedCell}）是{stated}{unit}，各项支出明细相加（{calculation}）是{computed}{unit}，相差{difference}{unit}。",
  why: "合计应等于各项支出明细之和。",
});
