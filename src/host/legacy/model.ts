import type { Area } from "../../core/cell";
import type { Sheet } from "../../core/workbook";
import type { CellContent } from "../../core/writing/edits";

/** A cell as an older format holds it. */
export interface LegacyCell {
  readonly content: CellContent;
  /** The code of its number format, such as `yyyy/m/d`. */
  readonly format: string;
  /** False where it may be edited although its sheet is protected. */
  readonly isLocked: boolean;
  /** The area that its array formula fills, at the top left cell of that area. */
  readonly array?: Area;
}

/** Neighbouring columns or rows, counted from zero, both ends inclusive. */
export interface LegacyTrack {
  readonly first: number;
  readonly last: number;
  /** Of columns in characters, of rows in points; absent where the default applies. */
  readonly size?: number;
  readonly isHidden: boolean;
}

/** A sheet as an older format holds it. */
export interface LegacySheet {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly isProtected: boolean;
  /** By row and column, in ascending order. */
  readonly rows: ReadonlyMap<number, ReadonlyMap<number, LegacyCell>>;
  readonly merges: readonly Area[];
  /** In ascending order, without overlaps. */
  readonly columns: readonly LegacyTrack[];
  readonly rowTracks: readonly LegacyTrack[];
}

/** What is read of a workbook in an older format: everything but its looks. */
export interface LegacyWorkbook {
  readonly isDate1904: boolean;
  readonly sheets: readonly LegacySheet[];
}

/** The format of a cell that has none. */
export const GENERAL = "General";
