import type { Level1, Level2, Profile } from "../standards/profile";
import { bareLabel } from "./text";

/** An indicator row's level 1 and level 2 as they stand. */
export interface LevelPair {
  readonly level1: string;
  readonly level2: string;
}

/** How many of the levels that stand in a form a profile prints at their places; each is counted once. */
export function levelsExplained({ levels }: Profile, pairs: readonly LevelPair[]): number {
  const explained = new Set<string>();
  for (const pair of pairs) {
    const level1 = levels.find((level) => isNamed(level, pair.level1));
    if (level1 === undefined) continue;
    explained.add(level1.name);
    const level2 = level1.level2.find((level) => isNamed(level, pair.level2));
    if (level2 !== undefined) explained.add(`${level1.name}/${level2.name}`);
  }
  return explained.size;
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

function isNamed({ name, synonyms = [] }: Level1 | Level2, text: string): boolean {
  const label = bareLabel(text);
  return bareLabel(name) === label || synonyms.some((synonym) => bareLabel(synonym) === label);
}
