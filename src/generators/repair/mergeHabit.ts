import type { BoundForm } from "../../core/bind/bound";
import type { Area } from "../../core/cell";
import { textOf, type Sheet } from "../../core/workbook";
import type { LineMatch } from "./align";
import type { ModelLabel } from "./model";

/** An area that the official form merges, where the sheet has it. */
export interface Expected {
  readonly area: Area;
  /** Equal for areas that people merge or do not merge alike; `undefined` for what speaks for itself. */
  readonly kind: string | undefined;
}

/** What is expected of a sheet. */
export interface ExpectedOf {
  readonly sheet: Sheet;
  readonly expected: readonly Expected[];
}

/** The kind of an area that is merged down: many merge the names of parts of a form, and not those of its indicators. */
export function kindOfDown(label: ModelLabel | undefined): string {
  return [...(label?.names ?? [])].some((name) => name.startsWith("level:")) ? "down:level" : "down:part";
}

const SUBTOTAL = "subtotal:";

/** The kind of an area across a row of content; where it holds nothing, or in a row of 小计, many do not merge it. */
export function kindOfRow(
  { line }: LineMatch,
  { top, left, right }: Area,
  { rows }: Sheet,
  { subtotals }: Pick<BoundForm, "subtotals">,
): string | undefined {
  if (line.part?.kind !== "row") return undefined;
  const isBlank = textOf(rows.get(top)?.get(left)) === "";
  const isSubtotal = (subtotals[line.part.table] ?? []).some(({ row }) => row.row === top);
  return `${isSubtotal ? SUBTOTAL : "across:"}${line.part.table} ${String(left)}-${String(right)} ${String(isBlank)}`;
}

/** Whether something is merged where an area of several rows or columns is expected, be it of another length. */
function isShown({ area: { top, bottom, left, right } }: Expected, { merges }: Sheet): boolean {
  return merges.some(
    (one) =>
      one.left === left &&
      one.right === right &&
      one.top <= bottom &&
      one.bottom >= top &&
      (top === bottom || one.top < one.bottom),
  );
}

/**
 * Whether others of its kind are merged, most of them: those of its own form, or of the others where that has
 * none. What has no others is merged like the form that it stands on, but for a 小计, of which that shows nothing.
 */
export function isUsual(one: Expected, own: ExpectedOf, others: readonly ExpectedOf[]): boolean {
  if (one.kind === undefined) return true;
  const alike = ({ sheet, expected }: ExpectedOf): readonly boolean[] =>
    expected.filter((other) => other !== one && other.kind === one.kind).map((other) => isShown(other, sheet));
  const inForm = alike(own);
  const shown = inForm.length > 0 ? inForm : others.flatMap(alike);
  if (shown.length === 0 && one.kind.startsWith(SUBTOTAL)) return false;
  return shown.filter((isMerged) => isMerged).length * 2 >= shown.length;
}
