import { contentOf, inside, valueInside, wholeNumber, type Element } from "./tree";

/** A cell of a row with the columns of the grid that it takes, counted from zero, both ends inclusive. */
export interface CellSpan {
  readonly cell: Element;
  readonly left: number;
  readonly right: number;
}

/** A row with its cells where they stand. */
export interface PlacedRow {
  readonly row: Element;
  readonly spans: readonly CellSpan[];
}

/** Word has at most 63 columns in a table. */
export const MAX_TABLE_COLUMNS = 512;

/** Edges of cells that are so near, in twentieths of a point, are one: two millimetres. */
const NEAR = 115;

function spanOf(cell: Element): number {
  return Math.max(1, Math.min(wholeNumber(valueInside(cell, "tcPr", "gridSpan")) ?? 1, MAX_TABLE_COLUMNS + 1));
}

/** The widths of the cells of a row in twentieths of a point; `undefined` where one of them does not state its own. */
function statedWidths(cells: readonly Element[]): readonly number[] | undefined {
  const widths = cells.map((cell) => {
    const width = inside(cell, "tcPr", "tcW");
    return width === undefined || (width.attributes["type"] ?? "dxa") !== "dxa"
      ? 0
      : wholeNumber(width.attributes["w"]);
  });
  return widths.every((width) => width !== undefined && width > 0) ? widths.map((width) => width ?? 0) : undefined;
}

/**
 * Where the cells of a row stand in the grid of its table. The counts of columns that cells state decide; in a row where
 * they do not fill the grid, as some programs write them, the widths of the cells do, where these fit.
 * @param widths of the columns of the grid, in twentieths of a point.
 */
export function spansOf(row: Element, widths: readonly number[]): PlacedRow {
  const cells = Array.from(contentOf(row)).filter(({ name }) => name === "tc");
  const before = Math.max(0, Math.min(wholeNumber(valueInside(row, "trPr", "gridBefore")) ?? 0, MAX_TABLE_COLUMNS + 1));
  const behind = wholeNumber(valueInside(row, "trPr", "gridAfter")) ?? 0;
  const counts = cells.map(spanOf);
  const taken = before + counts.reduce((sum, count) => sum + count, 0);
  const fitted = taken + behind === widths.length ? undefined : fittedCounts(cells, widths, before);
  let left = before;
  const spans = cells.map((cell, index) => {
    const span = { cell, left, right: left + ((fitted ?? counts)[index] ?? 1) - 1 };
    left = span.right + 1;
    return span;
  });
  return { row, spans };
}

/** How many columns each cell takes by its width; `undefined` where the widths do not fit the grid. */
function fittedCounts(
  cells: readonly Element[],
  widths: readonly number[],
  before: number,
): readonly number[] | undefined {
  const stated = statedWidths(cells);
  if (stated === undefined || widths.some((width) => width <= 0)) return undefined;
  const counts: number[] = [];
  let column = before;
  let missing = 0;
  for (const width of stated) {
    let rest = width + missing;
    let count = 0;
    while (column < widths.length && rest > NEAR) {
      rest -= widths[column] ?? 0;
      column += 1;
      count += 1;
    }
    if (count === 0 || Math.abs(rest) > NEAR) return undefined;
    missing = rest;
    counts.push(count);
  }
  return counts;
}
