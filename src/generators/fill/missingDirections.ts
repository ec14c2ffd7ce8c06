import { yuanPer } from "../../core/amount";
import { nameOf, type Submission } from "../../core/bind/bound";
import type { ContentValue } from "../../core/formContent";
import { sentence } from "../../core/message";
import type { Workbook } from "../../core/workbook";
import { isProject } from "../../forms/directions";
import type { Direction, Fund } from "../../forms/funds";
import { workItemOf, type Package } from "../../forms/agreement/package";
import { statedAmount, type Slot } from "../../forms/agreement/slots";
import { besideSiblings } from "./besideSiblings";
import { directionKind, formOfDirection, projectKind, type DirectionKind } from "./directionForms";
import { goalsLikeOthers } from "./fundGoals";
import { lackingDirections, type LackingOfFund } from "./lackingDirections";
import { looksAtLostSheet } from "./lostReferences";
import type { MissingForm } from "./missingForm";
import { numberOfSheet } from "./sheetNumber";
import { lastSheet, sheetBefore } from "./sheetPlaces";

/**
 * A form for what a 大项 has none for, of the kind that the others have, unless one that is there may be its, by another
 * name. Where the others differ in their kind, none is drawn.
 */
export function missingDirections(submission: Submission, found: Package): readonly MissingForm[] {
  const { funds, strays, summary } = found;
  const kind = kindOf(found);
  if (kind === undefined || strays.length > 0) return [];
  if (summary !== undefined && funds.some(({ main }) => main === undefined)) return [];
  const free = freeItems(found);
  const wanted = lackingDirections(found, {
    items: free,
    isCutOff: looksAtLostSheet(submission.workbook),
  });
  const [first] = wanted;
  if (first === undefined) return [];
  // The only 事项 that no direction bears is that of the only one that is missing.
  const left = wanted.length === 1 && free.length === 1 ? free[0] : undefined;
  const { fund, parts, name } = first;
  const told = name ?? (isProject(kind) ? undefined : (workItemOf(fund, parts, free) ?? left));
  return [formOfLacking(submission, found, kind, { ...first, ...(told === undefined ? {} : { name: told }) })];
}

function formOfLacking(
  submission: Submission,
  found: Package,
  kind: DirectionKind,
  { index, fund, parts, name, amount }: LackingOfFund,
): MissingForm {
  const { workbook } = submission;
  const { funds, summary, overall } = found;
  const earlier = funds.slice(0, index + 1).flatMap(({ directions }) => directions);
  const later = funds.slice(index + 1).flatMap(({ directions }) => directions);
  const number = numberFor(kind.siblings, earlier.length + 1);
  const around = [summary, overall].flatMap((form) => form ?? []);
  const beforeLater = later.length > 0 ? sheetBefore(workbook, later) : (around[0]?.sheet ?? null);
  const called = name ?? guessedName(fund, parts);
  const missing = formOfDirection(submission, found, kind, {
    name: called,
    fundName: fund.name,
    parts: parts.map((part) => ({ name: part })),
    ...amountIn(kind, amount),
    number,
    behind: behindNumber(workbook, kind.siblings, number) ?? lastSheet(workbook, earlier) ?? beforeLater,
    from: summary === undefined ? [...around, ...fund.directions] : around,
  });
  // The first project of a fund is called as the fund is.
  const isGuessed = name === undefined && (!isProject(kind) || fund.directions.length > 0);
  return {
    ...missing,
    doubts: isGuessed ? [sentence("fill/direction-name", { sheet: missing.sheetName, name: called })] : [],
    also: (form) => [
      ...(missing.also?.(form) ?? []),
      ...goalsLikeOthers(fund, form),
      ...besideSiblings(fund, funds, form),
    ],
  };
}

/** What a direction is called whose name stands nowhere: as its fund, or, as one of several of it, as what it consists of. */
function guessedName({ name, directions }: Fund, parts: readonly string[]): string {
  return directions.length > 0 && parts.length > 0 ? parts.join("、") : name;
}

/** An amount that the forms around a new one do not tell, for they are not whole before others have come. */
function amountIn({ siblings }: DirectionKind, slot: Slot | undefined): { readonly amount?: ContentValue } {
  const yuan = slot && statedAmount(slot)?.yuan;
  // The new form is printed in the unit of the others.
  const isInUnit = slot !== undefined && siblings.every(({ unit }) => unit === slot.value.unit);
  return yuan && isInUnit ? { amount: { value: Number(yuan.div(yuanPer(slot.value.unit)).toFixed()) } } : {};
}

/** The 事项 of 附表1 that no direction bears. */
function freeItems({ overall, directions }: Package): readonly string[] {
  const items = overall?.tables.workPlan?.flatMap(({ cells }) => cells["item"]?.text ?? []) ?? [];
  const taken = new Set(directions.map(nameOf));
  return items.filter((item) => item !== "" && !taken.has(item));
}

/** The kind of which all directions of a package are, as far as that can be told. */
function kindOf(found: Package): DirectionKind | undefined {
  if (!found.hasProjects) return directionKind(found);
  const told = found.directions;
  return told.length > 0 && told.every(isProject) ? projectKind(told) : undefined;
}

/** The sheet behind which a number follows, among sheets that are numbered; else `undefined`. */
function behindNumber(workbook: Workbook, siblings: readonly Direction[], number: number): string | null | undefined {
  const isNumbered = siblings.length > 0 && siblings.every(({ sheet }) => numberOfSheet(sheet) !== undefined);
  if (!isNumbered) return undefined;
  const lower = siblings.filter(({ sheet }) => (numberOfSheet(sheet) ?? Infinity) < number);
  return lastSheet(workbook, lower) ?? sheetBefore(workbook, siblings);
}

/** The number a direction bears by its place, or else the first that no other bears. */
function numberFor(siblings: readonly Direction[], wanted: number): number {
  const taken = new Set(siblings.flatMap(({ sheet }) => numberOfSheet(sheet) ?? []));
  if (!taken.has(wanted)) return wanted;
  return Array.from(taken.keys(), (_, index) => index + 1).find((number) => !taken.has(number)) ?? taken.size + 1;
}
