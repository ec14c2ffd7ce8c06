import Big from "big.js";

/** No number of a person has more places. */
const MOST_PLACES = 30;

/** Exact powers are asked for with every printed number, and there are few of them. */
const known = new Map<number, Big>();
const halves = new Map<number, Big>();

/** Ten to a whole power, which may be negative: what one of a decimal place is worth. */
export function powerOfTen(exponent: number): Big {
  const before = known.get(exponent);
  if (before !== undefined) return before;
  const power = new Big(10).pow(exponent);
  if (Math.abs(exponent) <= MOST_PLACES) known.set(exponent, power);
  return power;
}

/** Half of what one of the last of so many decimals is worth: how far what was meant may be from what is printed. */
export function halfOfPlace(decimals: number): Big {
  const before = halves.get(decimals);
  if (before !== undefined) return before;
  const half = powerOfTen(-decimals - 1).times(5);
  if (Math.abs(decimals) <= MOST_PLACES) halves.set(decimals, half);
  return half;
}
