import type { BoundForm, Submission } from "../../core/bind/bound";
import type { Form } from "../../core/form";
import type { SheetDraft } from "../../core/sheetDraft";
import { foldLabel } from "../../core/text";
import { layoutOf } from "../../forms/layouts";
import { TITLE, type LabelNames } from "./names";

const YEAR = /(?:19|20)\d{2}/;

function isTitleOf(text: string, { title, titleSynonyms = [] }: Form): boolean {
  return [title, ...titleSynonyms].some((one) => foldLabel(text).endsWith(foldLabel(one)));
}

/** What a title says before the name of its form: the unit, the year, the level of the place. */
function frontOf(text: string, { title }: Form): string | undefined {
  return text.endsWith(title) ? text.slice(0, -title.length) : undefined;
}

/** The one text that all of them are. */
function agreed(texts: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(texts);
  return others.length > 0 ? undefined : first;
}

function hasPlace({ form }: BoundForm): boolean {
  return layoutOf(form)?.place !== undefined;
}

/**
 * The title of a form as the other forms of the workbook word theirs: those of its edition all of it, those that name the
 * level of the place as it does (区级, 镇级), or as it does not, what they say before the name of the form. Its own where
 * they differ.
 */
function titleBeside(bound: BoundForm, own: string, { forms }: Submission): string {
  const { form } = bound;
  const others = forms.filter((other) => other !== bound && isTitleOf(other.heading, other.form));
  const year = YEAR.exec(own)?.[0];
  const inYear = (text: string): string => (year === undefined ? text : text.replace(YEAR, year));
  const same = others.filter(({ form: { id, edition } }) => id === form.id && edition === form.edition);
  const whole = agreed(same.map(({ heading }) => inYear(heading)));
  if (whole !== undefined) return whole;
  const like = others.filter((other) => hasPlace(other) === hasPlace(bound));
  const front = agreed(like.map((other) => frontOf(other.heading, other.form)).map((text) => text && inYear(text)));
  const name = frontOf(own, form) === undefined ? undefined : form.title;
  return front === undefined || name === undefined ? own : front + name;
}

/** The draft of a form with its title worded as the other forms of the workbook word theirs. */
export function titledLikeOthers(
  draft: SheetDraft,
  bound: BoundForm,
  submission: Submission,
  names: LabelNames,
): SheetDraft {
  const cells = draft.cells.map((cell) => {
    const { value, formula } = cell;
    const isTitle = typeof value === "string" && formula === undefined && names.namesOf(value).has(TITLE);
    return isTitle ? { ...cell, value: titleBeside(bound, value, submission) } : cell;
  });
  return { ...draft, cells };
}
