import type Big from "big.js";
import { isNotApplicable, readAmount, amountOfValue, yuanPer, type MoneyUnit } from "../../core/amount";
import type { BoundForm, BoundRow, BoundValue } from "../../core/bind/bound";
import { cellKey, type CellRef } from "../../core/cell";
import { bareLabel } from "../../core/text";

/** A place of a form that holds a value, or would. */
export interface Slot {
  readonly form: BoundForm;
  readonly value: BoundValue;
  /** What people call it: its label, or the name of its row. */
  readonly name: string;
  /** The field it is, where it is one: two of them may stand in one cell. */
  readonly field?: string;
  /** True for indicators, whose column prints the unit with the value where the workbook does so. */
  readonly isIndicator?: true;
}

/** An amount that stands in a slot. */
export interface StatedAmount {
  /** In 元. */
  readonly yuan: Big;
  readonly decimals: number;
  readonly unit: MoneyUnit;
}

/** The slot of a field; `undefined` where its label was not found. */
export function fieldSlot(form: BoundForm, field: string): Slot | undefined {
  const value = form.fields[field];
  return value && { form, value, field, name: bareLabel(form.form.fields[field]?.labels[0] ?? field) };
}

/** The slot of a cell of a table row; `undefined` where the edition does not print the column. */
export function rowSlot(form: BoundForm, row: BoundRow, column: string, name: string): Slot | undefined {
  const value = row.cells[column];
  if (value === undefined) return undefined;
  return { form, value, name, ...(column === "indicatorValue" ? { isIndicator: true as const } : {}) };
}

/** The key of the slot that is a whole cell of a table. */
export function cellSlotKey(at: CellRef): string {
  return `${cellKey(at)} `;
}

/** Equal for slots of the same place. */
export function slotKey({ value: { at, span }, field = "" }: Slot): string {
  return span === undefined ? `${cellSlotKey(at)}${field}` : `${cellKey(at)}@${String(span.start)}`;
}

/** True where nothing stands, not even a formula. */
export function isEmpty({ value: { text, computed } }: Slot): boolean {
  return text === "" && !computed;
}

/**
 * True for a field that a form may do without, such as one of several sources of money: blank it says that there is none,
 * so that what others leave of a total may as well be a slip in one of them.
 */
export function mayStayBlank({ form, field }: Slot): boolean {
  const described = field === undefined ? undefined : form.form.fields[field];
  return described?.optional === true && described.compulsory === undefined;
}

/** The amount that stands in a slot; `undefined` where none does, or something that is no plain amount. */
export function statedAmount({ value }: Slot): StatedAmount | undefined {
  const printed = value.span === undefined ? amountOfValue(value.value, value.text) : readAmount(value.text);
  if (printed === undefined) return undefined;
  const unit = printed.unit ?? value.unit;
  return { yuan: printed.value.times(yuanPer(unit)), decimals: printed.decimals, unit };
}

/** True where a person wrote that there is no amount. */
export function saysNone({ value }: Slot): boolean {
  return isNotApplicable(value.text);
}
