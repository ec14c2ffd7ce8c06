import Big from "big.js";
import type { Computed } from "./computed";

/** A price that was rounded is off by no more than this share of it: 0.14 for a seventh. */
const MOST_OFF = 0.02;

/** So near nobody tells a rounded price from a rounded result. */
const NEAR = 0.005;

/**
 * Takes prices as they are printed where rounding them does not explain why a calculation misses its result. A price is
 * rounded where a round amount was divided among many: 3×33.33=100. 3×6×0.3=4.5 is no such thing, although half of the last
 * place of the price, eighteen times, would reach that far.
 */
export function withPlausibleRounding(computed: Computed, stated: Computed): Computed {
  const { byPrices, prices, tolerance, rounded } = computed;
  if (byPrices.eq(0)) return computed;
  const off = computed.value.minus(stated.value).abs();
  const others = tolerance.minus(byPrices).plus(stated.tolerance);
  if (off.lte(others) || off.gt(tolerance.plus(stated.tolerance)) || isRoundedPrice(computed, stated, off))
    return computed;
  const exact = new Big(0);
  return {
    ...computed,
    tolerance: tolerance.minus(byPrices),
    rounded: rounded - prices,
    byPrices: exact,
    prices: 0,
    hasExactPrices: true,
  };
}

/** The result is rounder than what the printed price comes to, and not far from it. */
function isRoundedPrice(computed: Computed, stated: Computed, off: Big): boolean {
  const share = stated.value.eq(0) ? Infinity : Number(off.div(stated.value.abs()));
  const [own, its] = [figuresOf(stated.value), figuresOf(computed.value)];
  // 42×0.1=4: what comes out was rounded as it is printed.
  const isResult = stated.place !== undefined && off.times(2).lte(stated.place);
  return share <= NEAR ? own <= its : own < its && (isResult || share <= MOST_OFF);
}

/** How many digits a figure has but for the zeros around them. */
function figuresOf({ c: digits }: Big): number {
  return digits.length;
}
