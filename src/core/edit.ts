import type { CellRef, CellValue } from "./cell";
import type { Message } from "./message";
import type { Row } from "./workbook";

/**
 * One change of one cell. `expect` is the value the cell must still hold (of a formula cell: the value it shows);
 * a host refuses the whole change set with `changed` when it does not.
 */
export type CellEdit =
  | {
      readonly kind: "set-value";
      readonly at: CellRef;
      readonly value: CellValue;
      readonly expect: CellValue;
    }
  | {
      readonly kind: "set-formula";
      readonly at: CellRef;
      /** Without its leading `=`. */
      readonly formula: string;
      readonly expect: CellValue;
    };

/**
 * New rows. They take formats, height and the horizontal merges of the row above them (a table continues); a merged area
 * that holds both the row above and the row below grows. References move along on every sheet as in Excel: a range that
 * ends right above the new rows does not grow.
 */
export interface InsertRows {
  readonly kind: "insert-rows";
  readonly sheet: string;
  /** Where the first new row will stand, counted from zero; what stood there moves down. */
  readonly row: number;
  readonly count: number;
}

/**
 * Rows taken out whole. References to their cells become `#REF!`, ranges and merged areas shrink or vanish, as in Excel.
 * Nothing is lost that does not stand in the rows alone: where a row holds the content of a merged area that reaches
 * below the rows, a host refuses.
 */
export interface DeleteRows {
  readonly kind: "delete-rows";
  readonly sheet: string;
  /** The first row, counted from zero. */
  readonly row: number;
  readonly count: number;
  /**
   * What the rows must still hold, from the first on, as a read gives it (see `rowsBetween`); rows left out are expected
   * to be empty. Compared are the values, where formulas and errors stand, and that nothing stands elsewhere in the rows.
   */
  readonly expect: readonly Row[];
}

/** A change of whole rows. */
export type RowEdit = InsertRows | DeleteRows;

/** One change of a workbook. */
export type Edit = CellEdit | RowEdit;

/**
 * Edits that are written together or not at all, in their order: the address of each speaks of the workbook as the edits
 * before it left it, while formulas show what they showed before all of them. No two edits between two changes of rows
 * touch the same cell.
 */
export interface ChangeSet {
  readonly title: Message;
  readonly edits: readonly Edit[];
}

/** True for a change of whole rows. */
export function isRowEdit(edit: Edit): edit is RowEdit {
  return edit.kind === "insert-rows" || edit.kind === "delete-rows";
}

/** The cell that an edit is about, the first one of the first row where it is about rows. */
export function placeOfEdit(edit: Edit): CellRef {
  return isRowEdit(edit) ? { sheet: edit.sheet, row: edit.row, column: 0 } : edit.at;
}
