import type { BoundForm } from "../../core/bind/bound";
import { sheetNamed, type Workbook } from "../../core/workbook";
import { departmentOverall } from "../../forms/department-overall";
import { expenditureDirection } from "../../forms/expenditure-direction";
import { specialFundSummary } from "../../forms/special-fund-summary";
import { habitOf, isTold, nameBy, type Names } from "./sheetNameHabit";

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
  const [, before = "", number, dash = "-", behind = ""] = match ?? [];
  const isNumber = before.trim() === "" || /[表件]\s*$/u.test(before);
  return isNumber && number !== undefined && number === NUMBERS[id] ? { form: id, before, dash, behind } : undefined;
}

function onlyOne(texts: readonly string[]): string | undefined {
  const [first, ...others] = new Set(texts);
  return others.length > 0 ? undefined : first;
}

/** Whether a sheet is named by words out of the title of its form: 专项汇总, 方向1. */
function isInWords({ form: { title }, sheet }: BoundForm): boolean {
  const words = /^\D+/u.exec(sheet)?.[0] ?? "";
  const [first, ...others] = words.trim();
  if (first === undefined || others.length === 0) return false;
  // In order, whatever is left out between: 专项汇总 of 专项资金绩效目标汇总表.
  let from = 0;
  return [first, ...others].every((letter) => (from = title.indexOf(letter, from) + 1) > 0);
}

/** What a new sheet's form is called and numbered. */
export interface NamedForm {
  /** Of a direction among its like, from 1. */
  readonly number?: number;
  readonly names?: Names;
}

/**
 * A free name for the sheet of one more form beside others, named as theirs are: by its number, by its own name, or both.
 * @returns `undefined` where the sheets of the others have no names in common.
 */
export function nameLike(
  workbook: Workbook,
  same: readonly BoundForm[],
  { number = same.length + 1, names = {} }: NamedForm,
): string | undefined {
  const habit = same.length === 0 ? undefined : habitOf(same);
  return habit && isTold(habit, names) ? freeName(workbook, nameBy(habit, number, names)) : undefined;
}

/** A free name for the sheet of a form that is missing, as the sheets of its like are named, or else those of the others. */
export function nameForSheet(
  workbook: Workbook,
  siblings: readonly BoundForm[],
  form: { readonly id: string; readonly title: string },
  { number, names = {} }: NamedForm = {},
): string {
  const same = siblings.filter((sibling) => sibling.form.id === form.id);
  const alike = nameLike(workbook, same, { names, ...(number === undefined ? {} : { number }) });
  if (alike !== undefined) return alike;
  const parts = siblings.flatMap((sibling) => partsOf(sibling) ?? []);
  const isWorded = parts.length === 0 && number === undefined && siblings.some(isInWords);
  return freeName(workbook, isWorded ? form.title : numberedName(parts, form, number));
}

function numberedName(
  parts: readonly NameParts[],
  form: { readonly id: string; readonly title: string },
  number: number | undefined,
): string {
  const like = parts.filter((part) => part.form === form.id);
  const before = onlyOne(parts.map((part) => part.before)) ?? "附表";
  const dash = onlyOne(like.map((part) => part.dash)) ?? "-";
  // Where other sheets say what they are, the new one does, too.
  const isTitled = like.length === 0 && parts.length > 0 && parts.every(({ behind }) => behind.trim() !== "");
  const space = /^\s*/.exec(parts[0]?.behind ?? "")?.[0] ?? "";
  const behind = isTitled ? space + form.title : (onlyOne(like.map((part) => part.behind)) ?? "");
  const place = `${NUMBERS[form.id] ?? ""}${number === undefined ? "" : `${dash}${String(number)}`}`;
  return `${before}${place}${behind}`;
}

/** What no name of a sheet may hold. */
const FORBIDDEN = /[\\/?*[\]:]|^'+|'+$/gu;

/** A name that no sheet bears yet. */
export function freeName(workbook: Workbook, wanted: string): string {
  const name = wanted.replace(FORBIDDEN, "").trim();
  const isTaken = (one: string): boolean => sheetNamed(workbook, one) !== undefined;
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? "" : `（${String(count)}）`;
    const candidate = name.slice(0, LONGEST - ending.length) + ending;
    if (!isTaken(candidate)) return candidate;
  }
}
