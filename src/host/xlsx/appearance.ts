/** A line along one side of a cell. */
export interface BorderLine {
  /** As the file names it: `thin`, `medium`, `thick`, `dashed`, `dotted`, `double`, `hair`, … */
  readonly style: string;
  /** `#RRGGBB`. */
  readonly colour: string;
}

/** How the text of a cell is set. */
export interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** `#RRGGBB`; absent for the automatic colour, black on paper. */
  readonly colour?: string;
}

/** How one cell looks. Sides, fill and indents that a cell lacks are absent. */
export interface CellStyle {
  readonly font: Font;
  /** `#RRGGBB`; a pattern is given by the colour that it makes from afar. */
  readonly fill?: string;
  readonly borders: {
    readonly top?: BorderLine;
    readonly right?: BorderLine;
    readonly bottom?: BorderLine;
    readonly left?: BorderLine;
  };
  /** `general` puts numbers to the right, texts to the left, truth values and errors in the middle. */
  readonly horizontal:
    "general" | "left" | "center" | "right" | "fill" | "justify" | "centerContinuous" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  /** Steps of about one and a half characters each. */
  readonly indent: number;
}

/** How one sheet looks. Rows and columns count from zero. */
export interface SheetAppearance {
  readonly showsGridLines: boolean;
  /** In characters of the default font, as the file counts them; `columnPixels` converts. */
  readonly defaultColumnWidth: number;
  /** In points. */
  readonly defaultRowHeight: number;
  /** In characters, see `defaultColumnWidth`. */
  columnWidth(column: number): number;
  /** In points; `undefined` where the row has no height of its own and fits its content. */
  rowHeight(row: number): number | undefined;
  /** The style of a cell, also of an empty one: its own, else its row's, else its column's, else the default. */
  styleAt(row: number, column: number): CellStyle;
}

/** How the sheets of a workbook look, by the index of the sheet in `Workbook.sheets`. */
export interface Appearance {
  readonly sheets: readonly SheetAppearance[];
}

/** Pixels at 96 dpi of a digit in the default font, 11 point Calibri or 宋体 alike. */
const DIGIT_PIXELS = 7;

/** The pixels at 96 dpi of a column of so many characters (ECMA-376, 18.3.1.13). */
export function columnPixels(width: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / DIGIT_PIXELS)) / 256) * DIGIT_PIXELS);
}
