import { formsOf, nameOf, type BoundForm, type BoundRow, type Submission } from "../core/bind/bound";
import { groupRows } from "../core/identities/selection";
import { pairByName } from "../core/names";
import { bareLabel } from "../core/text";
import { isProject, type Direction } from "./directions";
import { fundsOf, itemName, mainRows, type Fund, type MainRow, type Summary } from "./funds";
import { specialFundSummary } from "./special-fund-summary";
import { flatMapped } from "../core/flatMapped";

/** The forms of 项目支出绩效目标表, of any edition. */
export function projectsIn({ forms }: Submission): readonly Direction[] {
  return forms.filter(isProject);
}

/** A form of 项目支出绩效目标表 beside a summary, and the row of the summary that bears its name. */
export interface SummarisedProject {
  readonly project: BoundForm;
  readonly summary: Summary;
  /** The fund that the row is, or is a part of. */
  readonly main: MainRow;
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
    flatMapped(mains, (main) => main.parts.map((row) => ({ main, row }))),
    nameOf,
    ({ row }) => itemName(row),
  );
  return [
    ...funds.map(({ left: project, right: main, exact }) => ({ project, main, ...main, exact })),
    ...parts.map(({ left: project, right, exact }) => ({ project, summary, ...right, parts: [], exact })),
  ];
}

/**
 * The project forms of the budget that the summary is of, by its main rows (大项): one that bears the name of the fund, or
 * those that bear the names of its parts or whose costings consist of them. What is about a year that is over, or another
 * one, is none of them.
 */
export function fundsOfProjects(submission: Submission): readonly Fund[] {
  const told = summarisedProjects(submission);
  const sure = new Set(flatMapped(told, ({ project, exact }) => (exact ? [project] : [])));
  const mains = flatMapped(formsOf(submission, specialFundSummary), mainRows);
  const byContents = flatMapped(projectsIn(submission), (project): readonly Belonging[] => {
    const [main, ...others] = sure.has(project) ? [] : mains.filter((one) => consistsOf(project, one));
    return main === undefined || others.length > 0 ? [] : [{ project, main, exact: true, isPart: true }];
  });
  const found = new Set(byContents.map(({ project }) => project));
  const byName = told
    .filter(({ project }) => !found.has(project))
    .map(({ project, main, row, exact }) => ({ project, main, exact, isPart: row !== main.row }));
  const funds = new Map<BoundRow, Fund>();
  for (const { project, main, exact, isPart } of [...byName, ...byContents]) {
    const { year } = main.summary;
    const isOfYear = project.year === null || year === null || project.year === year;
    if (project.form.looksBack === true || !isOfYear) continue;
    const known = funds.get(main.row);
    funds.set(main.row, {
      name: itemName(main.row),
      directions: [...(known?.directions ?? []), project],
      main,
      exact: exact && known?.exact !== false,
      ...(isPart ? { isByPart: true } : {}),
    });
  }
  return [...funds.values()];
}

/** A project form with the fund that it is of. */
interface Belonging {
  readonly project: Direction;
  readonly main: MainRow;
  readonly exact: boolean;
  /** True where it is of some of the fund's parts only. */
  readonly isPart: boolean;
}

/** Whether all that a project consists of are parts of a fund. */
function consistsOf(project: Direction, { parts }: MainRow): boolean {
  const names = new Set(parts.map((part) => bareLabel(itemName(part))));
  const contents = groupRows(project.tables["costing"] ?? [], "content");
  return contents.length > 0 && contents.every(({ name }) => names.has(bareLabel(name)));
}

/** The main rows of the summary (大项) that project forms speak of: by their own names, or by all that they consist of. */
export function mainsOfProjects(submission: Submission): ReadonlySet<BoundRow> {
  const found = summarisedProjects(submission);
  const paired = new Set(found.map(({ row }) => row));
  const placed = new Set(flatMapped(found, ({ project, exact }) => (exact ? [project] : [])));
  // One form may be of several parts, which it names or lists, and be alike to one of them.
  const others = projectsIn(submission).filter((project) => !placed.has(project));
  const isTold = (part: BoundRow): boolean => paired.has(part) || others.some((project) => tellsOf(project, part));
  const mains = flatMapped(formsOf(submission, specialFundSummary), mainRows);
  return new Set(
    flatMapped(mains, ({ row, parts }) => (paired.has(row) || (parts.length > 0 && parts.every(isTold)) ? [row] : [])),
  );
}

function tellsOf(project: BoundForm, part: BoundRow): boolean {
  const name = bareLabel(itemName(part));
  const contents = groupRows(project.tables["costing"] ?? [], "content").map((content) => bareLabel(content.name));
  return name !== "" && (bareLabel(nameOf(project)).includes(name) || contents.includes(name));
}
