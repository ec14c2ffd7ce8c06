import type { BoundForm, BoundRow, BoundValue } from "../bind/bound";
import type { Selector, Where } from "../form";
import type { Operand, Role } from "../identity";
import { bareLabel } from "../text";
import { amountOperand, isUnreadable } from "./operands";
import { flatMapped } from "../flatMapped";

/** What is paid for one of many adds up to nothing. */
const RATE =
  /[人户次年月日天亩村校班点平]均|单位(?:面积)?成本|单价|每[人户次个名亩村校班家辆台套件场期天月平公]|标准$|费率/;

/** A value that a selector picked; its operand is `undefined` when it is no plain amount. */
export interface Selected {
  readonly operand: Operand | undefined;
}

export function select(form: BoundForm, selector: Selector, role: Role): readonly Selected[] {
  if ("field" in selector) {
    const value = form.fields[selector.field];
    const label = form.form.fields[selector.field]?.labels[0] ?? selector.field;
    return value === undefined ? [] : [{ operand: amountOperand(form, value, role, bareLabel(label)) }];
  }
  const rows = (form.tables[selector.table] ?? []).filter(
    (row) =>
      (selector.depth === undefined || row.depth === selector.depth) &&
      isRowOf(row, selector.where) &&
      isRowOf(row, selector.row),
  );
  const cells = flatMapped(rows, (row) => {
    const value = row.cells[selector.column];
    return value === undefined ? [] : [{ row, value }];
  });
  if (selector.where === undefined) {
    return cells.map(({ row, value }) => ({ operand: amountOperand(form, value, role, rowName(row)) }));
  }
  const money = moneyCells(cells);
  if (money.some(({ row }) => RATE.test(bareLabel(rowName(row))))) return [];
  return money.map(({ row, value }) => ({ operand: amountOperand(form, value, "indicator", rowName(row)) }));
}

/** Whether a row is of the class that a selector speaks of; without one, every row is. */
export function isRowOf(row: BoundRow, where: Where | undefined): boolean {
  if (where === undefined) return true;
  const name = bareLabel(row.cells[where.column]?.text ?? "");
  return where.names.some((wanted) => bareLabel(wanted) === name);
}

/**
 * Among indicators only plain amounts count. Rates such as 100% are passed over; a bound (≤36万元) or a unit price
 * (5万元/次) among them means that the values are not meant to add up, so nothing is picked.
 */
export function moneyCells<T extends { readonly row: BoundRow; readonly value: BoundValue }>(
  cells: readonly T[],
): readonly T[] {
  const isLimit = cells.some(({ row, value }) => (isUnreadable(value) && /元|万/.test(value.text)) || isBound(row));
  return isLimit ? [] : cells.filter((cell) => cell.value.text !== "" && !isUnreadable(cell.value) && isMoney(cell));
}

/** ≤ in a column of its own. */
function isBound({ cells }: BoundRow): boolean {
  return /[<>≤≥≦≧⩽⩾＜＞˂˃]/.test(cells["sign"]?.text ?? "");
}

/** Where units have a column of their own, it says what is money; in another unit than the column's it is not compared. */
function isMoney({ row, value }: { readonly row: BoundRow; readonly value: BoundValue }): boolean {
  const unit = row.cells["unit"]?.text.trim() ?? "";
  return unit === "" || unit === value.unit;
}

/** What people call a row: its most particular text that is no amount. */
export function rowName(row: BoundRow): string {
  for (const column of ["item", "level3", "name", "content"]) {
    const text = row.cells[column]?.text.trim();
    if (text !== undefined && text !== "") return text;
  }
  return "";
}

/** The rows of a table that share the name in a column; rows without a name belong to none. */
export function groupRows(
  rows: readonly BoundRow[],
  column: string,
): readonly { readonly name: string; readonly rows: readonly BoundRow[] }[] {
  const groups = new Map<string, { name: string; rows: BoundRow[] }>();
  for (const row of rows) {
    const name = row.cells[column]?.text ?? "";
    const key = bareLabel(name);
    if (key === "") continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { name, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}
