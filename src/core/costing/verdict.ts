import Big from "big.js";
import type { MoneyUnit } from "../amount";
import { mismatchesOf } from "./dimension";
import { scaled } from "./computed";
import { comparisonOf, sidesOf, sidesWithAmount, type Sides } from "./evaluate";
import { numbersOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import type { Measure } from "./measure";
import { missingFactor, type MissingFactor } from "./missingFactor";
import type { CostingReading, MalformedNumber, UncheckedReason } from "./reading";
import { isPositive } from "../sign";
import { flatMapped } from "../flatMapped";

/** What is to be said of one equality: the text's own, or that of its result with the amount beside it. */
export type Comparison =
  | { readonly kind: "right" | "rounding" | "wrong" }
  | MissingFactor
  /** 元 was written for 万元 or the reverse; `power` is 4 or 8, negative where what is stated is too small. */
  | { readonly kind: "money-unit"; readonly power: number };

/** What is to be said of a costing text, the gravest first. */
export type Verdict =
  | {
      readonly kind: "equation";
      readonly equation: CostingEquation;
      readonly sides: Sides;
      readonly comparison: Comparison;
    }
  | { readonly kind: "amount"; readonly result: Expression; readonly sides: Sides; readonly comparison: Comparison }
  | { readonly kind: "unit-mismatch"; readonly count: Measure; readonly per: Measure }
  | { readonly kind: "malformed-number"; readonly number: MalformedNumber }
  | { readonly kind: "unchecked"; readonly reason: UncheckedReason };

/** Judges one equality whose sides are known. @param counts those that the text names elsewhere. */
export function compare(computed: Expression, sides: Sides, counts: readonly CostingNumber[] = []): Comparison {
  const comparison = comparisonOf(sides);
  if (comparison !== "broken") return { kind: comparison === "exact" ? "right" : "rounding" };
  const power = powerBetween(sides);
  if (power !== undefined) return { kind: "money-unit", power };
  return missingFactor(computed, sides, counts) ?? { kind: "wrong" };
}

/** 10⁴ or 10⁸ between the sides, as far as rounding can tell. */
function powerBetween({ computed, stated }: Sides): number | undefined {
  if (!isPositive(computed.value) || !isPositive(stated.value)) return undefined;
  return [4, 8, -4, -8].find((power) => {
    const scale = new Big(10).pow(power);
    return comparisonOf({ computed: scaled(computed, scale), stated }) !== "broken";
  });
}

/**
 * Judges a text that was read, and the amount beside it.
 * @param amount in 元; left out where the text stands alone.
 */
export function judge(reading: CostingReading, unit: MoneyUnit, amount?: Big): readonly Verdict[] {
  const verdicts: Verdict[] = [];
  const counts = countsOf(reading);
  for (const equation of reading.equations) {
    const sides = sidesOf(equation);
    if (sides !== undefined) {
      verdicts.push({ kind: "equation", equation, sides, comparison: compare(equation.computed, sides, counts) });
    }
  }
  const { result } = reading;
  if (amount !== undefined && result !== null) {
    const sides = sidesWithAmount(result, unit, amount);
    if (sides !== undefined) {
      verdicts.push({ kind: "amount", result, sides, comparison: compare(result, sides, counts) });
    }
  }
  verdicts.push(...reading.malformed.map((number): Verdict => ({ kind: "malformed-number", number })));
  for (const calculation of reading.calculations) {
    for (const { count, per } of mismatchesOf(calculation)) verdicts.push({ kind: "unit-mismatch", count, per });
  }
  if (reading.unchecked !== null) verdicts.push({ kind: "unchecked", reason: reading.unchecked });
  return verdicts;
}

/** Every count that a text computes with. */
export function countsOf({ equations, calculations }: CostingReading): readonly CostingNumber[] {
  const all = [...equations.map(({ computed }) => computed), ...calculations];
  return flatMapped(all, numbersOf).filter(({ kind }) => kind === "count");
}
