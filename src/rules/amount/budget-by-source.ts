import { defineRule } from "../../core/rule";

/** 资金总额等于各项收入来源之和。 */
export const budgetBySource = defineRule({
  id: "amount/budget-by-source",
  severity: "error",
  title: "资金总额等于各项收入来源之和",
  broken:
    "{sheet}资金总额（{statedCell}）是{stated}{unit}，按收入性质分的各项相加（{calculation}）是{computed}{unit}，相差{difference}{unit}。",
  why: "资金总额应等于一般公共预算拨款、政府性基金拨款与其他资金之和。",
});
