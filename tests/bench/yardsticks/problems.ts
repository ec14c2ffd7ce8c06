import type { PrintedQuantity, TrueIdentity } from "../../../bench/accuracy/case";
import type { Problem } from "../../../bench/accuracy/yardsticks/yardstick";

export type Printed = string | (Partial<PrintedQuantity> & { readonly value: string });

/** A list of ids is a product, a negative id is subtracted. */
export type Relation = readonly [stated: number, ...terms: (number | readonly number[])[]];

/** Numbers in cells A1, A2 … of one sheet, amounts in 万元 unless they say otherwise, and relations between their ids. */
export function problem(printed: readonly Printed[], relations: readonly Relation[]): Problem {
  return { quantities: printed.map(quantity), identities: relations.map(identity) };
}

/** A number as printed, with what it does not say itself. */
export function quantity(printed: Printed, id: number): PrintedQuantity {
  const given = typeof printed === "string" ? { value: printed } : printed;
  return {
    id,
    sheet: "测算",
    address: `A${id + 1}`,
    role: "amount",
    worth: 10_000,
    computed: false,
    ...given,
    decimals: given.value.split(".")[1]?.length ?? 0,
  };
}

/** A relation as the benchmark writes it. */
export function identity([stated, ...terms]: Relation): TrueIdentity {
  return {
    stated,
    terms: terms.map((term) => {
      const factors = typeof term === "number" ? [Math.abs(term)] : term;
      return { sign: typeof term === "number" && term < 0 ? -1 : 1, factors };
    }),
  };
}

/** A count, such as 2 in 2次*3.5. */
export function count(value: string): Printed {
  return { value, role: "count", worth: 1 };
}

/** A price in 万元. */
export function price(value: string): Printed {
  return { value, role: "price" };
}

/** A number that a formula computes. */
export function computed(value: string): Printed {
  return { value, role: "total", computed: true };
}

/** 2次*73.5=7, 3.5 before a 7 was typed in front; 7+3=10, 10+26=36. */
export const insertedDigit = problem(
  [count("2"), price("73.5"), "7", "3", "10", "26", "36"],
  [
    [2, [0, 1]],
    [4, 2, 3],
    [6, 4, 5],
  ],
);

/** 12.34+20.25=32.59, stated twice; 12.34 was typed 12.43. */
export const interchangedDigits = problem(
  ["12.43", "20.25", "32.59", "32.59"],
  [
    [2, 0, 1],
    [3, 0, 1],
    [3, 2],
  ],
);

/** Two tables with totals and a grand total: 15+20=35, 41+50=91, 35+91=126; 15 typed 51, 41 typed 14. */
export const twoErrors = problem(
  ["51", "20", "35", "14", "50", "91", "126"],
  [
    [2, 0, 1],
    [5, 3, 4],
    [6, 2, 5],
  ],
);

/** Everything holds, some of it within rounding: 3.33+3.33+3.33=10.00 is nobody's mistake. */
export const allHolds = problem(
  [count("2"), price("3.5"), "7", "3.33", "3.33", "3.33", "10.00", "17.00"],
  [
    [2, [0, 1]],
    [6, 3, 4, 5],
    [7, 2, 6],
  ],
);

/** A typed copy of a computed total: 51+20=71 by formula, 35 in the copy; 15 was typed 51. */
export const formulaFollows = problem(
  ["51", "20", computed("71"), "35"],
  [
    [2, 0, 1],
    [3, 2],
  ],
);
