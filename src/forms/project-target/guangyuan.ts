import { defineForm } from "../../core/form";
import { guangyuanProfile } from "../../standards/profiles/guangyuan";
import { document88 } from "./document-88";

/** 广元 edition: the labels of 88号 with 项目完成指标 and 项目效益指标 as level 1. */
export const guangyuan = defineForm({
  ...document88,
  edition: "guangyuan",
  profile: guangyuanProfile,
  namedBy: "projectName",
});
