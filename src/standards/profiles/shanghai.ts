import type { Profile } from "../profile";
import { document101Profile } from "./document-101";

/** Shanghai: the scheme of 101号. */
export const shanghaiProfile: Profile = {
  ...document101Profile,
  id: "shanghai",
  name: "上海",
  basis: "上海市公开的财政项目支出绩效目标申报表",
};
