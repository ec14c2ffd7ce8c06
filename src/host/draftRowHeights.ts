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

/** How many digits are as wide as a text: a Chinese character is as wide as two. */
function widthInDigits(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[ -~\u00a0-\u00ff˃]/u.test(character) ? 1 : 2), 0);
}

/** The height in points that a cell asks for within a width in characters of the standard font. */
function heightOf({ value, look }: DraftCell, width: number): number {
  const { size = STANDARD_SIZE, wraps } = look;
  const text = typeof value === "string" && wraps === true ? value : "";
  // A wide character that does not fit leaves half of its place blank, and a cell keeps a margin on both sides.
  const capacity = Math.max(2, (width * STANDARD_SIZE) / size - 2);
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(widthInDigits(line) / capacity)));
  return lines.reduce((sum, count) => sum + count, 0) * size * LINE_PITCH + PADDING;
}

function quarters(height: number): number {
  return Math.min(HIGHEST, Math.ceil(height * 4) / 4);
}

/**
 * The heights of the rows of a sheet in points, so that each text is seen whole: no program fits a row to a text in
 * merged cells. What a copy says like its model asks for no more than that gives it. At least what the draft states; rows of one standard line of which it states nothing are left out.
 */
export function rowHeightsOf({ cells, merges, columnWidths, rowHeights }: SheetDraft): ReadonlyMap<number, number> {
  const merged = new Map(merges.map((area) => [`${area.top},${area.left}`, area] as const));
  const heights = new Map(rowHeights);
  const high: { readonly area: Area; readonly need: number }[] = [];
  const current = (row: number): number => heights.get(row) ?? STANDARD_HEIGHT;
  for (const cell of cells) {
    const { row, column, like } = cell;
    if (like?.saysSame === true) continue;
    const area = merged.get(`${row},${column}`) ?? { top: row, left: column, bottom: row, right: column };
    let width = 0;
    for (let at = area.left; at <= area.right; at++) width += columnWidths[at] ?? STANDARD_WIDTH;
    const need = heightOf(cell, width);
    if (area.bottom > area.top) high.push({ area, need });
    else if (need > current(row)) heights.set(row, need);
  }
  // What stands in a single row comes first; a text over several rows shares out what then is missing.
  high.sort(({ area: one }, { area: other }) => one.bottom - one.top - (other.bottom - other.top));
  for (const { area, need } of high) {
    const rows = Array.from({ length: area.bottom - area.top + 1 }, (_, index) => area.top + index);
    const missing = need - rows.reduce((sum, row) => sum + current(row), 0);
    if (missing > 0) for (const row of rows) heights.set(row, current(row) + missing / rows.length);
  }
  return new Map(
    Array.from(heights)
      .filter(([row, height]) => rowHeights.has(row) || height > STANDARD_HEIGHT + PADDING)
      .map(([row, height]) => [row, quarters(height)]),
  );
}
