import { numbersOf, sumOf, type CostingEquation, type CostingNumber } from "./expression";
import { cancels, isTime } from "./measure";
import type { Item } from "./item";
import { expressionOf } from "./prose";
import { equation } from "./readings";

/** Items in which rates that are added stand for their total, and what the total says of them. */
interface AddedRates {
  readonly items: readonly Item[];
  readonly equations: readonly CostingEquation[];
}

/**
 * 每人每年80元，省级40元，市区级20元，合计140元/人: rates that are added to a rate; only the total is multiplied. Linear in the
 * number of items.
 */
export function withRatesAdded(items: readonly Item[]): AddedRates {
  const kept: Item[] = [];
  const equations: CostingEquation[] = [];
  let rates: CostingNumber[] = [];
  let from = 0;
  let isTotal = false;
  for (const item of items) {
    const number = numberAlone(item);
    const [first] = rates;
    const stating = number && isTotal ? totalOf(rates, number) : undefined;
    if (stating !== undefined) {
      equations.push(stating);
      kept.splice(from);
      rates = [];
    } else if (number === undefined) {
      if (!isBetween(item)) rates = [];
    } else if (!isTotal && first !== undefined && isOfRate(first, number)) rates.push(number);
    else {
      rates = isRate(number) ? [number] : [];
      from = kept.length;
    }
    isTotal = isTotalItem(item) || (isTotal && item.kind === "words");
    kept.push(item);
  }
  return { items: kept, equations };
}

/** What a rate behind 合计 says of those before it. */
function totalOf(rates: readonly CostingNumber[], total: CostingNumber): CostingEquation | undefined {
  const [first, ...more] = rates;
  const computed = sumOf(rates.map(expressionOf));
  if (first === undefined || more.length === 0 || computed === undefined) return undefined;
  return isSameRate(first, total) ? equation("sum", computed, total, false) : undefined;
}

/** The words and commas between amounts. */
function isBetween(item: Item): boolean {
  if (item.kind === "break") return item.strength === "weak";
  return item.kind === "words" || isTotalItem(item);
}

function isTotalItem({ kind }: Item): boolean {
  return kind === "total" || kind === "subtotal";
}

function numberAlone(item: Item): CostingNumber | undefined {
  if (item.kind !== "chain" || item.continues !== undefined || item.sides.length > 1) return undefined;
  const [side] = item.sides;
  return side?.kind === "number" && side.number.unit !== null ? numbersOf(side)[0] : undefined;
}

/** A price for something besides time. */
function isRate({ kind, per }: CostingNumber): boolean {
  return kind === "price" && per.some(({ name }) => !isTime(name));
}

/** 省级40元 behind a rate, which does not say again what it is for. */
function isOfRate(first: CostingNumber, { kind, counts, per, unit }: CostingNumber): boolean {
  return unit === first.unit && kind === "amount" && counts.length + per.length === 0;
}

function isSameRate(first: CostingNumber, total: CostingNumber): boolean {
  const isFor = total.per.every((one) => first.per.some((its) => cancels(its, one)));
  return isRate(total) && isFor && total.unit === first.unit;
}
