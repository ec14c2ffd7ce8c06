import type Big from "big.js";
import type { MoneyUnit } from "./amount";
import type { Place } from "./cell";

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
  readonly decimals: number;
  /** Numbers of one group are printed to the same precision: those of a form in one unit, those of one text. */
  readonly precisionGroup: string;
  readonly role: Role;
  /** What people call it: the label, or the name of its row. */
  readonly name: string;
  /** True when a formula computes it: then it is never a suspect. */
  readonly computed: boolean;
}

/** A product of operands with a sign. A share of 70 % counts as 0.7. */
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
}

/** A key that is equal for the same number of the same workbook. */
export function placeKey({ at, span }: Place): string {
  const piece = span === undefined ? "" : `@${String(span.start)}`;
  return `${at.sheet}[${String(at.row)},${String(at.column)}${piece}`;
}
