import type { Profile } from "../profile";
import { document101Profile } from "./document-101";
import { benefit, costs, output, satisfaction } from "./levels";

/** Chongqing: weights with bands for each level 1, and 10 points for 预算执行. */
export const chongqingProfile: Profile = {
  ...document101Profile,
  id: "chongqing",
  name: "重庆（分值权重）",
  basis: "重庆市公开的项目支出绩效目标审批表",
  levels: [{ ...costs, weights: [0, 20] }, { ...output, weights: [40, 50] }, benefit, satisfaction],
  signs: "own-column",
  weightBase: 90,
  executionWeight: 10,
};
