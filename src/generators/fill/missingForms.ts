import { nameOf, type BoundForm, type BoundRow, type Submission } from "../../core/bind/bound";
import type { ContentRow, FormContent } from "../../core/formContent";
import type { Form } from "../../core/form";
import { pairByName } from "../../core/names";
import { bareLabel } from "../../core/text";
import type { Workbook } from "../../core/workbook";
import { departmentOverall } from "../../forms/department-overall";
import { expenditureDirection } from "../../forms/expenditure-direction";
import { itemName, type Fund } from "../../forms/funds";
import { specialFundSummary } from "../../forms/special-fund-summary";
import { contentsOf, isAmbiguous, packageOf, workItemOf, type Package } from "../../forms/agreement/package";
import { partNames } from "../../forms/agreement/partNames";
import { fieldSlot, rowSlot } from "../../forms/agreement/slots";
import { addsUp } from "./sums";
import { nameForSheet } from "./sheetNames";

/** A form that a package lacks, with the names of what it is about; its amounts and goals follow once it stands. */
export interface MissingForm {
  readonly form: Form;
  readonly names: Pick<FormContent, "fields" | "tables">;
  readonly sheetName: string;
  /** Of a direction among its like. */
  readonly number?: number;
  /** The sheet it is put behind; the first place for `null`. */
  readonly behind: string | null;
  /** The forms from which it is known. */
  readonly from: readonly BoundForm[];
}

/** What the package of a workbook lacks next: directions first, then their summary, then 附表1. */
export function missingForms(submission: Submission): readonly MissingForm[] {
  const found = packageOf(submission);
  if (typeof found === "string") return [];
  const isTold = found.misplaced.length === 0 && !found.hasProjects;
  const directions = isTold ? missingDirections(submission.workbook, found) : [];
  if (directions.length > 0) return directions;
  const summary = missingSummary(submission.workbook, found);
  if (summary !== undefined) return [summary];
  const overall = missingOverall(submission.workbook, found);
  return overall === undefined ? [] : [overall];
}

function formsIn({ overall, summary, directions }: Package): readonly BoundForm[] {
  return [overall, summary, ...directions].flatMap((form) => form ?? []);
}

/** The sheet left of the first one of some forms. */
function before({ sheets }: Workbook, forms: readonly BoundForm[]): string | null {
  const first = sheets.findIndex(({ name }) => forms.some(({ sheet }) => sheet === name));
  return sheets[first - 1]?.name ?? null;
}

/** The sheet that stands furthest right of those of some forms. */
function last({ sheets }: Workbook, forms: readonly BoundForm[]): string | undefined {
  return sheets.findLast(({ name }) => forms.some(({ sheet }) => sheet === name))?.name;
}

function row(cells: Readonly<Record<string, string>>, depth = 1): ContentRow {
  return { depth, cells: Object.fromEntries(Object.entries(cells).map(([name, value]) => [name, { value }])) };
}

/** A direction for what a 大项 has none for, unless one that is there may be its, by another name. */
function missingDirections(workbook: Workbook, found: Package): readonly MissingForm[] {
  const { funds, strays, summary, overall } = found;
  if (summary === undefined || strays.length > 0 || funds.some(({ main }) => main === undefined)) return [];
  const items = overall?.tables.workPlan?.flatMap(({ cells }) => cells["item"]?.text ?? []) ?? [];
  const taken = new Set(found.directions.map(nameOf));
  const free = items.filter((item) => item !== "" && !taken.has(item));
  const wanted = Array.from(funds.entries()).flatMap(([index, fund]) => {
    const lacking = isAmbiguous(fund, funds) || isNamedTwice(fund) ? undefined : lackingDirection(fund);
    return lacking === undefined ? [] : [{ index, fund, ...lacking }];
  });
  const [first] = wanted;
  if (first === undefined) return [];
  const { index, fund, parts, name } = first;
  // The only 事项 that no direction bears is that of the only one that is missing.
  const left = wanted.length === 1 && free.length === 1 ? free[0] : undefined;
  const earlier = funds.slice(0, index + 1).flatMap(({ directions }) => directions);
  const number = numberFor(found, earlier.length + 1);
  // One that fills a gap in the numbers stands in that gap.
  const lower = found.directions.filter(({ sheet }) => numberOf(sheet) < number);
  const behind = last(workbook, number > earlier.length ? earlier : lower) ?? summary.sheet;
  const direction = name ?? workItemOf(fund, parts, free) ?? left ?? fund.name;
  return [
    {
      form: expenditureDirection,
      names: {
        fields: {
          expenditureDirection: { value: direction },
          specialFundName: { value: fund.name },
        },
        tables: { costing: parts.map((content) => row({ content })) },
      },
      sheetName: nameForSheet(workbook, formsIn(found), expenditureDirection, {
        number,
        names: { expenditureDirection: direction, specialFundName: fund.name },
      }),
      number,
      behind,
      from: [summary, ...(overall === undefined ? [] : [overall])],
    },
  ];
}

/** True where another row of the summary that is no part of a fund bears its name: one of them may be no fund. */
function isNamedTwice({ name, main }: Fund): boolean {
  if (main === undefined) return false;
  const rows = main.summary.tables.funds ?? [];
  const others = rows.filter((row) => row !== main.row && !main.parts.includes(row));
  return others.some((row) => bareLabel(itemName(row)) === bareLabel(name));
}

/** What a fund has no direction for. */
interface LackingDirection {
  /** Its name, where a 小项 bears it. */
  readonly name?: string;
  /** The 小项 that it consists of. */
  readonly parts: readonly string[];
}

/** The whole fund, or the 小项 whose amounts are just what its directions lack. */
function lackingDirection({ main, directions }: Fund): LackingDirection | undefined {
  if (main === undefined) return undefined;
  const { summary, row: own } = main;
  const namesOf = (rows: readonly BoundRow[]): readonly string[] => rows.map(itemName).filter((name) => name !== "");
  if (directions.length === 0) return { parts: namesOf(main.parts) };
  const amountOf = (row: BoundRow) => rowSlot(summary, row, "amount", itemName(row));
  const there = directions.map((form) => fieldSlot(form, "projectAmount"));
  const named = directions.map(nameOf);
  const contents = directions.flatMap((direction) => contentsOf(direction).map(({ name }) => name));
  const pairs = pairByName(main.parts, [...named, ...contents], itemName, (name) => name);
  const rest = main.parts.filter((part) => !pairs.some(({ left }) => left === part));
  const [first] = rest;
  const isSure = pairs.length > 0 && pairs.every(({ exact }) => exact);
  if (first === undefined || !isSure || !addsUp(amountOf(own), [...there, ...rest.map(amountOf)])) return undefined;
  const areDirections = pairs.every(({ right }) => named.includes(right));
  return areDirections ? { name: itemName(first), parts: [] } : { parts: namesOf(rest) };
}

/** The last number in a sheet's name; NaN for none. */
function numberOf(sheet: string): number {
  return Number(/(\d+)\D*$/.exec(sheet)?.[1] ?? NaN);
}

/** The number a direction bears by its place, or else the first that no other bears. */
function numberFor({ directions }: Package, wanted: number): number {
  const taken = new Set(directions.map(({ sheet }) => numberOf(sheet)));
  if (!taken.has(wanted)) return wanted;
  return Array.from(taken.keys(), (_, index) => index + 1).find((number) => !taken.has(number)) ?? taken.size + 1;
}

function missingSummary(workbook: Workbook, found: Package): MissingForm | undefined {
  const { summary, funds, strays, overall, directions } = found;
  // A direction that names no fund is one by itself.
  const own = strays.map((direction): Fund => ({ name: nameOf(direction), directions: [direction], exact: true }));
  const all = [...funds, ...own].filter(({ name }) => name !== "");
  if (summary !== undefined || all.length === 0) return undefined;
  const rows = all.flatMap((fund) => [row({ name: fund.name }), ...partNames(fund).map((name) => row({ name }, 2))]);
  return {
    form: specialFundSummary,
    names: { fields: {}, tables: { funds: rows } },
    sheetName: nameForSheet(workbook, formsIn(found), specialFundSummary),
    behind: overall === undefined ? before(workbook, directions) : overall.sheet,
    from: directions,
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
    behind: before(workbook, formsIn(found)),
    from: formsIn(found),
  };
}
