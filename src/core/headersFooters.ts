/**
 * What is printed into the upper or lower edge of a page, in Excel's codes: `&P` is the number of the page, `&A` the name of
 * the sheet, `&&` an ampersand.
 */
export interface EdgeText {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** Header (页眉) and footer (页脚) of a page. */
export interface PageEdges {
  readonly header: EdgeText;
  readonly footer: EdgeText;
}

/** Headers and footers of a sheet. */
export interface HeadersFooters {
  /** On all pages of which nothing else is said. */
  readonly usual: PageEdges;
  readonly first?: PageEdges;
  readonly even?: PageEdges;
  /** Set where they are printed as large as they are, however large the sheet is. */
  readonly isUnscaled?: true;
  /** Set where they keep to edges of their own and not to the margins of the sheet. */
  readonly isUnaligned?: true;
}

/**
 * What a form says of itself, and what another one says in its place; `null` where that is not known. Each is there once.
 * What both say alike belongs to it, so that no part of it is taken for something else.
 */
export type OtherWords = readonly (readonly [words: string, others: string | null])[];
