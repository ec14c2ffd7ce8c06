/** What a number of a generated workbook is; counts are whole, shares are hundredths. */
export type QuantityRole = "amount" | "total" | "indicator" | "result" | "count" | "price" | "share";

/** A number as it stands in a corrupted workbook, with the place where it stands. */
export interface PrintedQuantity {
  /** Its position in the list of quantities. */
  readonly id: number;
  readonly sheet: string;
  readonly address: string;
  /** UTF-16 offsets of the digits inside a longer text; absent when the number fills the cell. */
  readonly span?: readonly [start: number, end: number];
  readonly role: QuantityRole;
  /** As printed, a plain decimal without commas. */
  readonly value: string;
  /** What one of it is worth in 元 (10000 for 万元), 1 for a count, 0.01 for a share. */
  readonly worth: number;
  readonly decimals: number;
  /** True when a formula computes it. */
  readonly computed: boolean;
}

/**
 * What was true before the corruption: Σ sign · Π factors = stated, everything in 元; numbers by their ids. They run over
 * the rows that stand in the corrupted workbook: the sum over a table counts a doubled row twice and lacks a missing one.
 */
export interface TrueIdentity {
  readonly stated: number;
  readonly terms: readonly { readonly sign: 1 | -1; readonly factors: readonly number[] }[];
}

export const ERROR_KINDS = [
  "substitution",
  "omission",
  "transposition",
  "insertion",
  "decimal-point",
  "money-unit",
  "sign",
  "stale-copy",
  "neighbour-value",
  "row-swap",
  "pasted-copy",
  "duplicated-row",
  "missing-row",
  "factor-price-swap",
  "pasted-text",
] as const;

export type ErrorKind = (typeof ERROR_KINDS)[number];

/** A cell that the corruption changed. The whole text or number of the cell; `null` where it is empty. */
export interface ChangedCell {
  readonly sheet: string;
  readonly address: string;
  readonly wrong: string | number | null;
  readonly right: string | number | null;
}

/** One error that was put into a workbook. */
export interface Injection {
  readonly kind: ErrorKind;
  /** Any of these may be named as the wrong one; all must be mended. Empty for rows that are missing or doubled. */
  readonly cells: readonly ChangedCell[];
  /**
   * A row that is missing or stands twice. `amount` is the amount of that row; `row` the one-based row of the surplus
   * copy, or of the row behind which one is missing; `column` the letter of the amount column; `last` the last row of
   * its table before the total.
   */
  readonly row?: {
    readonly sheet: string;
    readonly row: number;
    readonly last: number;
    readonly column: string;
    readonly amount: string;
    /** The cells that ask for a row that is missing; any of them may be named. */
    readonly totals?: readonly { readonly sheet: string; readonly address: string }[];
  };
}

/** One workbook of the benchmark. */
export interface Case {
  readonly name: string;
  /** The workbook as an .xlsx file. */
  readonly file: Uint8Array;
  /** Empty for a clean workbook. */
  readonly injections: readonly Injection[];
  readonly quantities: readonly PrintedQuantity[];
  readonly identities: readonly TrueIdentity[];
  /** Which mixture it belongs to: `natural`, `digits`, `uniform`, `two`, `three`, `sample`, `pasted`, `clean`. */
  readonly mixture: string;
  /** How often an amount stands again elsewhere: 1 (little) to 3 (much). */
  readonly redundancy: 1 | 2 | 3;
  readonly totals: "typed" | "formulas";
}
