import type { Level1, Level2, Profile } from "../standards/profile";
import { remembered } from "./remembered";
import { bareLabel } from "./text";

/** An indicator row's level 1 and level 2 as they stand. */
export interface LevelPair {
  readonly level1: string;
  readonly level2: string;
}

/** How many of the levels that stand in a form a profile prints at their places; each is counted once. */
export function levelsExplained(profile: Profile, pairs: readonly LevelPair[]): number {
  const byLabel = levelsByLabel(profile);
  const explained = new Set<Level1 | Level2>();
  for (const pair of pairs) {
    const level1 = byLabel.get(bareLabel(pair.level1));
    if (level1 === undefined) continue;
    explained.add(level1.level);
    const level2 = level1.below.get(bareLabel(pair.level2));
    if (level2 !== undefined) explained.add(level2);
  }
  return explained.size;
}

/** A level 1 of a profile, and its levels 2 by the labels that name them. */
interface NamedLevel {
  readonly level: Level1;
  readonly below: ReadonlyMap<string, Level2>;
}

const levelsByLabel = remembered(({ levels }: Profile): ReadonlyMap<string, NamedLevel> => {
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
  let best = own;
  let most = levelsExplained(own, pairs);
  for (const profile of profiles) {
    const explained = levelsExplained(profile, pairs);
    if (explained > most) [best, most] = [profile, explained];
  }
  return best;
}
