import type { Profile } from "../profile";
import { document88Profile } from "./document-88";
import { benefit, costs, output, satisfaction } from "./levels";

/** 财预〔2021〕101号: 成本指标 as a level 1 of its own, before 产出指标. */
export const document101Profile: Profile = {
  ...document88Profile,
  id: "document-101",
  name: "财预〔2021〕101号（成本指标列为一级）",
  basis: "《中央部门项目支出核心绩效目标和指标设置及取值指引（试行）》（财预〔2021〕101号）",
  levels: [costs, output, benefit, satisfaction],
};
