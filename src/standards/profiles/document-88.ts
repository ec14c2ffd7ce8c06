import type { Profile } from "../profile";
import { benefit, outputWithCost, satisfaction } from "./levels";

/** 财预〔2015〕88号附件: 产出指标, 效益指标 and 满意度指标 as level 1; what most provinces follow. */
export const document88Profile: Profile = {
  id: "document-88",
  name: "财预〔2015〕88号通用",
  basis: "《中央部门预算绩效目标管理办法》（财预〔2015〕88号）附件",
  labels: {},
  levels: [outputWithCost, benefit, satisfaction],
  signs: "in-value",
  satisfactionMinimum: 90,
  weightBase: null,
  executionWeight: 0,
  performanceStandard: "explanation",
  fewestIndicators: 3,
};
