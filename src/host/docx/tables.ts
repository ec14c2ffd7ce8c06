import { MAX_ROWS } from "../xlsx/limits";
import { tooLarge } from "../xlsx/refused";
import { TableBorders } from "./borders";
import { MAX_TABLE_COLUMNS, spansOf } from "./columns";
import type { ParagraphLook, Table, TableCell, TableRow } from "./model";
import type { ParagraphReader } from "./paragraphs";
import type { Styles } from "./styles";
import { contentOf, inside, switchInside, valueInside, wholeNumber, type Element } from "./tree";

/** The width of a column that states none, in twentieths of a point. */
const STANDARD_WIDTH = 1440;
/** Cells of all tables of a document. */
const MAX_TABLE_CELLS = 1_000_000;

const VERTICALS: Readonly<Record<string, "top" | "center" | "bottom">> = { center: "center", bottom: "bottom" };

/** Reads the tables of a document. */
export class TableReader {
  private cells = 0;

  constructor(
    private readonly styles: Styles,
    private readonly paragraphs: ParagraphReader,
  ) {}

  /** @throws Refused `too-large`. */
  read(table: Element): Table {
    const properties = inside(table, "tblPr");
    const borders = new TableBorders(properties, this.styles);
    const rows = rowsOf(table);
    if (rows.length > MAX_ROWS) throw tooLarge(`rows > ${MAX_ROWS}`);
    const widths = (inside(table, "tblGrid")?.children ?? [])
      .filter(({ name }) => name === "gridCol")
      .map(({ attributes }) => wholeNumber(attributes["w"]) ?? 0);
    const placed = rows.map((row) => spansOf(row, widths));
    const count = Math.max(widths.length, ...placed.map(({ spans }) => (spans.at(-1)?.right ?? -1) + 1));
    if (count > MAX_TABLE_COLUMNS) throw tooLarge(`columns > ${MAX_TABLE_COLUMNS}`);
    const edges = [0];
    for (let column = 0; column < count; column++) {
      const width = widths[column] ?? 0;
      edges.push((edges.at(-1) ?? 0) + (width > 0 ? width : STANDARD_WIDTH));
    }
    return {
      kind: "table",
      edges,
      rows: placed.map(({ row, spans }, index): TableRow => {
        const height = wholeNumber(valueInside(row, "trPr", "trHeight"));
        const read = spans.map(({ cell, left, right }) => {
          const place = {
            isFirstRow: index === 0,
            isLastRow: index === rows.length - 1,
            isFirstColumn: left === 0,
            isLastColumn: right === count - 1,
          };
          return this.cell(cell, left, right, borders.isFramed(inside(cell, "tcPr"), place));
        });
        return {
          cells: joinedAcross(spans, read),
          ...(height === undefined || height <= 0 ? {} : { height: height / 20 }),
          isRepeated: switchInside(row, "trPr", "tblHeader") === true,
        };
      }),
    };
  }

  private cell(cell: Element, left: number, right: number, isFramed: boolean): TableCell {
    this.cells += 1;
    if (this.cells > MAX_TABLE_CELLS) throw tooLarge(`cells > ${MAX_TABLE_CELLS}`);
    const properties = inside(cell, "tcPr");
    const merge = inside(properties, "vMerge");
    const continuesAbove = merge !== undefined && merge.attributes["val"] !== "restart";
    // What stands in the hidden part of a merged cell is shown by no program.
    const { text, look } = this.content(continuesAbove ? { ...cell, children: [] } : cell);
    const vertical = VERTICALS[valueInside(properties, "vAlign") ?? ""] ?? "top";
    return { left, right, text, look, vertical, isFramed, continuesAbove };
  }

  /** The lines of a cell: its paragraphs, and the rows of tables inside it. */
  private content(cell: Element): { readonly text: string; readonly look: ParagraphLook } {
    const lines: string[] = [];
    const looks: { readonly look: ParagraphLook; readonly isBlank: boolean }[] = [];
    let isOpen = false;
    for (const child of contentOf(cell)) {
      if (child.name === "tbl") {
        lines.push(...this.linesOf(child));
        isOpen = false;
      } else if (child.name === "p") {
        const read = this.paragraphs.read(child);
        const text = read.text.replaceAll("\t", "  ").replace(/[^\S\n]+$/gm, "");
        if (isOpen) lines.push(`${lines.pop() ?? ""}${text}`);
        else lines.push(text);
        isOpen = read.isOpen;
        looks.push({ look: read.look, isBlank: text === "" });
      }
    }
    const spoken = looks.filter(({ isBlank }) => !isBlank).map(({ look }) => look);
    const look = spoken[0] ?? looks[0]?.look ?? { isBold: false };
    return {
      text: lines.join("\n").replace(/^\n+|\n+$/g, ""),
      look: { ...look, isBold: spoken.length > 0 && spoken.every(({ isBold }) => isBold) },
    };
  }

  /** A table inside a cell: one line a row. */
  private linesOf(table: Element): readonly string[] {
    return rowsOf(table)
      .map((row) =>
        cellsOf(row)
          .map((cell) => this.content(cell).text.replaceAll("\n", " "))
          .filter((text) => text.trim() !== "")
          .join("  "),
      )
      .filter((line) => line !== "");
  }
}

function rowsOf(table: Element): readonly Element[] {
  return Array.from(contentOf(table)).filter((row) => row.name === "tr" && switchInside(row, "trPr", "del") !== true);
}

function cellsOf(row: Element): readonly Element[] {
  return Array.from(contentOf(row)).filter(({ name }) => name === "tc");
}

/** Old files merge cells of a row by a mark, as newer ones do downwards. */
function joinedAcross(spans: readonly { readonly cell: Element }[], cells: readonly TableCell[]): readonly TableCell[] {
  const joined: TableCell[] = [];
  cells.forEach((cell, index) => {
    const merge = inside(spans[index]?.cell, "tcPr", "hMerge");
    const before = joined.at(-1);
    const isPart = merge !== undefined && merge.attributes["val"] !== "restart";
    if (isPart && before !== undefined) joined[joined.length - 1] = { ...before, right: cell.right };
    else joined.push(cell);
  });
  return joined;
}
