import type { Grid, Slot } from "../grid";
import { bareLabel, foldCharacters, foldLabel, hasHan } from "../text";
import { isLike } from "./labels";
import { remembered, rememberedIn } from "../remembered";
import { flatMapped } from "../flatMapped";

/** A cell that may hold a label together with its value. */
export interface Line {
  readonly slot: Slot;
  readonly folded: string;
  /** Without blanks, to see fast whether a label stands in it. */
  readonly bare: string;
  /** What stands before its first colon, bare; absent where that is no label. */
  readonly label?: string;
}

/** The cells of a grid that may hold label and value, and where to look for a label among them. */
interface Lines {
  readonly all: readonly Line[];
  /** By the label before their colon. */
  readonly headed: ReadonlyMap<string, readonly Line[]>;
}

/** Longer texts before a colon are no labels. */
const LONGEST_PREFIX = 24;

/** The cells that may hold label and value, inside tables and outside: a colon parts them, or a figure follows. */
export const linesOf = remembered((grid: Grid): Lines => {
  const all = grid.slots.filter(({ text }) => hasHan(text) && /[:：\d０-９¥￥]/.test(text)).map(lineOf);
  const headed = new Map<string, Line[]>();
  for (const line of all) if (line.label !== undefined) enter(headed, line.label, line);
  return { all, headed };
});

/** As many lines are looked through one by one; of more than any form has, an index is kept. */
const MOST_UNINDEXED = 300;

/** The lines by each pair of characters that stands in them, so that a label is sought in few of them. */
const linesByPair = remembered((grid: Grid): ReadonlyMap<number, readonly Line[]> => {
  const byPair = new Map<number, Line[]>();
  for (const line of linesOf(grid).all) {
    for (let start = 0; start + 1 < line.bare.length; start += 1) enter(byPair, pairAt(line.bare, start), line);
  }
  return byPair;
});

function lineOf(slot: Slot): Line {
  const folded = foldCharacters(slot.text);
  const colon = folded.indexOf(":");
  const label = colon < 1 || colon > LONGEST_PREFIX ? "" : bareLabel(slot.text.slice(0, colon));
  return { slot, folded, bare: foldLabel(slot.text), ...(label === "" ? {} : { label }) };
}

/** Two characters as one number, which is found faster than a text. */
function pairAt(text: string, start: number): number {
  return (text.charCodeAt(start) << 16) | text.charCodeAt(start + 1);
}

function enter<Key>(index: Map<Key, Line[]>, key: Key, line: Line): void {
  const same = index.get(key);
  if (same === undefined) index.set(key, [line]);
  else if (same.at(-1) !== line) same.push(line);
}

/** The lines in which a folded text stands, in reading order. */
export const linesWith = rememberedIn((grid: Grid, text: string): readonly Line[] => {
  const { all } = linesOf(grid);
  const isFew = all.length <= MOST_UNINDEXED || text.length < 2;
  const near = isFew ? all : (linesByPair(grid).get(pairAt(text, 0)) ?? []);
  return near.filter(({ bare }) => bare.includes(text));
});

/** The lines whose label before the colon is like a field's, in reading order. */
export const linesLike = rememberedIn((grid: Grid, like: RegExp): readonly Line[] =>
  flatMapped(Array.from(linesOf(grid).headed), ([label, lines]) => (isLike(like, label) ? lines : [])),
);
