import type Big from "big.js";
import type { TrueIdentity } from "../case";

/** A product of numbers, by their ids, and a constant that carries sign and units. */
export interface Term {
  readonly coefficient: Big;
  readonly factors: readonly number[];
}

interface Written {
  readonly terms: readonly Term[];
}

/** What computed numbers are made of, by their ids, and the edits that say so. */
export interface Definitions {
  readonly byId: ReadonlyMap<number, readonly Term[]>;
  readonly used: ReadonlySet<Written>;
}

/**
 * Finds for each computed number an identity that its formula carries out: one that holds and states it, or else a copy.
 * If several hold, any will do: the others remain as edits.
 */
export function definitions(
  written: readonly Written[],
  identities: readonly TrueIdentity[],
  holding: readonly boolean[],
  typed: ReadonlySet<number>,
): Definitions {
  const byId = new Map<number, readonly Term[]>();
  const used = new Set<Written>();
  const define = (id: number | undefined, edit: Written) => {
    if (id === undefined || typed.has(id) || byId.has(id) || used.has(edit)) return;
    const definition = solvedFor(id, edit);
    if (!definition || leadsTo(definition, id, byId)) return;
    byId.set(id, definition);
    used.add(edit);
  };
  const holdingPairs = identities.flatMap((identity, index) => {
    const edit = written[index];
    return edit && holding[index] === true ? [[identity, edit] as const] : [];
  });
  for (const [{ stated }, edit] of holdingPairs) define(stated, edit);
  for (const [{ terms }, edit] of holdingPairs) {
    if (terms.length === 1 && terms[0]?.factors.length === 1) define(terms[0].factors[0], edit);
  }
  return { byId, used };
}

function solvedFor(id: number, { terms }: Written): readonly Term[] | undefined {
  const own = terms.find(({ factors }) => factors.length === 1 && factors[0] === id);
  const others = terms.filter((term) => term !== own);
  if (!own || others.some(({ factors }) => factors.includes(id))) return undefined;
  return others.map(({ coefficient, factors }) => ({ coefficient: coefficient.div(own.coefficient).neg(), factors }));
}

function leadsTo(terms: readonly Term[], id: number, byId: ReadonlyMap<number, readonly Term[]>): boolean {
  const seen = new Set<number>();
  const open = terms.flatMap(({ factors }) => factors);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...(byId.get(next) ?? []).flatMap(({ factors }) => factors));
  }
  return false;
}

/** Puts in place of each computed number what it is computed from. */
export function expand(term: Term, byId: ReadonlyMap<number, readonly Term[]>): readonly Term[] {
  const position = term.factors.findIndex((id) => byId.has(id));
  const definition = byId.get(term.factors[position] ?? -1);
  if (!definition) return [term];
  const others = term.factors.toSpliced(position, 1);
  return definition.flatMap(({ coefficient, factors }) =>
    expand({ coefficient: term.coefficient.times(coefficient), factors: [...others, ...factors] }, byId),
  );
}

/** Adds up terms of the same factors and drops those that cancel out. */
export function merged(terms: readonly Term[]): readonly Term[] {
  const sums = new Map<string, Term>();
  for (const { coefficient, factors } of terms) {
    const sorted = factors.toSorted((left, right) => left - right);
    const key = sorted.join("*");
    sums.set(key, { coefficient: coefficient.plus(sums.get(key)?.coefficient ?? 0), factors: sorted });
  }
  return [...sums.values()].filter(({ coefficient }) => !coefficient.eq(0));
}
