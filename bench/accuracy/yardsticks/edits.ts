import Big from "big.js";
import type { TrueIdentity } from "../case";
import { definitions, expand, merged, type Term } from "./computed";
import { halfUnit, precisions } from "./precision";
import type { Problem, Proposal } from "./yardstick";

/** A relation between typed numbers: Σ coefficient · Π factors = 0, in 元. Known as a balance edit in the literature. */
export interface Edit {
  readonly terms: readonly Term[];
}

/** A problem made ready for systems that work on balance edits. */
export interface Edits {
  readonly edits: readonly Edit[];
  /** The numbers as printed, by their ids. */
  readonly values: ReadonlyMap<number, Big>;
  /** How far a number may be off by rounding, by its id, in its own unit. */
  readonly halfUnits: ReadonlyMap<number, Big>;
  /** How many decimals each number stands for, by its id. */
  readonly precisions: ReadonlyMap<number, number>;
  /** Numbers that somebody typed; only these may be wrong. */
  readonly typed: ReadonlySet<number>;
  /** Counts that are printed as whole numbers and stay whole. */
  readonly whole: ReadonlySet<number>;
}

/**
 * Writes the identities as edits between typed numbers. Computed numbers give way to what they are computed from, since
 * they follow when that is mended; one whose formula matches no identity stays as a constant. Edits without a typed
 * number are left out: no change of a number mends them.
 */
export function editsOf({ quantities, identities }: Problem): Edits {
  const values = new Map(quantities.map(({ id, value }) => [id, new Big(value)]));
  const precision = precisions(quantities);
  const halfUnits = new Map(quantities.map((one) => [one.id, halfUnit(one, precision.get(one.id) ?? 0)]));
  const typed = new Set(quantities.filter(({ computed }) => !computed).map(({ id }) => id));
  const whole = new Set(
    quantities.filter(({ role, decimals }) => role === "count" && decimals === 0).map(({ id }) => id),
  );
  const worths = new Map(quantities.map(({ id, worth }) => [id, new Big(worth)]));
  const given = { values, halfUnits, precisions: precision, typed, whole };
  const raw = identities.map((identity) => ({ terms: writtenOut(identity, worths) }));
  const holding = identities.map((_, index) => {
    const edit = raw[index];
    return edit !== undefined && !isBroken(edit, given);
  });
  const found = definitions(raw, identities, holding, typed);
  const edits = raw
    .filter((edit) => !found.used.has(edit))
    .map(({ terms }) => ({ terms: merged(terms.flatMap((term) => expand(term, found.byId))) }))
    .filter(({ terms }) => terms.some(({ factors }) => factors.some((id) => typed.has(id))));
  return { ...given, edits };
}

function writtenOut({ stated, terms }: TrueIdentity, worths: ReadonlyMap<number, Big>): readonly Term[] {
  const worth = (id: number) => worths.get(id) ?? new Big(1);
  return [
    { coefficient: worth(stated).neg(), factors: [stated] },
    ...terms.map(({ sign, factors }) => ({
      coefficient: factors.reduce((product, id) => product.times(worth(id)), new Big(sign)),
      factors,
    })),
  ];
}

/** How far the two sides are apart, in 元, with some values replaced. */
export function residual({ terms }: Edit, values: ReadonlyMap<number, Big>): Big {
  return terms.reduce((sum, term) => sum.plus(termValue(term, values)), new Big(0));
}

/** What a term amounts to, in 元. */
export function termValue({ coefficient, factors }: Term, values: ReadonlyMap<number, Big>): Big {
  return factors.reduce((product, id) => product.times(values.get(id) ?? 0), coefficient);
}

/** By how much an edit grows when one number grows by one of its own unit, everything else as it is; in 元. */
export function slope({ terms }: Edit, id: number, values: ReadonlyMap<number, Big>): Big {
  return terms.reduce((sum, { coefficient, factors }) => {
    const position = factors.indexOf(id);
    if (position === -1) return sum;
    return sum.plus(termValue({ coefficient, factors: factors.toSpliced(position, 1) }, values));
  }, new Big(0));
}

/** How far the two sides may be apart by rounding alone, in 元; whole numbers are exact. */
export function tolerance(edit: Edit, { values, halfUnits, precisions }: Omit<Edits, "edits">): Big {
  const members = membersOf(edit);
  if (members.every((id) => (precisions.get(id) ?? 0) === 0)) return new Big(0);
  return members.reduce(
    (sum, id) =>
      sum.plus(
        slope(edit, id, values)
          .abs()
          .times(halfUnits.get(id) ?? 0),
      ),
    new Big(0),
  );
}

/** Whether rounding does not explain that the two sides differ. */
export function isBroken(edit: Edit, given: Omit<Edits, "edits">): boolean {
  return residual(edit, given.values).abs().gt(tolerance(edit, given));
}

/** The numbers of an edit, each once. */
export function membersOf({ terms }: Edit): readonly number[] {
  return [...new Set(terms.flatMap(({ factors }) => factors))];
}

/** The edits that rounding does not explain. */
export function brokenAmong(edits: Edits): readonly Edit[] {
  return edits.edits.filter((edit) => isBroken(edit, edits));
}

/** The same edits once a proposal is carried out. */
export function carriedOut(edits: Edits, { changes }: Proposal): Edits {
  const values = new Map(edits.values);
  const precisions = new Map(edits.precisions);
  for (const [id, value] of changes) {
    values.set(id, new Big(value));
    precisions.set(id, Math.max(precisions.get(id) ?? 0, value.split(".")[1]?.length ?? 0));
  }
  return { ...edits, values, precisions };
}
