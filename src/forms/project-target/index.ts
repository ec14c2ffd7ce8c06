import type { Form } from "../../core/form";
import { anhuiSelfEvaluation } from "./anhui-self-evaluation";
import { chongqing } from "./chongqing";
import { document88 } from "./document-88";
import { dongguan } from "./dongguan";
import { ezhou } from "./ezhou";
import { guangyuan } from "./guangyuan";
import { hunanExport } from "./hunan-export";
import { shanghai } from "./shanghai";
import { sichuanList } from "./sichuan-list";
import { transferPayment } from "./transfer-payment";
import { xiangtan } from "./xiangtan";

/**
 * The editions of 项目支出绩效目标表. Which one a form is shows in its labels, its title and the names of its levels; where
 * nothing tells, it is the first.
 */
export const projectTargets: readonly Form[] = [
  document88,
  xiangtan,
  hunanExport,
  shanghai,
  chongqing,
  dongguan,
  ezhou,
  sichuanList,
  anhuiSelfEvaluation,
  transferPayment,
  guangyuan,
];
