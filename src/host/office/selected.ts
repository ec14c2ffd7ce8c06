import type { CellRef } from "../../core/cell";
import { success, type Outcome } from "../../core/outcome";
import { inExcel } from "./batch";

/** The active cell of what the person has selected. */
export function selectedCell(): Promise<Outcome<CellRef | null>> {
  return inExcel<CellRef | null>(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
    await context.sync();
    return success({ sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex });
  });
}
