import type { Cell } from "../cell";
import type { Row, Sheet, Workbook } from "../workbook";
import { evaluate, polynomialOf } from "./polynomial";

/**
 * Fills in the values of formulas for which the file has none, as programs that never computed it leave it. Sums,
 * products and references are computed; what is beyond them stays without a value. The workbook itself comes back when
 * there is nothing to do.
 */
export function withComputedValues(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => recalculated(workbook, sheet));
  return sheets.every((sheet, index) => sheet === workbook.sheets[index]) ? workbook : { ...workbook, sheets };
}

function recalculated(workbook: Workbook, sheet: Sheet): Sheet {
  const rows = new Map<number, Row>();
  let changed = false;
  for (const [row, cells] of sheet.rows) {
    const computed = new Map<number, Cell>();
    for (const [column, cell] of cells) {
      if (cell.formula === undefined || cell.value !== null || cell.error !== undefined) continue;
      const polynomial = polynomialOf(workbook, { sheet: sheet.name, row, column });
      if (polynomial === undefined) continue;
      computed.set(column, { ...cell, value: Number(evaluate(workbook, polynomial).round(10).toFixed()) });
    }
    changed ||= computed.size > 0;
    rows.set(
      row,
      computed.size === 0 ? cells : new Map([...cells].map(([at, cell]) => [at, computed.get(at) ?? cell])),
    );
  }
  return changed ? { ...sheet, rows } : sheet;
}
