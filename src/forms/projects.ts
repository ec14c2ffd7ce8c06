import { formsOf, nameOf, type BoundForm, type BoundRow, type Submission } from "../core/bind/bound";
import { pairByName } from "../core/names";
import { fundsOf, itemName, mainRows, type MainRow, type Summary } from "./funds";
import { specialFundSummary } from "./special-fund-summary";

/** A form of 项目支出绩效目标表 beside a summary, and the row of the summary that bears its name. */
export interface SummarisedProject {
  readonly project: BoundForm;
  readonly summary: Summary;
  readonly row: BoundRow;
  /** What a main row consists of; empty for a row below one. */
  readonly parts: readonly BoundRow[];
  /** False where names differ and were only found to be alike. */
  readonly exact: boolean;
}

/** Pairs project forms with the rows of the summary (附表2) that no 附表3 speaks of: funds first, then what they consist of. */
export function summarisedProjects(submission: Submission): readonly SummarisedProject[] {
  const projects = submission.forms.filter(({ form }) => form.id === "project-target");
  const [summary, ...others] = formsOf(submission, specialFundSummary);
  if (summary === undefined || others.length > 0 || projects.length === 0) return [];
  const directed = new Set(fundsOf(submission).map(({ main }) => main?.row));
  const mains = mainRows(summary).filter(({ row }) => !directed.has(row));
  const funds = pairByName(projects, mains, nameOf, ({ row }: MainRow) => itemName(row));
  const paired = new Set(funds.map(({ left }) => left));
  const parts = pairByName(
    projects.filter((project) => !paired.has(project)),
    mains.flatMap((main) => main.parts),
    nameOf,
    itemName,
  );
  return [
    ...funds.map(({ left, right, exact }) => ({ project: left, summary, row: right.row, parts: right.parts, exact })),
    ...parts.map(({ left, right, exact }) => ({ project: left, summary, row: right, parts: [], exact })),
  ];
}
