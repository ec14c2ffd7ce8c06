import { yuanPer } from "../../core/amount";
import { nameOf, type Submission } from "../../core/bind/bound";
import type { ContentValue } from "../../core/formContent";
import type { Workbook } from "../../core/workbook";
import { isProject } from "../../forms/directions";
import type { Direction } from "../../forms/funds";
import { workItemOf, type Package } from "../../forms/agreement/package";
import { statedAmount, type Slot } from "../../forms/agreement/slots";
import { directionKind, formOfDirection, projectKind, type DirectionKind } from "./directionForms";
import { lackingDirections } from "./lackingDirections";
import { looksAtLostSheet } from "./lostReferences";
import type { MissingForm } from "./missingForm";
import { numberOfSheet } from "./sheetNumber";
import { lastSheet, sheetBefore } from "./sheetPlaces";

/**
 * A form for what a 大项 has none for, of the kind that the others have, unless one that is there may be its, by another
 * name. Where the others differ in their kind, none is drawn.
 */
export function missingDirections(submission: Submission, found: Package): readonly MissingForm[] {
  const { workbook } = submission;
  const { funds, strays, summary, overall } = found;
  const kind = kindOf(found);
  if (kind === undefined || summary === undefined) return [];
  if (strays.length > 0 || funds.some(({ main }) => main === undefined)) return [];
  const free = freeItems(found);
  const wanted = lackingDirections(found, free, looksAtLostSheet(workbook));
  const [first] = wanted;
  if (first === undefined) return [];
  const { index, fund, parts, name, amount } = first;
  // The only 事项 that no direction bears is that of the only one that is missing.
  const left = wanted.length === 1 && free.length === 1 ? free[0] : undefined;
  const earlier = funds.slice(0, index + 1).flatMap(({ directions }) => directions);
  const later = funds.slice(index + 1).flatMap(({ directions }) => directions);
  const number = numberFor(kind.siblings, earlier.length + 1);
  const beforeLater = later.length > 0 ? sheetBefore(workbook, later) : summary.sheet;
  return [
    formOfDirection(submission, found, kind, {
      name: name ?? (isProject(kind) ? undefined : (workItemOf(fund, parts, free) ?? left)) ?? fund.name,
      fundName: fund.name,
      parts: parts.map((part) => ({ name: part })),
      ...amountIn(kind, amount),
      number,
      behind: behindNumber(workbook, kind.siblings, number) ?? lastSheet(workbook, earlier) ?? beforeLater,
      from: [summary, ...(overall === undefined ? [] : [overall])],
    }),
  ];
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
