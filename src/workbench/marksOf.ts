import type { Severity } from "../core/finding";
import type { Mark } from "../host/port";

const GRAVITY: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** The marks of one sheet by row and column; of several on a cell the gravest. */
export function marksOfSheet(marks: readonly Mark[], sheet: string): Map<number, Map<number, Severity>> {
  const byRow = new Map<number, Map<number, Severity>>();
  for (const { at, severity } of marks) {
    if (at.sheet !== sheet) continue;
    const row = byRow.get(at.row) ?? new Map<number, Severity>();
    byRow.set(at.row, row);
    const known = row.get(at.column);
    if (known === undefined || GRAVITY[severity] > GRAVITY[known]) row.set(at.column, severity);
  }
  return byRow;
}
