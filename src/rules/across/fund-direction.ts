import { defineRule } from "../../core/rule";
import { fundDirectionIdentities } from "./funds";
import { projectIdentitiesAcross } from "./projects";

/** 附表2大项、附表3项目金额与所属专项金额一致。 */
export const fundDirection = defineRule({
  id: "across/fund-direction",
  severity: "error",
  title: "附表2大项、附表3项目金额与所属专项金额一致",
  broken:
    "专项“{subject}”：{statedName}（{statedCell}）是{stated}{unit}，与它对应的金额（{cells}）是{computed}{unit}，相差{difference}{unit}。",
  why: "同一专项在汇总表和支出方向表中的金额应一致。",
  identities: (submission) => [...fundDirectionIdentities(submission), ...projectIdentitiesAcross(submission)],
});
