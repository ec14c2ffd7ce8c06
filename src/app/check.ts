import { bind } from "../core/bind/bind";
import type { Submission } from "../core/bind/bound";
import { check } from "../core/check";
import { withComputedValues } from "../core/formula/recalculate";
import type { Report } from "../core/report";
import type { Workbook } from "../core/workbook";
import { forms } from "../forms";
import { rules } from "../rules";

/** Checks one snapshot with every form and rule of the product. Never throws. */
export function checkWorkbook(workbook: Workbook): Report {
  return check(workbook, { forms, rules });
}

/** What was understood of a workbook: its forms, each field and row with its cell. Never throws. */
export function readSubmission(workbook: Workbook): Submission {
  return bind(withComputedValues(workbook), forms);
}
