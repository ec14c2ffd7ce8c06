import type { Identity, Operand } from "../identity";
import { flatMapped } from "../flatMapped";

/** A list of amounts, a table's or a group's, of which a row may be missing. */
export interface AmountList {
  readonly path: readonly string[];
  /** The amounts of its rows, from one of the identities over it. */
  readonly rows: readonly Operand[];
  /** The stand-in for the amount of a row that is missing. */
  readonly missing: Operand;
}

/** The lists that identities speak of, each once. */
export function listsOf(identities: readonly Identity[]): readonly AmountList[] {
  const lists = new Map<string, AmountList>();
  for (const { list: path, terms, stated } of identities) {
    const rows = flatMapped(terms, ({ operands }) => operands);
    const last = rows.at(-1);
    if (path === undefined || last === undefined || lists.has(keyOf(path))) continue;
    const { place, unit, precisionGroup } = last;
    const missing: Operand = {
      place,
      value: null,
      typed: "",
      unit,
      decimals: 0,
      precisionGroup,
      role: "amount",
      name: stated.name,
      computed: false,
    };
    lists.set(keyOf(path), { path, rows, missing });
  }
  return [...lists.values()];
}

/** True when a row of the inner list is one of the outer list as well. */
export function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  return outer.every((name, level) => inner[level] === name);
}

function keyOf(path: readonly string[]): string {
  return path.join("\u0000");
}
