import type { Profile } from "../profile";
import { document88Profile } from "./document-88";
import { benefitWithSatisfaction, outputWithCost } from "./levels";

/** 东莞: 预期产出 and 效果 as level 1. */
export const dongguanProfile: Profile = {
  ...document88Profile,
  id: "dongguan",
  name: "东莞（预期产出、效果）",
  basis: "广东省东莞市公开的项目支出绩效目标批复表",
  levels: [
    { ...outputWithCost, name: "预期产出", synonyms: ["预期产出指标"] },
    { ...benefitWithSatisfaction, name: "效果", synonyms: ["效果指标", "预期效果"] },
  ],
};
