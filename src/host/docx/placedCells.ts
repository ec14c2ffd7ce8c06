import type { Area } from "../../core/cell";
import { tooLarge } from "../xlsx/refused";
import { amountIn, isNumber, verdictOf, type TypedAmount, type Verdict } from "./amounts";
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

/** Cells of one sheet, those that merged areas cover counted too. */
const MAX_COVERED_CELLS = 1_000_000;

/** Finds the amounts among the cells of a sheet by the labels left of and above them. @throws Refused `too-large`. */
export class AmountFinder {
  private readonly rows: (string | undefined)[][] = [];
  /** By column, the row that was asked for last, and what the labels above it say. */
  private readonly asked = new Map<number, { readonly row: number; readonly verdict: Verdict }>();

  constructor(cells: readonly PlacedCell[]) {
    const total = cells.reduce((sum, { area }) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
    if (total > MAX_COVERED_CELLS) throw tooLarge(`cells > ${MAX_COVERED_CELLS}`);
    for (const { cell, area } of cells) {
      for (let row = area.top; row <= area.bottom; row++) {
        const texts = (this.rows[row] ??= []);
        for (let column = area.left; column <= area.right; column++) texts[column] = cell.text;
      }
    }
  }

  /** The amount that a cell is; `undefined` for any other text. Asked from top to bottom it looks at nothing twice. */
  amount({ cell, area: { top, left } }: PlacedCell): TypedAmount | undefined {
    return isNumber(cell.text) ? amountIn(cell.text, this.leftOf(top, left), this.above(top, left)) : undefined;
  }

  private leftOf(row: number, left: number): Verdict {
    for (let column = left - 1; column >= 0; column--) {
      const verdict = verdictOf(this.rows[row]?.[column] ?? "");
      if (verdict !== undefined) return verdict;
    }
    return undefined;
  }

  private above(top: number, column: number): Verdict {
    const before = this.asked.get(column);
    const known = before !== undefined && before.row <= top ? before : { row: 0, verdict: undefined };
    let { verdict } = known;
    for (let row = top - 1; row >= known.row; row--) {
      const said = verdictOf(this.rows[row]?.[column] ?? "");
      if (said === undefined) continue;
      verdict = said;
      break;
    }
    this.asked.set(column, { row: top, verdict });
    return verdict;
  }
}
