import { defineRule } from "../../core/rule";

/** 测算依据中的算式与写出的结果一致。 */
export const arithmetic = defineRule({
  id: "costing/arithmetic",
  severity: "error",
  title: "测算依据中的算式与写出的结果一致",
  broken: "{statedCell}：{calculation}={computed}，写出的结果却是{stated}{unit}，相差{difference}{unit}。",
  why: "测算依据算不出所列金额，审核时会退回。",
});
