import { bareLabel } from "./text";

/** [042], 219001-: the code of a unit or an item before its name. */
const CODE = /^\s*(?:[[【［][\dA-Za-z]+[\]】］]|\d{3,}\s*[-—–－_:：])\s*/u;

/** What two spellings of one name share: without a code before it, blanks, hints in brackets and a colon. */
export function bareName(text: string): string {
  return bareLabel(text.replace(CODE, ""));
}

/** Two things that bear the same name, or names that are alike. */
export interface Pair<Left, Right> {
  readonly left: Left;
  readonly right: Right;
  /** False when the names differ and were only found to be alike. */
  readonly exact: boolean;
}

/** Below this share of common character pairs two names are taken for different things. */
const LEAST_LIKENESS = 0.5;

/**
 * Pairs two lists by name: equal names first, then names of which each is the other's closest. Nothing is paired twice,
 * and what has no like stays alone. Positions play no part.
 */
export function pairByName<Left, Right>(
  lefts: readonly Left[],
  rights: readonly Right[],
  leftName: (left: Left) => string,
  rightName: (right: Right) => string,
): readonly Pair<Left, Right>[] {
  const pairs: Pair<Left, Right>[] = [];
  const leftNames = lefts.map((left) => bareLabel(leftName(left)));
  const rightNames = rights.map((right) => bareLabel(rightName(right)));
  const freeLefts = new Set(lefts.keys());
  const freeRights = new Set(rights.keys());
  const pair = (left: number, right: number, exact: boolean): void => {
    const one = lefts[left];
    const other = rights[right];
    if (one === undefined || other === undefined) return;
    freeLefts.delete(left);
    freeRights.delete(right);
    pairs.push({ left: one, right: other, exact });
  };
  for (const left of lefts.keys()) {
    const right = [...freeRights].find((index) => rightNames[index] === leftNames[left] && leftNames[left] !== "");
    if (right !== undefined) pair(left, right, true);
  }
  const closest = (name: string, among: ReadonlySet<number>, names: readonly string[]): number | undefined => {
    const ranked = [...among]
      .map((index) => ({ index, likeness: likeness(name, names[index] ?? "") }))
      .filter((candidate) => candidate.likeness >= LEAST_LIKENESS)
      .sort((one, other) => other.likeness - one.likeness);
    // Two equally close names: which is meant cannot be told.
    return ranked[0]?.likeness === ranked[1]?.likeness ? undefined : ranked[0]?.index;
  };
  for (const left of [...freeLefts]) {
    const right = closest(leftNames[left] ?? "", freeRights, rightNames);
    if (right === undefined) continue;
    if (closest(rightNames[right] ?? "", freeLefts, leftNames) === left) pair(left, right, false);
  }
  return pairs;
}

/** How alike two names are, 0 to 1: Dice's share of common pairs of neighbouring characters. */
function likeness(one: string, other: string): number {
  const rest = new Map<string, number>();
  const total = Math.max(0, one.length - 1) + Math.max(0, other.length - 1);
  for (let index = 0; index + 1 < other.length; index += 1) {
    const pair = other.slice(index, index + 2);
    rest.set(pair, (rest.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let index = 0; index + 1 < one.length; index += 1) {
    const pair = one.slice(index, index + 2);
    const left = rest.get(pair) ?? 0;
    if (left === 0) continue;
    rest.set(pair, left - 1);
    common += 1;
  }
  return total === 0 ? 0 : (2 * common) / total;
}
