import type { MoneyUnit } from "../amount";
import { holds, sidesOf } from "./evaluate";
import { productOf, sumOf, type CostingEquation, type CostingNumber, type Expression } from "./expression";
import { isShare } from "./meaning";
import { addendsOf, type Part } from "./parts";
import { completePrice, expressionOf, sayingYear, withAddedCounts, type Completed } from "./prose";
import { bestReading, equation, withUnit } from "./readings";

/** What stands around a price in its text. */
export interface Surroundings {
  /** Counts since the last amount. */
  readonly pending: readonly Expression[];
  /** Earlier counts, the latest last. */
  readonly remembered: readonly Expression[];
  /** The parts that a total may add up together with the price. */
  readonly parts: readonly Part[];
  readonly statement: number;
  readonly isTotal: boolean;
  readonly folded: string;
  readonly formUnit: MoneyUnit;
}

/** What a price and an amount behind it come to together. */
export interface Closed {
  readonly given: CostingNumber;
  /** `undefined` where counts are missing, so that nothing can be computed. */
  readonly equation: CostingEquation | undefined;
  /** The parts that went into the amount. */
  readonly addends: readonly Part[];
}

/** An amount behind a price: the price times its counts, and perhaps the parts before it. */
export function closePrice(price: Expression, stated: CostingNumber, around: Surroundings): Closed {
  const completed = completePrice(price, around.pending, around.remembered);
  const { expression, missing } = completed;
  const given = withUnit(stated, expression, around.formUnit);
  const sums = around.isTotal ? sumsWith(expression, around) : [];
  const readings = [...productsOf(completed, around.folded), ...sums.map(({ computed }) => computed)];
  const best = bestReading(readings, given);
  const chosen = best?.holds === true ? best.computed : expression;
  const sum = sums.find(({ computed }) => computed === chosen);
  const says = best?.holds === true || missing.length === 0 || isWholeMultiple(chosen, given);
  return {
    given,
    equation: says ? equation(sum === undefined ? "arithmetic" : "sum", chosen, given, false) : undefined,
    addends: sum?.addends ?? [],
  };
}

/** The calculations that a price and the counts around it may stand for, the likeliest first. */
export function productsOf({ expression, missing, unused }: Completed, folded: string): readonly Expression[] {
  const year = sayingYear(folded, missing);
  const added = withAddedCounts(expression, unused);
  const all = unused.length === 0 ? undefined : productOf([...unused, expression]);
  const inYear = year && productOf([expression, expressionOf(year)]);
  return [expression, added, all, inYear].flatMap((one) => one ?? []);
}

/** The parts before a price, and the price with its counts, added up. */
function sumsWith(expression: Expression, { parts, statement }: Surroundings) {
  return addendsOf(parts, statement, false).flatMap((addends) => {
    const computed = sumOf([...addends.map(({ amount }) => amount), expression]);
    return computed === undefined ? [] : [{ addends, computed }];
  });
}

/** True where the result is a whole multiple: a count was left unsaid. */
function isWholeMultiple(computed: Expression, stated: CostingNumber): boolean {
  const sides = sidesOf({ computed, stated });
  if (sides === undefined || sides.computed.value.lte(0)) return false;
  const ratio = sides.stated.value.div(sides.computed.value);
  return ratio.gte(2) && ratio.eq(ratio.round(0));
}

/** 2台、单价2.5万元=5万元 and 50人，3天*100元/人·天=1.5万元: counts before an equality that leaves them out. */
export function completedSide(computed: Expression, stated: CostingNumber, around: Surroundings): Expression {
  if (holds({ computed, stated })) return computed;
  const completed = completePrice(computed, around.pending, around.remembered);
  const best = bestReading(productsOf(completed, around.folded), stated);
  if (best?.holds === true) return best.computed;
  return computed.kind === "number" && completed.missing.length === 0 ? completed.expression : computed;
}

/** What a price comes to with all its counts; `undefined` where some are missing and the year does not say them. */
export function amountOf(price: Expression, { pending, remembered, folded }: Surroundings): Expression | undefined {
  const { expression, missing } = completePrice(price, pending, remembered);
  if (missing.length === 0) return expression;
  const year = sayingYear(folded, missing);
  return year === undefined ? undefined : productOf([expression, expressionOf(year)]);
}

/** An amount in a later sentence than its price: only where it comes out, for it may be of something else. */
export function closeHeld(price: Expression, stated: CostingNumber, around: Surroundings): CostingEquation | undefined {
  const { expression } = completePrice(price, around.pending, around.remembered);
  const given = withUnit(stated, expression, around.formUnit);
  const closed = equation("arithmetic", expression, given, false);
  return holds(closed) ? closed : undefined;
}

/** 工资总额200万元的8%=16万元: a share whose whole stands before it. */
export function shareOfWhole(
  computed: Expression,
  stated: CostingNumber,
  whole: Part | undefined,
): Expression | undefined {
  if (!isShare(computed) || whole === undefined || holds({ computed, stated })) return undefined;
  return productOf([whole.amount, computed]);
}
