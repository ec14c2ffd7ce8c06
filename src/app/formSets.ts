import { formNamed, formNames } from "../generators/newForms";
import type { Form } from "../core/form";

/** The set of the forms that one department hands in together. */
export const DEPARTMENT_PACKAGE = "department-package";

/** All sets of forms that can be made: the package of a department, and each form whose printing is known. */
export const formSets: readonly string[] = [DEPARTMENT_PACKAGE, ...formNames()];

/** The form of a set that is a single form; `undefined` for the package. */
export function singleFormOf(set: string): Form | undefined {
  return set === DEPARTMENT_PACKAGE ? undefined : formNamed(set);
}
