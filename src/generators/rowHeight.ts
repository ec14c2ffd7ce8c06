import type { Area } from "../core/cell";

/** A text of a sheet with the area it stands in. */
export interface StandingText {
  readonly area: Area;
  readonly text: string;
  /** Of its letters, in points; 10.5 where none is given. */
  readonly size?: number;
}

const STANDARD_SIZE = 10.5;
/** A line of the standard font with some air around it. */
const LOWEST = 20;
/** Spreadsheets know no higher rows. */
const HIGHEST = 409;
/** Lines stand this many times their letters' size apart. */
const LINE_PITCH = 1.3;
const PADDING = 5;
/** Of a column that states no width. */
const STANDARD_WIDTH = 8.43;

/** How many digits are as wide as a text: a Chinese character is as wide as two. */
export function widthInDigits(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[ -~\u00a0-\u00ff˃]/u.test(character) ? 1 : 2), 0);
}

/** The height in points that a wrapped text asks for, within a width in digits of the standard font. */
export function heightOfText(text: string, width: number, size = STANDARD_SIZE): number {
  // A wide character that does not fit leaves half of its place blank.
  const capacity = Math.max(2, (width * STANDARD_SIZE) / size - 2);
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(widthInDigits(line) / capacity)));
  return lines.reduce((sum, count) => sum + count, 0) * size * LINE_PITCH + PADDING;
}

/**
 * The heights of all rows in points, so that each text is seen whole: no program fits a row to a text in merged cells.
 * @param minimum of rows that are higher although nothing asks for it.
 */
export function rowHeights(
  texts: readonly StandingText[],
  columnWidths: readonly number[],
  count: number,
  minimum: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const heights = Array.from({ length: count }, (_, row) => Math.max(LOWEST, minimum.get(row) ?? 0));
  const needs = texts.map(({ area, text, size }) => {
    let width = 0;
    for (let column = area.left; column <= area.right; column += 1) width += columnWidths[column] ?? STANDARD_WIDTH;
    return { area, need: heightOfText(text, width, size) };
  });
  // What stands in a single row comes first; a text over several rows shares out what then is missing.
  const bySpan = needs.sort((one, other) => one.area.bottom - one.area.top - (other.area.bottom - other.area.top));
  for (const { area, need } of bySpan) {
    const rows = heights.slice(area.top, area.bottom + 1);
    const missing = need - rows.reduce((sum, height) => sum + height, 0);
    if (missing <= 0) continue;
    for (let row = area.top; row <= area.bottom; row += 1) {
      heights[row] = Math.min(HIGHEST, (heights[row] ?? LOWEST) + Math.ceil((missing / rows.length) * 4) / 4);
    }
  }
  return new Map(heights.entries());
}
