import { foldLabel } from "../text";

/** Kinds of numbering, such as 一、 （一） 1. (1) ①; the kind that comes first in a table numbers its main rows. */
const KINDS: readonly RegExp[] = [
  /^[一二三四五六七八九十百]+[、.,]?$/,
  /^\([一二三四五六七八九十百]+\)[、.,]?$/,
  /^\d+[、.,]?$/,
  /^\(\d+\)[、.,]?$/,
  /^\d+[.\-]\d+$/,
  /^[①-⑳]$/,
];

/** Whether a number is the first of its kind: 一, (1), ①. */
const FIRST = /^\(?(?:一|1|①)(?:\)|[、.,]|\b)*$/;

/**
 * The kinds in order of first appearance, the shallowest first; but what begins to count anew again and again lies below
 * what counts on, also where the first main row is lost.
 */
function orderOf(numbers: readonly string[], kinds: readonly number[]): readonly number[] {
  const order = [...new Set(kinds.filter((kind) => kind >= 0))];
  const [first, second] = order;
  const beginnings = (kind: number | undefined): number =>
    numbers.filter((number, index) => kinds[index] === kind && FIRST.test(foldLabel(number))).length;
  const isBelow = second !== undefined && beginnings(first) > 1 && beginnings(second) < 2;
  return isBelow ? [second, ...order.filter((kind) => kind !== second)] : order;
}

/**
 * The depth of every row from its number: 1 for main rows (一), 2 for the rows they consist of (1), 3 below those. Kinds
 * are as deep as they come in order of first appearance (see `orderOf`). A row without a number is as deep as the row above, but below
 * it where only main rows are numbered; in a table without any numbering every row is a main row.
 */
export function depthsOf(numbers: readonly string[]): readonly number[] {
  const kinds = numbers.map((number) => KINDS.findIndex((kind) => kind.test(foldLabel(number))));
  const order = orderOf(numbers, kinds);
  let depth = 0;
  return kinds.map((kind) => {
    if (kind >= 0) depth = order.indexOf(kind) + 1;
    else if (order.length === 1 && depth === 1) depth = 2;
    return Math.max(1, depth);
  });
}

/** A row among rows of a numbered table, and the rows that it directly consists of. */
export function partsBelow<Row extends { readonly depth: number }>(
  rows: readonly Row[],
  index: number,
): readonly Row[] {
  const own = rows[index]?.depth ?? 1;
  const next = rows.findIndex((row, later) => later > index && row.depth <= own);
  const below = rows.slice(index + 1, next < 0 ? rows.length : next);
  const nearest = Math.min(...below.map(({ depth }) => depth));
  return below.filter(({ depth }) => depth === nearest);
}
