import { pairByName } from "../../core/names";
import type { Slot } from "../../forms/agreement/slots";
import { addsUp } from "./sums";

/** True where rows come to one of the amounts they should come to: then none is missing, whatever it is called. */
export function isWholeBy(wholes: readonly (Slot | undefined)[], amounts: readonly (Slot | undefined)[]): boolean {
  return wholes.some((whole) => addsUp(whole, amounts));
}

/** A total that a formula adds up of the very rows says nothing about whether one is missing. */
export function typedOnly(total: Slot | undefined): Slot | undefined {
  return total?.value.computed === true ? undefined : total;
}

/** The names among `wanted` that are not there; none where one that is there is of something else. */
export function unpaired(there: readonly string[], wanted: readonly string[]): readonly string[] {
  const pairs = pairByName(
    there,
    [...wanted.keys()],
    (name) => name,
    (index) => wanted[index] ?? "",
  );
  if (pairs.length < there.length) return [];
  const paired = new Set(pairs.map(({ right }) => right));
  return wanted.filter((_, index) => !paired.has(index));
}
