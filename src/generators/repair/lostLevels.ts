import type { BoundForm, Submission } from "../../core/bind/bound";
import { areaContains } from "../../core/cell";
import { bareLabel } from "../../core/text";
import { sheetNamed } from "../../core/workbook";
import type { ModelLine } from "./model";
import { labelNamesOf, type LabelName } from "./names";
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

/** The levels under which the other forms of a workbook have the indicator of a row; empty where none has it. */
function levelsOfLike(form: BoundForm, { forms }: Submission): (row: number) => ReadonlySet<LabelName> {
  const names = labelNamesOf(form.form, form.profile);
  const levels = new Map<string, Set<LabelName>>();
  for (const { cells } of forms.filter((other) => other !== form).flatMap(({ tables }) => tables["indicators"] ?? [])) {
    const indicator = bareLabel(cells["level3"]?.text ?? "");
    const known = levels.get(indicator) ?? new Set();
    for (const name of names.namesOf(cells["level2"]?.text ?? "")) known.add(name);
    if (indicator !== "") levels.set(indicator, known);
  }
  const own = new Map((form.tables["indicators"] ?? []).map(({ row, cells }) => [row, cells["level3"]?.text ?? ""]));
  return (row) => levels.get(bareLabel(own.get(row) ?? "")) ?? new Set();
}

/**
 * Tells whether a row without a label has lost that of a line: many leave the rows blank that go on with the indicator above
 * them. Of a line that a place asks for it is assumed; of another one where the other forms have the row's indicator under
 * that line only, or else where such rows are merged, not left blank.
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
  const levelsOf = levelsOfLike(form, submission);
  return (line, row) => {
    const names = ownNames(line);
    if (!names.some((name) => voluntary.has(name))) return true;
    const elsewhere = levelsOf(row);
    if (elsewhere.size === 1) return names.some((name) => elsewhere.has(name));
    const isLost = known.get(row) ?? isMergedHabit(row);
    known.set(row, isLost);
    return isLost;
  };
}
