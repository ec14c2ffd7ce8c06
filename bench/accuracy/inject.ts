/** Puts errors into a book that can be seen in principle: each breaks a relation that was true, beyond rounding. */
import { brokenRelations, halfWidths } from "./arithmetic";
import type { ErrorKind, Injection } from "./case";
import type { Change } from "./change";
import { ERRORS, UNIFORM } from "./errors";
import { placesOf, type Book, type Relation, type Row } from "./model";
import type { Random } from "./random";

/** How often each kind occurs, in per cent. */
export const NATURAL: readonly (readonly [ErrorKind, number])[] = [
  ["substitution", 36],
  ["omission", 6],
  ["transposition", 6],
  ["insertion", 5],
  ["decimal-point", 7],
  ["money-unit", 6],
  ["sign", 2],
  ["stale-copy", 9],
  ["neighbour-value", 6],
  ["row-swap", 4],
  ["pasted-copy", 5],
  ["duplicated-row", 3],
  ["missing-row", 3],
  ["factor-price-swap", 2],
];

/** Slips of single digits as often as they were counted in practice. */
export const DIGITS: readonly (readonly [ErrorKind, number])[] = [
  ["substitution", 68],
  ["omission", 11],
  ["transposition", 11],
  ["insertion", 10],
];

const ATTEMPTS = 60;

/**
 * The relations that are broken whether one takes the precision of what stands there now or of what stood there: a digit
 * that is left out (0.02 for 0.024) can make a number so coarse that nobody sees a contradiction.
 */
function brokenIn(book: Book): ReadonlySet<string> {
  const numbers = [...placesOf(book).keys()];
  const nameOf = ({ stated, name }: Relation) => `${name} ${stated.right}`;
  const [then, now] = (["right", "value"] as const).map((version) =>
    brokenRelations(book, halfWidths(numbers, version)),
  );
  return new Set((then ?? []).filter((relation) => now?.includes(relation)).map(nameOf));
}

/**
 * Puts one error of a kind into a book.
 *
 * @param taken rows that carry an error already
 * @returns the change, or `undefined` where the book has no place for such an error
 */
function inject(book: Book, kind: ErrorKind | "uniform", random: Random, taken: ReadonlySet<Row>): Change | undefined {
  const broken = brokenIn(book);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const change = (kind === "uniform" ? UNIFORM : ERRORS[kind])(book, random);
    if (change === undefined) continue;
    const now = brokenIn(book);
    const seen = now.size > broken.size && [...now].some((relation) => !broken.has(relation));
    if (seen && !change.rows.some((row) => taken.has(row))) return change;
    change.undo();
  }
  return undefined;
}

/** Puts errors of the given kinds into a book; `undefined` where it has no place for one of them. */
export function injectAll(
  book: Book,
  kinds: readonly (ErrorKind | "uniform")[],
  random: Random,
): readonly Injection[] | undefined {
  const taken = new Set<Row>();
  const made: [ErrorKind, Change][] = [];
  for (const kind of kinds) {
    const change = inject(book, kind, random, taken);
    if (change === undefined) return undefined;
    for (const row of change.rows) taken.add(row);
    made.push([kind === "uniform" ? "substitution" : kind, change]);
  }
  return made.map(([kind, change]) => ({ kind, ...change.describe() }));
}
