import type { BookEvents } from "./events";
import { areaContains, type Area, type CellValue } from "../../../src/core/cell";

/** A cell of the simulated Excel. */
export interface BookCell {
  value: CellValue;
  error?: string | undefined;
  /** Without its `=`. */
  formula?: string | undefined;
  numberFormat: string;
  /** What the cell shows when its number format is one the simulation cannot apply. */
  shown?: string | undefined;
  locked: boolean;
  /** The user's own fill; nothing of ours may ever change it. */
  fill: string;
  /** Fonts and alignment by path, such as `font.bold`; what is not listed is as Excel starts. */
  look: ReadonlyMap<string, unknown>;
}

/** A conditional format of any kind; `formula` and `look` belong to custom ones. */
export interface BookRule {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  stopIfTrue: boolean;
  /** Such as `font.bold` and `fill.color`. */
  readonly look: Map<string, unknown>;
}

export interface BookSheet {
  readonly id: string;
  readonly name: string;
  /** In points; columns that are not listed have the default width. */
  widths: Map<number, number>;
  lists: BookList[];
  /** Print settings by path, such as `orientation` and `zoom.horizontalFitToPages`. */
  readonly page: Map<string, unknown>;
  /** The first rows and columns behind the breaks that a person put between pages. */
  rowBreaks: readonly number[];
  columnBreaks: readonly number[];
  visibility: "Visible" | "Hidden" | "VeryHidden";
  isProtected: boolean;
  allowFormatCells: boolean;
  allowInsertRows: boolean;
  allowDeleteRows: boolean;
  /** By row, then by column. */
  cells: Map<number, Map<number, BookCell>>;
  merges: Area[];
  hiddenRows: Set<number>;
  /** In points; rows that are not listed have the default height. */
  heights: Map<number, number>;
  readonly hiddenColumns: Set<number>;
  /** The first has the highest priority. */
  rules: BookRule[];
}

/** A drop-down list, or a formula that must be true of what is typed. */
export interface BookList {
  readonly area: Area;
  /** The values or the formula of a list; or a custom formula, as the first cell of the area reads it. */
  source: string;
  readonly isCustom?: true;
  ignoresBlanks: boolean;
  showsAlert: boolean;
}

/** The simulated Excel with its one open workbook. */
export interface Book {
  readonly sheets: BookSheet[];
  active: string;
  /** True while nobody may add or remove sheets. */
  isStructureProtected: boolean;
  nextSheet: number;
  selection: BookSelection;
  /** Custom XML parts in the order in which they were added. */
  customXml: BookXml[];
  /** True while the person is typing in a cell. */
  isEditing: boolean;
  readonly events: BookEvents;
  nextRule: number;
  /** How often merged areas were asked for, which clears the person's own undo on Windows. */
  timesMergesRead: number;
}

/** What the person has selected. */
export interface BookSelection {
  readonly sheet: string;
  /** The cells, of several areas the last one. */
  readonly area: Area;
  /** Where typing would go; without it the top left cell of the area. */
  readonly active?: { readonly row: number; readonly column: number };
  /** True while several areas, a picture or a chart are selected, which no single range can tell. */
  readonly isNoRange?: boolean;
}

/** A custom XML part. */
export interface BookXml {
  readonly id: string;
  xml: string;
}

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** A cell in which nothing was ever written. */
export function blankCell(): BookCell {
  return { value: null, numberFormat: "General", locked: true, fill: "#FFFFFF", look: new Map() };
}

/** A sheet as Excel makes a new one. */
export function blankSheet(name: string, number: number): BookSheet {
  return {
    id: `{00000000-0001-0000-${String(number).padStart(4, "0")}-000000000000}`,
    name,
    visibility: "Visible",
    isProtected: false,
    allowFormatCells: false,
    allowInsertRows: false,
    allowDeleteRows: false,
    heights: new Map(),
    widths: new Map(),
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    rules: [],
    lists: [],
    page: new Map(),
    rowBreaks: [],
    columnBreaks: [],
  };
}

/** The cell at a place; a blank one, not yet part of the sheet, where there is none. */
export function peek(sheet: BookSheet, row: number, column: number): BookCell {
  return sheet.cells.get(row)?.get(column) ?? blankCell();
}

/** The cell at a place, made part of the sheet. */
export function cellToWrite(sheet: BookSheet, row: number, column: number): BookCell {
  const line = sheet.cells.get(row) ?? new Map<number, BookCell>();
  sheet.cells.set(row, line);
  const cell = line.get(column) ?? blankCell();
  line.set(column, cell);
  return cell;
}

export function holdsSomething(cell: BookCell): boolean {
  return cell.value !== null || cell.formula !== undefined || cell.error !== undefined;
}

/** True for the cells of a merged area other than its first. */
export function isCovered(sheet: BookSheet, row: number, column: number): boolean {
  const merge = sheet.merges.find((area) => areaContains(area, row, column));
  return merge !== undefined && !(merge.top === row && merge.left === column);
}

export function intersects(one: Area, other: Area): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** The area with every merged area that it touches, as a person selects it. */
export function withWholeMerges(sheet: BookSheet, area: Area): Area {
  const touched = sheet.merges.filter((merge) => intersects(merge, area));
  const wider = around([area, ...touched]) ?? area;
  return areaContains(area, wider.top, wider.left) && areaContains(area, wider.bottom, wider.right)
    ? area
    : withWholeMerges(sheet, wider);
}

function around(areas: readonly Area[]): Area | undefined {
  if (areas.length === 0) return undefined;
  return areas.reduce((all, area) => ({
    top: Math.min(all.top, area.top),
    left: Math.min(all.left, area.left),
    bottom: Math.max(all.bottom, area.bottom),
    right: Math.max(all.right, area.right),
  }));
}

/** The used range: of values only, or of everything that was ever formatted. */
export function usedArea(sheet: BookSheet, valuesOnly: boolean): Area | undefined {
  const places = [...sheet.cells].flatMap(([row, line]) =>
    [...line]
      .filter(([column, cell]) => !valuesOnly || (holdsSomething(cell) && !isCovered(sheet, row, column)))
      .map(([column]) => ({ top: row, left: column, bottom: row, right: column })),
  );
  return around(valuesOnly ? places : [...places, ...sheet.merges]);
}

export function sheetOf(book: Book, nameOrId: unknown): BookSheet | undefined {
  if (typeof nameOrId !== "string") return undefined;
  return book.sheets.find(({ id, name }) => id === nameOrId || name.toLowerCase() === nameOrId.toLowerCase());
}
