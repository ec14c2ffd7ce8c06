import type { CellRef } from "../core/cell";
import { isRowEdit, isSheetEdit, placeOfEdit, type Edit } from "../core/edit";
import { success, type Outcome } from "../core/outcome";
import { sheetNamed, type Workbook } from "../core/workbook";
import { workbookAfter } from "../core/writing/after";
import type { Note, Plan, PlanDifference, Planner, Reader } from "../generators/plan";
import { joinedEdits } from "./joinedEdits";
import { placeNow } from "./planPlaces";
import type { PlanRequest } from "./planRequest";

/** Something with where it can be looked at now: nowhere (`null`) where it comes into being with the plan only. */
export type Placed<T> = T & { readonly now: CellRef | null };

/** One edit of a step. */
export interface PreviewEdit {
  readonly edit: Edit;
  /** Where the written value comes from; `undefined` where the words of the step say it. */
  readonly detail?: Note;
}

/** One step of what would be written. */
export interface PreviewStep extends Note {
  readonly edits: readonly Placed<PreviewEdit>[];
}

/** What would be written, before anything is. */
export interface Preview {
  readonly request: PlanRequest;
  /** Of the workbook that it was planned for. */
  readonly revision: string;
  readonly steps: readonly Placed<PreviewStep>[];
  readonly differences: readonly Placed<PlanDifference & { readonly sourcesNow: readonly CellRef[] }>[];
  readonly remarks: readonly Placed<Note>[];
  /** All edits, to be written together. */
  readonly edits: readonly Edit[];
}

/**
 * Runs planners in a row, each on the workbook as those before leave it.
 * @returns what they would write, or the refusal of an edit that cannot be.
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
