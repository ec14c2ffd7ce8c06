import type Big from "big.js";

/** The figures of a number as a person would write it, without its sign. */
export function digitsOf(value: Big): string {
  return value.abs().toFixed();
}

/** How many decimals it takes to write a number. */
export function decimalsOf(value: Big): number {
  return value.toFixed().split(".")[1]?.length ?? 0;
}

/** How many digits of a figure are not mere zeros at its ends. */
export function significantDigits(digits: string): number {
  return digits.replace(".", "").replace(/^0+/, "").replace(/0+$/, "").length;
}
