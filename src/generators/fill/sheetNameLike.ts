import { nameOf } from "../../core/bind/bound";
import { bareLabel } from "../../core/text";
import { sheetNamed, type Workbook } from "../../core/workbook";
import type { Direction } from "../../forms/funds";
import { numberLike } from "../add/numberLike";

/** Excel's bound of a sheet's name. */
const LONGEST = 31;

/** The number in a sheet's name that tells it from its like: the last one. */
const NUMBER = /(\d+|[一二三四五六七八九十百]+)(?!.*(?:\d|[一二三四五六七八九十百]))/u;

/** What stands for the name of the form in the name of its sheet. */
const NAME = "\u0000";

/** The number that a sheet bears among its like, from 1; `undefined` for one that bears none. */
export function numberOfSheet(sheet: string): number | undefined {
  const digits = /(\d+)\D*$/.exec(sheet)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * A free name for the sheet of one more form beside others, named as theirs are: by its number, by its own name, or both.
 * @returns `undefined` where the sheets of the others have no names in common.
 */
export function sheetNameLike(
  workbook: Workbook,
  siblings: readonly Direction[],
  name: string,
  number: number,
): string | undefined {
  const patterns = new Set(siblings.map((sibling) => patternOf(sibling)));
  const [pattern, ...others] = patterns;
  if (pattern === undefined || others.length > 0 || !/[\u0000\u0001]/u.test(pattern)) return undefined;
  const model = siblings.find((sibling) => NUMBER.test(withoutName(sibling)));
  const printed = model === undefined ? "" : (NUMBER.exec(withoutName(model))?.[0] ?? "");
  const numbered = numberLike(printed, number);
  const wanted = pattern.replace("\u0001", String(numbered ?? number)).replace(NAME, forSheet(name));
  return freeName(workbook, wanted);
}

function patternOf(sibling: Direction): string {
  return withoutName(sibling).replace(NUMBER, "\u0001");
}

/** The name of a sheet with a sign in the place where it bears the name of its form, whole or as much as there was room for. */
function withoutName(sibling: Direction): string {
  const name = forSheet(nameOf(sibling));
  const { sheet } = sibling;
  if (name === "") return sheet;
  if (sheet.includes(name)) return sheet.replace(name, NAME);
  return bareLabel(name).startsWith(bareLabel(sheet)) && sheet.length > 1 ? NAME : sheet;
}

/** A text without what no sheet's name can hold. */
function forSheet(text: string): string {
  return text
    .replace(/[\\/?*[\]:]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A name that no sheet bears yet. */
export function freeName(workbook: Workbook, name: string): string {
  for (let count = 1; ; count += 1) {
    const ending = count === 1 ? "" : `（${String(count)}）`;
    const candidate = name.slice(0, LONGEST - ending.length) + ending;
    if (sheetNamed(workbook, candidate) === undefined) return candidate;
  }
}
