import type { Relation } from "../../forms/agreement/relations";
import { slotKey } from "../../forms/agreement/slots";
import type { Contest, Known, Solution } from "./known";
import { DIRECTIONS, Round, type Direction } from "./round";

/** What follows where formulas that show nothing are taken for what they must come to. */
export interface SolutionBehind extends Solution {
  /** What such formulas must come to; it is for nobody to write. */
  readonly pointers: readonly Known[];
}

/**
 * Finds what follows for empty places. What stands is never touched, and nothing is found for a place of which the
 * relations know different things.
 */
export function solve(relations: readonly Relation[]): Solution {
  return solved(relations, DIRECTIONS);
}

/**
 * The same with what lies behind formulas that show nothing.
 * @param leftAlone the keys of such formulas of which nothing is to be found.
 */
export function solveBehind(relations: readonly Relation[], leftAlone: ReadonlySet<string>): SolutionBehind {
  return solved(relations, [...DIRECTIONS, "pointers"], leftAlone);
}

function solved(
  relations: readonly Relation[],
  directions: readonly Direction[],
  leftAlone: ReadonlySet<string> = new Set(),
): SolutionBehind {
  const contested = new Map<string, Contest>();
  for (;;) {
    const round = new Round(relations, contested, leftAlone);
    round.run(directions);
    const further = round.contradictions();
    if (further.length === 0) return { ...round.result(), contested: [...contested.values()] };
    for (const contest of further) contested.set(slotKey(contest.slot), contest);
  }
}
