import { nameOf, type BoundForm, type Submission } from "../../core/bind/bound";
import { sentence, type Message } from "../../core/message";
import type { ContentRow } from "../../core/formContent";
import type { Workbook } from "../../core/workbook";
import { departmentOverall } from "../../forms/department-overall";
import { specialFundSummary } from "../../forms/special-fund-summary";
import { packageWithProjects, type Package } from "../../forms/agreement/package";
import { sumRelation, type Relation } from "../../forms/agreement/relations";
import { fieldSlot, rowSlot } from "../../forms/agreement/slots";
import { sheetsOf } from "./because";
import { formsIn } from "./directionForms";
import { fundWithoutForm } from "./fundWithoutForm";
import { fundTies, isFundByName, namedFund, unnamedFunds, type LostFund } from "./lostFunds";
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
  const projects = numberedProjects(workbook, found);
  const unnamed = unnamedFunds([...strays, ...projects]);
  const there = [...funds.filter(({ name }) => name !== "").map(namedFund), ...unnamed.filter(isTold)];
  if (summary !== undefined || there.length === 0) return undefined;
  const lost = fundWithoutForm(overall, there);
  const all = lost === undefined ? there : there.toSpliced(lost.place, 0, { name: "", directions: [], parts: [] });
  const rows = all.flatMap(({ name, parts }) => [
    row(name === "" ? {} : { name }),
    ...parts.map((part) => row({ name: part }, 2)),
  ]);
  const sheetName = nameForSheet(workbook, formsIn(found), specialFundSummary);
  const each = unnamed.filter(({ name }) => name !== "" && !isFundByName(name));
  return {
    form: specialFundSummary,
    names: { fields: {}, tables: { funds: rows } },
    sheetName,
    behind: overall === undefined ? sheetBefore(workbook, directions) : overall.sheet,
    from: [...directions, ...projects],
    doubts: [
      ...(each.length > (lost === undefined ? 1 : 0) ? [eachIsAFund(sheetName, each)] : []),
      ...(lost === undefined ? [] : [sentence("fill/fund-without-form", { sheet: sheetName, item: lost.item })]),
    ],
    also: (form) => [...fundTies(all)(form), ...(lost === undefined ? [] : restOfFunds(overall, form))],
  };
}

/** What 项目支出 of 附表1 has more than the funds that are told. */
function restOfFunds(overall: BoundForm | undefined, summary: BoundForm): readonly Relation[] {
  const mains = (summary.tables["funds"] ?? []).filter(({ depth }) => depth === 1);
  const amounts = mains.map((main) => rowSlot(summary, main, "amount", "大项"));
  return sumRelation(overall && fieldSlot(overall, "projectExpenditure"), amounts);
}

/** Of directions that name no fund it cannot be told whether some are of one. */
function eachIsAFund(sheet: string, funds: readonly LostFund[]): Message {
  const sheets = sheetsOf(funds.flatMap(({ directions }) => directions));
  return sentence("fill/each-a-fund", { sheet, sheets });
}

/** One direction without a name tells nothing; several that say the same goals are a fund. */
function isTold({ name, directions }: LostFund): boolean {
  return name !== "" || directions.length > 1;
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
