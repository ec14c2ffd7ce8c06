import type { Profile } from "../profile";
import { document88Profile } from "./document-88";

/** Anhui 自评表: 90 points for the indicators, 10 for 预算执行. */
export const anhuiProfile: Profile = {
  ...document88Profile,
  id: "anhui",
  name: "安徽自评表",
  basis: "安徽省公开的项目支出绩效自评表",
  weightBase: 90,
  executionWeight: 10,
};
