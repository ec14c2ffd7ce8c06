import type { MoneyUnit, PrintedNumber } from "../amount";
import type { Span } from "../cell";
import type { Measure } from "./measure";

/** What a number in a costing text is: how many, at what price, a share, or an amount of money. */
export type NumberKind = "count" | "price" | "share" | "amount";

/** A number of a costing text with the units that belong to it. */
export interface CostingNumber extends PrintedNumber {
  readonly kind: NumberKind;
  /** The money unit of a price or an amount. */
  readonly unit: MoneyUnit | null;
  /** Where the money unit is spelled. */
  readonly unitSpan: Span | null;
  /** How many of its unit one stands for: 10000 in 2.5万亩, a hundredth in 70%. */
  readonly scale: number;
  /** What it counts; empty for money. */
  readonly counts: readonly Measure[];
  /** What it is for: 人 and 天 of 100元/人·天 and of 每人每天100元. */
  readonly per: readonly Measure[];
  /** 单价 and 标准 are for one of whatever is counted. */
  readonly perAnything: boolean;
  /** 约50人, 四五百元, 1-3人: nothing can be computed from it. */
  readonly approximate: boolean;
  /** 全年 says 12 without a figure: nobody can have mistyped it. */
  readonly isImplied?: true;
  /** Set for what a share or a division came to, which seldom comes out even. */
  readonly isReckoned?: true;
  /** How far off it may be as it is printed, in its own unit, where that does not follow from its decimals. */
  readonly giveOrTake?: number;
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
  /**
   * arithmetic: a calculation and its result; sum: parts and the 共计 behind them; sum-ahead: a 总计 and the parts behind
   * it; named-parts: what follows 其中; copy: an amount that a later sum says again.
   */
  readonly role: "arithmetic" | "sum" | "sum-ahead" | "named-parts" | "copy";
  readonly computed: Expression;
  readonly stated: CostingNumber;
  /** False where the calculation may be another one: it was put together from words that leave some of it open. */
  readonly isWritten: boolean;
  /** True where its parts were gathered from words, so that nothing can be said of how their units fit. */
  readonly isProse: boolean;
}

/** Every number of an expression, in reading order. */
export function numbersOf(expression: Expression): readonly CostingNumber[] {
  const found: CostingNumber[] = [];
  collectNumbers(expression, found);
  return found;
}

function collectNumbers(expression: Expression, found: CostingNumber[]): void {
  switch (expression.kind) {
    case "number":
      found.push(expression.number);
      return;
    case "product":
      for (const factor of expression.factors) collectNumbers(factor, found);
      return;
    case "quotient":
      collectNumbers(expression.dividend, found);
      collectNumbers(expression.divisor, found);
      return;
    case "sum":
      for (const { term } of expression.terms) collectNumbers(term, found);
  }
}

/** The money unit in which an expression comes out: that of its first number that has one. */
export function unitOf(expression: Expression): MoneyUnit | null {
  return numbersOf(expression).find(({ unit }) => unit !== null)?.unit ?? null;
}

/** True where something is divided or a share of it is taken, so that it seldom comes out even. */
export function isUneven(expression: Expression): boolean {
  switch (expression.kind) {
    case "number":
      return expression.number.kind === "share" || expression.number.isReckoned === true;
    case "quotient":
      return true;
    case "product":
      return expression.factors.some(isUneven);
    case "sum":
      return expression.terms.some(({ term }) => isUneven(term));
  }
}

/** The same expression with other numbers. */
export function mapNumbers(expression: Expression, change: (number: CostingNumber) => CostingNumber): Expression {
  switch (expression.kind) {
    case "number":
      return { ...expression, number: change(expression.number) };
    case "product":
      return { ...expression, factors: expression.factors.map((factor) => mapNumbers(factor, change)) };
    case "quotient":
      return {
        ...expression,
        dividend: mapNumbers(expression.dividend, change),
        divisor: mapNumbers(expression.divisor, change),
      };
    case "sum":
      return {
        ...expression,
        terms: expression.terms.map(({ sign, term }) => ({ sign, term: mapNumbers(term, change) })),
      };
  }
}

/** Several factors as one calculation; a single one as itself. */
export function productOf(factors: readonly Expression[]): Expression | undefined {
  const [first, ...more] = factors;
  if (first === undefined || more.length === 0) return first;
  return { kind: "product", factors, span: spanOf(factors) };
}

/** Several addends as one calculation; a single one as itself. */
export function sumOf(terms: readonly Expression[]): Expression | undefined {
  const [first, ...more] = terms;
  if (first === undefined || more.length === 0) return first;
  return { kind: "sum", terms: terms.map((term) => ({ sign: 1, term })), span: spanOf(terms) };
}

/** From the first to the last, in whatever order the text names them. */
function spanOf(expressions: readonly Expression[]): Span {
  return expressions.reduce<Span>(
    ({ start, end }, { span }) => ({ start: Math.min(start, span.start), end: Math.max(end, span.end) }),
    { start: Infinity, end: 0 },
  );
}
