import type { Cell, CellRef } from "../cell";
import type { Row, Sheet, Workbook } from "../workbook";
import { evaluatorOf, isBroken, type FormulaValue, type Say } from "./evaluate";

/** Cached values carry the dust of binary fractions; a formula is stale only when it is off by more. */
const DUST = 1e-9;

/**
 * Fills in the values of formulas for which the file has none, as programs that never computed it leave it. Sums,
 * products and references are computed; what is beyond them stays without a value. The workbook itself comes back when
 * there is nothing to do.
 */
export function withComputedValues(workbook: Workbook, say?: Say): Workbook {
  const evaluate = evaluatorOf(workbook, say);
  return recalculated(workbook, evaluate, ({ value }) => value === null);
}

/**
 * Brings the values of all formulas up to date after an edit, as the spreadsheet program will when it opens the file.
 * Formulas beyond sums, products and references keep what they have; one whose reference is gone shows `#REF!`.
 */
export function withFreshValues(workbook: Workbook, say?: Say): Workbook {
  const evaluate = evaluatorOf(workbook, say, true);
  return recalculated(
    workbook,
    (at, formula) => (isBroken(formula) ? { error: "#REF!" } : evaluate(at)),
    () => true,
  );
}

type Compute = (at: CellRef, formula: string) => FormulaValue | undefined;

function recalculated(workbook: Workbook, compute: Compute, isWanted: (cell: Cell) => boolean): Workbook {
  const sheets = workbook.sheets.map((sheet) => recalculatedSheet(sheet, compute, isWanted));
  return sheets.every((sheet, index) => sheet === workbook.sheets[index]) ? workbook : { ...workbook, sheets };
}

function recalculatedSheet(sheet: Sheet, compute: Compute, isWanted: (cell: Cell) => boolean): Sheet {
  const changed = new Map<number, Row>();
  for (const [row, cells] of sheet.rows) {
    let fresh: Map<number, Cell> | undefined;
    for (const [column, cell] of cells) {
      if (cell.formula === undefined || !isWanted(cell)) continue;
      const value = compute({ sheet: sheet.name, row, column }, cell.formula);
      const computed = value === undefined ? undefined : freshCell(cell, value);
      if (computed !== undefined) (fresh ??= new Map(cells)).set(column, computed);
    }
    if (fresh !== undefined) changed.set(row, fresh);
  }
  if (changed.size === 0) return sheet;
  return { ...sheet, rows: new Map(Array.from(sheet.rows, ([row, cells]) => [row, changed.get(row) ?? cells])) };
}

/** The cell with its new value; `undefined` where it has it already. */
function freshCell({ value, error, formula = "", locked }: Cell, computed: FormulaValue): Cell | undefined {
  // The shown text belonged to the old value, so it is left out.
  const kept = { formula, ...(locked === undefined ? {} : { locked }) };
  if (typeof computed === "string") return value === computed ? undefined : { value: computed, ...kept };
  if ("error" in computed)
    return error === computed.error ? undefined : { value: null, error: computed.error, ...kept };
  const fresh = Number(computed.round(10).toFixed());
  const isCurrent = typeof value === "number" && Math.abs(value - fresh) <= DUST;
  return isCurrent ? undefined : { value: fresh, ...kept };
}
