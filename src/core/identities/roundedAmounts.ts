import type Big from "big.js";
import { decimalsOf, exactYuanPer, type MoneyUnit } from "../amount";
import type { BoundForm, BoundRow } from "../bind/bound";
import { comparisonOf, sidesWithAmount } from "../costing/evaluate";
import { readCosting } from "../costing/reading";
import { countedByDecimals, finestOf } from "../fineness";
import { halfOfPlace } from "../powersOfTen";
import { rememberedIn } from "../remembered";
import { printedAmount } from "./printedAmount";
import { flatMapped } from "../flatMapped";

/** A typed amount of a costing. */
interface TypedAmount {
  readonly inYuan: Big;
  /** As many as were typed, and as many as the format of the cell shows. */
  readonly typed: number;
  readonly shown: number;
  readonly basis: string;
}

/**
 * The decimals to which the costing amounts of a form were rounded, where their format shows more: 39.40 beside a text
 * that comes to 39.36, in a column without any hundredths. Without such a text the zeros are taken as meant, and
 * `undefined` is given.
 */
export const roundedTo = rememberedIn((form: BoundForm, unit: MoneyUnit): number | undefined => {
  const amounts = flatMapped(form.tables["costing"] ?? [], (row) => amountOf(row, unit) ?? []);
  const decimals = finestOf(countedByDecimals(amounts.map(({ typed }) => typed)));
  if (decimals === 0) return undefined;
  const half = halfOfPlace(decimals).times(exactYuanPer(unit));
  const isSeen = amounts.some((amount) => amount.shown > decimals && isRounded(form, unit, amount, half));
  return isSeen ? decimals : undefined;
});

function amountOf({ cells: { amount, basis } }: BoundRow, unit: MoneyUnit): TypedAmount | undefined {
  const printed = amount === undefined || amount.computed ? undefined : printedAmount(amount);
  if (amount === undefined || printed === undefined || (printed.unit ?? amount.unit) !== unit) return undefined;
  const inYuan = printed.value.times(exactYuanPer(unit));
  return { inYuan, typed: decimalsOf(printed.typed), shown: printed.decimals, basis: basis?.text ?? "" };
}

/** True where the text beside an amount comes to it once rounded as coarsely as it was typed, and not as finely as it is shown. */
function isRounded(form: BoundForm, unit: MoneyUnit, { inYuan, typed, shown, basis }: TypedAmount, half: Big): boolean {
  if (basis === "" || typed >= shown) return false;
  const { result } = readCosting(basis, { unit: form.unit, amount: inYuan, half });
  const compared = (within: Big) => {
    const sides = result === null ? undefined : sidesWithAmount(result, form.unit, inYuan, within);
    return sides && comparisonOf(sides);
  };
  return compared(half) === "rounding" && compared(halfOfPlace(shown).times(exactYuanPer(unit))) === "broken";
}
