import type { Profile } from "../profile";
import { document88Profile } from "./document-88";

/** Sichuan's budget system: 指标性质, 度量单位 and 权重 in columns of their own. */
export const sichuanProfile: Profile = {
  ...document88Profile,
  id: "sichuan",
  name: "四川系统导出（性质、单位、权重分列）",
  basis: "四川省预算管理一体化系统导出的部门预算项目绩效目标申报表",
  signs: "own-column",
  weightBase: 90,
  executionWeight: 10,
};
