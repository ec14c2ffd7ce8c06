import type { BoundForm, Submission } from "../../core/bind/bound";
import { gridOf } from "../../core/grid";
import { bareLabel } from "../../core/text";
import { sheetNamed } from "../../core/workbook";
import { rangeOf } from "./formRange";
import type { LabelNames } from "./names";
import { contentOf, placeKey } from "./siblingDraft";

/** Longer texts are not printed as labels. */
const LONGEST_LABEL = 60;

/**
 * The labels that a form is known to print and those that most of the others of its edition print besides, such as the name
 * that a place gives to a part of the form.
 */
export function namesBeside(siblings: readonly BoundForm[], submission: Submission, names: LabelNames): LabelNames {
  const counts = new Map<string, number>();
  for (const sibling of siblings) {
    for (const label of unknownIn(sibling, submission, names)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const printed = new Set([...counts].filter(([, count]) => count * 2 > siblings.length).map(([label]) => label));
  return {
    namesOf(text) {
      const known = names.namesOf(text);
      const label = known.size > 0 || text.length > LONGEST_LABEL ? undefined : bareLabel(text);
      return label !== undefined && printed.has(label) ? new Set([`text:${label}`]) : known;
    },
    namesInside: (text) => names.namesInside(text),
  };
}

/** Words that stand once in a form, are no content of it, and are none of its known labels. */
function unknownIn(form: BoundForm, submission: Submission, names: LabelNames): ReadonlySet<string> {
  const sheet = sheetNamed(submission.workbook, form.sheet);
  if (sheet === undefined) return new Set();
  const content = contentOf(form);
  const range = rangeOf(form, submission);
  const grid = gridOf(sheet);
  const counts = new Map<string, number>();
  for (const row of grid.rowsBetween(range.top, range.bottom)) {
    for (const slot of grid.slotsInRow(row)) {
      const isKnown = names.namesOf(slot.text).size > 0 || names.namesInside(slot.text).size > 0;
      const isText = typeof slot.cell.value === "string" && slot.cell.formula === undefined;
      if (slot.row !== row || isKnown || !isText || slot.text.length > LONGEST_LABEL || content.has(placeKey(slot)))
        continue;
      const label = bareLabel(slot.text);
      counts.set(label, (counts.get(label) ?? 0) + 1);
    }
  }
  return new Set([...counts].flatMap(([label, count]) => (count === 1 && /\p{Script=Han}/u.test(label) ? label : [])));
}
