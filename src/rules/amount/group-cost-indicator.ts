import { defineRule } from "../../core/rule";

/** 成本指标与同名支出内容的金额一致。 */
export const groupCostIndicator = defineRule({
  id: "amount/group-cost-indicator",
  severity: "warning",
  title: "成本指标与同名支出内容的金额一致",
  broken:
    "{sheet}成本指标“{statedName}”（{statedCell}）是{stated}{unit}，同名支出内容的明细相加（{calculation}）是{computed}{unit}，相差{difference}{unit}。",
  why: "成本指标的金额应与同名支出内容一致。",
});
