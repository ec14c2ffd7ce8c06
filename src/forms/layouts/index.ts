import type { Form } from "../../core/form";
import type { Layout } from "../../core/layout";
import { departmentOverall88Layout, document88Layout, yearProjectLayout } from "./document-88";
import { chongqingLayout, dongguanLayout, ezhouLayout, shanghaiLayout, xiangtanLayout } from "./provinces";
import { anhuiSelfEvaluationLayout, hunanExportLayout, sichuanListLayout, transferPaymentLayout } from "./systems";
import { departmentOverallLayout, expenditureDirectionLayout, specialFundSummaryLayout } from "./zhuzhou";

/** How each form is printed, by its id and, where it is one of several editions, the edition behind a colon. */
const layouts: Readonly<Partial<Record<string, Layout>>> = {
  "department-overall": departmentOverallLayout,
  "department-overall:document-88": departmentOverall88Layout,
  "special-fund-summary": specialFundSummaryLayout,
  "expenditure-direction": expenditureDirectionLayout,
  "project-target:document-88": document88Layout,
  "project-target:xiangtan": xiangtanLayout,
  "project-target:hunan-export": hunanExportLayout,
  "project-target:shanghai": shanghaiLayout,
  "project-target:chongqing": chongqingLayout,
  "project-target:dongguan": dongguanLayout,
  "project-target:ezhou": ezhouLayout,
  "project-target:sichuan-list": sichuanListLayout,
  "project-target:anhui-self-evaluation": anhuiSelfEvaluationLayout,
  "project-target:transfer-payment": transferPaymentLayout,
};

/** Until something else is said of it, an edition is printed as these. */
const usual: Readonly<Partial<Record<string, Layout>>> = { "project-target": yearProjectLayout };

/**
 * How a form is printed; `undefined` for the description that stands for any form. Kept apart from the descriptions, for a
 * check needs none of it: the pages load it when something is to be drawn.
 */
export function layoutOf({ id, edition }: Pick<Form, "id" | "edition">): Layout | undefined {
  return layouts[edition === undefined ? id : `${id}:${edition}`] ?? usual[id];
}
