import { addressOf } from "../../core/a1";
import type { CellRef } from "../../core/cell";
import { sentence } from "../../core/message";
import { success, type Outcome } from "../../core/outcome";
import { inExcel } from "./batch";

/** Showing a hidden sheet would change the document, so that is left to the person. */
function hidden(at: CellRef): Outcome<never> {
  const message = sentence("failure/hidden-sheet", { sheet: at.sheet, cell: addressOf(at) });
  return { ok: false, failure: { code: "unsupported", message } };
}

/** Brings a cell to the front and selects it; refuses with `unsupported` when its sheet is hidden. */
export function showCell(at: CellRef): Promise<Outcome<null>> {
  return inExcel(
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(at.sheet);
      worksheet.load({ visibility: true });
      await context.sync();
      if (worksheet.visibility !== "Visible") return hidden(at);
      worksheet.activate();
      worksheet.getRange(addressOf(at)).select();
      await context.sync();
      return success(null);
    },
    { sheet: at.sheet, cell: addressOf(at) },
  );
}
