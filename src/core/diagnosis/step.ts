import type Big from "big.js";
import type { Network, Quantity } from "./network";

/** One thing that may have gone wrong: numbers that were meant otherwise, and what it costs to believe it. */
export interface Step {
  readonly changes: readonly (readonly [number, Big])[];
  readonly cost: number;
  /** Equations that are no longer asked for: those of a row that should not be there, or of a text that is not of here. */
  readonly dropped?: readonly number[];
  /** A number of the text that is of something else. */
  readonly misplaced?: number;
}

/** One cell in five hundred is mistyped. */
export const CELL_WRONG = -Math.log(1 / 500);

/** Indices come from the network itself, so that a miss is a mistake in this program. */
export function quantityAt(network: Network, index: number): Quantity {
  const quantity = network.quantities[index];
  if (quantity === undefined) throw new RangeError(`no quantity ${index}`);
  return quantity;
}
