import { defineRule } from "../../core/rule";

/** 测算依据的算式没有漏写数量。 */
export const missingFactor = defineRule({
  id: "costing/missing-factor",
  severity: "warning",
  title: "测算依据的算式没有漏写数量",
  broken:
    "{cell}：{calculation}={computed}{unit}，“{statedName}”（{statedCell}）写的却是{stated}{unit}，正好是{factor}倍，算式里可能漏写了{factor}{measure}。",
  why: "算式里没有写出的数量，审核时看不到依据，会要求补充。",
});
