import type { CellRef } from "../../core/cell";
import type { DeleteRows } from "../../core/edit";
import type { Sheet } from "../../core/workbook";
import { rowsAddress } from "../../core/writing/judgeRows";

/** How rows looked, as far as Excel tells it of many cells at once. */
export interface RowLooks {
  /** In points, from the first row on. */
  readonly heights: readonly number[];
  /** By row and column, from the first column on; empty where the sheet was. */
  readonly numberFormats: readonly (readonly string[])[];
  readonly cells: readonly (readonly Excel.CellProperties[])[];
}

/** Of more rows than any repair takes out only the contents are remembered. */
const MOST_REMEMBERED = 200;

const WANTED: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true },
    font: { bold: true, italic: true, color: true, name: true, size: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** What Excel says of a cell without a fill; whoever fills a cell with white means the same. */
const NO_FILL = "#FFFFFF";

/** Whole rows, as Excel addresses them: `28:28`, `28:30`. */
export function wholeRows(row: number, count: number): string {
  return rowsAddress({ row, count }).replace(/^(\d+)$/, "$1:$1");
}

function lastColumnOf({ rows, merges }: Sheet): number {
  const lastMerged = merges.reduce((last, { right }) => Math.max(last, right), -1);
  return [...rows.values()].reduce((last, cells) => Math.max(last, [...cells.keys()].at(-1) ?? -1), lastMerged);
}

/**
 * Asks how the rows look that an edit takes out.
 * @param first where they stand now.
 * @returns the answer, fit to be asked for after the next sync; `undefined` for more rows than are remembered.
 */
export function requestLooks(
  context: Excel.RequestContext,
  sheet: Sheet,
  { count }: DeleteRows,
  first: number,
): (() => RowLooks) | undefined {
  if (count > MOST_REMEMBERED) return undefined;
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const heights = Array.from({ length: count }, (_, offset) => {
    const row = worksheet.getRange(wholeRows(first + offset, 1));
    row.load({ format: { rowHeight: true } });
    return row;
  });
  const width = lastColumnOf(sheet) + 1;
  const range = width === 0 ? undefined : worksheet.getRangeByIndexes(first, 0, count, width);
  range?.load({ numberFormat: true });
  const cells = range?.getCellProperties(WANTED);
  return () => ({
    heights: heights.map(({ format }) => format.rowHeight),
    numberFormats: textsOf(range?.numberFormat),
    cells: cells?.value ?? [],
  });
}

/** A table of texts as Excel answers it. */
export function textsOf(answer: unknown): readonly (readonly string[])[] {
  const table: readonly unknown[] = Array.isArray(answer) ? answer : [];
  return table.map((line) => (Array.isArray(line) ? line.map(String) : []));
}

function withoutWhite({ format = {} }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, ...rest } = format;
  return { format: fill?.color === undefined || fill.color === NO_FILL ? rest : { ...rest, fill } };
}

/** Takes the fills away that new rows have from the row above, where the old ones had none: stretch by stretch. */
function clearFills(worksheet: Excel.Worksheet, row: number, cells: readonly Excel.CellProperties[]): void {
  const isPlain = (column: number): boolean => cells[column]?.format?.fill?.color === NO_FILL;
  for (let column = 0; column < cells.length; column++) {
    if (!isPlain(column)) continue;
    const start = column;
    while (isPlain(column + 1)) column += 1;
    worksheet.getRangeByIndexes(row, start, 1, column - start + 1).format.fill.clear();
  }
}

/** Queues what gives rows their looks back. @returns the cells whose number format is set. */
export function restoreLooks(
  worksheet: Excel.Worksheet,
  sheet: string,
  row: number,
  { heights, numberFormats, cells }: RowLooks,
): readonly { readonly at: CellRef; readonly format: string }[] {
  heights.forEach((height, offset) => {
    worksheet.getRange(wholeRows(row + offset, 1)).format.rowHeight = height;
  });
  const width = numberFormats[0]?.length ?? 0;
  if (width === 0) return [];
  const range = worksheet.getRangeByIndexes(row, 0, numberFormats.length, width);
  range.numberFormat = numberFormats.map((line) => [...line]);
  cells.forEach((line, offset) => {
    clearFills(worksheet, row + offset, line);
  });
  range.setCellProperties(cells.map((line) => line.map(withoutWhite)));
  return numberFormats.flatMap((line, offset) =>
    line.map((format, column) => ({ at: { sheet, row: row + offset, column }, format })),
  );
}
