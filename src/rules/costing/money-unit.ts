import { defineRule } from "../../core/rule";

/** 测算依据的金额单位没有写错。 */
export const moneyUnit = defineRule({
  id: "costing/money-unit",
  severity: "error",
  title: "测算依据的金额单位没有写错",
  broken:
    "{statedCell}：{calculation}={computed}{unit}（{cells}），写出的却是{stated}{unit}，正好差{times}倍，多半是“元”“万元”这样的单位写错了。",
  why: "单位写错，金额就差一万倍或一亿倍，审核时会退回。",
});
