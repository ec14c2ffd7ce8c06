import { addressOf, qualifiedAddress } from "../../core/a1";
import type { CellRef } from "../../core/cell";
import { refusal, success, type Outcome } from "../../core/outcome";
import { inExcel } from "./batch";

/** Brings a cell to the front and selects it. A hidden sheet stays hidden: showing it would change the document. */
export function showCell(at: CellRef): Promise<Outcome<null>> {
  return inExcel(
    async (context) => {
      const worksheet = context.workbook.worksheets.getItem(at.sheet);
      worksheet.load({ visibility: true });
      await context.sync();
      if (worksheet.visibility !== "Visible") return refusal("unsupported", { detail: qualifiedAddress(at) });
      worksheet.activate();
      worksheet.getRange(addressOf(at)).select();
      await context.sync();
      return success(null);
    },
    { sheet: at.sheet, cell: qualifiedAddress(at) },
  );
}
