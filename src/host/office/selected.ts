import type { CellRef } from "../../core/cell";
import { success, type Outcome } from "../../core/outcome";
import { codeOf, inExcel } from "./batch";

async function placeOf(context: Excel.RequestContext, range: Excel.Range): Promise<CellRef> {
  range.load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
  await context.sync();
  return { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex };
}

/** True for what Excel says when no cells are selected, or no single range of them. */
function isNoRange(error: unknown): boolean {
  return ["InvalidSelection", "ItemNotFound"].includes(codeOf(error) ?? "");
}

/**
 * The top left cell of what the person has selected; of several areas, and behind a picture or a chart, the active cell.
 * One round trip, two where no single range is selected.
 */
export function selectedCell(): Promise<Outcome<CellRef | null>> {
  return inExcel<CellRef | null>(async (context) => {
    for (const range of [() => context.workbook.getSelectedRange(), () => context.workbook.getActiveCell()]) {
      try {
        return success(await placeOf(context, range()));
      } catch (error) {
        if (!isNoRange(error)) throw error;
      }
    }
    return success(null);
  });
}
