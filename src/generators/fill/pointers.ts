import { slotKey, type Slot } from "../../forms/agreement/slots";
import { flatMapped } from "../../core/flatMapped";
import type { Known, Term } from "./known";

/**
 * True for a formula that shows nothing, as what it looks at is still to be filled. It holds no amount of its own, and what
 * must be behind it is known once all that it has to come to is.
 */
export function isPointer({ value }: Slot): boolean {
  return value.computed && value.value === null && value.text === "";
}

/** What is known, by what stands: a formula that shows nothing gives way to what its own amount follows from. */
export function behindPointers(one: Known, known: ReadonlyMap<string, Known>): Known {
  const terms = flatMapped(one.terms, (term) => standing(term, known));
  const [first, ...others] = terms;
  if (terms.length === one.terms.length || first === undefined) return one;
  // A place is said to follow by adding up, or by taking away from one place.
  const isLess = first.sign > 0 && others.every(({ sign }) => sign < 0);
  if (isLess) return { ...one, terms, how: others.length === 0 ? "copied" : "rest" };
  return terms.every(({ sign }) => sign > 0) ? { ...one, terms, how: "summed" } : one;
}

function standing(term: Term, known: ReadonlyMap<string, Known>): readonly Term[] {
  const own = isPointer(term.slot) ? known.get(slotKey(term.slot)) : undefined;
  if (own === undefined) return [term];
  return own.terms.map(({ sign, slot }): Term => ({ sign: sign === term.sign ? 1 : -1, slot }));
}
