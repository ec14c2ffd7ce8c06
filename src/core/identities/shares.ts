import Big from "big.js";
import { decimalsOf, exactly, numberAt, yuanPer } from "../amount";
import type { BoundForm, BoundRow, BoundValue } from "../bind/bound";
import type { Operand } from "../identity";
import { foldCharacters } from "../text";
import { amountOperand, placeIn } from "./operands";
import { flatMapped } from "../flatMapped";

/** An amount beside the share that it is of the whole. */
export interface AmountShare {
  readonly amount: Operand;
  readonly share: Operand;
}

/** A share as it stands in its cell. */
interface PrintedShare {
  readonly row: BoundRow;
  readonly cell: BoundValue;
  readonly value: Big;
  readonly typed: string;
  readonly decimals: number;
  /** Where it stands inside a text; absent for a cell that holds a number. */
  readonly span?: { readonly start: number; readonly end: number };
  /** True where 33.33 is written for a third, false for 0.3333; `undefined` where the column tells. */
  readonly isPercent?: boolean;
}

/** The amounts of some rows with their shares; none where the column holds anything but shares. */
export function amountShares(
  form: BoundForm,
  rows: readonly BoundRow[],
  columns: { readonly amount: string; readonly share: string },
  rowName: (row: BoundRow) => string,
): readonly AmountShare[] {
  const printed = flatMapped(rows, (row) => {
    const cell = row.cells[columns.share];
    return cell === undefined || cell.text === "" ? [] : [printedShare(row, cell)];
  });
  const shares = flatMapped(printed, (share) => share ?? []);
  if (shares.length < printed.length) return [];
  // Figures without a sign are parts of one where none is above it.
  const arePercent = shares.some(({ isPercent, value }) => isPercent !== false && value.gt(1));
  // Beside 33.33 a 50 stands for 50.00.
  const decimals = Math.max(0, ...shares.filter(({ cell }) => !cell.computed).map((share) => share.decimals));
  return flatMapped(shares, (share) => {
    const value = share.row.cells[columns.amount];
    const amount = value && amountOperand(form, value, "amount", rowName(share.row));
    if (amount?.value == null) return [];
    return [{ amount, share: shareOperand(form, share, rowName(share.row), decimals, share.isPercent ?? arePercent) }];
  });
}

function printedShare(row: BoundRow, cell: BoundValue): PrintedShare | undefined {
  const shown = cell.text.trim();
  if (typeof cell.value === "number") {
    const value = exactly(cell.value);
    const typed = value.toFixed();
    const isPercentage = shown.endsWith("%");
    const decimals = Math.max(decimalsOf(typed), isPercentage ? decimalsOf(shown.slice(0, -1)) + 2 : 0);
    return { row, cell, value, typed, decimals, ...(isPercentage ? { isPercent: false } : {}) };
  }
  const number = typeof cell.value === "string" ? numberAt(cell.text, 0) : undefined;
  if (number === undefined || !/^\s*%?\s*$/.test(foldCharacters(cell.text).slice(number.span.end))) return undefined;
  const isSigned = foldCharacters(cell.text).includes("%");
  return {
    row,
    cell,
    value: number.value,
    typed: number.typed,
    decimals: number.decimals,
    span: placeIn(cell, number.span),
    ...(isSigned ? { isPercent: true } : {}),
  };
}

function shareOperand(
  { sheet, range }: BoundForm,
  { cell, value, typed, span }: PrintedShare,
  name: string,
  decimals: number,
  isPercent: boolean,
): Operand {
  return {
    place: span === undefined ? { at: cell.at } : { at: cell.at, span },
    value,
    typed,
    unit: null,
    ...(isPercent ? { scale: 0.01 } : {}),
    decimals,
    // Whoever rounds shares has them come to 100%, so that one may be off by a whole unit of its last decimal.
    giveOrTake: 10 ** -decimals,
    precisionGroup: `${sheet}[${String(range.top)},${String(range.left)}:share`,
    role: "share",
    name,
    computed: cell.computed,
  };
}

/** More shares than this are not looked at where their whole has to be added up for each. */
const MOST_SHARES = 100;

/**
 * True where a column gives the shares of a whole: they come to 100%, or most of them fit. What else is called 比例 (of what
 * is borne, or granted) does neither.
 */
export function areShares(shares: readonly AmountShare[], total: Big | undefined): boolean {
  if (shares.length < 2 || (total === undefined && shares.length > MOST_SHARES)) return false;
  const worth = ({ value, unit }: Operand): Big => (value ?? new Big(0)).times(unit === null ? 1 : yuanPer(unit));
  const parts = shares.map(({ amount, share }) => ({
    amount: worth(amount),
    share: (share.value ?? new Big(0)).times(share.scale ?? 1),
    leeway: new Big(share.giveOrTake ?? 0).times(share.scale ?? 1),
  }));
  const sumOf = (numbers: readonly Big[]): Big => numbers.reduce((sum, one) => sum.plus(one), new Big(0));
  const whole = total ?? sumOf(parts.map(({ amount }) => amount));
  const missing = sumOf(parts.map(({ share }) => share)).minus(1);
  if (missing.abs().lte(sumOf(parts.map(({ leeway }) => leeway)))) return true;
  const fitting = parts.filter(({ amount, share, leeway }) =>
    amount.minus(share.times(whole)).abs().lte(leeway.times(whole)),
  );
  return fitting.length * 2 >= shares.length;
}
