import { defineRule } from "../../core/rule";

/** 资金总额等于基本支出与项目支出之和。 */
export const budgetByNature = defineRule({
  id: "amount/budget-by-nature",
  severity: "error",
  title: "资金总额等于基本支出与项目支出之和",
  broken:
    "{sheet}资金总额（{statedCell}）是{stated}{unit}，基本支出与项目支出相加（{calculation}）是{computed}{unit}，相差{difference}{unit}。",
  why: "资金总额应等于基本支出与项目支出之和。",
});
