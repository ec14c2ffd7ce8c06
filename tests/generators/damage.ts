import type { Edit } from "../../src/core/edit";
import type { CellRef, CellValue } from "../../src/core/cell";
import { cellOf, rowsBetween, type Sheet, type Workbook } from "../../src/core/workbook";
import { workbookAfter } from "../../src/core/writing/after";

/** A workbook after edits that must be possible. */
export function edited(workbook: Workbook, edits: readonly Edit[]): Workbook {
  const after = workbookAfter(workbook, edits);
  if (!after.ok) throw new Error(JSON.stringify(after.failure));
  return after.value;
}

/** Puts other values into cells; `null` empties them. */
export function withValues(
  workbook: Workbook,
  values: readonly { readonly at: CellRef; readonly value: CellValue }[],
): Workbook {
  return edited(
    workbook,
    values.map(({ at, value }): Edit => ({
      kind: "set-value",
      at,
      value,
      expect: cellOf(workbook, at)?.value ?? null,
    })),
  );
}

/** Takes a row out as a spreadsheet program does: what is merged down from it loses its content. */
export function withoutRow(sheet: Sheet, row: number): readonly Edit[] {
  const { name, merges } = sheet;
  const down = merges.filter(({ top, bottom }) => top === row && bottom > row);
  return [
    ...down.map((area): Edit => ({ kind: "unmerge", sheet: name, area })),
    ...down
      .filter(({ top, bottom, left, right }) => bottom > top + 1 || right > left)
      .map((area): Edit => ({ kind: "merge", sheet: name, area: { ...area, top: row + 1 } })),
    { kind: "delete-rows", sheet: name, row, count: 1, expect: rowsBetween(sheet, row, 1) },
  ];
}
