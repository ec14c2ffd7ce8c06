import type { Profile } from "../profile";
import { document88Profile } from "./document-88";
import { benefitWithSatisfaction, outputWithCost } from "./levels";

/** The package of 株洲: satisfaction below 效益指标, 绩效标准 says where a value comes from. */
export const zhuzhouProfile: Profile = {
  ...document88Profile,
  id: "zhuzhou",
  name: "株洲（满意度列入效益指标）",
  basis: "株洲版式的公开部门预算绩效目标表（2023年）",
  levels: [outputWithCost, benefitWithSatisfaction],
  performanceStandard: "source",
};
