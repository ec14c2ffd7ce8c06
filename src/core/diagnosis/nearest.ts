import { cellKey } from "../cell";
import { isBroken } from "./arithmetic";
import type { Equation, Network } from "./network";
import type { Explanation } from "./search";
import { flatMapped } from "../flatMapped";

/** The equations that this cause breaks, those nearest to the suspect first: its costing, its form, other forms. */
export function brokenBy(
  network: Network,
  cluster: ReadonlySet<number>,
  cause: readonly number[],
  best: Explanation,
): readonly Equation[] {
  const without = new Map([...best.meant].filter(([index]) => !cause.includes(index)));
  const indices = new Set(flatMapped(cause, (index) => network.quantities[index]?.equations ?? []));
  const candidates = flatMapped([...indices], (index) => network.equations[index] ?? []);
  const typed = candidates.filter(({ index }) => cluster.has(index));
  const mended = typed.length > 0 ? typed : candidates.filter((equation) => isBroken(network, equation, without));
  return [...mended].sort(
    (one, other) =>
      nearness(network, one, cause) - nearness(network, other, cause) ||
      one.quantities.length - other.quantities.length,
  );
}

const FAMILIES = ["costing/", "amount/", "across/"];

/** By family; then what stands in one text, then the relation that is about the suspect itself. */
function nearness(network: Network, { identity }: Equation, cause: readonly number[]): number {
  const family = FAMILIES.findIndex((prefix) => identity.rule.startsWith(prefix));
  const cells = new Set(flatMapped(identity.terms, ({ operands }) => operands.map(({ place }) => cellKey(place.at))));
  const isInOneCell = cells.size === 1 && cells.has(cellKey(identity.stated.place.at));
  const isAboutSuspect = cause.includes(network.indexOf(identity.stated));
  return family * 4 + (isInOneCell ? 0 : 2) + (isAboutSuspect ? 0 : 1);
}
