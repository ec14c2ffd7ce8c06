import { defineRule } from "../../core/rule";

/** 附表1成本指标与表头的基本支出、项目支出一致。 */
export const costIndicatorHeader = defineRule({
  id: "across/cost-indicator-header",
  severity: "warning",
  title: "附表1成本指标与表头的基本支出、项目支出一致",
  broken:
    "{sheet}“{statedName}”（{statedCell}）是{stated}{unit}，同名的成本指标（{cells}）是{computed}{unit}，相差{difference}{unit}。",
  why: "成本指标中的基本支出、项目支出应与表头金额一致。",
});
