import type { BoundForm, Submission } from "../../core/bind/bound";
import { sheetNamed, textOf } from "../../core/workbook";
import { layoutOf } from "../../forms/layouts";
import { APPENDIX, labelNamesOf } from "./names";

/** Whether a form's number stands on its sheet, above it where several forms share one. */
function hasAppendix({ form, profile, sheet, range }: BoundForm, { workbook, forms }: Submission): boolean {
  const names = labelNamesOf(form, profile);
  const above = forms.flatMap((other) => (other.sheet === sheet ? other.range.bottom : []));
  const top = Math.max(-1, ...above.filter((bottom) => bottom < range.top));
  return [...(sheetNamed(workbook, sheet)?.rows ?? [])].some(
    ([row, cells]) =>
      row > top && row <= range.bottom && [...cells.values()].some((cell) => names.namesOf(textOf(cell)).has(APPENDIX)),
  );
}

/** Whether most of the other forms of the workbook that are printed with a number above their title have it. */
export function isAppendixUsual(form: BoundForm, submission: Submission): boolean {
  const { having, all } = appendicesOf(
    submission.forms.filter((other) => other !== form),
    submission,
  );
  return having * 2 > all;
}

/** Whether the forms of a workbook have no number above their title; false where it has none that could. */
export function isAppendixLeftOut(submission: Submission): boolean {
  const { having, all } = appendicesOf(submission.forms, submission);
  return all > 0 && having * 2 <= all;
}

function appendicesOf(
  forms: readonly BoundForm[],
  submission: Submission,
): { readonly having: number; readonly all: number } {
  const printed = forms.filter((form) => layoutOf(form.form)?.appendix !== undefined);
  return { having: printed.filter((form) => hasAppendix(form, submission)).length, all: printed.length };
}
