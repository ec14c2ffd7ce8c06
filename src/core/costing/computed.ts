import Big from "big.js";
import { isZero } from "../sign";

/** A number in 元 where it is money, as it is otherwise, and how far what was meant may be from it. */
export interface Computed {
  readonly value: Big;
  /** Half of the last printed place, times what it is multiplied with. */
  readonly tolerance: Big;
  /** How many rounded numbers went into it. */
  readonly rounded: number;
  /** What one of the last printed place is worth, for a single number. */
  readonly place?: Big;
}

const PRECISION = 20;
const ZERO = new Big(0);

/** What a printed number stands for that is multiplied with nothing. */
export function printedWorth(value: Big, half: Big, place: Big): Computed {
  return { value, tolerance: half, rounded: isZero(half) ? 0 : 1, place };
}

/** What two calculations come to together. */
export function plus(one: Computed, other: Computed): Computed {
  return {
    value: one.value.plus(other.value),
    tolerance: one.tolerance.plus(other.tolerance),
    rounded: one.rounded + other.rounded,
  };
}

/** What the one times the other comes to. */
export function times(one: Computed, other: Computed): Computed {
  const tolerance = isExact(one) && isExact(other) ? ZERO : toleranceOf(one, other);
  const rounded = one.rounded + other.rounded;
  return {
    value: one.value.times(other.value).round(PRECISION),
    tolerance,
    rounded,
  };
}

function isExact({ tolerance }: Computed): boolean {
  return isZero(tolerance);
}

function toleranceOf(one: Computed, other: Computed): Big {
  return one.value.abs().times(other.tolerance).plus(other.value.abs().times(one.tolerance)).round(PRECISION);
}

/** The same in a unit that is worth so much less. */
export function scaled(worth: Computed, by: number | Big): Computed {
  if (by === 1) return worth;
  const { value, tolerance } = worth;
  return { ...worth, value: value.times(by), tolerance: tolerance.times(by) };
}
