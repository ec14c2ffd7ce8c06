import type { Form } from "../core/form";
import { forms } from "../forms";
import { departmentOverall } from "../forms/department-overall";
import { expenditureDirection } from "../forms/expenditure-direction";
import { specialFundSummary } from "../forms/special-fund-summary";

/** Forms that are made together. */
export interface FormSet {
  readonly id: string;
  readonly forms: readonly Form[];
}

/** The forms that one department hands in together. */
const departmentPackage: FormSet = {
  id: "department-package",
  forms: [departmentOverall, specialFundSummary, expenditureDirection],
};

/** All sets of forms that can be made: the package of a department, and each form whose printing is known. */
export const formSets: readonly FormSet[] = [
  departmentPackage,
  ...forms
    .filter(({ layout }) => layout !== undefined)
    .map((form) => ({ id: [form.id, form.edition].filter(Boolean).join("/"), forms: [form] })),
];

/** Whether a form is made as often as a person says: 附表3-1, 附表3-2. */
export function isCounted({ layout }: Form): boolean {
  return layout?.appendix?.includes("{number}") === true;
}
