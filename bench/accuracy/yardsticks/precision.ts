import Big from "big.js";
import type { PrintedQuantity } from "../case";

const HALF = new Big("0.5");

/**
 * How many decimals each number stands for, by its id. A number shares the finest decimals of its surroundings: 3 beside
 * 2.04 is 3.00. Surroundings are the text that it stands in, else the cells of its sheet with the same unit.
 */
export function precisions(quantities: readonly PrintedQuantity[]): ReadonlyMap<number, number> {
  const used = new Map<string, PrintedQuantity[]>();
  for (const quantity of quantities) {
    const beside = used.get(surroundings(quantity));
    if (beside) beside.push(quantity);
    else used.set(surroundings(quantity), [quantity]);
  }
  return new Map(
    quantities.map((quantity) => {
      const beside = used.get(surroundings(quantity)) ?? [];
      const shared = quantity.span ? finest(beside) : secondFinest(beside);
      return [quantity.id, isExact(quantity) ? quantity.decimals : Math.max(quantity.decimals, shared)];
    }),
  );
}

/** Half of the last decimal that a number stands for, in its own unit; nothing for counts and shares, which are exact. */
export function halfUnit(quantity: PrintedQuantity, precision: number): Big {
  return isExact(quantity) ? new Big(0) : HALF.times(new Big(10).pow(-precision));
}

function isExact({ role }: PrintedQuantity): boolean {
  return role === "count" || role === "share";
}

function surroundings(quantity: PrintedQuantity): string {
  const { sheet, worth, span, address } = quantity;
  return isExact(quantity) ? "exact" : [sheet, worth, span ? address : ""].join("\n");
}

function finest(quantities: readonly PrintedQuantity[]): number {
  return Math.max(0, ...quantities.map(({ decimals }) => decimals));
}

/** Of many cells a single one may owe its decimals to a slip; two say how the sheet is printed. */
function secondFinest(quantities: readonly PrintedQuantity[]): number {
  return quantities.map(({ decimals }) => decimals).sort((left, right) => right - left)[1] ?? 0;
}
