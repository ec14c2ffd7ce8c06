import type { ChangeSet, Edit } from "../core/edit";
import type { Message } from "../core/message";
import { success, type Outcome } from "../core/outcome";
import type { Workbook } from "../core/workbook";
import { workbookAfter } from "../core/writing/after";
import type { Plan, PlanDifference, Planner, PlanStep, Note, Reader } from "./plan";

/** Several plans as one: accepted, it is written as one change set and undone as one. */
export interface JoinedPlan extends Plan {
  readonly changes: ChangeSet;
}

/**
 * Lets planners plan one after another, each upon the workbook as those before it leave it.
 * @returns one plan, or the refusal of the first edit that cannot be.
 */
export function planInARow(
  workbook: Workbook,
  planners: readonly Planner[],
  read: Reader,
  title: Message,
): Outcome<JoinedPlan> {
  const steps: PlanStep[] = [];
  const remarks: Note[] = [];
  let differences: readonly PlanDifference[] = [];
  let current = workbook;
  for (const planner of planners) {
    const plan = planner(current, read);
    steps.push(...plan.steps);
    remarks.push(...plan.remarks);
    // Those of a later planner speak of what the earlier ones left, too.
    differences = [...differences, ...plan.differences];
    // Judged from the beginning, as a host does, for which nothing is computed between edits.
    const written = workbookAfter(workbook, editsOf(steps));
    if (!written.ok) return written;
    current = steps.length === 0 ? workbook : written.value;
  }
  return success({ steps, differences, remarks, changes: { title, edits: editsOf(steps) } });
}

function editsOf(steps: readonly PlanStep[]): readonly Edit[] {
  return steps.flatMap(({ edits }) => edits);
}
