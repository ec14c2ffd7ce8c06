import type { CellValue } from "../cell";
import type { Operand } from "../identity";
import { sheetNamed, type Row, type Sheet, type Workbook } from "../workbook";

/** Fewer cells that agree may do so by chance. */
const LEAST_ALIKE = 2;

/**
 * For an amount whose whole row stands twice, one right below the other: the amount of the upper row. The number in front
 * of the row may differ, and a name that is merged downwards is empty in the lower row.
 */
export function twinsOf(workbook: Workbook, operands: readonly Operand[]): ReadonlyMap<number, number> {
  const byCell = new Map<string, number>();
  const keyOf = (sheet: string, row: number, column: number): string => `${sheet}[${String(row)},${String(column)}`;
  for (const [index, { place, role, value }] of operands.entries()) {
    if (place.span !== undefined || role !== "amount" || value === null) continue;
    byCell.set(keyOf(place.at.sheet, place.at.row, place.at.column), index);
  }
  const twins = new Map<number, number>();
  for (const lower of byCell.values()) {
    const { place, value } = operands[lower] ?? {};
    if (place === undefined || value == null) continue;
    const { sheet, row, column } = place.at;
    const upper = byCell.get(keyOf(sheet, row - 1, column));
    const above = upper === undefined ? null : operands[upper]?.value;
    if (upper === undefined || above?.eq(value) !== true) continue;
    const found = sheetNamed(workbook, sheet);
    if (found !== undefined && areAlike(found, row - 1, row)) twins.set(lower, upper);
  }
  return twins;
}

function areAlike(sheet: Sheet, upper: number, lower: number): boolean {
  const [one, other] = [cellsOf(sheet, upper), cellsOf(sheet, lower)];
  let alike = 0;
  for (const [column, value] of one) {
    const beside = other.get(column) ?? null;
    if (beside === value) alike += 1;
    else if (beside !== null && !isNumbering(value, beside)) return false;
  }
  return alike >= LEAST_ALIKE;
}

function cellsOf({ rows }: Sheet, row: number): ReadonlyMap<number, CellValue> {
  const cells: Row = rows.get(row) ?? new Map();
  return new Map([...cells].flatMap(([column, { value }]) => (value === null ? [] : [[column, value] as const])));
}

function isNumbering(one: CellValue, other: CellValue): boolean {
  return (
    /^[\d一二三四五六七八九十()（）.、]{1,4}$/.test(String(one)) &&
    /^[\d一二三四五六七八九十()（）.、]{1,4}$/.test(String(other))
  );
}
