import Big from "big.js";
import type { Solution } from "./arithmetic";
import { nearOf, NEAR_ERROR } from "./near";
import type { Quantity } from "./network";
import { isPositive, isZero } from "../sign";

/** A figure that a person may have meant. */
export interface Candidate {
  readonly value: Big;
  /** How far it is from the figure with which the equation holds exactly, as a share of it; zero where it is that. */
  readonly off: number;
}

/** Finer than this nothing is printed. */
const MOST_DECIMALS = 8;

/**
 * The figures that mend an equation: the exact one where it has an end, and those that rounding lets be and that somebody
 * would write: the nearest one printed as finely as its like, the roundest one, and those that are one slip away.
 * @param isPlain only the first of these.
 */
export function candidatesFor(quantity: Quantity, { value, leeway }: Solution, isPlain = false): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (candidate: Big): void => {
    const key = candidate.toFixed();
    const distance = candidate.minus(value).abs();
    // 20 decimals (the library's precision) show whether a quotient ends.
    const off = distance.lt("1e-15") ? 0 : Math.abs(nearOf(distance) / (nearOf(value) || 1));
    if (!found.has(key)) found.set(key, { value: candidate, off });
  };
  const ends = value.round(MOST_DECIMALS);
  if (ends.minus(value).abs().lt("1e-15")) add(ends);
  if (isPlain || isZero(leeway)) {
    if (found.size === 0) add(value.round(quantity.decimals));
    return [...found.values()];
  }
  add(value.round(quantity.decimals));
  const [low, high] = [value.minus(leeway), value.plus(leeway)];
  const roundest = roundestBetween(low, high);
  if (roundest !== undefined) add(roundest);
  for (const slip of oneSlipAway(quantity, low, high)) add(slip);
  return [...found.values()];
}

/** The figure with the fewest decimals between two others. */
function roundestBetween(low: Big, high: Big): Big | undefined {
  const width = high.minus(low);
  if (!isPositive(width)) return undefined;
  // A step no wider than the interval always has a multiple in it; a tenfold one may.
  const exponent = Math.min(MOST_DECIMALS, Math.max(0, -width.e));
  for (let decimals = Math.max(0, exponent - 1); decimals <= exponent; decimals++) {
    const middle = low.plus(width.div(2)).round(decimals);
    if (middle.gt(low) && middle.lt(high)) return middle;
  }
  return undefined;
}

const SHIFTS = [1, -1, 2, -2, 3, -3, 4, -4];

/** The figures between two others that differ from what was typed by one digit, or by where its decimal point stands. */
function oneSlipAway({ value }: Quantity, low: Big, high: Big): readonly Big[] {
  if (!isPositive(value)) return [];
  const typed = value.toFixed();
  const found: Big[] = [];
  const [least, most] = [nearOf(low) * (1 - NEAR_ERROR), nearOf(high) * (1 + NEAR_ERROR)];
  const consider = (digits: string): void => {
    const near = Number(digits);
    // Most are far off, and a double tells.
    if (!(near >= least && near <= most) || !/^\d+(?:\.\d+)?$/.test(digits)) return;
    const figure = new Big(digits);
    if (figure.gt(low) && figure.lt(high) && !figure.eq(value)) found.push(figure);
  };
  for (let place = 0; place <= Math.max(typed.length, SHIFTS.length); place++) {
    const [before, after] = [typed.slice(0, place), typed.slice(place)];
    for (const digit of "0123456789") {
      consider(before + digit + after.slice(1));
      consider(before + digit + after);
    }
    consider(before + after.slice(1));
    // The decimal point in another place.
    if (place < SHIFTS.length) consider(value.times(new Big(10).pow(SHIFTS[place] ?? 0)).toFixed());
    consider(`${before}${after.slice(1, 2)}${after.slice(0, 1)}${after.slice(2)}`);
  }
  return found;
}
