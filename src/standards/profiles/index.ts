import type { Profile } from "../profile";
import { anhuiProfile } from "./anhui";
import { chongqingProfile } from "./chongqing";
import { document101Profile } from "./document-101";
import { document88Profile } from "./document-88";
import { dongguanProfile } from "./dongguan";
import { ezhouProfile } from "./ezhou";
import { guangyuanProfile } from "./guangyuan";
import { hunanProfile } from "./hunan";
import { shanghaiProfile } from "./shanghai";
import { sichuanProfile } from "./sichuan";
import { zhuzhouProfile } from "./zhuzhou";

/** Every regional profile that Gouji knows; where two fit a form equally well, the first is taken. */
export const profiles: readonly Profile[] = [
  zhuzhouProfile,
  document88Profile,
  document101Profile,
  guangyuanProfile,
  dongguanProfile,
  shanghaiProfile,
  chongqingProfile,
  ezhouProfile,
  hunanProfile,
  sichuanProfile,
  anhuiProfile,
];
