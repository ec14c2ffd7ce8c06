import type { BoundForm, Submission } from "../../core/bind/bound";
import type { Profile } from "../../standards/profile";
import type { ModelLine } from "./model";
import { levelName, type LabelName, type LabelNames } from "./names";

/** The level-2 indicators that a place prints without asking for them. */
export function voluntaryIn({ levels }: Profile): ReadonlySet<LabelName> {
  const voluntary = levels.flatMap(({ level2 }) => level2.filter(({ isCompulsory }) => !isCompulsory));
  return new Set(voluntary.map(({ name }) => levelName(name)));
}

/** The names of the indicators' levels that stand anywhere in some forms. */
function printedIn(forms: readonly BoundForm[], names: LabelNames): ReadonlySet<LabelName> {
  const texts = forms.flatMap(({ tables }) =>
    Object.values(tables).flatMap((rows) => (rows ?? []).flatMap(({ cells }) => cells["level2"]?.text ?? [])),
  );
  return new Set([...new Set(texts)].flatMap((text) => [...names.namesOf(text)]));
}

/** The other forms of a workbook that are of a form's edition. */
export function siblingsIn({ forms }: Submission, form: BoundForm): readonly BoundForm[] {
  const { id, edition } = form.form;
  return forms.filter((other) => other !== form && other.form.id === id && other.form.edition === edition);
}

/** Whether the forms beside one print a level: most of its edition, or any where there are none of that. */
function isPrintedBeside(form: BoundForm, submission: Submission, names: LabelNames): (name: LabelName) => boolean {
  const siblings = siblingsIn(submission, form).map((one) => printedIn([one], names));
  const all = printedIn(submission.forms, names);
  return (name) =>
    siblings.length === 0 ? all.has(name) : siblings.filter((one) => one.has(name)).length * 2 >= siblings.length;
}

/** The names of what a line prints for itself. */
export function ownNames({ labels }: ModelLine): readonly LabelName[] {
  return labels.filter(({ area }) => area.top === area.bottom).flatMap((label) => [...label.names]);
}

/**
 * The lines of indicators that a place does not ask for and that neither the form nor those beside it print: there they are
 * left out on purpose, and a row without a label is none of them.
 */
export function leftOutLines(
  lines: readonly ModelLine[],
  form: BoundForm,
  submission: Submission,
  names: LabelNames,
): ReadonlySet<ModelLine> {
  const voluntary = voluntaryIn(form.profile);
  const own = printedIn([form], names);
  const isBeside = isPrintedBeside(form, submission, names);
  const isLeftOut = (name: LabelName): boolean => voluntary.has(name) && !own.has(name) && !isBeside(name);
  return new Set(lines.filter((line) => line.part?.kind === "row" && ownNames(line).some(isLeftOut)));
}

/**
 * The levels with which a form is drawn beside others: those that a place does not ask for only where some form of the
 * workbook prints them. All of them where no form prints any.
 */
export function levelsPrintedBeside(submission: Submission, profile: Profile, names: LabelNames): Profile {
  const voluntary = voluntaryIn(profile);
  const printed = printedIn(submission.forms, names);
  if (printed.size === 0) return profile;
  const levels = profile.levels.map((level1) => ({
    ...level1,
    level2: level1.level2.filter(({ name }) => !voluntary.has(levelName(name)) || printed.has(levelName(name))),
  }));
  return { ...profile, levels: levels.filter(({ level2 }) => level2.length > 0) };
}
