import type { BoundForm, Submission } from "../../core/bind/bound";
import { areaContains } from "../../core/cell";
import { sheetNamed } from "../../core/workbook";
import { levelsByIndicator } from "./indicatorLevels";
import type { ModelLine } from "./model";
import { ownNames, voluntaryIn } from "./printedLevels";

/** How many rows that go on with the level-2 indicator above them are merged with it, and how many are left blank. */
function goingOn(
  { workbook }: Submission,
  form: BoundForm,
  besides?: number,
): { readonly merged: number; readonly blank: number } {
  const merges = sheetNamed(workbook, form.sheet)?.merges ?? [];
  const rows = Object.values(form.tables).flatMap((table) => table ?? []);
  const held = rows.flatMap(({ row, cells }) => {
    const at = cells["level2"]?.at;
    if (at === undefined || at.row === row || row === besides) return [];
    return [merges.some((area) => areaContains(area, row, at.column))];
  });
  const merged = held.filter((isMerged) => isMerged).length;
  return { merged, blank: held.length - merged };
}

/**
 * Tells whether a row without a label has lost that of a line: many leave the rows blank that go on with the indicator above
 * them. Not where the row's indicator is known to stand under other lines only, by the form or by the other forms. Else of a
 * line that a place asks for it is assumed; of another one where the row's indicator is known to stand under it alone, or
 * where such rows are merged, not left blank.
 */
export function lostLabelsIn(form: BoundForm, submission: Submission): (line: ModelLine, row: number) => boolean {
  const voluntary = voluntaryIn(form.profile);
  const known = new Map<number, boolean>();
  const isMergedHabit = (row: number): boolean => {
    const own = goingOn(submission, form, row);
    if (own.merged + own.blank > 0) return own.blank === 0;
    const others = submission.forms.filter((other) => other !== form).map((other) => goingOn(submission, other));
    const count = (kind: "merged" | "blank"): number => others.reduce((sum, one) => sum + one[kind], 0);
    // Where no indicator of the workbook goes on in a further row, nobody leaves such rows blank.
    return count("merged") >= count("blank");
  };
  const levelsOf = levelsByIndicator(form, submission);
  return (line, row) => {
    const names = ownNames(line);
    const levels = levelsOf(row);
    const isUnder = names.some((name) => levels.has(name));
    if (levels.size > 0 && !isUnder) return false;
    if (!names.some((name) => voluntary.has(name))) return true;
    if (levels.size === 1) return true;
    const isLost = known.get(row) ?? isMergedHabit(row);
    known.set(row, isLost);
    return isLost;
  };
}
