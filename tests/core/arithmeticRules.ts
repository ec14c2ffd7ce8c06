import { check } from "../../src/core/check";
import type { Report } from "../../src/core/report";
import type { Workbook } from "../../src/core/workbook";
import { forms } from "../../src/forms";
import { rules } from "../../src/rules";

const arithmeticRules = rules.filter(({ judge }) => judge === undefined);

/** A check with the rules that arithmetic decides; what the others say of wording does not matter to it. */
export function checkArithmetic(workbook: Workbook): Report {
  return check(workbook, { forms, rules: arithmeticRules });
}
