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
  const others = submission.forms.filter((other) => other !== form && layoutOf(other.form)?.appendix !== undefined);
  const having = others.filter((other) => hasAppendix(other, submission));
  return having.length * 2 > others.length;
}
