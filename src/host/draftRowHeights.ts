import type { Area } from "../core/cell";
import type { DraftCell, SheetDraft } from "../core/sheetDraft";
import { STANDARD_SIZE } from "./draftStandard";

/** The height in points of a row with one line in the standard font. */
export const STANDARD_HEIGHT = 14.25;
/** The width in characters of a column that states none, as Excel has it. */
const STANDARD_WIDTH = 8.43;
/** Excel knows no higher rows. */
const HIGHEST = 409.5;
/** Lines stand this many times their letters' size apart. */
const LINE_PITCH = 1.3;
const PADDING = 3;

/** Chinese characters and full-width forms are as wide as two digits. */
const WIDE = /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2460-\u24ff\u2e80-\uffe6]|[\ud800-\udbff][\udc00-\udfff]/g;

/** How many digits are as wide as a text. */
function widthOf(text: string): number {
  return text.length + (text.match(WIDE) ?? []).filter((character) => character.length === 1).length;
}

/** The height in points that a text needs within a width in characters of the standard font. */
function heightOf({ value, look }: DraftCell, width: number): number {
  const { size = STANDARD_SIZE } = look;
  if (typeof value !== "string" || value === "") return size * LINE_PITCH + PADDING;
  // A wide character that does not fit leaves half of its place blank.
  const capacity = Math.max(2, (width * STANDARD_SIZE) / size - 1);
  const lines = value.split("\n").map((line) => (look.wraps === true ? Math.ceil(widthOf(line) / capacity) : 1));
  const count = look.wraps === true ? lines.reduce((sum, line) => sum + Math.max(1, line), 0) : 1;
  return count * size * LINE_PITCH + PADDING;
}

/**
 * The heights of the rows of a sheet in points: those that the draft states, and for the others the height that their
 * texts ask for, for no program fits a row to a text in merged cells by itself. Rows of one standard line are left out.
 */
export function rowHeightsOf(draft: SheetDraft): ReadonlyMap<number, number> {
  const { cells, merges, columnWidths, rowHeights } = draft;
  const merged = new Map(merges.map((area) => [`${area.top},${area.left}`, area] as const));
  const needed = new Map<number, number>();
  const high: { readonly area: Area; readonly need: number }[] = [];
  for (const cell of cells) {
    const { row, column } = cell;
    const area = merged.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column };
    let width = 0;
    for (let at = area.left; at <= area.right; at++) width += columnWidths[at] ?? STANDARD_WIDTH;
    const need = heightOf(cell, width);
    if (area.bottom > area.top) high.push({ area, need });
    else needed.set(row, Math.max(needed.get(row) ?? STANDARD_HEIGHT, need));
  }
  const current = (row: number): number => rowHeights.get(row) ?? needed.get(row) ?? STANDARD_HEIGHT;
  for (const { area, need } of high) {
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
    const free = rows.filter((row) => !rowHeights.has(row));
    const missing = need - rows.reduce((sum, row) => sum + current(row), 0);
    if (missing > 0) for (const row of free) needed.set(row, current(row) + missing / free.length);
  }
  const heights = new Map<number, number>();
  for (const [row, height] of needed) {
    if (height > STANDARD_HEIGHT + PADDING) heights.set(row, Math.min(HIGHEST, Math.ceil(height * 4) / 4));
  }
  for (const [row, height] of rowHeights) heights.set(row, Math.min(HIGHEST, height));
  return heights;
}
