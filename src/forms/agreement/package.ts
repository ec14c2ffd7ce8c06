import { formsOf, nameOf, type BoundForm, type BoundRow, type Submission } from "../../core/bind/bound";
import { remembered } from "../../core/remembered";
import { pairByName } from "../../core/names";
import { bareLabel } from "../../core/text";
import { departmentOverall } from "../department-overall";
import { expenditureDirection } from "../expenditure-direction";
import { fundsOf, itemName, mainRows, type Direction, type Fund, type MainRow, type Summary } from "../funds";
import { fundsOfProjects, mainsOfProjects, projectsIn } from "../projects";
import { specialFundSummary } from "../special-fund-summary";
import { contentsOf } from "./contents";
import { misplacedRows, type MisplacedRow } from "./misnumbered";
import { flatMapped } from "../../core/flatMapped";

export { contentsOf } from "./contents";

/** The forms that one department hands in together: 附表1, 附表2 and a form of each direction. */
export interface Package {
  /** Whether there is an 附表1 of any edition. */
  readonly hasOverall: boolean;
  readonly overall?: BoundForm<typeof departmentOverall>;
  readonly summary?: Summary;
  readonly directions: readonly Direction[];
  /** In the order of 附表2, behind them those that stand in no 附表2; with the 大项 that have no 附表3. */
  readonly funds: readonly Fund[];
  /** 附表3 of which it cannot be told to which fund they belong. */
  readonly strays: readonly Direction[];
  /** Rows of 附表2 whose number contradicts the 附表3; while there are any, nothing is told of funds and their parts. */
  readonly misplaced: readonly MisplacedRow[];
  /** 大项 that forms of 项目支出绩效目标表 speak of, which need no 附表3. */
  readonly projectMains: ReadonlySet<BoundRow>;
  /** Whether such forms stand for 附表3 in this workbook: then a direction that is missing would be one of them. */
  readonly hasProjects: boolean;
  /** All of them, those that speak of nothing in 附表2 among them. */
  readonly projects: readonly Direction[];
}

/** Why there is no package to be filled: no form of it, or those of several departments. */
export type NoPackage = "none" | "several";

/** The package of a workbook as its 附表3 tell of it, of which rules may judge. */
export const packageOf = remembered((submission: Submission): Package | NoPackage =>
  packageWith(submission, formsOf(submission, expenditureDirection), fundsOf(submission)),
);

/** The same with the forms of 项目支出绩效目标表 that stand for 附表3: what is carried over and added to. */
export const packageWithProjects = remembered((submission: Submission): Package | NoPackage => {
  const directed = formsOf(submission, expenditureDirection);
  const ofProjects = fundsOfProjects(submission);
  const isFormOf = new Set<Direction>([...directed, ...flatMapped(ofProjects, (fund) => fund.directions)]);
  const directions = submission.forms.filter((form) => isFormOf.has(form));
  const isOfProjects = projectsIn(submission).length > 0;
  return packageWith(submission, directions, [...fundsOf(submission), ...ofProjects], isOfProjects);
});

function packageWith(
  submission: Submission,
  directions: readonly Direction[],
  named: readonly Fund[],
  isOfProjects = false,
): Package | NoPackage {
  // Another edition of 附表1 is an 附表1, too.
  const overalls = submission.forms.filter(({ form }) => form.id === departmentOverall.id);
  const [overall] = formsOf(submission, departmentOverall);
  const [summary, ...otherSummaries] = formsOf(submission, specialFundSummary);
  if (overalls.length > 1 || otherSummaries.length > 0) return "several";
  // 附表1 alone is what other places hand in, too.
  if (overall === undefined && summary === undefined && directions.length === 0 && !isOfProjects) return "none";
  const mains = summary === undefined ? [] : mainRows(summary);
  const { funds, strays } = withUnnamed(named, mains, directions);
  const projectMains = mainsOfProjects(submission);
  const projects = projectsIn(submission);
  return {
    hasOverall: overalls.length > 0,
    ...(overall === undefined ? {} : { overall }),
    ...(summary === undefined ? {} : { summary }),
    directions,
    funds,
    strays,
    misplaced: summary === undefined ? [] : misplacedRows(summary, funds),
    projectMains,
    hasProjects: projectMains.size > 0 || (directions.length === 0 && projects.length > 0),
    projects,
  };
}

/** The 大项 that neither an 附表3 nor a project form speaks of. */
export function untoldFunds({ funds, projectMains }: Package): readonly Fund[] {
  return funds.filter(({ main, directions }) => main && directions.length === 0 && !projectMains.has(main.row));
}

/** True where two funds bear the same name, so that it cannot be told which is which. */
export function isAmbiguous(fund: Fund, funds: readonly Fund[]): boolean {
  const name = bareLabel(fund.name);
  return name === "" || funds.some((other) => other !== fund && bareLabel(other.name) === name);
}

/** Adds 附表3 that name no fund to the one that they tell of otherwise, and the 大项 that have no 附表3. */
function withUnnamed(
  named: readonly Fund[],
  mains: readonly MainRow[],
  directions: readonly Direction[],
): Pick<Package, "funds" | "strays"> {
  const ofMain = (main: MainRow): Fund =>
    named.find((fund) => fund.main?.row === main.row) ?? {
      name: itemName(main.row),
      directions: [],
      main,
      exact: true,
    };
  const withMain = mains.map(ofMain);
  const alone = named.filter((fund) => !withMain.includes(fund));
  const strays: Direction[] = [];
  const taken = new Map<Fund, Direction[]>();
  const grouped = new Set(flatMapped(named, (fund) => fund.directions));
  for (const direction of directions.filter((one) => !grouped.has(one))) {
    const [fund, ...others] = withMain.filter((one) => tellsOf(direction, one));
    if (fund === undefined || others.length > 0) strays.push(direction);
    else taken.set(fund, [...(taken.get(fund) ?? []), direction]);
  }
  const funds = [...withMain, ...alone].map((fund) => {
    const told = taken.get(fund) ?? [];
    return { ...fund, directions: [...fund.directions, ...told], exact: fund.exact && told.length === 0 };
  });
  return { funds, strays };
}

/** Whether a direction bears the name of a fund or of one of its parts, or consists of its parts. */
function tellsOf(direction: Direction, { name, main }: Fund): boolean {
  const own = bareLabel(nameOf(direction));
  const parts = main?.parts.map(itemName) ?? [];
  if (own !== "" && [name, ...parts].some((other) => bareLabel(other) === own)) return true;
  const contents = contentsOf(direction);
  const pairs = pairByName(
    parts,
    contents,
    (part) => part,
    (content) => content.name,
  ).filter(({ exact }) => exact);
  return contents.length > 0 && pairs.length === contents.length && pairs.length === parts.length;
}

/**
 * The 事项 of 附表1 that a direction is: the one that bears the name of its fund, or that names all its parts. Positions
 * play no part.
 */
export function workItemOf(fund: Fund, partNames: readonly string[], items: readonly string[]): string | undefined {
  const parts = partNames.map(bareLabel);
  const bears = (item: string): boolean =>
    bareLabel(item) === bareLabel(fund.name) ||
    (parts.length > 0 && parts.every((part) => bareLabel(item).includes(part)));
  const [item, ...others] = items.filter(bears);
  return others.length > 0 ? undefined : item;
}
