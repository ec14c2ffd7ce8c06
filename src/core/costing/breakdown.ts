import { comparisonOf, exceeds, holds, sidesOf } from "./evaluate";
import { neededBy } from "./dimension";
import { numbersOf, sumOf, type CostingEquation, type Expression } from "./expression";
import { cancels } from "./measure";
import type { Part } from "./parts";
import { equation } from "./readings";
import { flatMapped } from "../flatMapped";

/** Words that say that what follows is a part. */
export const NAMES_PARTS = /主要用于|主要包括|主要为|具体为/;

/** Words that say that not all parts are named. */
export const OPEN_LIST = /等|主要|如/;

/** What follows 其中: parts of the amount before it. */
export interface Breakdown {
  /** How many parts stand before it; the last of them is broken down. */
  readonly from: number;
  /** True where 等 or 主要 says that not all parts are named. */
  isOpen: boolean;
}

/** What is left when the parts behind 其中 have been taken together. */
interface Taken {
  readonly parts: readonly Part[];
  readonly equation: CostingEquation | undefined;
}

/** Breakdowns of more parts are looked at once, at their end. */
const SHORT = 50;

/**
 * Takes the parts behind 其中 together.
 * @param isEnd false at the end of a sentence, after which the list may go on: then only where they add up.
 * @returns `undefined` where the list goes on.
 */
export function takeBreakdown(parts: readonly Part[], { from, isOpen }: Breakdown, isEnd: boolean): Taken | undefined {
  const before = parts[from - 1];
  const named = parts.slice(from);
  if (!isEnd && (named.length > SHORT || named.length === 0)) return undefined;
  const computed = sumOf(named.map(({ amount }) => amount));
  if (computed === undefined || before === undefined) return { parts, equation: undefined };
  // 140户×2万元，其中中央1.4万元/户: parts of a calculation whose result the text leaves out.
  if (before.stated === null) return { parts: parts.slice(0, from), equation: undefined };
  const stating = equation(before.breaksInto(), computed, before.stated, false);
  // Before the end only an exact sum closes the list: a small part may be still to come.
  const sides = isEnd ? undefined : sidesOf(stating);
  if (!isEnd && (sides === undefined || comparisonOf(sides) !== "exact")) return undefined;
  const fits = holds(stating);
  // Not all parts need be named, but those that are come to no more than the whole.
  const says = fits || (named.length > 1 && !isOpen) || exceeds(stating);
  const whole = { ...before, addends: [...before.addends, ...named] };
  return { parts: [...parts.slice(0, from - 1), whole], equation: says ? stating : undefined };
}

/**
 * 16个村*4万元=64万元，每村包含运转经费3万元、服务群众经费1万元: prices for one of what was counted, which make up its price.
 * @returns `undefined` where they do not belong to the calculation of the amount before them.
 */
export function pricesBehind(
  prices: Expression,
  breakdown: Breakdown | undefined,
  parts: readonly Part[],
  equations: readonly CostingEquation[],
): { readonly equation: CostingEquation | undefined } | undefined {
  const whole = breakdown && parts[breakdown.from - 1]?.stated;
  const calculation = equations.findLast(({ stated }) => stated.span.start === whole?.span.start)?.computed;
  if (breakdown === undefined || parts.length > breakdown.from || calculation?.kind !== "product") return undefined;
  const numbers = numbersOf(calculation);
  const price = numbers.find(({ unit }) => unit !== null);
  const counted = flatMapped(numbers, ({ counts }) => counts);
  const needed = neededBy(prices);
  const isOfEach = counted.every((count) => needed.some((one) => cancels(count, one)));
  if (price === undefined || prices.kind !== "sum" || counted.length !== needed.length || !isOfEach) return undefined;
  const stating = equation("named-parts", prices, { ...price, kind: "amount" }, false);
  return { equation: !breakdown.isOpen || exceeds(stating) ? stating : undefined };
}
