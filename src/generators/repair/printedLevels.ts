import type { BoundForm, Submission } from "../../core/bind/bound";
import { areaContains } from "../../core/cell";
import { sheetNamed } from "../../core/workbook";
import type { Profile } from "../../standards/profile";
import type { ModelLine } from "./model";
import { levelName, type LabelName, type LabelNames } from "./names";

/** The level-2 indicators that a place prints without asking for them. */
function voluntaryIn({ levels }: Profile): ReadonlySet<LabelName> {
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
function ownNames({ labels }: ModelLine): readonly LabelName[] {
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
 * them. Of a line that a place asks for it is assumed; of another one only where such rows are merged, not left blank.
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
  return (line, row) => {
    if (!ownNames(line).some((name) => voluntary.has(name))) return true;
    const isLost = known.get(row) ?? isMergedHabit(row);
    known.set(row, isLost);
    return isLost;
  };
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
