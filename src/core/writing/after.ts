import type { Edit } from "../edit";
import { withFreshValues } from "../formula/recalculate";
import { success, type Outcome } from "../outcome";
import type { Workbook } from "../workbook";
import { createEditMemory, LAWLESS, planSteps } from "./changes";
import { revisionOf } from "./revision";

/**
 * The workbook as edits would leave it, formulas computed; nothing is written. What only a host knows (protected cells,
 * array formulas, tables in the way, a protected structure) is not asked.
 * @returns the workbook, or the refusal of the first edit that cannot be: `missing-sheet`, `changed`, `protected`,
 * `unsupported`.
 */
export function workbookAfter(workbook: Workbook, edits: readonly Edit[]): Outcome<Workbook> {
  const planned = planSteps(workbook, edits, LAWLESS, createEditMemory(), () => success(LAWLESS));
  if (!planned.ok) return planned;
  const sheets = planned.value.at(-1)?.after ?? workbook.sheets;
  return success(withFreshValues({ ...workbook, revision: revisionOf(sheets, workbook.kept), sheets }));
}
