import type { Area, CellRef, CellValue } from "./cell";
import type { HeadersFooters, OtherWords } from "./headersFooters";

/** How a cell of a new sheet looks. What is left out is as a new sheet has it. */
export interface CellLook {
  /** The name of the font; 宋体 where none is given. */
  readonly font?: string;
  /** The size of the letters in points; 10.5 (五号) where none is given. */
  readonly size?: number;
  readonly isBold?: true;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wraps?: true;
  /** A line on all four sides. */
  readonly isFramed?: true;
  /** That line, where it is not thin and black. */
  readonly line?: FrameLine;
  /** A number format code as a file stores it, such as `0.00` or `@`. */
  readonly numberFormat?: string;
}

/** A line around a cell. */
export interface FrameLine {
  /** As a file names it: `thin`, `medium`, `dotted`, `double`, `hair`, … */
  readonly style: string;
  /** `#RRGGBB`. */
  readonly colour: string;
}

/** The blank edges of a printed page, in inches. */
export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** A size of paper, of those that both Excel and its files know by a name. */
export type Paper = "A3" | "A4" | "A5" | "B4" | "B5" | "Letter" | "Legal";

/** How large a sheet is printed: in percent, or on so many pages across and down (as many as it takes where absent). */
export type Scaling = { readonly percent: number } | { readonly across?: number; readonly down?: number };

/** The first and the last of some rows or columns. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** How a sheet is printed. */
export interface SheetPage {
  readonly orientation: "portrait" | "landscape";
  /** A4 where absent. */
  readonly paper?: Paper;
  /** The whole width on one page where absent. */
  readonly scaling?: Scaling;
  /** Where absent, those of a new sheet. */
  readonly margins?: PageMargins;
  /** Rows that are printed again at the top of every page, and columns at its left. */
  readonly repeatedRows?: Lines;
  readonly repeatedColumns?: Lines;
  /** All that is printed; the whole sheet where absent. */
  readonly printAreas?: readonly Area[];
  /** Nothing is printed into the edges where absent. */
  readonly headersFooters?: HeadersFooters;
  /** Rows and columns with which a new page begins, beside those where a page is full. */
  readonly rowBreaks?: readonly number[];
  readonly columnBreaks?: readonly number[];
}

/** One cell of a new sheet; a cell without a value has a look only. */
export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Without its leading `=`; `value` then is what it comes to, for readers that do not compute. */
  readonly formula?: string;
  readonly look: CellLook;
  /** A cell of a sheet that is there, after which this one is made; not all hosts know looks. */
  readonly like?: CellLikeness;
}

/** After which cell another one is made. */
export interface CellLikeness {
  readonly at: CellRef;
  /** Set where both hold the same thing: alignment and number format are taken along with the letters, too. */
  readonly isSamePlace?: true;
  /** Set where all of its looks are to be the same, ground and lines on each side included, where the host can copy them. */
  readonly isCopy?: true;
  /** Set where both say the same: a row is high enough for that where the other one is. */
  readonly saysSame?: true;
}

/** Cells that offer a list of values; others may be typed where `isStrict` is not set. */
export interface DraftList {
  readonly area: Area;
  readonly values: readonly string[];
  readonly isStrict?: true;
}

/** A sheet that does not exist yet, with all that makes it look and print as a form. Counted from zero throughout. */
export interface SheetDraft {
  /** At most 31 characters and none of `\ / ? * [ ] :`. */
  readonly name: string;
  /** In reading order, each place once. */
  readonly cells: readonly DraftCell[];
  readonly merges: readonly Area[];
  /** The widths of the columns from the first on, in characters of the workbook's standard font. */
  readonly columnWidths: readonly number[];
  /** A sheet that is there whose columns are the same: the widths then are its, where the host knows them. */
  readonly columnsLike?: string;
  /**
   * For each row, the one of a sheet that is there of which it is a copy: it then is as high, and asks of what is typed
   * into it what that one asks (data validation), where the host knows.
   */
  readonly rowsLike?: { readonly sheet: string; readonly rows: readonly number[] };
  /** The least heights of rows in points; where its text asks for more, a row is as high as that. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly lists: readonly DraftList[];
  /** Cells for input: shown on a pale ground for as long as they are empty. */
  readonly inputs: readonly Area[];
  /**
   * A sheet that is there and is printed alike, where the host knows how: its margins, and of the same form its paper, how
   * it is laid on that, and its headers and footers, in the words of the new one; of a copy (see `rowsLike`) also what is
   * printed of it and where its pages end.
   */
  readonly pageLike?: { readonly sheet: string; readonly isSameForm?: true; readonly words?: OtherWords };
  readonly page: SheetPage;
}
