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

/**
 * The depth of every row from its number: 1 for main rows, 2 for the rows below them. A row without a number, or in a
 * table without any numbering, is a main row when nothing numbered stands above it, else as deep as the row above.
 */
export function depthsOf(numbers: readonly string[]): readonly number[] {
  const kinds = numbers.map((number) => KINDS.findIndex((kind) => kind.test(foldLabel(number))));
  const main = kinds.find((kind) => kind >= 0);
  let depth = 1;
  return kinds.map((kind) => {
    if (kind >= 0) depth = kind === main ? 1 : 2;
    return depth;
  });
}
