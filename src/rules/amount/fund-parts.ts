import { defineRule } from "../../core/rule";

/** 每个大项等于其小项之和。 */
export const fundParts = defineRule({
  id: "amount/fund-parts",
  severity: "error",
  title: "每个大项等于其小项之和",
  broken:
    "{sheet}“{statedName}”（{statedCell}）是{stated}{unit}，它的小项相加（{calculation}）是{computed}{unit}，相差{difference}{unit}。",
  why: "大项金额应等于其下各小项之和。",
});
