import type { Area } from "../../core/cell";
import { MAX_CELLS } from "../xlsx/limits";
import { tooLarge } from "../xlsx/refused";
import { amountIn, type TypedAmount } from "./amounts";
import type { TableCell, TableRow } from "./model";

/** A cell of a table with the area of the sheet that it takes. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly area: Area;
}

/**
 * The cells of a table on its sheet, those that were merged downwards as one.
 * @param top the row of the sheet in which the table begins.
 * @param places for each edge of the table, before which column of the sheet it lies.
 */
export function placedCells(rows: readonly TableRow[], top: number, places: readonly number[]): readonly PlacedCell[] {
  const placed: { cell: TableCell; area: Area }[] = [];
  /** The cells that still may grow, by their first column. */
  let growing = new Map<number, { cell: TableCell; area: Area }>();
  rows.forEach((row, index) => {
    const next = new Map<number, { cell: TableCell; area: Area }>();
    for (const cell of row.cells) {
      const above = growing.get(cell.left);
      const at = top + index;
      if (cell.continuesAbove && above?.cell.right === cell.right) {
        above.area = { ...above.area, bottom: at };
        next.set(cell.left, above);
        continue;
      }
      const left = places[cell.left] ?? 0;
      const right = Math.max(left, (places[cell.right + 1] ?? left + 1) - 1);
      const one = { cell, area: { top: at, left, bottom: at, right } };
      placed.push(one);
      next.set(cell.left, one);
    }
    growing = next;
  });
  return placed;
}

/** Finds the amounts among the cells of a sheet by the labels left of and above them. @throws Refused `too-large`. */
export class AmountFinder {
  private readonly rows: (string | undefined)[][] = [];

  constructor(cells: readonly PlacedCell[]) {
    const total = cells.reduce((sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
    if (total > MAX_CELLS) throw tooLarge(`cells > ${MAX_CELLS}`);
    for (const { cell, area } of cells) {
      for (let row = area.top; row <= area.bottom; row++) {
        const texts = (this.rows[row] ??= []);
        for (let column = area.left; column <= area.right; column++) texts[column] = cell.text;
      }
    }
  }

  /** The amount that a cell is; `undefined` for any other text. */
  amount({ cell, area }: PlacedCell): TypedAmount | undefined {
    return amountIn(cell.text, this.leftOf(area), this.above(area));
  }

  private *leftOf({ top, left }: Area): Generator<string> {
    for (let column = left - 1; column >= 0; column--) yield this.rows[top]?.[column] ?? "";
  }

  private *above({ top, left }: Area): Generator<string> {
    for (let row = top - 1; row >= 0; row--) yield this.rows[row]?.[left] ?? "";
  }
}
