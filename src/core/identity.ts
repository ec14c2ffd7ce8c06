import type Big from "big.js";
import type { MoneyUnit } from "./amount";
import type { Place, Span } from "./cell";

/** The part a number plays where it stands; it chooses the words in which people are told of it. */
export type Role = "amount" | "total" | "indicator" | "result" | "count" | "price" | "share";

/** A number in a cell, or at a span inside a cell's text, as identities speak of it. */
export interface Operand {
  readonly place: Place;
  /** `null` where the cell is empty. */
  readonly value: Big | null;
  /** The digits as typed; empty where the cell is. */
  readonly typed: string;
  /** `null` for a pure number such as a count. */
  readonly unit: MoneyUnit | null;
  /** Where the unit is spelled, inside the same text. */
  readonly unitSpan?: Span;
  /** How many of its unit one stands for: 10000 in 2.5万亩, 0.01 in 70%; 1 where absent. */
  readonly scale?: number;
  /** What a count counts, by the name of its measure (月, 人); absent where nothing tells. */
  readonly counted?: string;
  readonly decimals: number;
  /** How far off it may be as it is printed, where that does not follow from its like: a share rounded to come to 100%. */
  readonly giveOrTake?: number;
  /** Numbers of one group are printed to the same precision: those of a form in one unit, those of one text. */
  readonly precisionGroup: string;
  /** The group of amounts that a result of a calculation is rounded like, where that is coarser than its own. */
  readonly alignedWith?: string;
  readonly role: Role;
  /** What people call it: the label, or the name of its row. */
  readonly name: string;
  /** True when a formula computes it: then it is never a suspect. */
  readonly computed: boolean;
  /** Set where a text implies a number without writing it: the twelve months of 全年. It is no suspect either. */
  readonly isImplied?: true;
}

/** A product of operands with a sign. */
export interface Term {
  readonly sign: 1 | -1;
  readonly operands: readonly Operand[];
}

/**
 * A 勾稽关系 over the numbers of one workbook: `stated` (times the divisors, if any) must equal the sum of the terms,
 * money being compared in 元. It does not say which number is wrong.
 */
export interface Identity {
  readonly rule: string;
  /** The sheet whose form the identity belongs to. */
  readonly sheet: string;
  /** What the identity is about, in the words of the form; part of fingerprints. */
  readonly subject: string;
  readonly stated: Operand;
  readonly terms: readonly Term[];
  readonly divisors: readonly Operand[];
  /**
   * How surely the relation itself is meant, as the cost in nats (−ln p) of setting it aside; absent for relations that
   * the form itself prescribes. A relation mined from free text or paired by similar names may lose to them.
   */
  readonly doubt?: number;
  /**
   * Set where the relation rests on a pairing of names on which others rest too: they stand or fall together, so that one
   * that holds speaks for the others.
   */
  readonly bond?: string;
  /** Set where the relation is a habit of writing: who keeps to it in one place does so in others, mostly. */
  readonly habit?: string;
  /**
   * Set where the terms are the rows of a list, of which one may be missing: the path of the list from the whole table to
   * the group (a row missing from a group is missing from the table).
   */
  readonly list?: readonly string[];
  /** Another way in which the relation may be meant, and with which it holds. */
  readonly unsaid?: UnsaidFactor;
}

/** A whole factor that a costing text does not write: 12 months for a price by the month. */
export interface UnsaidFactor {
  /** The calculation that leaves it out. */
  readonly place: Place;
  readonly factor: Big;
  /** What it probably counts; empty when nothing tells. */
  readonly measure: string;
  /** What to write behind the calculation, in its own style; absent where it is prose. */
  readonly insert?: string;
  /** −ln of how probable it is that somebody left it out, as beside other slips. */
  readonly cost: number;
}
