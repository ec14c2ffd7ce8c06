import type { Submission } from "../../core/bind/bound";
import type { Profile } from "../../standards/profile";
import type { ModelLine } from "./model";
import { levelName, type LabelName, type LabelNames } from "./names";

/** The level-2 indicators that a place prints without asking for them. */
function voluntaryIn({ levels }: Profile): ReadonlySet<LabelName> {
  const voluntary = levels.flatMap(({ level2 }) => level2.filter(({ isCompulsory }) => !isCompulsory));
  return new Set(voluntary.map(({ name }) => levelName(name)));
}

/** The names of the indicators' levels that stand anywhere in a workbook. */
function printedIn({ forms }: Submission, names: LabelNames): ReadonlySet<LabelName> {
  const texts = forms.flatMap(({ tables }) =>
    Object.values(tables).flatMap((rows) => (rows ?? []).flatMap(({ cells }) => cells["level2"]?.text ?? [])),
  );
  return new Set([...new Set(texts)].flatMap((text) => [...names.namesOf(text)]));
}

/**
 * The lines of indicators that a place does not ask for and that no form of the workbook prints: there they are left out
 * on purpose, and a row without a label is none of them.
 */
export function leftOutLines(
  lines: readonly ModelLine[],
  submission: Submission,
  profile: Profile,
  names: LabelNames,
): ReadonlySet<ModelLine> {
  const voluntary = voluntaryIn(profile);
  const printed = printedIn(submission, names);
  return new Set(
    lines.filter(({ part, labels }) => {
      const own = labels.filter(({ area }) => area.top === area.bottom).flatMap((label) => [...label.names]);
      return part?.kind === "row" && own.some((name) => voluntary.has(name) && !printed.has(name));
    }),
  );
}

/**
 * The levels with which a form is drawn beside others: those that a place does not ask for only where some form of the
 * workbook prints them. All of them where no form prints any.
 */
export function levelsPrintedBeside(submission: Submission, profile: Profile, names: LabelNames): Profile {
  const voluntary = voluntaryIn(profile);
  const printed = printedIn(submission, names);
  if (printed.size === 0) return profile;
  const levels = profile.levels.map((level1) => ({
    ...level1,
    level2: level1.level2.filter(({ name }) => !voluntary.has(levelName(name)) || printed.has(levelName(name))),
  }));
  return { ...profile, levels: levels.filter(({ level2 }) => level2.length > 0) };
}
