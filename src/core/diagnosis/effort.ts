/** How far a search for causes goes, and what it knows of how people err. */
export interface Effort {
  /** Explanations this much less probable than the best (e⁻ᵐ) are of no interest. */
  readonly margin: number;
  /** No more hypotheses are looked at than this. */
  readonly nodes: number;
  /** What is still to be mended counts this many times: above one, a deep explanation is found sooner, perhaps not the best. */
  readonly eagerness: number;
  /** Only the figure that fits best is tried for each number. */
  readonly isPlain: boolean;
  /** Whether figures are weighed by how they could have been mistyped; without that, all are alike. */
  readonly knowsSlips: boolean;
  /** Whether rows swapped, missing or doubled and numbers exchanged are thought of. */
  readonly knowsOperations: boolean;
}

/** What the product does. */
export const FULL_EFFORT: Effort = {
  margin: 8,
  nodes: 1500,
  eagerness: 1,
  isPlain: false,
  knowsSlips: true,
  knowsOperations: true,
};
