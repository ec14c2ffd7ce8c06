import type { BoundRow } from "../../core/bind/bound";
import { pairByName } from "../../core/names";

/** Names that rows lack, and the row behind which they belong: `undefined` for the first place. */
export interface MissingNames<Row extends BoundRow> {
  readonly behind: Row | undefined;
  readonly names: readonly string[];
}

/**
 * Where the names that rows lack belong: in the order of their counterpart, where the rows that are there keep to it, and
 * else behind the last of them.
 * @param names all names of the counterpart, in its order.
 */
export function missingInOrder<Row extends BoundRow>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  names: readonly string[],
  missing: readonly string[],
): readonly MissingNames<Row>[] {
  const pairs = pairByName(rows, names, nameOf, (name) => name);
  const order = rows.flatMap((row) =>
    pairs.filter(({ left }) => left === row).map(({ right }) => names.indexOf(right)),
  );
  const isSame = order.every((place, index) => index === 0 || place > (order[index - 1] ?? -1));
  if (!isSame) return missing.length === 0 ? [] : [{ behind: rows.at(-1), names: missing }];
  const groups = new Map<Row | undefined, string[]>();
  let behind: Row | undefined;
  for (const name of names) {
    const there = pairs.find(({ right }) => right === name)?.left;
    if (there !== undefined) behind = there;
    else if (missing.includes(name)) groups.set(behind, [...(groups.get(behind) ?? []), name]);
  }
  return Array.from(groups, ([place, own]) => ({ behind: place, names: own }));
}
