import type Big from "big.js";
import { decimalsOf, digitsOf, significantDigits } from "./figures";
import type { Quantity } from "./network";
import { ABSURD, EXTRA_DECIMAL, priorCost, roundnessCost, sizeCost } from "./priors";
import { nats, SLIPS } from "./slipRates";
import type { Surroundings } from "./surroundings";
import { editCost } from "./typing";
import { isNegative, isZero } from "../sign";

/** How many amounts a value may have been copied from. */
const ELSEWHERE = 40;

/** How many rows a value may have slipped from. */
const NEXT_ROWS = 4;

/** No slip is cheaper, however much speaks for it; searches rely on it. */
export const LEAST_SLIP = 1;

/** Where a row stands without an amount, it is that row rather than another that lacks it. */
const UNFILLED_ROW = 1.5;

/** A value that nothing speaks for could have been any that is like the others, per digit. */
export const VALUE_DIGIT = 1.6;

/** −ln P(typed instead of what was meant) · P(meant) / P(typed): how far-fetched it is that `meant` was meant. */
export function slipCost(quantity: Quantity, meant: Big, surroundings: Surroundings): number {
  if (isZero(quantity.value)) return emptyCost(quantity, meant);
  // Where the unit is spelled, the figures themselves were meant: 4.2万元 as 42000元 is no odd number.
  if (isUnitSlip(quantity, meant)) return nats(SLIPS.moneyUnit);
  const slip = Math.min(typingCost(quantity, meant), scaleCost(quantity, meant));
  const cost = Math.min(slip + roundnessCost(quantity, meant), otherValueCost(quantity, meant, surroundings));
  return Math.max(LEAST_SLIP, cost + priorCost(quantity, meant));
}

/**
 * An amount of nothing says that there is none, and every digit of another is a guess. No count or price is nothing: a
 * digit of it was lost.
 */
function emptyCost({ operand, value }: Quantity, meant: Big): number {
  const guessed = nats(SLIPS.leftEmpty) + VALUE_DIGIT * significantDigits(digitsOf(meant));
  const isFigure = operand.typed !== "" && (operand.role === "count" || operand.role === "price");
  const lost = isFigure ? editCost(digitsOf(value), digitsOf(meant)) : Infinity;
  return Math.max(LEAST_SLIP, Math.min(guessed, lost)) + (isNegative(meant) ? ABSURD : 0);
}

/** A slip of the fingers between two figures as a person writes them, or as their like are printed: 69.9 for 69.0. */
function typingCost({ value, operand, decimals }: Quantity, meant: Big): number {
  const plain = editCost(digitsOf(value), digitsOf(meant));
  const printed = Math.max(decimalsOf(value), decimalsOf(meant));
  if (decimalsOf(value) === decimalsOf(meant) || printed > Math.max(decimals, operand.decimals)) return plain;
  return Math.min(plain, editCost(value.abs().toFixed(printed), meant.abs().toFixed(printed)));
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
  const unfilled = alike.some((one) => isZero(one)) ? UNFILLED_ROW : 0;
  return nats(SLIPS.missingRow) + VALUE_DIGIT * digits + EXTRA_DECIMAL * surplus + sizeCost(amount, alike) + unfilled;
}

/** 元 is written for 万元, or the reverse. */
function isUnitSlip({ value, operand }: Quantity, meant: Big): boolean {
  return operand.unitSpan !== undefined && (meant.eq(value.times(10_000)) || value.eq(meant.times(10_000)));
}

/** The decimal point in another place, 元 for 万元, the sign. */
function scaleCost({ value, operand }: Quantity, meant: Big): number {
  if (isZero(value) || isZero(meant)) return Infinity;
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
