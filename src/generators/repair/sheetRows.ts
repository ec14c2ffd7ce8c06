import type { Area } from "../../core/cell";
import type { Grid, Slot } from "../../core/grid";
import type { LabelName, LabelNames } from "./names";

/** A cell of a sheet that may be a label of the form. */
export interface SheetLabel {
  readonly slot: Slot;
  readonly names: ReadonlySet<LabelName>;
  /** True where the label stands before a colon, with its value behind it. */
  readonly holdsValues: boolean;
}

/** One row of a sheet, as far as it belongs to a form. */
export interface SheetRow {
  readonly row: number;
  readonly slots: readonly Slot[];
  readonly labels: readonly SheetLabel[];
  /** The merged areas that begin in it. */
  readonly merges: readonly Area[];
  /** The merged areas that reach down into it. */
  readonly covered: readonly Area[];
  /** Whether one of its numbers is the sum of the numbers next to it in its column, or half of it where parts have parts. */
  readonly isTotalLike: boolean;
  /** Whether nothing stands left of its first number. */
  readonly isWithoutName: boolean;
}

/** The numbers of a column without a gap between them, from a row on upwards or downwards. */
function runFrom(grid: Grid, row: number, column: number, step: 1 | -1): readonly number[] {
  const run: number[] = [];
  for (let next = row + step; ; next += step) {
    const value = grid.slotAt(next, column)?.cell.value;
    if (typeof value !== "number") return run;
    run.push(value);
  }
}

/** A single number would be the total of any like it. */
const FEWEST_PARTS = 2;

function isTotalOf(grid: Grid, { row, column, cell }: Slot): boolean {
  const { value } = cell;
  if (typeof value !== "number" || value === 0) return false;
  return ([1, -1] as const).some((step) => {
    const run = runFrom(grid, row, column, step);
    const sum = run.reduce((total, part) => total + part, 0);
    const isNear = (wanted: number): boolean => Math.abs(sum - wanted) <= Math.abs(wanted) * 1e-9;
    return run.length >= FEWEST_PARTS && (isNear(value) || isNear(2 * value));
  });
}

/** The rows of an area from its first to its last one, blank ones among them. */
export function sheetRowsOf(grid: Grid, range: Area, names: LabelNames): readonly SheetRow[] {
  return Array.from({ length: Math.max(0, range.bottom - range.top + 1) }, (_, index) => {
    const row = range.top + index;
    const slots = grid.slotsInRow(row).filter(({ column }) => column >= range.left && column <= range.right);
    const labels = slots.flatMap((slot): readonly SheetLabel[] => {
      const own = names.namesOf(slot.text);
      const inside = own.size > 0 ? own : names.namesInside(slot.text);
      return inside.size === 0 ? [] : [{ slot, names: inside, holdsValues: own.size === 0 }];
    });
    const merges = grid.sheet.merges.filter(
      ({ top, left, right }) => top === row && left >= range.left && right <= range.right,
    );
    const covered = grid.sheet.merges.filter(({ top, bottom }) => top < row && bottom >= row);
    const firstNumber = slots.find(({ cell }) => typeof cell.value === "number");
    return {
      row,
      slots,
      labels,
      merges,
      covered,
      isTotalLike: slots.some((slot) => isTotalOf(grid, slot)),
      isWithoutName: firstNumber !== undefined && slots[0] === firstNumber,
    };
  });
}
