import type { CellRef } from "../core/cell";
import { isRowEdit, isSheetEdit, placeOfEdit, type Edit } from "../core/edit";
import { success, type Outcome } from "../core/outcome";
import { sheetNamed, type Workbook } from "../core/workbook";
import { workbookAfter } from "../core/writing/after";
import { notPlanned } from "../generators/inARow";
import type { Plan, Planner, Reader } from "../generators/plan";
import { joinedEdits } from "../core/writing/joinedEdits";
import { placeNow } from "./planPlaces";
import type { PlanRequest } from "./planRequest";
import type { Placed, Preview, PreviewStep } from "./preview";

/**
 * Runs planners in a row, each on the workbook as those before leave it.
 * @returns what they would write, or the refusal of a planner or of an edit that cannot be.
 */
export function previewOf(
  request: PlanRequest,
  planners: readonly Planner[],
  workbook: Workbook,
  read: Reader,
): Outcome<Preview> {
  const parts: PreviewPart[] = [];
  const edits: Edit[] = [];
  let current = workbook;
  for (const planner of planners) {
    const plan = planner(current, read);
    if (plan.refused !== undefined) return notPlanned(plan.refused);
    const own = plan.steps.flatMap((step) => step.edits);
    const after = workbookAfter(current, own);
    if (!after.ok) return after;
    parts.push(placed(plan, workbook, edits));
    edits.push(...own);
    current = after.value;
  }
  const joined = joinedEdits(workbook, edits);
  if (!joined.ok) return joined;
  return success({
    request,
    revision: workbook.revision,
    steps: parts.flatMap(({ steps }) => steps),
    differences: parts.flatMap(({ differences }) => differences),
    remarks: parts.flatMap(({ remarks }) => remarks),
    edits: joined.value,
  });
}

type PreviewPart = Pick<Preview, "steps" | "differences" | "remarks">;

/** A plan that follows edits, with the places where its things stand now. */
function placed(plan: Plan, workbook: Workbook, before: readonly Edit[]): PreviewPart {
  const moves = before.filter(movesCells);
  const now = (at: CellRef): CellRef | null =>
    sheetNamed(workbook, at.sheet) === undefined ? null : placeNow(moves, at);
  const steps = plan.steps.map((step): Placed<PreviewStep> => {
    const place = now(step.at);
    const edits = step.edits.map((edit) => {
      const at = placeOfEdit(edit);
      const detail = step.details?.find((one) => isSame(one.at, at));
      const own = now(at);
      if (movesCells(edit)) moves.push(edit);
      return { edit, now: own, ...(detail === undefined ? {} : { detail }) };
    });
    return { message: step.message, at: step.at, now: place, edits };
  });
  return {
    steps,
    differences: plan.differences.map((difference) => ({
      ...difference,
      now: now(difference.at),
      sourcesNow: difference.sources.flatMap((source) => now(source) ?? []),
    })),
    remarks: plan.remarks.map((remark) => ({ ...remark, now: now(remark.at) })),
  };
}

function movesCells(edit: Edit): boolean {
  return isRowEdit(edit) || isSheetEdit(edit);
}

function isSame(one: CellRef, other: CellRef): boolean {
  return one.sheet.toLowerCase() === other.sheet.toLowerCase() && one.row === other.row && one.column === other.column;
}
