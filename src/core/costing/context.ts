import type { MoneyUnit } from "../amount";

/** What is known of a text as a whole. */
export interface Context {
  readonly formUnit: MoneyUnit;
  /** The text in plain characters, with its names and dates. */
  readonly folded: string;
  /** The first year that the form is for, where it is known. */
  readonly year?: number;
}
