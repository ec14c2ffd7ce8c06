import type { Case } from "../case";

/** What every system of the comparison is given: the numbers as they stand, and which relations are true of them. */
export type Problem = Pick<Case, "quantities" | "identities">;

/** One way to mend a problem: the numbers to change, by their ids, each with its new value as a plain decimal. */
export interface Proposal {
  readonly changes: ReadonlyMap<number, string>;
}

/** A system that the diagnosis is compared with. It sees numbers and relations, no labels and no texts. */
export interface Yardstick {
  readonly name: string;
  /** Best first, at most three; none where all relations hold or the system has nothing to say. */
  propose(problem: Problem): Promise<readonly Proposal[]>;
}

/** How many proposals count. */
export const MOST_PROPOSALS = 3;
