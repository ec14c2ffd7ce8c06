import type { BoundForm, Submission } from "../../core/bind/bound";
import type { Form } from "../../core/form";
import { draftForm } from "../draftForm";
import { without } from "./compare";
import { lostLabelsIn } from "./lostLevels";
import { modelOf, type Model } from "./model";
import { moneyUnitOf } from "./moneyUnit";
import { labelNamesOf } from "./names";
import { leftOutLines, siblingsIn } from "./printedLevels";
import { withTotalsLike } from "./totals";
import { wordedLikeOthers } from "./wording";

/** Year and number of a form, from itself or its like. */
export function contextOf(
  form: BoundForm,
  { forms }: Submission,
): { readonly year: number | null; readonly number: number } {
  const years = forms.flatMap(({ year }) => year ?? []);
  const like = forms.filter((other) => other.form.id === form.form.id);
  const named = /^附[表件]\s*\d+[-－—](\d+)$/.exec(form.sheet.trim())?.[1];
  return {
    year: form.year ?? years[0] ?? yearIn(form),
    number: named === undefined ? like.indexOf(form) + 1 : Number(named),
  };
}

function yearIn({ fields }: BoundForm): number | null {
  const period = /(?:19|20)\d{2}/.exec(fields["implementationPeriod"]?.text ?? "")?.[0];
  return period === undefined ? null : Number(period);
}

/**
 * A form as an edition prints it, worded as the other forms of the workbook word theirs, without what these leave out.
 * @param edition the form's own where absent.
 */
export function officialOf(form: BoundForm, submission: Submission, edition: Form = form.form): Model {
  const { year, number } = contextOf(form, submission);
  const { profile, sheet: sheetName } = form;
  const unit = moneyUnitOf(form, submission);
  const blank = { year, fields: {}, tables: {} };
  const { draft, places } = draftForm(edition, blank, { sheetName, number, unit, profile });
  const names = labelNamesOf(edition, profile);
  const model = wordedLikeOthers(modelOf(edition, draft, places, names), form, submission);
  const printed: Model = {
    ...withTotalsLike(model, siblingsIn(submission, form)),
    isLabelLost: lostLabelsIn(form, submission),
  };
  return without(printed, leftOutLines(printed.lines, form, submission, names));
}
