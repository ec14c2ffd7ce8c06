import type Big from "big.js";

/** True for nothing at all. Comparing with 0 would read the 0 out of its text each time. */
export function isZero(value: Big): boolean {
  return value.c[0] === 0;
}

/** True for more than nothing. */
export function isPositive(value: Big): boolean {
  return value.s > 0 && !isZero(value);
}

/** True for less than nothing. */
export function isNegative(value: Big): boolean {
  return value.s < 0 && !isZero(value);
}
