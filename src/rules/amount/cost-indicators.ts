import { defineRule } from "../../core/rule";

/** 成本指标的金额相加等于项目金额。 */
export const costIndicators = defineRule({
  id: "amount/cost-indicators",
  severity: "warning",
  title: "成本指标的金额相加等于项目金额",
  broken:
    "{sheet}项目金额（{statedCell}）是{stated}{unit}，成本指标的金额相加（{calculation}）是{computed}{unit}，相差{difference}{unit}。",
  why: "成本指标应覆盖项目的全部金额。",
});
