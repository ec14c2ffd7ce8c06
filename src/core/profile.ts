import type { Level1, Level2, Profile } from "../standards/profile";
import { rememberedForGood } from "./remembered";
import { bareLabel } from "./text";

/** An indicator row's level 1 and level 2 as they stand. */
export interface LevelPair {
  readonly level1: string;
  readonly level2: string;
}

/** How many of the levels that stand in a form a profile prints at their places; each is counted once. */
export function levelsExplained(profile: Profile, pairs: readonly LevelPair[]): number {
  return explainedOf(profile, distinctPairs(pairs));
}

function explainedOf(profile: Profile, bare: readonly LevelPair[]): number {
  const byLabel = levelsByLabel(profile);
  const explained = new Set<Level1 | Level2>();
  for (const pair of bare) {
    const level1 = byLabel.get(pair.level1);
    if (level1 === undefined) continue;
    explained.add(level1.level);
    const level2 = level1.below.get(pair.level2);
    if (level2 !== undefined) explained.add(level2);
  }
  return explained.size;
}

/** The bare labels of the pairs; most rows of a form share theirs with the row above. */
function distinctPairs(pairs: readonly LevelPair[]): readonly LevelPair[] {
  const distinct: LevelPair[] = [];
  let last: LevelPair | undefined;
  for (const pair of pairs) {
    if (pair.level1 === last?.level1 && pair.level2 === last.level2) continue;
    distinct.push({ level1: bareLabel(pair.level1), level2: bareLabel(pair.level2) });
    last = pair;
  }
  return distinct;
}

/** A level 1 of a profile, and its levels 2 by the labels that name them. */
interface NamedLevel {
  readonly level: Level1;
  readonly below: ReadonlyMap<string, Level2>;
}

const levelsByLabel = rememberedForGood(({ levels }: Profile): ReadonlyMap<string, NamedLevel> => {
  const named = levels.map((level) => ({ ...level, level, below: byLabel(level.level2, (level2) => level2) }));
  return byLabel(named, ({ level, below }) => ({ level, below }));
});

/** Things by each of their labels; of two that share one, the first. */
function byLabel<Level extends Pick<Level2, "name" | "synonyms">, Value>(
  levels: readonly Level[],
  valueOf: (level: Level) => Value,
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const level of levels) {
    for (const label of [level.name, ...(level.synonyms ?? [])].map(bareLabel)) {
      if (!found.has(label)) found.set(label, valueOf(level));
    }
  }
  return found;
}

/** The profile that explains most levels of a form; among equals the form's own, then the first. */
export function recogniseProfile(own: Profile, profiles: readonly Profile[], pairs: readonly LevelPair[]): Profile {
  const bare = distinctPairs(pairs);
  let best = own;
  let most = explainedOf(own, bare);
  for (const profile of profiles) {
    const explained = explainedOf(profile, bare);
    if (explained > most) [best, most] = [profile, explained];
  }
  return best;
}
