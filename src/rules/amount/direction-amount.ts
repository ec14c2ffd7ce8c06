import { defineRule } from "../../core/rule";

/** 项目金额等于支出明细的合计。 */
export const directionAmount = defineRule({
  id: "amount/direction-amount",
  severity: "error",
  title: "项目金额等于支出明细的合计",
  broken:
    "{sheet}项目金额（{statedCell}）是{stated}{unit}，支出明细的合计（{cells}）是{computed}{unit}，相差{difference}{unit}。",
  why: "项目金额应与支出明细的合计一致。",
});
