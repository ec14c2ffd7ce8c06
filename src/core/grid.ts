import { textOf, type Sheet } from "./workbook";
import type { Area, Cell } from "./cell";
import { bareLabel, foldLabel } from "./text";

/** A cell that shows something, with the area it covers: its merged area, or itself. */
export interface Slot {
  readonly row: number;
  readonly column: number;
  readonly area: Area;
  readonly cell: Cell;
  readonly text: string;
}

/** A sheet as a person sees it: merged areas are one cell, and labels are read without their blanks. */
export interface Grid {
  readonly sheet: Sheet;
  /** In reading order, rows first. */
  readonly slots: readonly Slot[];
  slotsInRow(row: number): readonly Slot[];
  /** The area that a cell belongs to, whether anything stands in it or not. */
  areaAt(row: number, column: number): Area;
  /** What stands at a cell, seen through merges. */
  slotAt(row: number, column: number): Slot | undefined;
  /** The bare name in a slot (`bareLabel`), computed once. */
  labelOf(slot: Slot): string;
}

/** Looks at a sheet through its merges. Linear in its cells. */
export function gridOf(sheet: Sheet): Grid {
  const areas = indexMerges(sheet);
  const areaAt = (row: number, column: number): Area =>
    areas.get(row)?.find((area) => column >= area.left && column <= area.right) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
  const byRow = new Map<number, Slot[]>();
  const slots: Slot[] = [];
  for (const [row, cells] of sheet.rows) {
    const inRow: Slot[] = [];
    for (const [column, cell] of cells) {
      const text = textOf(cell);
      const area = areaAt(row, column);
      const covered = area.top !== row || area.left !== column;
      if (!covered && (foldLabel(text) !== "" || cell.formula !== undefined))
        inRow.push({ row, column, area, cell, text });
    }
    byRow.set(row, inRow);
    slots.push(...inRow);
  }
  const labels = new Map<Slot, string>();
  return {
    sheet,
    slots,
    slotsInRow: (row) => byRow.get(row) ?? [],
    areaAt,
    slotAt(row, column) {
      const { top, left } = areaAt(row, column);
      return byRow.get(top)?.find((slot) => slot.column === left);
    },
    labelOf(slot) {
      const known = labels.get(slot);
      if (known !== undefined) return known;
      const label = bareLabel(slot.text);
      labels.set(slot, label);
      return label;
    },
  };
}

/** Merged areas by each row they cover, down to the last row that holds anything. */
function indexMerges({ merges, rows }: Sheet): ReadonlyMap<number, readonly Area[]> {
  const index = new Map<number, Area[]>();
  let lastRow = 0;
  for (const row of rows.keys()) lastRow = Math.max(lastRow, row);
  for (const area of merges) {
    for (let row = area.top; row <= Math.min(area.bottom, lastRow); row += 1) {
      const list = index.get(row);
      if (list === undefined) index.set(row, [area]);
      else list.push(area);
    }
  }
  return index;
}
