import { defineRule } from "../../core/rule";

/** 占比与金额一致。 */
export const share = defineRule({
  id: "amount/share",
  severity: "warning",
  title: "占比与金额一致",
  broken:
    "{sheet}“{statedName}”的金额（{statedCell}）是{stated}{unit}，按占比计算（{calculation}）是{computed}{unit}，相差{difference}{unit}。",
  why: "占比应等于金额除以合计，按所列的小数位数四舍五入；改了金额，占比也要跟着改。",
});
