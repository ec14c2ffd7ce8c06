import type { CellValue } from "../cell";
import type { Operand } from "../identity";
import { sheetNamed, type Row, type Sheet, type Workbook } from "../workbook";
import { flatMapped } from "../flatMapped";

/** Fewer cells that agree may do so by chance. */
const LEAST_ALIKE = 2;

/**
 * True when the whole row of an amount stands twice, one right below the other. The number in front of the row may
 * differ, and a name that is merged downwards is empty in the lower row.
 */
export function areTwins(workbook: Workbook, upper: Operand, lower: Operand): boolean {
  if (upper.role !== "amount" || lower.role !== "amount") return false;
  if (lower.value === null || upper.value?.eq(lower.value) !== true) return false;
  const sheet = sheetNamed(workbook, lower.place.at.sheet);
  return sheet !== undefined && areAlike(sheet, upper.place.at.row, lower.place.at.row);
}

function areAlike(sheet: Sheet, upper: number, lower: number): boolean {
  const [one, other] = [cellsOf(sheet, upper), cellsOf(sheet, lower)];
  let alike = 0;
  for (const [column, value] of other) {
    const above = one.get(column) ?? null;
    if (above === value) alike += 1;
    else if (!isNumbering(above) || !isNumbering(value)) return false;
  }
  return alike >= LEAST_ALIKE;
}

function cellsOf({ rows }: Sheet, row: number): ReadonlyMap<number, CellValue> {
  const cells: Row = rows.get(row) ?? new Map();
  return new Map(flatMapped([...cells], ([column, { value }]) => (value === null ? [] : [[column, value] as const])));
}

function isNumbering(value: CellValue): boolean {
  return /^[\d一二三四五六七八九十()（）.、]{1,4}$/.test(String(value ?? ""));
}
