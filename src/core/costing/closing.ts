import { yuanPer } from "../amount";
import type { Context } from "./context";
import { distance, holds, sidesOf } from "./evaluate";
import {
  numbersOf,
  productOf,
  sumOf,
  unitOf,
  type CostingEquation,
  type CostingNumber,
  type Expression,
} from "./expression";
import { addendsOf, type Part } from "./parts";
import { completePrice, expressionOf, sayingYear, withAddedCounts, type Completed } from "./prose";
import { bestReading, equation, withUnit } from "./readings";
import { resultSaid } from "./roughly";
import { isPositive } from "../sign";
import { flatMapped } from "../flatMapped";

/** What stands around a price in its text. */
export interface Surroundings extends Context {
  /** Counts since the last amount. */
  readonly pending: readonly Expression[];
  /** Earlier counts, the latest last. */
  readonly remembered: readonly Expression[];
  /** The parts that a total may add up together with the price. */
  readonly parts: readonly Part[];
  /** A share named together with the price: 保费60元/亩，财政补贴75%. */
  readonly share: Expression | undefined;
  readonly statement: number;
  readonly isTotal: boolean;
}

/** What a price and an amount behind it come to together. */
export interface Closed {
  readonly given: CostingNumber;
  /** `undefined` where counts are missing, so that nothing can be computed. */
  readonly equation: CostingEquation | undefined;
  /** The parts that went into the amount. */
  readonly addends: readonly Part[];
  /** True where the share before it went into it. */
  readonly takesShare: boolean;
}

/** An amount behind a price: the price times its counts, and perhaps the parts before it. */
export function closePrice(price: Expression, stated: CostingNumber, around: Surroundings): Closed {
  const completed = completePrice(price, around.pending, around.remembered);
  const { expression } = completed;
  const given = resultSaid(expression, withUnit(stated, expression, around.formUnit));
  const sums = around.isTotal ? sumsWith(expression, around) : [];
  const products = productsOf(completed, around.folded);
  const shared =
    around.share === undefined ? [] : flatMapped(products, (one) => productOf([one, around.share ?? one]) ?? []);
  const best = bestReading([...products, ...sums.map(({ computed }) => computed), ...shared], given);
  if (best?.holds === true) {
    const sum = sums.find(({ computed }) => computed === best.computed);
    const stating = equation(sum === undefined ? "arithmetic" : "sum", best.computed, given, false);
    return { given, equation: stating, addends: sum?.addends ?? [], takesShare: shared.includes(best.computed) };
  }
  const listed = sums.find(({ addends }) => isListOfPrices(addends, around.statement));
  if (listed !== undefined && completed.missing.length + completed.unused.length === 0) {
    const stating = equation("sum", listed.computed, given, completed.isNear, true);
    return { given, equation: stating, addends: listed.addends, takesShare: false };
  }
  return {
    given,
    equation: broken(completed, best?.computed ?? expression, given, around.folded),
    addends: [],
    takesShare: false,
  };
}

/** 电脑14台（5900元/台），投影仪9台（6500元/台），共…: what nothing but a total can have the result of. */
function isListOfPrices(addends: readonly Part[], statement: number): boolean {
  return addends.every(
    (part) => part.stated === null && part.statement === statement && (part.otherwise ?? []).length === 0,
  );
}

/**
 * What a price says that its amount does not bear out; `undefined` where the text leaves its counts open.
 * @param nearest of the calculations it may stand for the one that comes nearest
 */
function broken(
  completed: Completed,
  nearest: Expression,
  given: CostingNumber,
  folded: string,
): CostingEquation | undefined {
  const { expression, missing, unused, isNear } = completed;
  const inYear = isOfYear(folded) && unused.length === 0 ? yearly(completed, folded) : undefined;
  const isClose = distance({ computed: nearest, stated: given }) < CLOSE;
  const chosen = inYear ?? (isClose ? nearest : expression);
  const isComplete = inYear !== undefined || (missing.length === 0 ? isNear && unused.length === 0 : false);
  if (!isComplete && !isClose && missing.length > 0 && !isWholeMultiple(chosen, given)) return undefined;
  return equation("arithmetic", chosen, given, isComplete || isClose, true);
}

/** A calculation that comes so near to its result (within a third) is the one that was meant. */
const CLOSE = 0.3;

/** A price for a month or a quarter where the text speaks of a year. */
function yearly({ expression, missing }: Completed, folded: string): Expression | undefined {
  const year = sayingYear(folded, missing);
  return year && productOf([expression, expressionOf(year)]);
}

/** 全年 says that twelve months are meant, come what may; the 年 of a date does not. */
function isOfYear(folded: string): boolean {
  return /全年|整年|每年|一年/.test(folded);
}

/** The calculations that a price and the counts around it may stand for, the likeliest first. */
export function productsOf({ expression, missing, unused }: Completed, folded: string): readonly Expression[] {
  const year = sayingYear(folded, missing, true);
  const added = withAddedCounts(expression, unused);
  const all = unused.length === 0 ? undefined : productOf([...unused, expression]);
  const inYear = year && flatMapped([expression, all], (one) => (one && productOf([one, expressionOf(year)])) ?? []);
  return flatMapped([expression, added, all, ...(inYear ?? [])], (one) => one ?? []);
}

/** The parts before a price, and the price with its counts, added up; one of the parts perhaps with more of its counts. */
function sumsWith(expression: Expression, { parts, statement }: Surroundings) {
  return flatMapped(addendsOf(parts, statement, false), (addends) => {
    const amounts = addends.map(({ amount }) => amount);
    const otherwise =
      addends.length > FEW
        ? []
        : flatMapped(addends, ({ otherwise = [] }, index) =>
            otherwise.map((other) => amounts.map((amount, at) => (at === index ? other : amount))),
          );
    return flatMapped([amounts, ...otherwise], (terms) => {
      const computed = sumOf([...terms, expression]);
      return computed === undefined ? [] : [{ addends, computed }];
    });
  });
}

/** More parts than a person reckons with counts that stand apart. */
const FEW = 12;

/** True where the result is a whole multiple: a count was left unsaid. */
function isWholeMultiple(computed: Expression, stated: CostingNumber): boolean {
  const sides = sidesOf({ computed, stated });
  if (sides === undefined || !isPositive(sides.computed.value)) return false;
  const ratio = sides.stated.value.div(sides.computed.value);
  return ratio.gte(2) && ratio.eq(ratio.round(0));
}

/** 3000元×10人×12月÷10000=36万元: what is divided by ten thousand is only said in another unit. */
function withoutConversion(side: Expression, { unit }: CostingNumber): Expression {
  if (side.kind !== "quotient" || side.divisor.kind !== "number" || unit !== "万元") return side;
  const { value, unit: own, counts, per } = side.divisor.number;
  const isConversion = value.eq(yuanPer("万元")) && own === null && counts.length + per.length === 0;
  return isConversion && unitOf(side.dividend) === "元" ? side.dividend : side;
}

/** 2台、单价2.5万元=5万元 and 50人，3天*100元/人·天=1.5万元: counts before an equality that leaves them out. */
export function completedSide(side: Expression, stated: CostingNumber, around: Surroundings): Expression {
  const computed = withoutConversion(side, stated);
  if (holds({ computed, stated })) return computed;
  const completed = completePrice(computed, around.pending, around.remembered);
  const best = bestReading(productsOf(completed, around.folded), stated);
  if (best?.holds === true) return best.computed;
  return computed.kind === "number" && completed.missing.length === 0 ? completed.expression : computed;
}

/**
 * What a price comes to with all its counts, the likeliest first; nothing where some are missing and the year does not
 * say them.
 */
export function amountsOf(price: Expression, { pending, remembered, folded }: Surroundings): readonly Expression[] {
  const completed = completePrice(price, pending, remembered);
  if (completed.missing.length === 0) return productsOf(completed, folded);
  const inYear = yearly(completed, folded);
  return inYear === undefined ? [] : [inYear, ...productsOf(completed, folded)];
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
  if (whole === undefined || holds({ computed, stated })) return undefined;
  // 1500×5%=80万元 has its whole itself.
  if (!numbersOf(computed).every(({ kind }) => kind === "share")) return undefined;
  return productOf([whole.amount, computed]);
}
