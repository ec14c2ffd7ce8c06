import type { Profile } from "../profile";
import { document88Profile } from "./document-88";
import { benefit, costs, output, satisfaction } from "./levels";

/** 鄂州: cost composition beside the indicators; 绩效标准 explains an indicator. */
export const ezhouProfile: Profile = {
  ...document88Profile,
  id: "ezhou",
  name: "鄂州（附成本构成）",
  basis: "湖北省鄂州市公开的项目支出绩效目标表",
  levels: [costs, output, benefit, satisfaction],
};
