import type { ChangeSet, Edit } from "../core/edit";
import type { Message } from "../core/message";
import { success, type Outcome } from "../core/outcome";
import type { Workbook } from "../core/workbook";
import { workbookAfter } from "../core/writing/after";
import { joinedEdits } from "../core/writing/joinedEdits";
import type { Plan, PlanDifference, Planner, PlanStep, Note, Reader } from "./plan";

/** Several plans as one: accepted, it is written as one change set and undone as one. */
export interface JoinedPlan extends Plan {
  readonly changes: ChangeSet;
}

/**
 * Lets planners plan one after another, each upon the workbook as those before it leave it.
 * @returns one plan, or the refusal of the first planner or edit that cannot be.
 */
export function planInARow(
  workbook: Workbook,
  planners: readonly Planner[],
  read: Reader,
  title: Message,
): Outcome<JoinedPlan> {
  const steps: PlanStep[] = [];
  const remarks: Note[] = [];
  const differences: PlanDifference[] = [];
  let current = workbook;
  for (const planner of planners) {
    const plan = planner(current, read);
    if (plan.refused !== undefined) return notPlanned(plan.refused);
    const own = joinedEdits(current, editsOf(plan.steps));
    if (!own.ok) return own;
    const after = workbookAfter(current, own.value);
    if (!after.ok) return after;
    if (plan.steps.length > 0) current = after.value;
    steps.push(...plan.steps);
    remarks.push(...plan.remarks);
    differences.push(...plan.differences);
  }
  const edits = joinedEdits(workbook, editsOf(steps));
  return edits.ok ? success({ steps, differences, remarks, changes: { title, edits: edits.value } }) : edits;
}

/** The refusal of a planner, in its own words. */
export function notPlanned(message: Message): Outcome<never> {
  return { ok: false, failure: { code: "host", message } };
}

function editsOf(steps: readonly PlanStep[]): readonly Edit[] {
  return steps.flatMap(({ edits }) => edits);
}
