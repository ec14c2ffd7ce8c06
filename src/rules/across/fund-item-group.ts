import { defineRule } from "../../core/rule";
import { fundItemIdentities } from "./funds";
import { projectItemIdentities } from "./projects";

/** 附表2小项与附表3同名支出内容的金额一致。 */
export const fundItemGroup = defineRule({
  id: "across/fund-item-group",
  severity: "warning",
  title: "附表2小项与附表3同名支出内容的金额一致",
  broken:
    "汇总表小项“{statedName}”（{statedCell}）是{stated}{unit}，支出方向表中“{subject}”的明细相加（{calculation}）是{computed}{unit}，相差{difference}{unit}。",
  why: "汇总表的小项应与支出方向表中同名的支出内容金额一致。",
  identities: (submission) => [...fundItemIdentities(submission), ...projectItemIdentities(submission)],
});
