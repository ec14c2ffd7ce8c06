import { attribute, attributesOf, tagsOf, type Tag } from "./markup";
import { PositionCounter } from "./position";

/** Where a cell stands in the text of its sheet. */
export interface CellPlace {
  readonly open: Tag;
  /** Behind the closing tag. */
  readonly end: number;
}

/** An `f` element of a shared formula. */
export interface SharedPlace {
  readonly row: number;
  readonly column: number;
  readonly open: Tag;
  readonly end: number;
  /** The cell that holds the text it shares; the same object for all that share it. */
  readonly master: { readonly row: number; readonly column: number };
}

/** A row in the text of its sheet, with the places that were asked for. */
export interface RowPlace {
  readonly open: Tag;
  /** The offset of the closing tag; of the end of the tag, where the row is an empty element. */
  close: number;
  readonly cells: Map<number, CellPlace>;
  /** For a wanted column: the offset of the first cell behind it. */
  readonly behind: Map<number, number>;
}

/** Where in the text of a sheet the wanted cells stand, or would stand. */
export interface SheetPlaces {
  readonly prefix: string;
  readonly dimension: Tag | undefined;
  readonly data: { readonly open: Tag; readonly close: number };
  readonly rows: ReadonlyMap<number, RowPlace>;
  /** For a wanted row that does not exist: the offset of the first row behind it. */
  readonly rowBehind: ReadonlyMap<number, number>;
  readonly shared: readonly SharedPlace[];
}

/** The wanted cells: columns by row. */
export type WantedCells = ReadonlyMap<number, ReadonlySet<number>>;

function descending(numbers: Iterable<number>): number[] {
  return [...numbers].sort((one, other) => other - one);
}

class PlaceFinder {
  dimension: Tag | undefined;
  data: { open: Tag; close: number } | undefined;
  readonly rows = new Map<number, RowPlace>();
  readonly rowBehind = new Map<number, number>();
  readonly shared: SharedPlace[] = [];
  private readonly position = new PositionCounter();
  private readonly masters = new Map<string, SharedPlace["master"]>();
  private row: RowPlace | undefined;
  private cell: Tag | undefined;
  private formula: Tag | undefined;
  private isInData = false;
  /** The wanted rows and, of the open row, the wanted columns that nothing stands behind so far; the least come last. */
  private readonly waitingRows: number[];
  private waitingColumns: number[] = [];

  constructor(
    private readonly text: string,
    private readonly wanted: WantedCells,
  ) {
    this.waitingRows = descending(wanted.keys());
  }

  visit(name: string, tag: Tag): void {
    if (name === "dimension" && tag.kind !== "close") this.dimension ??= tag;
    else if (name === "sheetData") this.visitData(tag);
    else if (!this.isInData) return;
    else if (this.cell !== undefined) this.visitInCell(name, tag);
    else if (name === "row") this.visitRow(tag);
    else if (name === "c" && tag.kind !== "close") this.openCell(tag);
  }

  private visitData(tag: Tag): void {
    this.isInData = tag.kind === "open";
    if (tag.kind === "close") {
      if (this.data !== undefined) this.data.close = tag.start;
    } else this.data = { open: tag, close: tag.end };
  }

  private visitRow(tag: Tag): void {
    if (tag.kind === "close") {
      if (this.row !== undefined) this.row.close = tag.start;
      this.row = undefined;
      return;
    }
    this.position.openRow(attribute(this.text, tag, "r"));
    const { row } = this.position;
    for (; (this.waitingRows.at(-1) ?? row) < row; this.waitingRows.pop()) {
      this.rowBehind.set(this.waitingRows.at(-1) ?? row, tag.start);
    }
    this.row = undefined;
    this.waitingColumns = [];
    if (!this.wanted.has(row)) return;
    // A row that stands twice is completed where it stands first; a cell of it is found where it stands last.
    const known = this.rows.get(row);
    const place: RowPlace = {
      open: tag,
      close: tag.end,
      cells: known?.cells ?? new Map<number, CellPlace>(),
      behind: new Map<number, number>(),
    };
    if (known === undefined) this.rows.set(row, place);
    this.row = tag.kind === "open" ? place : undefined;
    this.waitingColumns = descending(this.wanted.get(row) ?? []);
  }

  private openCell(tag: Tag): void {
    this.position.openCell(attribute(this.text, tag, "r"));
    const { column } = this.position;
    for (; (this.waitingColumns.at(-1) ?? column) < column; this.waitingColumns.pop()) {
      this.row?.behind.set(this.waitingColumns.at(-1) ?? column, tag.start);
    }
    if (tag.kind === "empty") this.closeCell(tag, tag.end);
    else this.cell = tag;
  }

  private closeCell(open: Tag, end: number): void {
    const { row, column } = this.position;
    if (this.wanted.get(row)?.has(column) === true) this.row?.cells.set(column, { open, end });
  }

  private visitInCell(name: string, tag: Tag): void {
    if (name === "c" && this.cell !== undefined) {
      this.closeCell(this.cell, tag.end);
      this.cell = undefined;
    } else if (name === "f") {
      if (tag.kind === "open") this.formula = tag;
      else if (tag.kind === "empty") this.closeFormula(tag, tag.end, false);
      else if (this.formula !== undefined) {
        this.closeFormula(this.formula, tag.end, this.text.slice(this.formula.end, tag.start).trim() !== "");
      }
    }
  }

  private closeFormula(open: Tag, end: number, hasText: boolean): void {
    this.formula = undefined;
    const attributes = new Map(attributesOf(this.text, open).map(({ name, value }) => [name, value]));
    const index = attributes.get("si");
    if (attributes.get("t") !== "shared" || index === undefined) return;
    const { row, column } = this.position;
    if (hasText) this.masters.set(index, { row, column });
    const master = this.masters.get(index);
    if (master !== undefined) this.shared.push({ row, column, open, end, master });
  }
}

/** Finds the wanted cells in one walk over the text; `undefined` where the text is no sheet. */
export function findPlaces(text: string, wanted: WantedCells): SheetPlaces | undefined {
  const finder = new PlaceFinder(text, wanted);
  let prefix: string | undefined;
  for (const tag of tagsOf(text)) {
    prefix ??= tag.name.slice(0, tag.name.indexOf(":") + 1);
    if (tag.name.startsWith(prefix)) finder.visit(tag.name.slice(prefix.length), tag);
  }
  const { data, dimension, rows, rowBehind, shared } = finder;
  if (data === undefined || prefix === undefined) return undefined;
  return { prefix, dimension, data, rows, rowBehind, shared };
}
