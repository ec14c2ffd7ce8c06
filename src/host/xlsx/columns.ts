import { MAX_COLUMNS, MAX_LISTED_COLUMNS } from "./limits";
import { flag, numeric, type Attributes } from "./xml";

/** Neighbouring columns of one format, counted from zero, both ends inclusive. */
export interface ColumnRange {
  readonly first: number;
  readonly last: number;
  readonly width: number | undefined;
  readonly isHidden: boolean;
  readonly format: number | undefined;
}

/** The range that a `col` element states; `undefined` where it states none inside a sheet. */
export function columnRange(attributes: Attributes): ColumnRange | undefined {
  const first = (numeric(attributes["min"]) ?? 0) - 1;
  const last = Math.min(numeric(attributes["max"]) ?? 0, MAX_COLUMNS) - 1;
  if (!Number.isInteger(first) || !Number.isInteger(last) || first < 0 || last < first) return undefined;
  const width = numeric(attributes["width"]);
  return { first, last, width, isHidden: flag(attributes["hidden"]), format: numeric(attributes["style"]) };
}

/** The ranges in ascending order; of those that overlap, the first. */
export function soundRanges(ranges: readonly ColumnRange[]): readonly ColumnRange[] {
  const sound: ColumnRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.first - other.first)) {
    if (range.first > (sound.at(-1)?.last ?? -1)) sound.push(range);
  }
  return sound;
}

/** The range that holds a column, among sound ranges. */
export function rangeOf(ranges: readonly ColumnRange[], column: number): ColumnRange | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.last ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low];
  return range !== undefined && range.first <= column ? range : undefined;
}

/** The hidden columns, one by one; those far to the right of all cells are not listed. */
export function hiddenColumns(ranges: readonly ColumnRange[], lastUsed: number): ReadonlySet<number> {
  const bound = Math.max(lastUsed, MAX_LISTED_COLUMNS - 1);
  const hidden = new Set<number>();
  for (const { first, last, isHidden } of ranges) {
    if (!isHidden) continue;
    for (let column = first; column <= Math.min(last, bound); column++) hidden.add(column);
  }
  return hidden;
}
