import { defineRule } from "../../core/rule";

/** 测算依据中的合计等于各部分之和。 */
export const sum = defineRule({
  id: "costing/sum",
  severity: "error",
  title: "测算依据中的合计等于各部分之和",
  broken: "{statedCell}：各部分{calculation}={computed}，写出的合计却是{stated}{unit}，相差{difference}{unit}。",
  why: "测算依据各部分加起来不等于所写合计，审核时会退回。",
});
