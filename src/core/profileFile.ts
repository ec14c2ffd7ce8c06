import * as v from "valibot";
import type { LabelSynonyms, Profile } from "../standards/profile";
import { document88Profile } from "../standards/profiles/document-88";
import { refusal, success, type Outcome } from "./outcome";

const synonyms: v.GenericSchema<unknown, LabelSynonyms> = v.record(
  v.string(),
  v.record(v.string(), v.array(v.pipe(v.string(), v.nonEmpty()))),
);

const level2 = v.pipe(
  v.strictObject({
    name: v.string(),
    synonyms: v.optional(v.array(v.string()), []),
    isCompulsory: v.optional(v.boolean(), false),
  }),
  v.readonly(),
);

const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));

const level1 = v.strictObject({
  name: v.string(),
  synonyms: v.optional(v.array(v.string()), []),
  level2: v.array(level2),
  weights: v.exactOptional(v.tuple([percent, percent])),
});

const expenditureStandard = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  words: v.pipe(v.array(v.pipe(v.string(), v.nonEmpty())), v.minLength(1)),
  atMost: v.pipe(v.number(), v.minValue(0)),
  unit: v.optional(v.picklist(["元", "千元", "万元", "百万元", "亿元"]), "元"),
  per: v.optional(v.array(v.pipe(v.string(), v.nonEmpty())), []),
});

/** What a profile file may say; all but `version` may be left out and is then taken from the profile it begins with. */
const profileFile = v.strictObject({
  version: v.literal(1),
  base: v.exactOptional(v.string()),
  name: v.exactOptional(v.string()),
  labels: v.exactOptional(synonyms),
  levels: v.exactOptional(v.array(level1)),
  signs: v.exactOptional(v.picklist(["in-value", "own-column"])),
  satisfactionMinimum: v.exactOptional(percent),
  weightBase: v.exactOptional(v.nullable(percent)),
  executionWeight: v.exactOptional(percent),
  performanceStandard: v.exactOptional(v.picklist(["source", "explanation"])),
  fewestIndicators: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  standards: v.exactOptional(v.array(expenditureStandard)),
});

/**
 * Reads a profile that a user wrote as JSON: a profile to begin with (`base`) and what differs from it.
 * @param name the name of the file, for the words of a refusal and where the profile has no name of its own.
 * @returns a refusal `not-a-profile` that names the place in the file. Never throws.
 */
export function readProfileFile(text: string, name: string, profiles: readonly Profile[]): Outcome<Profile> {
  const parsed = parseJson(text);
  if (parsed === undefined) return refusal("not-a-profile", { name, detail: "JSON" });
  const read = v.safeParse(profileFile, parsed);
  if (!read.success) {
    const [issue] = read.issues;
    const place = v.getDotPath(issue) ?? "JSON";
    return refusal("not-a-profile", { name, detail: `${place}: ${issue.received} (${issue.expected ?? "—"})` });
  }
  const { version, base: baseId = document88Profile.id, ...own } = read.output;
  const base = profiles.find(({ id }) => id === baseId);
  if (base === undefined) return refusal("not-a-profile", { name, detail: `base: "${baseId}"` });
  return success({ ...base, name, ...own, id: name, base: base.id, basis: name });
}

const keptText = v.object({
  version: v.literal(1),
  profile: v.exactOptional(v.string()),
  labels: v.exactOptional(synonyms),
});

/** What is kept with a workbook about how it is read. */
export interface KeptHabits {
  /** The id of the profile that was chosen. */
  readonly profile?: string;
  readonly labels?: LabelSynonyms;
}

/** Reads what is kept with a workbook; what a later version or somebody else wrote counts as nothing kept. */
export function readKept(text: string | undefined): KeptHabits {
  const read = v.safeParse(keptText, text === undefined ? undefined : parseJson(text));
  if (!read.success) return {};
  const { profile, labels } = read.output;
  return { ...(profile === undefined ? {} : { profile }), ...(labels === undefined ? {} : { labels }) };
}

/** The text to be kept with a workbook; `null` where there is nothing to keep. */
export function keptTextOf(habits: KeptHabits): string | null {
  const { profile, labels } = habits;
  if (profile === undefined && Object.keys(labels ?? {}).length === 0) return null;
  return JSON.stringify({ version: 1, ...habits });
}

/** Reads labels that were remembered elsewhere, such as on this machine; anything else counts as none. */
export function readLabels(text: string | null): LabelSynonyms {
  const read = v.safeParse(synonyms, text === null ? undefined : parseJson(text));
  return read.success ? read.output : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
