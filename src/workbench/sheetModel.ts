import type { Sheet } from "../core/workbook";
import type { Look } from "./look";
import type { Measure } from "./measure";
import type { Board } from "./movement";

/** One sheet ready to be drawn: its layout in pixels and the look of every cell. */
export interface SheetModel extends Board {
  readonly sheet: Sheet;
  readonly showsGridLines: boolean;
  /** The look of a cell, also of empty and covered ones. */
  lookAt(row: number, column: number): Look;
  /** Text widths, for what must be known before drawing. */
  readonly measure: Measure;
}

/** The room for row numbers and column letters, in pixels. */
export const HEADING = { width: 44, height: 24 } as const;

/** A box in pixels, from the top left corner of the headings. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where an area of cells lies. */
export function boxOf(
  { rows, columns }: Pick<Board, "rows" | "columns">,
  area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
): Box {
  return {
    left: HEADING.width + columns.start(area.left),
    top: HEADING.height + rows.start(area.top),
    width: columns.length(area.left, area.right),
    height: rows.length(area.top, area.bottom),
  };
}

/** The id of a cell's element, for screen readers. */
export function cellElementId({ row, column }: { readonly row: number; readonly column: number }): string {
  return `cell-${String(row)}-${String(column)}`;
}
