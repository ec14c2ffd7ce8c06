/** What a number stands for, what formulas compute, and which relations hold up to rounding (design of the diagnosis, 2). */
import type { Book, Printed, Relation } from "./model";

/** A number as a decimal with at most so many decimals and no trailing zeros; halves go up, as in Excel. */
export function decimal(value: number, decimals: number): string {
  // 0.585 is a little less in binary; amounts of money are never that close below a half.
  const digits = (value + Math.sign(value) * 1e-9).toFixed(decimals);
  return digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits;
}

export function decimalsOf(digits: string): number {
  return digits.split(".")[1]?.length ?? 0;
}

function evaluate(number: Printed): number {
  if (number.formula === undefined) return Number(number.value);
  return number.formula.of.reduce((sum, part) => sum + evaluate(part), 0);
}

/** Gives every formula cell the value Excel would compute. */
export function recompute(numbers: Iterable<Printed>): void {
  for (const number of numbers) {
    if (number.formula !== undefined) number.value = decimal(evaluate(number), 6);
  }
}

type Interval = readonly [least: number, most: number];

/** The half width of what every number of a book stands for, in its own unit. */
export function halfWidths(numbers: Iterable<Printed>, version: "value" | "right"): ReadonlyMap<Printed, number> {
  const all = [...numbers];
  const finest = new Map<string, number>();
  const isMoney = (number: Printed) => number.role !== "count" && number.role !== "share";
  for (const number of all.filter(isMoney)) {
    finest.set(number.context, Math.max(finest.get(number.context) ?? 0, decimalsOf(number[version])));
  }
  const widthOf = (number: Printed): number => {
    // What a formula adds up was rounded part by part.
    if (number.formula !== undefined) return number.formula.of.reduce((sum, part) => sum + widthOf(part), 0);
    const decimals = isMoney(number) ? (finest.get(number.context) ?? 0) : 0;
    return decimals === 0 ? 0 : 0.5 * 10 ** -decimals;
  };
  return new Map(all.map((number) => [number, widthOf(number)]));
}

function multiply([a, b]: Interval, [c, d]: Interval): Interval {
  const corners = [a * c, a * d, b * c, b * d];
  return [Math.min(...corners), Math.max(...corners)];
}

/** Whether the two sides of a relation can be equal, given what rounding may have taken away. */
export function holds(relation: Relation, widths: ReadonlyMap<Printed, number>): boolean {
  const intervalOf = (number: Printed): Interval => {
    const half = widths.get(number) ?? 0;
    const value = Number(number.value);
    return [(value - half) * number.worth, (value + half) * number.worth];
  };
  const stated = intervalOf(relation.stated);
  let sum: Interval = [0, 0];
  for (const { sign, factors } of relation.terms) {
    const product = factors.map(intervalOf).reduce(multiply, [sign, sign]);
    sum = [sum[0] + product[0], sum[1] + product[1]];
  }
  // Floating point only; amounts are far apart from this.
  const slack = 1e-6 + 1e-11 * Math.max(...stated.map(Math.abs), ...sum.map(Math.abs));
  return stated[0] <= sum[1] + slack && sum[0] <= stated[1] + slack;
}

/** The relations of a book that are broken beyond rounding. */
export function brokenRelations(book: Book, widths: ReadonlyMap<Printed, number>): readonly Relation[] {
  return book.relations.filter((relation) => !holds(relation, widths));
}
