import type { Area, Cell } from "../../core/cell";
import type { Row } from "../../core/workbook";
import { cellFrom } from "./cells";

/** What one sheet was asked for in the round trip that fetches all cells. */
export interface Contents {
  readonly worksheet: Excel.Worksheet;
  /** The range that holds values; it need not begin at A1. */
  readonly used: Excel.Range;
  /** The range that holds values or formats, and so all merges, also those around empty cells. */
  readonly formatted: Excel.Range;
}

/** Asks for all cells of a sheet; answered by the next sync. */
export function requestContents(worksheet: Excel.Worksheet): Contents {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load({
    rowIndex: true,
    columnIndex: true,
    values: true,
    formulas: true,
    text: true,
    valueTypes: true,
    rowHidden: true,
    columnHidden: true,
    format: { protection: { locked: true } },
  });
  const formatted = worksheet.getUsedRangeOrNullObject(false);
  formatted.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return { worksheet, used, formatted };
}

/** Where the merges of a sheet are to be looked for; `undefined` on an empty sheet. */
export function formattedArea({ formatted }: Contents): Area | undefined {
  if (formatted.isNullObject) return undefined;
  return {
    top: formatted.rowIndex,
    left: formatted.columnIndex,
    bottom: formatted.rowIndex + formatted.rowCount - 1,
    right: formatted.columnIndex + formatted.columnCount - 1,
  };
}

/** True when Excel left the values out, as it silently does beyond five million cells. */
export function isCutShort({ used }: Contents): boolean {
  const values: unknown = used.isNullObject ? [] : used.values;
  return !Array.isArray(values);
}

function table(values: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(values) ? values.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [])) : [];
}

/**
 * The cells of a sheet that hold something.
 * @param isUnlocked tells whether a cell may be edited although the sheet is protected; counts from the used range.
 */
export function rowsOf({ used }: Contents, isUnlocked: (row: number, column: number) => boolean): Map<number, Row> {
  const rows = new Map<number, Row>();
  if (used.isNullObject) return rows;
  const [values, formulas, text, types] = [used.values, used.formulas, used.text, used.valueTypes].map(table);
  values?.forEach((line, rowOffset) => {
    const row = new Map<number, Cell>();
    line.forEach((value, columnOffset) => {
      const raw = {
        value,
        formula: formulas?.[rowOffset]?.[columnOffset],
        text: text?.[rowOffset]?.[columnOffset],
        type: String(types?.[rowOffset]?.[columnOffset]),
      };
      const cell = cellFrom(raw, isUnlocked(rowOffset, columnOffset));
      if (cell !== undefined) row.set(used.columnIndex + columnOffset, cell);
    });
    if (row.size > 0) rows.set(used.rowIndex + rowOffset, row);
  });
  return rows;
}
