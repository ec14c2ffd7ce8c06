import type Big from "big.js";
import type { Operand } from "../identity";
import { nearOf } from "./near";
import type { Quantity } from "./network";
import type { Surroundings } from "./surroundings";

/**
 * How people mistype figures, as probabilities of each kind of slip given that one was made. Roughly 68 of 100 slips of
 * digits replace one, 11 leave one out, 11 interchange two, 10 add one; the rest are habits of these forms.
 */
const SLIPS = {
  substitution: 0.4,
  omission: 0.07,
  addition: 0.07,
  transposition: 0.07,
  decimalPoint: 0.07,
  moneyUnit: 0.06,
  sign: 0.02,
  /** The value of the row above or below. */
  neighbour: 0.06,
  /** An amount of another place, in a cell that should repeat its own. */
  pasted: 0.05,
  /** A copy on another sheet that was not updated. */
  stale: 0.09,
  /** Any other value, for no reason that shows. */
  otherValue: 0.03,
  leftEmpty: 0.02,
  missingRow: 0.08,
} as const;

/** Keys of the numeric pad that touch each other. */
const NEIGHBOURS: Readonly<Record<string, string>> = {
  "0": "12",
  "1": "024",
  "2": "0135",
  "3": "26",
  "4": "157",
  "5": "2468",
  "6": "359",
  "7": "48",
  "8": "579",
  "9": "68",
};

const nats = (probability: number): number => -Math.log(probability);

/** What a figure costs when it could have been any other, per digit. */
const DIGIT = Math.log(10);

/** Fewer significant digits are likelier in what a person meant, per digit. */
const SIGNIFICANT_DIGIT = 0.6;

/** How many amounts a value may have been copied from. */
const ELSEWHERE = 40;

/** How many rows a value may have slipped from. */
const NEXT_ROWS = 4;

/** No slip is cheaper, however much speaks for it; searches rely on it. */
export const LEAST_SLIP = 1;

/** A value that nothing speaks for could have been any that is like the others, per digit. */
const VALUE_DIGIT = 1.6;

/** A price finer than its like, per decimal. */
const EXTRA_DECIMAL = 2.5;

/** Counts are whole; amounts are not negative. Not impossible, but out of the question beside any other explanation. */
const ABSURD = 25;

/** Who means nothing leaves the cell empty. */
const ZERO_TYPED = 8;

/** −ln P(typed instead of what was meant) · P(meant) / P(typed): how far-fetched it is that `meant` was meant. */
export function slipCost(quantity: Quantity, meant: Big, surroundings: Surroundings): number {
  const intended = digitsOf(meant);
  if (quantity.operand.value === null) {
    // Nothing was typed that could speak for the value: every digit of it is a guess.
    return nats(SLIPS.leftEmpty) + DIGIT * significantDigits(intended) + (meant.lt(0) ? ABSURD : 0);
  }
  const slip = Math.min(editCost(digitsOf(quantity.value), intended), scaleCost(quantity, meant));
  const cost = Math.min(slip + roundnessCost(quantity, meant), otherValueCost(quantity, meant, surroundings));
  return Math.max(LEAST_SLIP, cost + priorCost(quantity, meant));
}

/** A whole other value was written: of the next row, of another place, of an earlier draft. */
function otherValueCost(quantity: Quantity, meant: Big, surroundings: Surroundings): number {
  const { value } = quantity;
  const { isCopy, isAsNextRow, isElsewhere } = surroundings;
  // What was typed says nothing of what was meant, but for drafts, which change by round amounts.
  const choice = Math.min(significantDigits(digitsOf(meant)), significantDigits(digitsOf(value.minus(meant))) + 1);
  const other = nats(isCopy ? SLIPS.stale : SLIPS.otherValue) + VALUE_DIGIT * Math.max(1, choice);
  const explained = Math.min(
    isAsNextRow ? nats(SLIPS.neighbour) + Math.log(NEXT_ROWS) : Infinity,
    isCopy && isElsewhere ? nats(SLIPS.pasted) + Math.log(ELSEWHERE) : Infinity,
  );
  return Math.min(other, explained + roundnessCost(quantity, meant));
}

/**
 * −ln P(this row was left out): what is missing has an amount like those of the other rows.
 * @param alike amounts of the rows that are there.
 */
export function missingRowCost(amount: Big, alike: readonly Big[]): number {
  const finest = Math.max(0, ...alike.map(decimalsOf));
  const surplus = Math.max(0, decimalsOf(amount) - finest);
  const digits = significantDigits(digitsOf(amount));
  return nats(SLIPS.missingRow) + VALUE_DIGIT * digits + EXTRA_DECIMAL * surplus + sizeCost(amount, alike);
}

function priorCost({ operand, value, decimals }: Quantity, meant: Big): number {
  let cost = 0;
  if (meant.lt(0) && !value.lt(0)) cost += ABSURD;
  if (meant.eq(0)) cost += operand.role === "amount" ? ZERO_TYPED : ABSURD;
  const printed = decimalsOf(meant);
  if (operand.role === "count") cost += countCost(operand, meant) - countCost(operand, value);
  cost += EXTRA_DECIMAL * Math.max(0, printed - Math.max(decimals, operand.decimals));
  return cost;
}

/** Rounder figures are likelier meant than others. */
function roundnessCost({ value }: Quantity, meant: Big): number {
  return SIGNIFICANT_DIGIT * (significantDigits(digitsOf(meant)) - significantDigits(digitsOf(value)));
}

/** How far an amount is from the size of its like: a factor of ten is usual, one of a hundred is not. */
function sizeCost(amount: Big, alike: readonly Big[]): number {
  const sizes = alike.filter((one) => one.gt(0)).map((one) => Math.log(nearOf(one)));
  if (sizes.length === 0) return 0;
  const usual = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  const distance = (Math.log(nearOf(amount)) - usual) / SPREAD_OF_AMOUNTS;
  return (distance * distance) / 2;
}

const SPREAD_OF_AMOUNTS = Math.log(6);

/** How far counts are from what counts mostly are: some dozen, whole, and no more months than a year has. */
function countCost({ counted = "" }: Operand, count: Big): number {
  if (count.lte(0)) return ABSURD;
  const distance = (Math.log(nearOf(count)) - USUAL_COUNT) / SPREAD_OF_COUNTS;
  const most = MOST_OF[counted];
  const isTooMany = most !== undefined && count.gt(most);
  const isSplit = decimalsOf(count) > 0;
  const split = most === undefined ? SPLIT : SPLIT_TIME;
  const size = TAIL_OF_COUNTS * Math.log1p((distance * distance) / 2);
  return size + (isTooMany ? TOO_MANY : 0) + (isSplit ? split : 0);
}

/** Half of all counts are below twelve; a factor of five more or less is usual. */
const USUAL_COUNT = Math.log(12);
const SPREAD_OF_COUNTS = Math.log(5);

/** Some things are counted in thousands all the same. */
const TAIL_OF_COUNTS = 1.5;

/** A year has so many. */
const MOST_OF: Readonly<Record<string, number>> = { 月: 12, 季度: 4, 季: 4, 天: 366, 周: 53 };
const TOO_MANY = 4;

/** Half a person. */
const SPLIT = 8;

/** Half a day, a month and a half. */
const SPLIT_TIME = 2.5;

/** One slip of the fingers between two figures; two slips cost both; `Infinity` when more were needed. */
function editCost(typed: string, intended: string): number {
  const one = singleEdit(typed, intended);
  if (one < Infinity) return one;
  return twoSubstitutions(typed, intended);
}

function singleEdit(typed: string, intended: string): number {
  const start = commonPrefix(typed, intended);
  const wrong = typed.slice(start);
  const right = intended.slice(start);
  const places = Math.log(Math.max(1, intended.replace(".", "").length));
  if (typed.length === intended.length) {
    if (isFigure(wrong[0]) && isFigure(right[0]) && wrong.slice(1) === right.slice(1)) {
      const near = NEIGHBOURS[right[0]]?.includes(wrong[0]) === true;
      return nats(SLIPS.substitution) + places + Math.log(near ? 5 : 14);
    }
    const swapped = `${right[1] ?? ""}${right[0] ?? ""}${right.slice(2)}`;
    if (wrong === swapped) return nats(SLIPS.transposition) + places;
  }
  if (typed.length === intended.length + 1 && wrong.slice(1) === right) {
    const repeated = wrong[0] === typed[start - 1] || wrong[0] === wrong[1];
    return nats(SLIPS.addition) + places + Math.log(repeated ? 3 : 14);
  }
  if (typed.length === intended.length - 1 && right.slice(1) === wrong) return nats(SLIPS.omission) + places;
  return Infinity;
}

/** `right[0]` may be missing: the type guard says so. */
function isFigure(character: string | undefined): character is string {
  return character !== undefined && /\d/.test(character);
}

function twoSubstitutions(typed: string, intended: string): number {
  if (typed.length !== intended.length) return Infinity;
  const differing = Array.from(typed).filter((character, index) => character !== intended[index]);
  if (differing.length !== 2 || differing.includes(".")) return Infinity;
  return 2 * (nats(SLIPS.substitution) + DIGIT) + Math.log(intended.length);
}

/** The decimal point in another place, 元 for 万元, the sign. */
function scaleCost({ value, operand }: Quantity, meant: Big): number {
  if (value.eq(0) || meant.eq(0)) return Infinity;
  if (meant.eq(value.times(-1))) return nats(SLIPS.sign);
  if (operand.role === "count" && !meant.eq(meant.round(0))) return Infinity;
  for (const [power, cost] of SCALES) {
    if (meant.eq(value.times(power)) || value.eq(meant.times(power))) return cost;
  }
  return Infinity;
}

const SCALES: readonly (readonly [number, number])[] = [
  [10_000, nats(SLIPS.moneyUnit)],
  [10, nats(SLIPS.decimalPoint) + Math.log(3)],
  [100, nats(SLIPS.decimalPoint) + Math.log(4)],
  [1000, nats(SLIPS.decimalPoint) + Math.log(12)],
];

function commonPrefix(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function digitsOf(value: Big): string {
  return value.abs().toFixed();
}

function decimalsOf(value: Big): number {
  return value.toFixed().split(".")[1]?.length ?? 0;
}

function significantDigits(digits: string): number {
  return digits.replace(".", "").replace(/^0+/, "").replace(/0+$/, "").length;
}
