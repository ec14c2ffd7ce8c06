import type { MoneyUnit, PrintedNumber } from "../amount";
import type { Span } from "../cell";

/** What a number in a costing text is: how many, at what price, a share, or an amount of money. */
export type NumberKind = "count" | "price" | "share" | "amount";

/** A number of a costing text with the unit that belongs to it. */
export interface CostingNumber extends PrintedNumber {
  readonly kind: NumberKind;
  /** The money unit of a price or an amount. */
  readonly unit: MoneyUnit | null;
  /** The words that follow it: 次, 个社区, （万元/次）; empty when nothing does. */
  readonly words: string;
}

/** A calculation as it stands in the text. `sum` adds its terms, those at `minus` negatively. */
export type Expression =
  | { readonly kind: "number"; readonly number: CostingNumber; readonly span: Span }
  | { readonly kind: "product"; readonly factors: readonly Expression[]; readonly span: Span }
  | { readonly kind: "quotient"; readonly dividend: Expression; readonly divisor: Expression; readonly span: Span }
  | {
      readonly kind: "sum";
      readonly terms: readonly { readonly sign: 1 | -1; readonly term: Expression }[];
      readonly span: Span;
    };

/** An equality that the text states. */
export interface CostingEquation {
  /** arithmetic: a calculation and its result; sum: parts and their 共计, 合计 …; named-parts: what follows 其中. */
  readonly role: "arithmetic" | "sum" | "named-parts";
  readonly computed: Expression;
  readonly stated: CostingNumber;
}

/** Every number of an expression, in reading order. */
export function numbersOf(expression: Expression): readonly CostingNumber[] {
  switch (expression.kind) {
    case "number":
      return [expression.number];
    case "product":
      return expression.factors.flatMap(numbersOf);
    case "quotient":
      return [...numbersOf(expression.dividend), ...numbersOf(expression.divisor)];
    case "sum":
      return expression.terms.flatMap(({ term }) => numbersOf(term));
  }
}

/** The money unit in which an expression comes out: that of its first number that has one. */
export function unitOf(expression: Expression): MoneyUnit | null {
  return numbersOf(expression).find(({ unit }) => unit !== null)?.unit ?? null;
}
