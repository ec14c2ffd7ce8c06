import { missingRowCost } from "./channel";
import type { Candidate } from "./candidates";
import type { Network, Quantity } from "./network";
import { CELL_WRONG, type Step } from "./step";
import { isPositive, isZero } from "../sign";
import { flatMapped } from "../flatMapped";

/** A row was copied and forgotten. That two rows are alike by chance is rarer than any slip. */
const DOUBLED = -Math.log(1 / 8);

/**
 * A list adds up as it stands, and yet a row of it is missing: a wrong amount would have to make up for just that row. A
 * row that fits is always to be had, so that nothing else speaks for one.
 */
export const ADDS_UP = -Math.log(1 / 500);

/** Equations that do not hold as they stand, and those that only another supposition has upset. */
export function partedByCause(
  network: Network,
  broken: ReadonlySet<number>,
): { readonly asked: ReadonlySet<number>; readonly upset: ReadonlySet<number> } {
  const [asked, upset] = [new Set<number>(), new Set<number>()];
  for (const index of broken) (network.broken.has(index) ? asked : upset).add(index);
  return { asked, upset };
}

/**
 * A row of a list was left out.
 * @param further what speaks against it beyond that.
 */
export function missingRows(
  { quantities }: Network,
  { index, missingFrom = [] }: Quantity,
  candidates: readonly Candidate[],
  further = 0,
): readonly Step[] {
  const alike = flatMapped(missingFrom, (row) => quantities[row]?.value ?? []);
  return flatMapped(candidates, ({ value, off }) =>
    off === 0 && isPositive(value)
      ? [{ changes: [[index, value] as const], cost: CELL_WRONG + missingRowCost(value, alike) + further }]
      : [],
  );
}

/** A row that stands twice is taken out, and with it what it says for itself. */
export function removalOf(network: Network, { index, value }: Quantity): readonly Step[] {
  const twin = isZero(value) ? undefined : network.twinOf(index);
  if (twin === undefined) return [];
  return [{ changes: [[index, value.times(0)]], cost: CELL_WRONG + DOUBLED, dropped: twin.own }];
}
