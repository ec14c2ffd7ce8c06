import { nameOf, type Submission } from "../../core/bind/bound";
import type { ContentRow } from "../../core/formContent";
import type { Workbook } from "../../core/workbook";
import { departmentOverall } from "../../forms/department-overall";
import type { Fund } from "../../forms/funds";
import { specialFundSummary } from "../../forms/special-fund-summary";
import { packageWithProjects, type Package } from "../../forms/agreement/package";
import { partNames } from "../../forms/agreement/partNames";
import { formsIn } from "./directionForms";
import { missingDirections } from "./missingDirections";
import type { MissingForm } from "./missingForm";
import { numberedProjects } from "./numberedProjects";
import { sheetBefore } from "./sheetPlaces";
import { nameForSheet } from "./sheetNames";

export type { MissingForm } from "./missingForm";

/** What the package of a workbook lacks next: directions first, then their summary, then 附表1. */
export function missingForms(submission: Submission): readonly MissingForm[] {
  const found = packageWithProjects(submission);
  if (typeof found === "string") return [];
  const directions = found.misplaced.length === 0 ? missingDirections(submission, found) : [];
  if (directions.length > 0) return directions;
  const summary = missingSummary(submission.workbook, found);
  if (summary !== undefined) return [summary];
  const overall = missingOverall(submission.workbook, found);
  return overall === undefined ? [] : [overall];
}

function row(cells: Readonly<Record<string, string>>, depth = 1): ContentRow {
  return { depth, cells: Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, { value }])) };
}

function missingSummary(workbook: Workbook, found: Package): MissingForm | undefined {
  const { summary, funds, strays, overall, directions } = found;
  // A direction that names no fund is one by itself.
  const projects = numberedProjects(workbook, found);
  const own = [...strays, ...projects].map((direction): Fund => ({
    name: nameOf(direction),
    directions: [direction],
    exact: true,
  }));
  const all = [...funds, ...own].filter(({ name }) => name !== "");
  if (summary !== undefined || all.length === 0) return undefined;
  const rows = all.flatMap((fund) => [row({ name: fund.name }), ...partNames(fund).map((name) => row({ name }, 2))]);
  return {
    form: specialFundSummary,
    names: { fields: {}, tables: { funds: rows } },
    sheetName: nameForSheet(workbook, formsIn(found), specialFundSummary),
    behind: overall === undefined ? sheetBefore(workbook, directions) : overall.sheet,
    from: [...directions, ...projects],
  };
}

function missingOverall(workbook: Workbook, found: Package): MissingForm | undefined {
  const { hasOverall, summary, directions } = found;
  if (hasOverall || (summary === undefined && directions.length === 0)) return undefined;
  const items = directions.map(nameOf).filter((name) => name !== "");
  return {
    form: departmentOverall,
    names: { fields: {}, tables: { workPlan: items.map((item) => row({ item })) } },
    sheetName: nameForSheet(workbook, formsIn(found), departmentOverall),
    behind: sheetBefore(workbook, formsIn(found)),
    from: formsIn(found),
  };
}
