import { addressOf } from "../../core/a1";
import type { Cell, CellRef } from "../../core/cell";
import type { CellEdit } from "../../core/edit";
import type { Sheet, Workbook } from "../../core/workbook";
import type { CellLaws } from "../../core/writing/edits";
import { cellFrom, type RawCell } from "./cells";

/** A cell that an edit is about, as a proxy. */
export interface Touched {
  readonly edit: CellEdit;
  readonly range: Excel.Range;
}

/** Such a cell as it stood at one moment. */
export interface Stand {
  readonly cell: Cell | undefined;
  readonly numberFormat: string;
}

/** True for a cell that a sheet can have. */
export function isInsideSheet({ row, column }: CellRef): boolean {
  const isIndex = (value: number, size: number): boolean => Number.isInteger(value) && value >= 0 && value < size;
  return isIndex(row, 1_048_576) && isIndex(column, 16_384);
}

/** The proxy of the cell of an edit; fails at the next sync with `ItemNotFound` when its sheet is gone. */
export function rangeOf(context: Excel.RequestContext, at: CellRef): Excel.Range {
  return context.workbook.worksheets.getItem(at.sheet).getRange(addressOf(at));
}

/** Asks how the cells of edits stand; answered by the next sync. Cells beyond the edge of a sheet are left out. */
export function requestStands(context: Excel.RequestContext, edits: readonly CellEdit[]): readonly Touched[] {
  return edits
    .filter(({ at }) => isInsideSheet(at))
    .map((edit) => {
      const range = rangeOf(context, edit.at);
      range.load({
        values: true,
        formulas: true,
        valueTypes: true,
        numberFormat: true,
        format: { protection: { locked: true } },
      });
      return { edit, range };
    });
}

function first(table: unknown): unknown {
  const row: unknown = Array.isArray(table) ? table[0] : undefined;
  return Array.isArray(row) ? row[0] : undefined;
}

/** The cell as loaded last. */
export function cellOfRange(range: Excel.Range): Cell | undefined {
  const raw: RawCell = {
    value: first(range.values),
    formula: first(range.formulas),
    text: undefined,
    type: String(first(range.valueTypes)),
  };
  return cellFrom(raw, false);
}

/** The answer to {@link requestStands}. */
export function standOf({ range }: Touched): Stand {
  return {
    cell: cellOfRange(range),
    numberFormat: String(first(range.numberFormat)),
  };
}

function sheetHolding(worksheet: Excel.Worksheet, touched: readonly Touched[]): Sheet {
  const rows = new Map<number, Map<number, Cell>>();
  for (const { edit, range } of touched) {
    const { at } = edit;
    const cell = cellOfRange(range);
    if (cell === undefined || at.sheet.toLowerCase() !== worksheet.name.toLowerCase()) continue;
    const row = rows.get(at.row) ?? new Map<number, Cell>();
    rows.set(at.row, row.set(at.column, cell));
  }
  return {
    name: worksheet.name,
    visibility: "visible",
    isProtected: worksheet.protection.protected,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

/** A workbook of the touched cells only, by which edits are judged as every host judges them. */
export function excerptOf(worksheets: readonly Excel.Worksheet[], touched: readonly Touched[]): Workbook {
  return { revision: "", sheets: worksheets.map((worksheet) => sheetHolding(worksheet, touched)) };
}

/** The locks of the touched cells. Array formulas are unknown here: Excel itself guards them. */
export function lawsOf(worksheets: readonly Excel.Worksheet[], touched: readonly Touched[]): CellLaws {
  const key = (sheet: string, row: number, column: number): string => `${sheet.toLowerCase()}[${row},${column}`;
  const unlocked = new Set(
    touched
      .filter(({ range }) => !range.format.protection.locked)
      .map(({ edit: { at } }) => key(at.sheet, at.row, at.column)),
  );
  return {
    isLocked: (sheet, row, column) => !unlocked.has(key(worksheets[sheet]?.name ?? "", row, column)),
    wholes: () => [],
  };
}
