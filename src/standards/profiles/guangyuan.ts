import type { Profile } from "../profile";
import { document88Profile } from "./document-88";
import { benefit, outputWithCost, satisfaction } from "./levels";

/** 广元: 项目完成指标 and 项目效益指标 as level 1. */
export const guangyuanProfile: Profile = {
  ...document88Profile,
  id: "guangyuan",
  name: "广元（项目完成、项目效益）",
  basis: "四川省广元市公开的项目支出绩效目标表",
  levels: [
    { ...outputWithCost, name: "项目完成指标", synonyms: ["项目完成"] },
    { ...benefit, name: "项目效益指标", synonyms: ["项目效益"] },
    satisfaction,
  ],
};
