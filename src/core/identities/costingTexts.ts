import Big from "big.js";
import { exactYuanPer, type MoneyUnit } from "../amount";
import type { BoundForm, BoundRow, BoundValue } from "../bind/bound";
import { sameCell } from "../cell";
import type { Expression } from "../costing/expression";
import { readCosting, type CostingReading } from "../costing/reading";
import { countedByDecimals, finestOf } from "../fineness";
import { halfOfPlace } from "../powersOfTen";
import { remembered, rememberedIn } from "../remembered";
import { amountOperand } from "./operands";
import { Memory } from "../memory";
import { flatMapped } from "../flatMapped";

/** A row of a costing table with its text as it was understood. */
export interface CostingText {
  readonly row: BoundRow;
  readonly basis: BoundValue;
  /** The amount beside the text; absent where the text stands beside several. */
  readonly amount: BoundValue | undefined;
  /** The amounts that a text merged over several rows stands beside; empty for a single one. */
  readonly shared: readonly BoundValue[];
  /** The amount beside the text in 元; absent where it is empty or unreadable. */
  readonly inYuan?: Big;
  /** True where the form prints its costing amounts without decimals. */
  readonly isWhole: boolean;
  readonly reading: CostingReading;
}

/** The costing texts of a form, read beside their amounts; rows without a text are left out. */
export const costingTexts = remembered((form: BoundForm): readonly CostingText[] =>
  rowsByBasis(form).map((rows) => textOf(form, rows)),
);

/** Every calculation of a text: those it states the result of, and what it comes to. */
export function calculationsOf({ equations, result }: CostingReading): readonly Expression[] {
  const stated = equations.map(({ computed }) => computed);
  return result === null ? stated : [...stated, result];
}

interface BasisRows {
  readonly basis: BoundValue;
  readonly first: BoundRow;
  readonly amounts: readonly BoundValue[];
}

/** A text merged over several rows is one text beside several amounts. */
function rowsByBasis(form: BoundForm): readonly BasisRows[] {
  const found: BasisRows[] = [];
  for (const row of form.tables["costing"] ?? []) {
    const { basis, amount } = row.cells;
    if (basis === undefined || basis.text === "") continue;
    const last = found.at(-1);
    const amounts = amount === undefined ? [] : [amount];
    if (last === undefined || !sameCell(last.basis.at, basis.at) || last.basis.span?.start !== basis.span?.start) {
      found.push({ basis, first: row, amounts });
    } else if (amount !== undefined && !last.amounts.some(({ at }) => sameCell(at, amount.at))) {
      found.splice(-1, 1, { ...last, amounts: [...last.amounts, amount] });
    }
  }
  return found;
}

/** A form that was edited keeps the values of its other rows, and with them their texts. */
const knownByBasis = Memory.table<
  BoundValue,
  { readonly amounts: readonly BoundValue[]; readonly year: number | undefined; readonly text: CostingText }
>();

function textOf(form: BoundForm, rows: BasisRows): CostingText {
  const known = knownByBasis().get(rows.basis);
  const isSame =
    known?.text.row === rows.first && rows.amounts.every((amount, index) => amount === known.amounts[index]);
  if (known !== undefined && isSame && known.year === firstYearOf(form) && rows.amounts.length === known.amounts.length)
    return known.text;
  const text = readText(form, rows);
  knownByBasis().set(rows.basis, { amounts: rows.amounts, year: firstYearOf(form), text });
  return text;
}

function readText(form: BoundForm, { basis, first, amounts }: BasisRows): CostingText {
  const values = amounts.map((amount) => worthOf(form, amount));
  const known = flatMapped(values, (value) => value ?? []);
  const [some, ...more] = known;
  // One amount that is not known leaves their sum unknown.
  const inYuan = known.length === values.length ? some && more.reduce((sum, one) => sum.plus(one), some) : undefined;
  const isWhole = decimalsOf(form, amounts) === 0;
  const beside = inYuan === undefined ? {} : { amount: inYuan, half: halfOf(form, amounts), isWhole };
  const year = firstYearOf(form);
  const reading = readCosting(basis.text, { unit: form.unit, ...beside, ...(year === undefined ? {} : { year }) });
  const [amount, ...others] = amounts;
  const isShared = others.length > 0;
  return {
    row: first,
    basis,
    amount: isShared ? undefined : amount,
    shared: isShared ? amounts : [],
    isWhole,
    reading,
    ...(inYuan === undefined ? {} : { inYuan }),
  };
}

/** The year in which the period of a form begins; `undefined` where none is written. */
function firstYearOf({ fields }: BoundForm): number | undefined {
  const year = /(?:19|20)\d{2}/.exec(fields["implementationPeriod"]?.text ?? "")?.[0];
  return year === undefined ? undefined : Number(year);
}

/** Half of the last place to which the costing amounts of a form are printed, in 元; several amounts together are exact. */
function halfOf(form: BoundForm, [own, ...more]: readonly BoundValue[]): Big {
  const decimals = decimalsOf(form, [own, ...more]);
  const unit = own && amountOperand(form, own, "amount", "")?.unit;
  if (decimals === undefined || decimals === 0 || unit == null) return new Big(0);
  return halfOfPlace(decimals).times(exactYuanPer(unit));
}

/** With how many decimals the form prints its amounts; `undefined` where that says nothing of a single typed one. */
function decimalsOf(form: BoundForm, [own, ...more]: readonly (BoundValue | undefined)[]): number | undefined {
  const stated = own && amountOperand(form, own, "amount", "");
  if (stated?.unit == null || stated.computed || more.length > 0) return undefined;
  return Math.max(stated.decimals, amountDecimals(form, stated.unit));
}

/** The decimals with which the typed costing amounts of a form are printed in a unit. */
const amountDecimals = rememberedIn((form: BoundForm, unit: MoneyUnit): number => {
  const all = flatMapped(form.tables["costing"] ?? [], ({ cells: { amount } }) => {
    const stated = amount && amountOperand(form, amount, "amount", "");
    return stated?.unit !== unit || stated.computed ? [] : stated.decimals;
  });
  const finest = finestOf(countedByDecimals(all));
  return finest > 0 ? finest : Math.max(0, ...all);
});

function worthOf(form: BoundForm, amount: BoundValue): Big | undefined {
  const stated = amountOperand(form, amount, "amount", "");
  return stated?.value == null || stated.unit === null ? undefined : stated.value.times(exactYuanPer(stated.unit));
}
