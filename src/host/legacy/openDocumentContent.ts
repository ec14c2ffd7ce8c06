import type { Area } from "../../core/cell";
import { MAX_CELLS, MAX_COLUMNS, MAX_MERGES, MAX_ROWS, MAX_SHEETS } from "../xlsx/limits";
import { damaged, tooLarge } from "../xlsx/refused";
import { numeric, type Attributes, type XmlHandler } from "../xlsx/xml";
import type { LegacyCell, LegacySheet, LegacyTrack, LegacyWorkbook } from "./model";
import { contentOf, ParagraphCollector } from "./openDocumentCell";
import { excelFormula } from "./openDocumentFormula";
import type { StyleCollector } from "./openDocumentStyles";

/** What stands inside these belongs to no cell. */
const ASIDE = new Set([
  "annotation",
  "forms",
  "?:table:tracked-changes",
  "?:table:shapes",
  "?:table:dde-link",
  "?:table:table-source",
  "?:draw:frame",
  "?:draw:custom-shape",
]);

/** Builds the sheets of a spreadsheet from its elements, in the order in which they stand. */
export class ContentReader implements XmlHandler {
  private readonly sheets: LegacySheet[] = [];
  private readonly counts = { cells: 0, merges: 0 };
  private isDate1904 = false;
  private sheet: SheetBuilder | undefined;
  private depthAside = 0;
  private isInStyles = false;

  constructor(private readonly styles: StyleCollector) {}

  open(name: string, attributes: Attributes): void {
    if (this.depthAside > 0 || ASIDE.has(name)) this.depthAside += 1;
    else if (name === "automatic-styles") this.isInStyles = true;
    else if (this.isInStyles) this.styles.open(name, attributes);
    else if (name === "?:table:null-date") this.isDate1904 = attributes["table:date-value"] === "1904-01-01";
    else if (this.sheet !== undefined) this.sheet.open(name, attributes);
    else if (name === "?:table:table") {
      if (this.sheets.length >= MAX_SHEETS) throw tooLarge(`sheets > ${String(MAX_SHEETS)}`);
      this.sheet = new SheetBuilder(attributes, this.styles, this.isDate1904, this.counts);
    }
  }

  text(text: string): void {
    if (this.depthAside > 0) return;
    if (this.isInStyles) this.styles.text(text);
    else this.sheet?.text(text);
  }

  close(name: string): void {
    if (this.depthAside > 0) this.depthAside -= 1;
    else if (name === "automatic-styles") this.isInStyles = false;
    else if (this.isInStyles) this.styles.close(name);
    else if (this.sheet !== undefined && name === "?:table:table") {
      this.sheets.push(this.sheet.result());
      this.sheet = undefined;
    } else this.sheet?.close(name);
  }

  result(): LegacyWorkbook {
    return { isDate1904: this.isDate1904, sheets: this.sheets };
  }
}

function repeated(value: string | undefined): number {
  return Math.max(1, Math.trunc(numeric(value) ?? 1));
}

function isHidden(attributes: Attributes): boolean {
  return ["collapse", "filter"].includes(attributes["table:visibility"] ?? "");
}

class SheetBuilder {
  private readonly rows = new Map<number, ReadonlyMap<number, LegacyCell>>();
  private readonly merges: Area[] = [];
  private readonly columns: (LegacyTrack & { readonly cellStyle: string | undefined })[] = [];
  private readonly rowTracks: LegacyTrack[] = [];
  private readonly paragraphs = new ParagraphCollector();
  private row = new Map<number, LegacyCell>();
  private rowAttributes: Attributes = {};
  private cellAttributes: Attributes | undefined;
  private nextRow = 0;
  private nextColumn = 0;

  constructor(
    private readonly attributes: Attributes,
    private readonly styles: StyleCollector,
    private readonly isDate1904: boolean,
    private readonly counts: { cells: number; merges: number },
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === "?:table:table-column") this.openColumns(attributes);
    else if (name === "?:table:table-row") {
      this.row = new Map();
      this.rowAttributes = attributes;
      this.nextColumn = 0;
    } else if (name === "?:table:table-cell") {
      this.cellAttributes = attributes;
      this.paragraphs.clear();
    } else if (name === "?:table:covered-table-cell") {
      this.nextColumn += repeated(attributes["table:number-columns-repeated"]);
    } else if (this.cellAttributes !== undefined) this.paragraphs.open(name, attributes);
  }

  text(text: string): void {
    if (this.cellAttributes !== undefined) this.paragraphs.text(text);
  }

  close(name: string): void {
    if (name === "?:table:table-cell") this.closeCell();
    else if (name === "?:table:table-row") this.closeRow();
    else if (this.cellAttributes !== undefined) this.paragraphs.close(name);
  }

  private openColumns(attributes: Attributes): void {
    const first = (this.columns.at(-1)?.last ?? -1) + 1;
    const last = first + repeated(attributes["table:number-columns-repeated"]) - 1;
    if (last >= MAX_COLUMNS) throw damaged("content.xml");
    const size = this.styles.sizeOf("table-column", attributes["table:style-name"]);
    const cellStyle = attributes["table:default-cell-style-name"];
    this.columns.push({
      first,
      last,
      ...(size === undefined ? {} : { size }),
      isHidden: isHidden(attributes),
      cellStyle,
    });
  }

  private styleAt(attributes: Attributes, column: number): string | undefined {
    return (
      attributes["table:style-name"] ??
      this.rowAttributes["table:default-cell-style-name"] ??
      this.columns.find(({ last }) => last >= column)?.cellStyle
    );
  }

  private closeCell(): void {
    const attributes = this.cellAttributes ?? {};
    this.cellAttributes = undefined;
    const column = this.nextColumn;
    const count = repeated(attributes["table:number-columns-repeated"]);
    this.nextColumn += count;
    this.merge(attributes, column);
    const cell = this.cellOf(attributes, column);
    if (cell === undefined) return;
    if (this.nextColumn > MAX_COLUMNS) throw damaged("content.xml");
    this.count(count);
    for (let at = column; at < column + count; at++) this.row.set(at, cell);
  }

  private cellOf(attributes: Attributes, column: number): LegacyCell | undefined {
    const plain = contentOf(attributes, this.paragraphs.take(), this.isDate1904);
    const formula = attributes["table:formula"];
    const holdsNothing = plain.value === null && plain.error === undefined;
    if (formula === undefined && (holdsNothing || plain.value === "")) return undefined;
    const style = this.styleAt(attributes, column);
    const array = areaOf(this.nextRow, column, attributes, "table:number-matrix-");
    return {
      content: formula === undefined ? plain : { ...plain, formula: excelFormula(formula) },
      format: this.styles.formatOf(style),
      isLocked: this.styles.isLocked(style),
      ...(formula === undefined || array === undefined ? {} : { array }),
    };
  }

  private merge(attributes: Attributes, column: number): void {
    const area = areaOf(this.nextRow, column, attributes, "table:number-");
    if (area === undefined || (area.top === area.bottom && area.left === area.right)) return;
    this.counts.merges += 1;
    if (this.counts.merges > MAX_MERGES) throw tooLarge(`merges > ${String(MAX_MERGES)}`);
    this.merges.push(area);
  }

  private count(cells: number): void {
    this.counts.cells += cells;
    if (this.counts.cells > MAX_CELLS) throw tooLarge(`cells > ${String(MAX_CELLS)}`);
  }

  private closeRow(): void {
    const first = this.nextRow;
    const count = repeated(this.rowAttributes["table:number-rows-repeated"]);
    this.nextRow += count;
    if (this.row.size > 0) {
      if (this.nextRow > MAX_ROWS) throw damaged("content.xml");
      this.count(this.row.size * (count - 1));
      for (let at = first; at < this.nextRow; at++) this.rows.set(at, this.row);
    }
    const size = this.styles.sizeOf("table-row", this.rowAttributes["table:style-name"]);
    const hidden = isHidden(this.rowAttributes);
    if (size === undefined && !hidden) return;
    this.rowTracks.push({ first, last: this.nextRow - 1, ...(size === undefined ? {} : { size }), isHidden: hidden });
  }

  /** Rows below the last that holds anything are listed one by one in the other format, and there can be a million. */
  private usedTracks(): readonly LegacyTrack[] {
    const lastMerged = this.merges.reduce((last, { bottom }) => Math.max(last, bottom), -1);
    const lastUsed = Math.min(Math.max(lastMerged, ...[...this.rows.keys()].slice(-1)), MAX_ROWS - 1);
    return this.rowTracks
      .filter(({ first }) => first <= lastUsed)
      .map((track) => ({ ...track, last: Math.min(track.last, lastUsed) }));
  }

  result(): LegacySheet {
    const { attributes, rows, merges, columns } = this;
    return {
      name: attributes["table:name"] ?? "",
      visibility: this.styles.isHiddenTable(attributes["table:style-name"]) ? "hidden" : "visible",
      isProtected: attributes["table:protected"] === "true",
      rows,
      merges,
      columns,
      rowTracks: this.usedTracks(),
    };
  }
}

/** The area from a cell on that two attributes with this beginning state; `undefined` where they state none. */
function areaOf(row: number, column: number, attributes: Attributes, prefix: string): Area | undefined {
  const columns = attributes[`${prefix}columns-spanned`];
  const rows = attributes[`${prefix}rows-spanned`];
  if (columns === undefined && rows === undefined) return undefined;
  return { top: row, left: column, bottom: row + repeated(rows) - 1, right: column + repeated(columns) - 1 };
}
