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
    return { row, slots, labels, merges };
  });
}
