import type { Severity } from "../core/finding";
import type { Mark } from "../host/port";

/** The marks of one sheet by row and column; hosts keep one for each cell. */
export function marksOfSheet(marks: readonly Mark[], sheet: string): Map<number, Map<number, Severity>> {
  const byRow = new Map<number, Map<number, Severity>>();
  for (const { at, severity } of marks) {
    if (at.sheet !== sheet) continue;
    const row = byRow.get(at.row) ?? new Map<number, Severity>();
    byRow.set(at.row, row.set(at.column, severity));
  }
  return byRow;
}
