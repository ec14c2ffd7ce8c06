import type Big from "big.js";
import type { CellRef } from "../cell";
import type { Identity, Operand } from "../identity";
import type { Surroundings } from "./surroundings";
import type { NetworkTerm } from "./terms";

/** A number of the workbook and the equations it stands in. */
export interface Quantity {
  readonly index: number;
  readonly operand: Operand;
  /** An empty cell counts as zero. */
  readonly value: Big;
  /** The value as a double. */
  readonly near: number;
  /** A printed number stands for itself give or take this much. */
  readonly halfUnit: Big;
  /** The same as a double. */
  readonly nearHalf: number;
  /** Decimals that its like are printed with. */
  readonly decimals: number;
  readonly equations: readonly number[];
  /** Which cell it stands in: numbers of one text share it. */
  readonly cell: number;
  /** Set where the number is the amount of a row that may be missing: the rows of its list. */
  readonly missingFrom?: readonly number[];
  /** What a formula cell computes from typed numbers; then it stands in no equation itself. */
  readonly formula?: readonly NetworkTerm[];
}

/** Σ coefficient · Π factors must be zero, in 元. Formula cells are replaced by what they compute. */
export interface Equation {
  readonly index: number;
  readonly identity: Identity;
  readonly terms: readonly NetworkTerm[];
  /** Every quantity in it, once. */
  readonly quantities: readonly number[];
  /** Those among them that no formula computes. */
  readonly suspects: readonly number[];
  /** True when a formula that was not understood computes one of its numbers. */
  readonly isOpaque: boolean;
  /** True when nothing is multiplied in it. */
  readonly isSum: boolean;
  /** True when every quantity stands in one term only. */
  readonly isPlain: boolean;
}

/** A row that stands twice: the amount of the upper one, and the relations that the lower one has for itself. */
export interface Twin {
  readonly upper: number;
  readonly own: readonly number[];
}

/** Another text that is the same, or the same but for its figures. */
export interface SameText {
  readonly at: CellRef;
  readonly isWordForWord: boolean;
}

/** Quantities and the equations between them. */
export interface Network {
  readonly quantities: readonly Quantity[];
  /** By their index; `undefined` where one was taken out again. */
  readonly equations: readonly (Equation | undefined)[];
  /** The equations that do not hold as typed. */
  readonly broken: ReadonlySet<number>;
  /** The quantity that an operand of one of the identities is. */
  indexOf(operand: Operand): number;
  /** Typed amounts right above and below a number in the same column, with which it may have been exchanged. */
  neighboursOf(index: number): readonly number[];
  /** The other numbers of the same cell's text. */
  companionsOf(index: number): readonly number[];
  /** Numbers of the same part in the texts right above and below, with which it may have been exchanged. */
  counterpartsOf(index: number): readonly number[];
  /** What lies around a number and makes some slips likelier. */
  surroundingsOf(index: number): Surroundings;
  /** Another text that is the same, word for word, as the one a number stands in. */
  copyOf(index: number): CellRef | undefined;
  /** The text most like the one a number stands in; looks at every text, so it is for words, not for searches. */
  sameTextAs(index: number): SameText | undefined;
  /** Set for an amount whose whole row stands a second time right above it. */
  twinOf(index: number): Twin | undefined;
}
