/** How the letters and lines of a paragraph look. */
export interface ParagraphLook {
  readonly horizontal?: "left" | "center" | "right";
  readonly isBold: boolean;
  /** In points; absent where the document states none. */
  readonly size?: number;
}

/** A paragraph of the document as it reads: without deleted pieces, codes of fields, and comments. */
export interface Paragraph {
  readonly kind: "paragraph";
  /** Lines are parted by `\n`, stops of a tabulator are `\t`. */
  readonly text: string;
  readonly look: ParagraphLook;
}

/** A cell of a table; its columns are counted in the table's grid from zero, both ends inclusive. */
export interface TableCell {
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly look: ParagraphLook;
  readonly vertical: "top" | "center" | "bottom";
  readonly isFramed: boolean;
  /** True where it is a lower part of the cell above it. */
  readonly continuesAbove: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  /** The least height in points, where one is stated. */
  readonly height?: number;
  /** True for a row that is printed again on every page. */
  readonly isRepeated: boolean;
}

export interface Table {
  readonly kind: "table";
  /** Where its columns begin and end, in twentieths of a point from its left edge; one more than it has columns. */
  readonly edges: readonly number[];
  readonly rows: readonly TableRow[];
}

/** A paragraph or a table where it stands. */
export interface Block {
  readonly content: Paragraph | Table;
  /** Counts the page breaks before it that the document prescribes; not the number of a page. */
  readonly page: number;
  readonly orientation: "portrait" | "landscape";
}

/** What a document says, in its order. */
export interface DocumentContent {
  readonly blocks: readonly Block[];
  /** The texts of its text boxes, which stand at no place of the text. */
  readonly textBoxes: readonly string[];
}
