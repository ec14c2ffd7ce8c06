import { cellKey } from "../../core/cell";
import type { Mark } from "../port";
import { MARK_STYLES } from "./signature";

/** The marks of one sheet, one for each cell: the gravest. */
export type SheetMarks = ReadonlyMap<string, Mark>;

function gravity(mark: Mark): number {
  return MARK_STYLES.findIndex(({ severity }) => severity === mark.severity);
}

/** Groups marks by the lower-case name of their sheet, since Excel compares names without regard to case. */
export function marksBySheet(marks: readonly Mark[]): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map<string, Map<string, Mark>>();
  for (const mark of marks) {
    const name = mark.at.sheet.toLowerCase();
    const sheet = sheets.get(name) ?? new Map<string, Mark>();
    sheets.set(name, sheet);
    const key = cellKey({ ...mark.at, sheet: name });
    const known = sheet.get(key);
    if (known === undefined || gravity(mark) > gravity(known)) sheet.set(key, mark);
  }
  return sheets;
}
