import { formsOf, nameOf, type BoundForm, type BoundRow, type Submission } from "../core/bind/bound";
import { groupRows } from "../core/identities/selection";
import { pairByName } from "../core/names";
import { bareLabel } from "../core/text";
import { fundsOf, itemName, mainRows, type MainRow, type Summary } from "./funds";
import { specialFundSummary } from "./special-fund-summary";

/** The forms of 项目支出绩效目标表, of any edition. */
export function projectsIn({ forms }: Submission): readonly BoundForm[] {
  return forms.filter(({ form }) => form.id === "project-target");
}

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
  const projects = projectsIn(submission);
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

/** The main rows of the summary (大项) that project forms speak of: by their own names, or by all that they consist of. */
export function mainsOfProjects(submission: Submission): ReadonlySet<BoundRow> {
  const found = summarisedProjects(submission);
  const paired = new Set(found.map(({ row }) => row));
  const placed = new Set(found.flatMap(({ project, exact }) => (exact ? [project] : [])));
  // One form may be of several parts, which it names or lists, and be alike to one of them.
  const others = projectsIn(submission).filter((project) => !placed.has(project));
  const isTold = (part: BoundRow): boolean => paired.has(part) || others.some((project) => tellsOf(project, part));
  const mains = formsOf(submission, specialFundSummary).flatMap(mainRows);
  return new Set(
    mains.flatMap(({ row, parts }) => (paired.has(row) || (parts.length > 0 && parts.every(isTold)) ? [row] : [])),
  );
}

function tellsOf(project: BoundForm, part: BoundRow): boolean {
  const name = bareLabel(itemName(part));
  const contents = groupRows(project.tables["costing"] ?? [], "content").map((content) => bareLabel(content.name));
  return name !== "" && (bareLabel(nameOf(project)).includes(name) || contents.includes(name));
}
