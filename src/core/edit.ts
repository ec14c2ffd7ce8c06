import type { Area, CellRef, CellValue } from "./cell";
import type { Message } from "./message";
import type { SheetDraft } from "./sheetDraft";
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

/** A change of how an area of a sheet looks, which leaves every value where it is. */
export type AreaEdit =
  /**
   * Makes one cell of an area of at least two. Refused (`unsupported`) where another merged area overlaps it, and where
   * anything stands in it elsewhere than in the top left cell, which would be lost.
   */
  | { readonly kind: "merge"; readonly sheet: string; readonly area: Area }
  /** Divides a merged area; refused (`changed`) where the sheet has no merged area with exactly these bounds. */
  | { readonly kind: "unmerge"; readonly sheet: string; readonly area: Area }
  /**
   * Gives the cells of an area the looks (font, borders, fill, alignment, number format, protection) of another area of
   * the same sheet, repeated as often as it takes. Heights, merged areas and drop-down lists stay as they are.
   */
  | { readonly kind: "look-like"; readonly sheet: string; readonly area: Area; readonly model: Area };

/** A new sheet. Refused (`unsupported`) where the name is taken or not allowed, or the workbook's structure is protected. */
export interface AddSheet {
  readonly kind: "add-sheet";
  readonly draft: SheetDraft;
  /** The sheet it is put behind; the first place for `null`. */
  readonly behind: string | null;
}

/**
 * A sheet taken out whole; what undoes `add-sheet`. Refused (`changed`) where it holds anything else than expected, and
 * (`unsupported`) where it is the last visible one. References to it become `#REF!`, as in Excel.
 */
export interface RemoveSheet {
  readonly kind: "remove-sheet";
  readonly sheet: string;
  /** What the rows hold, from the first to the last one in which anything stands (see `rowsBetween`). */
  readonly expect: readonly Row[];
}

/** A change of whole sheets. */
export type SheetEdit = AddSheet | RemoveSheet;

/** One change of a workbook. */
export type Edit = CellEdit | RowEdit | AreaEdit | SheetEdit;

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

/** True for a change of one cell. */
export function isCellEdit(edit: Edit): edit is CellEdit {
  return edit.kind === "set-value" || edit.kind === "set-formula";
}

/** True for a sheet that comes or goes. */
export function isSheetEdit(edit: Edit): edit is SheetEdit {
  return edit.kind === "add-sheet" || edit.kind === "remove-sheet";
}

/** The cell that an edit is about: the first one of the rows, the area or the sheet where it is about more. */
export function placeOfEdit(edit: Edit): CellRef {
  switch (edit.kind) {
    case "set-value":
    case "set-formula":
      return edit.at;
    case "insert-rows":
    case "delete-rows":
      return { sheet: edit.sheet, row: edit.row, column: 0 };
    case "merge":
    case "unmerge":
    case "look-like":
      return { sheet: edit.sheet, row: edit.area.top, column: edit.area.left };
    case "add-sheet":
      return { sheet: edit.draft.name, row: 0, column: 0 };
    case "remove-sheet":
      return { sheet: edit.sheet, row: 0, column: 0 };
  }
}
