import type { CSSProperties } from "react";
import type { Area, Cell } from "../core/cell";
import { cellAt, textOf } from "../core/workbook";
import { edgesOf } from "./edges";
import { lineCss, type Line, type Look } from "./look";
import { fontOf, LINE_HEIGHT } from "./measure";
import { boxOf, type SheetModel } from "./sheetModel";

/** Faint lines that help to see the cells where the sheet itself has none. */
const GRID_LINE = "1px solid #e4e4e4";

/** The space beside a cell's text, in pixels. */
export const TEXT_PADDING = 3;

// `safe`: of a text too tall for its cell the beginning is to be seen.
const JUSTIFY = { top: "flex-start", center: "safe center", bottom: "safe flex-end" } as const;

/** Where the text of a cell leans. */
export function alignmentOf(look: Look, cell: Cell | undefined): "left" | "center" | "right" | "justify" {
  if (look.horizontal !== "general") return look.horizontal;
  if (cell?.error !== undefined || typeof cell?.value === "boolean") return "center";
  return typeof cell?.value === "number" ? "right" : "left";
}

function edge(line: Line | undefined, otherwise: string): string {
  return line === undefined ? otherwise : lineCss(line);
}

/** The CSS of a cell's box. */
export function cellCss(model: SheetModel, area: Area, look: Look): CSSProperties {
  const edges = edgesOf(model, area);
  const { left, width, height } = boxOf(model, area);
  // Spreadsheets draw no grid lines where a cell is filled.
  const quiet = look.fill === undefined && model.showsGridLines ? GRID_LINE : `1px solid ${look.fill ?? "#ffffff"}`;
  return {
    left,
    width,
    height,
    justifyContent: JUSTIFY[look.vertical],
    backgroundColor: look.fill ?? "#ffffff",
    borderRight: edge(edges.right, quiet),
    borderBottom: edge(edges.bottom, quiet),
    borderLeft: edge(edges.left, "none"),
    borderTop: edge(edges.top, "none"),
  };
}

/** The CSS of the text in a cell. */
export function textCss(look: Look, alignment: "left" | "center" | "right" | "justify"): CSSProperties {
  return {
    font: fontOf(look),
    lineHeight: LINE_HEIGHT,
    color: look.color,
    textDecoration: look.decoration,
    textAlign: alignment,
    whiteSpace: look.wrap ? "pre-wrap" : "pre",
    overflowWrap: look.wrap ? "anywhere" : "normal",
    paddingLeft: TEXT_PADDING + (alignment === "left" ? look.indent : 0),
    paddingRight: TEXT_PADDING + (alignment === "right" ? look.indent : 0),
  };
}

/** How far a text that does not wrap may run over empty cells to its right, in pixels from the cell's left edge. */
export function roomForText(model: SheetModel, area: Area): number {
  let last = area.right;
  while (
    last + 1 < model.columns.count &&
    cellAt(model.sheet, area.top, last + 1) === undefined &&
    model.merges.at(area.top, last + 1) === undefined
  ) {
    last++;
  }
  return model.columns.length(area.left, last);
}

/** What a cell shows: its text; its formula where no value is known; a row of `#` for a number that does not fit. */
export function shownText(model: SheetModel, area: Area, look: Look, cell: Cell | undefined): string {
  if (cell === undefined) return "";
  const text = textOf(cell);
  if (text === "" && cell.formula !== undefined) return `=${cell.formula}`;
  if (typeof cell.value !== "number" || look.wrap) return text;
  const room = model.columns.length(area.left, area.right) - 2 * TEXT_PADDING;
  return model.measure(text, fontOf(look)) > room + 1 ? "####" : text;
}
