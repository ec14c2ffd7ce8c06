import type { Area, Cell } from "../cell";
import type { DeleteRows, RowEdit } from "../edit";
import type { Row, Sheet } from "../workbook";
import { mergesAfter } from "./mergedRows";
import { concerns, rowAfter, type RowShift } from "./rowShift";
import { shiftFormula } from "./shiftFormula";
import { flatMapped } from "../flatMapped";

/** What rows had besides their cells, which an undone deletion gives back. */
export interface FormerRows {
  /** The edit that took the rows out; hosts remember more beside it. */
  readonly deletion: DeleteRows;
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
}

function cellAfter(cell: Cell, sheet: string, shift: RowShift): Cell {
  if (cell.formula === undefined) return cell;
  const formula = shiftFormula(cell.formula, { sheet }, shift);
  return formula === cell.formula ? cell : { ...cell, formula };
}

function rowWithFormulas(row: Row, sheet: string, shift: RowShift): Row {
  const cells = Array.from(row, ([column, cell]): [number, Cell] => [column, cellAfter(cell, sheet, shift)]);
  return cells.every(([column, cell]) => row.get(column) === cell) ? row : new Map(cells);
}

function rowsAfter({ name, rows }: Sheet, shift: RowShift): ReadonlyMap<number, Row> {
  const isMoved = concerns(shift, name);
  let isSame = !isMoved;
  const moved = new Map<number, Row>();
  for (const [number, row] of rows) {
    const target = isMoved ? rowAfter(shift, number) : number;
    if (target === undefined) continue;
    const fresh = rowWithFormulas(row, name, shift);
    isSame &&= fresh === row;
    moved.set(target, fresh);
  }
  return isSame ? rows : moved;
}

function sheetAfter(sheet: Sheet, edit: RowEdit, former: FormerRows | undefined): Sheet {
  const rows = rowsAfter(sheet, edit);
  if (!concerns(edit, sheet.name)) return rows === sheet.rows ? sheet : { ...sheet, rows };
  const hidden = flatMapped([...sheet.hiddenRows], (row) => rowAfter(edit, row) ?? []);
  return {
    ...sheet,
    rows,
    merges: mergesAfter(edit, sheet.merges, former?.merges),
    hiddenRows: new Set([...hidden, ...(former?.hiddenRows ?? [])].sort((one, other) => one - other)),
  };
}

/**
 * The sheets after a change of rows, which must have been judged: cells, merged areas and formulas of all sheets follow;
 * formulas keep the values they showed. Sheets that nothing happens to are shared with those given.
 * @param former what an insertion that undoes a deletion gives back.
 */
export function sheetsAfterRows(sheets: readonly Sheet[], edit: RowEdit, former?: FormerRows): readonly Sheet[] {
  return sheets.map((sheet) => sheetAfter(sheet, edit, former));
}
