import type { Cell } from "../cell";
import type { Row, Sheet, Workbook } from "../workbook";
import { evaluatorOf, type Evaluator } from "./evaluate";

/** Cached values carry the dust of binary fractions; a formula is stale only when it is off by more. */
const DUST = 1e-9;

/**
 * Fills in the values of formulas for which the file has none, as programs that never computed it leave it. Sums,
 * products and references are computed; what is beyond them stays without a value. The workbook itself comes back when
 * there is nothing to do.
 */
export function withComputedValues(workbook: Workbook): Workbook {
  return recalculated(workbook, ({ value }) => value === null);
}

/**
 * Brings the values of all formulas up to date after an edit, as the spreadsheet program will when it opens the file.
 * Formulas beyond sums, products and references keep what they have.
 */
export function withFreshValues(workbook: Workbook): Workbook {
  return recalculated(workbook, ({ value }) => value === null || typeof value === "number");
}

function recalculated(workbook: Workbook, isWanted: (cell: Cell) => boolean): Workbook {
  const evaluate = evaluatorOf(workbook);
  const sheets = workbook.sheets.map((sheet) => recalculatedSheet(sheet, evaluate, isWanted));
  return sheets.every((sheet, index) => sheet === workbook.sheets[index]) ? workbook : { ...workbook, sheets };
}

function recalculatedSheet(sheet: Sheet, evaluate: Evaluator, isWanted: (cell: Cell) => boolean): Sheet {
  const rows = new Map<number, Row>();
  let changed = false;
  for (const [row, cells] of sheet.rows) {
    const computed = new Map<number, Cell>();
    for (const [column, cell] of cells) {
      if (cell.formula === undefined || cell.error !== undefined || !isWanted(cell)) continue;
      const value = evaluate({ sheet: sheet.name, row, column });
      if (value === undefined) continue;
      const fresh = Number(value.round(10).toFixed());
      if (typeof cell.value === "number" && Math.abs(cell.value - fresh) <= DUST) continue;
      // The shown text belonged to the old value, so it is left out.
      const locked = cell.locked === undefined ? {} : { locked: cell.locked };
      computed.set(column, { value: fresh, formula: cell.formula, ...locked });
    }
    changed ||= computed.size > 0;
    rows.set(
      row,
      computed.size === 0 ? cells : new Map([...cells].map(([at, cell]) => [at, computed.get(at) ?? cell])),
    );
  }
  return changed ? { ...sheet, rows } : sheet;
}
