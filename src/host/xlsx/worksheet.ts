import { parseArea } from "../../core/a1";
import type { Area, Cell } from "../../core/cell";
import type { Row } from "../../core/workbook";
import { CellReader, type ReadingContext } from "./cellReader";
import { columnRange, hiddenColumns, soundRanges, type ColumnRange } from "./columns";
import { MAX_CELLS, MAX_COLUMNS, MAX_MERGES } from "./limits";
import { coverage, soundMerges } from "./merges";
import { PositionCounter } from "./position";
import { damaged, tooLarge } from "./refused";
import { flag, numeric, parseXml, type Attributes } from "./xml";

/** What a row says about itself and about cells that it does not list. */
interface RowFormat {
  readonly height: number | undefined;
  readonly format: number | undefined;
}

/** Everything a worksheet part says that reading, showing or writing needs. */
export interface SheetContent {
  readonly isProtected: boolean;
  /** The rights to insert and to delete rows that a protected sheet leaves. */
  readonly rowRights: { readonly insert: boolean; readonly delete: boolean };
  readonly rows: ReadonlyMap<number, Row>;
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly showsGridLines: boolean;
  readonly defaultColumnWidth: number | undefined;
  readonly defaultRowHeight: number | undefined;
  readonly columns: readonly ColumnRange[];
  readonly rowFormats: ReadonlyMap<number, RowFormat>;
  /** The numbers of the formats of listed cells, where they are not 0. */
  readonly cellFormats: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly arrays: readonly Area[];
  /** True where a what-if data table fills cells. */
  readonly hasDataTables: boolean;
  /** The areas that the sheet filters, headings included. */
  readonly filters: readonly Area[];
}

/** The map in ascending order of its keys; itself where it is so already. */
function ascending<T>(map: Map<number, T>): Map<number, T> {
  let last = -1;
  for (const key of map.keys()) {
    if (key < last) return new Map([...map].sort(([one], [other]) => one - other));
    last = key;
  }
  return map;
}

class SheetReader {
  private readonly position = new PositionCounter();
  private readonly cell: CellReader;
  private readonly rows = new Map<number, Map<number, Cell>>();
  private readonly rowFormats = new Map<number, RowFormat>();
  private readonly cellFormats = new Map<number, Map<number, number>>();
  private readonly hiddenRows = new Set<number>();
  private readonly columns: ColumnRange[] = [];
  private readonly merges: Area[] = [];
  private readonly filters: Area[] = [];
  private row = new Map<number, Cell>();
  private isInCell = false;
  private isInData = false;
  private isProtected = false;
  private rowRights = { insert: true, delete: true };
  private showsGridLines = true;
  private defaultColumnWidth: number | undefined;
  private defaultRowHeight: number | undefined;

  constructor(
    private readonly part: string,
    private readonly context: ReadingContext,
  ) {
    this.cell = new CellReader(part, context);
  }

  open(name: string, attributes: Attributes): void {
    if (this.isInCell) this.cell.open(name, attributes);
    else if (!this.isInData) this.openAround(name, attributes);
    else if (name === "c") this.openCell(attributes);
    else if (name === "row") this.openRow(attributes);
  }

  text(text: string): void {
    if (this.isInCell) this.cell.text(text);
  }

  close(name: string): void {
    if (this.isInCell) {
      if (name === "c") this.closeCell();
      else this.cell.close(name);
    } else if (name === "sheetData") this.isInData = false;
  }

  private openAround(name: string, attributes: Attributes): void {
    switch (name) {
      case "sheetData":
        this.isInData = true;
        break;
      case "sheetView":
        this.showsGridLines = flag(attributes["showGridLines"], true);
        break;
      case "sheetFormatPr":
        this.defaultRowHeight = numeric(attributes["defaultRowHeight"]);
        this.defaultColumnWidth =
          numeric(attributes["defaultColWidth"]) ?? widthOfDigits(numeric(attributes["baseColWidth"]));
        break;
      case "col":
        this.openColumns(attributes);
        break;
      case "sheetProtection":
        this.isProtected = flag(attributes["sheet"]);
        this.rowRights = {
          insert: !flag(attributes["insertRows"], true),
          delete: !flag(attributes["deleteRows"], true),
        };
        break;
      case "autoFilter":
        this.filters.push(...[parseArea(attributes["ref"] ?? "")].filter((area) => area !== undefined));
        break;
      case "mergeCell":
        this.openMerge(attributes["ref"]);
        break;
      default:
    }
  }

  private openColumns(attributes: Attributes): void {
    const range = columnRange(attributes);
    if (range !== undefined && this.columns.length < MAX_COLUMNS) this.columns.push(range);
  }

  private openMerge(reference: string | undefined): void {
    this.context.counts.merges += 1;
    if (this.context.counts.merges > MAX_MERGES) throw tooLarge(`${this.part}: > ${MAX_MERGES}`);
    const area = parseArea(reference ?? "");
    if (area !== undefined) this.merges.push(area);
  }

  private openRow(attributes: Attributes): void {
    if (!this.position.openRow(attributes["r"])) throw damaged(this.part);
    const { row } = this.position;
    this.row = this.rows.get(row) ?? new Map<number, Cell>();
    this.rows.set(row, this.row);
    if (flag(attributes["hidden"])) this.hiddenRows.add(row);
    const height = numeric(attributes["ht"]);
    const format = flag(attributes["customFormat"]) ? numeric(attributes["s"]) : undefined;
    if (height !== undefined || format !== undefined) this.rowFormats.set(row, { height, format });
  }

  private openCell(attributes: Attributes): void {
    if (!this.position.openCell(attributes["r"])) throw damaged(this.part);
    this.context.counts.cells += 1;
    if (this.context.counts.cells > MAX_CELLS) throw tooLarge(`${this.part}: > ${MAX_CELLS}`);
    const format = numeric(attributes["s"]) ?? 0;
    const { row, column } = this.position;
    let formats = this.cellFormats.get(row);
    if (formats === undefined) this.cellFormats.set(row, (formats = new Map<number, number>()));
    formats.set(column, format);
    this.cell.begin(attributes["t"], format);
    this.isInCell = true;
  }

  private closeCell(): void {
    this.isInCell = false;
    const { row, column } = this.position;
    const cell = this.cell.end(row, column);
    if (cell === undefined) this.row.delete(column);
    else this.row.set(column, cell);
  }

  /** The rows in order, without those that hold nothing and without what stands behind merged areas. */
  private soundRows(merges: readonly Area[]): { rows: ReadonlyMap<number, Row>; lastColumn: number } {
    const isCovered = coverage(merges);
    const rows = new Map<number, Row>();
    let lastColumn = -1;
    for (const [number, row] of ascending(this.rows)) {
      const sorted = ascending(row);
      for (const column of [...sorted.keys()]) {
        if (isCovered(number, column)) sorted.delete(column);
        else lastColumn = Math.max(lastColumn, column);
      }
      if (sorted.size > 0) rows.set(number, sorted);
    }
    return { rows, lastColumn };
  }

  result(): SheetContent {
    const merges = soundMerges(this.merges);
    const columns = soundRanges(this.columns);
    const { rows, lastColumn } = this.soundRows(merges);
    return {
      isProtected: this.isProtected,
      rowRights: this.rowRights,
      rows,
      merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: hiddenColumns(columns, lastColumn),
      showsGridLines: this.showsGridLines,
      defaultColumnWidth: this.defaultColumnWidth,
      defaultRowHeight: this.defaultRowHeight,
      columns,
      rowFormats: this.rowFormats,
      cellFormats: this.cellFormats,
      arrays: this.cell.arrays,
      hasDataTables: this.cell.hasDataTables,
      filters: this.filters,
    };
  }
}

/** A width stated in digits, with the padding that Excel adds to it. */
function widthOfDigits(digits: number | undefined): number | undefined {
  return digits === undefined ? undefined : digits + 5 / 7;
}

/** Reads one worksheet part as a stream. @throws Refused */
export function readWorksheet(part: string, bytes: Uint8Array, context: ReadingContext): SheetContent {
  const reader = new SheetReader(part, context);
  let root: string | undefined;
  parseXml(part, bytes, {
    open(name, attributes) {
      if (root === undefined) {
        root = name;
        if (root !== "worksheet") throw damaged(part);
      } else reader.open(name, attributes);
    },
    text: (text) => {
      reader.text(text);
    },
    close: (name) => {
      reader.close(name);
    },
  });
  return reader.result();
}
