import type { CellStyle, SheetAppearance } from "../host/xlsx/appearance";
import { columnPixels } from "../host/xlsx/appearance";
import { textOf, type Row, type Sheet } from "../core/workbook";
import { TEXT_PADDING } from "./cellCss";
import type { Look } from "./look";
import { lookOf, POINT } from "./lookOf";
import { heightNeeded, type Measure } from "./measure";
import { indexMerges, type Merges } from "./merges";
import type { SheetModel } from "./sheetModel";
import { layTracks, type Tracks } from "./tracks";

/** Empty rows and columns shown after the last used ones, and how many are shown at least; room to write in. */
const ROOM = { rows: 4, columns: 2, rowsAtLeast: 30, columnsAtLeast: 8 } as const;

/** The limits of a worksheet. */
const LIMITS = { rows: 1_048_576, columns: 16_384 } as const;

function extentOf(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [number, row] of sheet.rows) {
    rows = Math.max(rows, number + 1);
    for (const column of row.keys()) columns = Math.max(columns, column + 1);
  }
  for (const area of sheet.merges) {
    rows = Math.max(rows, area.bottom + 1);
    columns = Math.max(columns, area.right + 1);
  }
  return {
    rows: Math.min(LIMITS.rows, Math.max(rows + ROOM.rows, ROOM.rowsAtLeast)),
    columns: Math.min(LIMITS.columns, Math.max(columns + ROOM.columns, ROOM.columnsAtLeast)),
  };
}

/** What is needed to find the height of a row that has none of its own. */
interface Fitting {
  readonly columns: Tracks;
  readonly merges: Merges;
  readonly measure: Measure;
  lookAt(row: number, column: number): Look;
}

/** The height that shows all texts of a row; as in spreadsheets, merged cells do not count. */
function fittedHeight(number: number, row: Row | undefined, least: number, fitting: Fitting): number {
  let height = least;
  for (const [column, cell] of row ?? []) {
    if (fitting.merges.at(number, column) !== undefined) continue;
    const width = fitting.columns.length(column, column) - 2 * TEXT_PADDING;
    height = Math.max(height, heightNeeded(textOf(cell), width, fitting.lookAt(number, column), fitting.measure));
  }
  return height;
}

/** Lays a sheet out as it is printed. */
export function buildModel(sheet: Sheet, appearance: SheetAppearance, measure: Measure): SheetModel {
  const extent = extentOf(sheet);
  const merges = indexMerges(sheet.merges);
  // Few styles dress many cells; each is translated once.
  const looks = new WeakMap<CellStyle, Look>();
  const lookAt = (row: number, column: number): Look => {
    const style = appearance.styleAt(row, column);
    const known = looks.get(style);
    if (known !== undefined) return known;
    const look = lookOf(style);
    looks.set(style, look);
    return look;
  };
  const columns = layTracks(
    Array.from({ length: extent.columns }, (_, column) =>
      sheet.hiddenColumns.has(column) ? 0 : columnPixels(appearance.columnWidth(column)),
    ),
  );
  const least = Math.round(appearance.defaultRowHeight * POINT);
  const fitting = { columns, merges, measure, lookAt };
  const rows = layTracks(
    Array.from({ length: extent.rows }, (_, row) => {
      if (sheet.hiddenRows.has(row)) return 0;
      const own = appearance.rowHeight(row);
      return own === undefined ? fittedHeight(row, sheet.rows.get(row), least, fitting) : Math.round(own * POINT);
    }),
  );
  return { sheet, rows, columns, merges, lookAt, measure, showsGridLines: appearance.showsGridLines };
}
