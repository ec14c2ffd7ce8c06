/**
 * How the label of a field, column or table is printed beyond its words. `{unit}` stands for the unit of the amounts and
 * `{year}` for the year of the form.
 */
export interface Decoration {
  /** One of its synonyms, where this edition prints that one. */
  readonly as?: string;
  /** 其中： or *. */
  readonly before?: string;
  /** （{unit}）, also on a line of its own. */
  readonly after?: string;
  /** 合  计: short labels spread over their cell. */
  readonly isSpread?: true;
}

/** What stands in one cell. Fields and tables go by the names of the form's description, which knows their labels. */
export type Printed =
  /** The label of a field. */
  | ({ readonly label: string } & Decoration)
  /** A place for the value of a field. */
  | { readonly value: string }
  /** Labels of fields, each with its value behind a colon, several in one line. */
  | { readonly inline: readonly (string | ({ readonly label: string } & Decoration))[] }
  /** A label that holds no value of its own, with its decorations; the description lists it. */
  | { readonly heading: string }
  /** A label of the footer, with a colon and a place for a hand behind it. */
  | { readonly footer: string }
  /** The unit of the amounts behind this word: 金额单位：万元. */
  | { readonly unit: string }
  /** A place to be filled in by hand. */
  | { readonly blank: true };

/** One cell; it covers columns and rows, as a cell of a table in a text does. */
export type LayoutCell = Printed & {
  readonly across: number;
  readonly down?: number;
  readonly align?: "left" | "center" | "right";
};

/** Cells side by side, from the first column that no cell above reaches down into. */
export interface LayoutRow {
  readonly kind: "row";
  readonly cells: readonly LayoutCell[];
  /** Lines around and outside the form's frame have no border. */
  readonly isUnframed?: true;
  /** In points; more where its texts ask for it. */
  readonly minimumHeight?: number;
}

/** One column of a table: a column of its description, a field (in lists), or one that the program knows nothing of. */
export type LayoutColumn = Decoration & {
  readonly across: number;
  readonly align?: "left" | "center" | "right";
  /** A heading above this one and those beside it that bear the same. */
  readonly under?: string;
} & (
    | {
        readonly column: string;
        /** The table it is of, where another stands beside the line's own. */
        readonly table?: string;
        /** A table beside whose column of the same name it is, too. */
        readonly sharedWith?: string;
      }
    | { readonly field: string }
    | { readonly heading: string }
  );

/** A table: its headings, its rows and its total. */
export interface LayoutTable {
  readonly kind: "table";
  readonly table: string;
  /** The table's label left of it, merged downwards over all its rows. */
  readonly side?: Decoration & { readonly across: number };
  readonly columns: readonly LayoutColumn[];
  /** Rows of a blank form; where the columns are levels of indicators, the profile's levels give the rows. */
  readonly blankRows: number;
  /** In a blank form, so many rows belong to each main row of a numbered table. */
  readonly blankParts?: number;
  /** Levels that the place prints by another name than its profile names first. */
  readonly levelNames?: readonly string[];
  readonly minimumHeight?: number;
  /** Printed only where there is something to print in it. */
  readonly isOnlyFilled?: true;
  /** The row of the field that is the total of a column; its label covers these columns. */
  readonly total?: Decoration & {
    readonly field: string;
    readonly over: readonly string[];
    readonly place: "first" | "last";
  };
}

/** 附表1, the title, （2024年度）: lines over the whole width. */
export interface LayoutHead {
  readonly kind: "appendix" | "title" | "year";
}

/** One or more rows of a form. */
export type LayoutLine = LayoutHead | LayoutRow | LayoutTable;

/** How an edition of a form is printed on A4: geometry and order only, for what is printed stands in the description. */
export interface Layout {
  readonly orientation: "portrait" | "landscape";
  /** In characters of the standard font. */
  readonly columnWidths: readonly number[];
  /** 附表1; `{number}` stands for the number of the form among its like. */
  readonly appendix?: string;
  /** The name of its sheet where it is not the appendix label. */
  readonly sheetName?: string;
  /** What the title says between year and name: 区级. */
  readonly place?: string;
  /** Set where the year stands on a line below the title. */
  readonly hasYearLine?: true;
  readonly lines: readonly LayoutLine[];
}
