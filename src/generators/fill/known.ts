import type Big from "big.js";
import type { Slot } from "../../forms/agreement/slots";

/** A place that counts for or against what follows from it. */
export interface Term {
  readonly sign: 1 | -1;
  readonly slot: Slot;
}

/** What an empty place must hold, and from where that is known. */
export interface Known {
  readonly slot: Slot;
  /** Money in 元, or a text. */
  readonly value: Big | string;
  readonly how: "copied" | "summed" | "rest" | "carried" | "year";
  readonly terms: readonly Term[];
}

/** An empty place of which different things are known. */
export interface Contest {
  readonly slot: Slot;
  /** Two of them that differ. */
  readonly known: readonly [Known, Known];
}

/** What follows for the places where nothing stands. */
export interface Solution {
  /** In an order in which each follows from what stands and from those before it. */
  readonly found: readonly Known[];
  readonly contested: readonly Contest[];
}
