import type { Form } from "../core/form";
import { departmentOverall } from "./department-overall";
import { departmentOverall88 } from "./department-overall-88";
import { expenditureDirection } from "./expenditure-direction";
import { genericForm } from "./generic";
import { projectTargets } from "./project-target";
import { specialFundSummary } from "./special-fund-summary";

/** Every form that Gouji knows. A title is compared with them in this order. */
export const forms: readonly Form[] = [
  departmentOverall,
  departmentOverall88,
  expenditureDirection,
  specialFundSummary,
  ...projectTargets,
  genericForm,
];
