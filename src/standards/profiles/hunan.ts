import type { Profile } from "../profile";
import { document88Profile } from "./document-88";

/** Hunan's budget system: signs and units in columns of their own. */
export const hunanProfile: Profile = {
  ...document88Profile,
  id: "hunan",
  name: "湖南系统导出（符号、单位分列）",
  basis: "湖南省预算管理一体化系统导出的绩效目标表",
  signs: "own-column",
};
