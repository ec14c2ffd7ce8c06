import type { CellRef, CellValue } from "./cell";

/** What one cell of a form is to hold. */
export interface ContentValue {
  readonly value: CellValue;
  /** Without its leading `=`; `value` then is what it comes to. */
  readonly formula?: string;
}

/** One row of a table; a column that is left out stays empty. */
export interface ContentRow {
  /** As in `BoundRow`: 1 for main rows, 2 for the rows a main row consists of; 1 in tables without numbering. */
  readonly depth: number;
  readonly cells: Readonly<Partial<Record<string, ContentValue>>>;
}

/**
 * What a form holds, by the names of its description, wherever it is printed. Column values that cover several rows are
 * given in each of them, as a read gives them.
 */
export interface FormContent {
  readonly year: number | null;
  readonly fields: Readonly<Partial<Record<string, ContentValue>>>;
  readonly tables: Readonly<Partial<Record<string, readonly ContentRow[]>>>;
}

/** Where the content of a form stands once it is laid out. */
export interface ContentPlaces {
  readonly fields: Readonly<Partial<Record<string, CellRef>>>;
  /** In the order of the rows of the content; a value that covers several rows has one place. */
  readonly tables: Readonly<Partial<Record<string, readonly Readonly<Partial<Record<string, CellRef>>>[]>>>;
}
