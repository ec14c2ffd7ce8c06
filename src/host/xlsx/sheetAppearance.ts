import type { SheetAppearance } from "./appearance";
import { rangeOf } from "./columns";
import type { Styles } from "./styles";
import type { SheetContent } from "./worksheet";

/** Excel's own defaults, where a sheet states none: eight digits with padding, and 11 point text. */
const DEFAULT_COLUMN_WIDTH = 8 + 5 / 7;
const DEFAULT_ROW_HEIGHT = 15;

/** The number of the format that a cell has: its own, else its row's, else its column's, else 0. */
export function formatAt(content: SheetContent, row: number, column: number): number {
  return (
    content.cellFormats.get(row)?.get(column) ??
    content.rowFormats.get(row)?.format ??
    rangeOf(content.columns, column)?.format ??
    0
  );
}

/** How a sheet looks, answered from what was read of it. */
export function sheetAppearance(content: SheetContent, styles: Styles): SheetAppearance {
  const defaultColumnWidth = content.defaultColumnWidth ?? DEFAULT_COLUMN_WIDTH;
  return {
    showsGridLines: content.showsGridLines,
    defaultColumnWidth,
    defaultRowHeight: content.defaultRowHeight ?? DEFAULT_ROW_HEIGHT,
    columnWidth: (column) => rangeOf(content.columns, column)?.width ?? defaultColumnWidth,
    rowHeight: (row) => content.rowFormats.get(row)?.height,
    styleAt: (row, column) => styles.cellStyle(formatAt(content, row, column)),
  };
}
