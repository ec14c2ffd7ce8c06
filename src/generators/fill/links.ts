import Big from "big.js";
import { addressOf } from "../../core/a1";
import { yuanPer, type MoneyUnit } from "../../core/amount";
import type { CellRef } from "../../core/cell";
import type { Term } from "./known";

/** A cell as a formula on a sheet names it. */
export function reference(at: CellRef, home: string): string {
  return at.sheet === home ? addressOf(at) : `'${at.sheet.replaceAll("'", "''")}'!${addressOf(at)}`;
}

/** Cells right under one another, as a range; `undefined` where they are not. */
function rangeOf(cells: readonly CellRef[], home: string): string | undefined {
  const [first, ...others] = cells;
  const last = others.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isStraight = others.every(
    ({ sheet, row, column }, index) =>
      sheet === first.sheet && column === first.column && row === first.row + index + 1,
  );
  return isStraight ? `${reference(first, home)}:${addressOf(last)}` : undefined;
}

/**
 * The formula (without its `=`) that adds terms up, in the unit of the cell it stands in; `undefined` where the units of
 * the terms differ among themselves.
 */
export function sumFormula(terms: readonly Term[], home: string, unit: MoneyUnit): string | undefined {
  const [first] = terms;
  if (first === undefined || terms.some(({ slot }) => slot.value.unit !== first.slot.value.unit)) return undefined;
  const cells = terms.map(({ slot }) => slot.value.at);
  const range = terms.every(({ sign }) => sign > 0) ? rangeOf(cells, home) : undefined;
  const signed = terms.map(({ sign }, index) => {
    const cell = cells[index] && reference(cells[index], home);
    return sign > 0 ? (index > 0 ? `+${cell ?? ""}` : cell) : `-${cell ?? ""}`;
  });
  const sum = range === undefined ? signed.join("") : `SUM(${range})`;
  const factor = new Big(yuanPer(first.slot.value.unit)).div(yuanPer(unit));
  if (factor.eq(1)) return sum;
  const whole = terms.length > 1 && range === undefined ? `(${sum})` : sum;
  return factor.gt(1) ? `${whole}*${factor.toFixed()}` : `${whole}/${new Big(1).div(factor).toFixed()}`;
}
