import type { BoundForm } from "../../core/bind/bound";
import { sheetNamed, type Workbook } from "../../core/workbook";
import { departmentOverall } from "../../forms/department-overall";
import { expenditureDirection } from "../../forms/expenditure-direction";
import { specialFundSummary } from "../../forms/special-fund-summary";

/** The numbers under which the forms of a package go. */
const NUMBERS: Readonly<Record<string, string>> = {
  [departmentOverall.id]: "1",
  [specialFundSummary.id]: "2",
  [expenditureDirection.id]: "3",
};

/** Excel's bound of a sheet's name. */
const LONGEST = 31;

/** A sheet's name taken apart: 附表 | 3 | - | 1 | 支出方向. */
interface NameParts {
  readonly form: string;
  readonly before: string;
  readonly dash: string;
  readonly behind: string;
}

function partsOf({ form: { id }, sheet }: BoundForm): NameParts | undefined {
  const match = /^(\D*)(\d)(?:([^\d\s])\d+)?(.*)$/u.exec(sheet);
  if (match === null || match[2] !== NUMBERS[id]) return undefined;
  const [, before = "", , dash = "-", behind = ""] = match;
  return { form: id, before, dash, behind };
}

function onlyOne(texts: readonly string[]): string | undefined {
  const [first, ...others] = new Set(texts);
  return others.length > 0 ? undefined : first;
}

/**
 * A free name for the sheet of a form that is missing, as the sheets of its like are named.
 * @param number of a direction among its like, from 1.
 */
export function nameForSheet(
  workbook: Workbook,
  siblings: readonly BoundForm[],
  form: { readonly id: string; readonly title: string },
  number?: number,
): string {
  const parts = siblings.flatMap((sibling) => partsOf(sibling) ?? []);
  const like = parts.filter((part) => part.form === form.id);
  const before = onlyOne(parts.map((part) => part.before)) ?? "附表";
  const dash = onlyOne(like.map((part) => part.dash)) ?? "-";
  // Where other sheets say what they are, the new one does, too.
  const isTitled = like.length === 0 && parts.length > 0 && parts.every(({ behind }) => behind.trim() !== "");
  const space = /^\s*/.exec(parts[0]?.behind ?? "")?.[0] ?? "";
  const behind = isTitled ? space + form.title : (onlyOne(like.map((part) => part.behind)) ?? "");
  const place = `${NUMBERS[form.id] ?? ""}${number === undefined ? "" : `${dash}${String(number)}`}`;
  return freeName(workbook, `${before}${place}${behind}`.slice(0, LONGEST));
}

function freeName(workbook: Workbook, name: string): string {
  const isTaken = (one: string): boolean => sheetNamed(workbook, one) !== undefined;
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? "" : `（${String(count)}）`;
    const candidate = name.slice(0, LONGEST - ending.length) + ending;
    if (!isTaken(candidate)) return candidate;
  }
}
