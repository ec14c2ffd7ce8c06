import { slipCost } from "./channel";
import { isBroken, solveFor, type Solution, type Supposition } from "./arithmetic";
import type { Equation, Network } from "./network";

/** One way to explain what is broken: what was meant instead, and which mined relations are none. */
export interface Explanation {
  readonly meant: Supposition;
  /** Equations that are set aside. */
  readonly setAside: ReadonlySet<number>;
  /** −ln of how probable it is, up to a constant. */
  readonly cost: number;
}

/** What a search found. */
export interface Diagnosis {
  /** The most probable first; empty when nothing was found within the bound. */
  readonly explanations: readonly Explanation[];
  /** True when the bound stopped the search before the best explanation was certain. */
  readonly exhausted: boolean;
}

/** One cell in five hundred is mistyped. */
const CELL_WRONG = -Math.log(1 / 500);

/** People write prices and counts that come out even; one that only fits after rounding is that much less likely. */
const INEXACT = 4;

/** Explanations this much less probable than the best (e⁻¹⁰) are of no interest. */
const MARGIN = 10;

/** No search looks at more hypotheses than this. */
const MOST_NODES = 1500;

interface Node extends Explanation {
  readonly broken: ReadonlySet<number>;
  readonly bound: number;
}

/** Searches the most probable explanations of broken equations, best first. `given` changes are taken as certain. */
export function explain(
  network: Network,
  broken: ReadonlySet<number>,
  given: Supposition = new Map(),
  mostNodes = MOST_NODES,
): Diagnosis {
  const found: Node[] = [];
  const seen = new Set<string>();
  const queue: Node[] = [{ meant: given, setAside: new Set(), cost: 0, broken, bound: 0 }];
  let nodes = 0;
  while (queue.length > 0) {
    const node = queue.pop();
    if (node === undefined || node.bound > (found[0]?.cost ?? Infinity) + MARGIN) break;
    const key = keyOf(node);
    if (seen.has(key)) continue;
    seen.add(key);
    if (node.broken.size === 0) {
      found.push(node);
      continue;
    }
    nodes += 1;
    if (nodes > mostNodes) return { explanations: found, exhausted: found.length === 0 };
    for (const child of childrenOf(network, node)) insert(queue, child);
  }
  return { explanations: found, exhausted: false };
}

function keyOf({ meant, setAside }: Explanation): string {
  const values = [...meant]
    .sort(([one], [other]) => one - other)
    .map(([index, value]) => `${index}=${value.toFixed()}`);
  return `${values.join()}|${[...setAside].sort((one, other) => one - other).join()}`;
}

/** Takes the broken equation with the fewest suspects and lets each of them be the wrong one. */
function childrenOf(network: Network, node: Node): readonly Node[] {
  const equation = [...node.broken]
    .map((index) => network.equations[index])
    .filter((candidate): candidate is Equation => candidate !== undefined)
    .map((candidate) => ({ candidate, free: suspectsOf(network, candidate, node.meant) }))
    .sort((one, other) => one.free.length - other.free.length)[0];
  if (equation === undefined) return [];
  const { candidate, free } = equation;
  const children = free.flatMap((quantity) =>
    valuesFor(network, node, quantity).flatMap(({ value, exact }) => {
      const meant = new Map([...node.meant, [quantity, value]]);
      const cost = node.cost + CELL_WRONG + slipCost(at(network, quantity), value) + (exact ? 0 : INEXACT);
      const stillBroken = recheck(network, node, quantity, meant);
      // An equation that was to be mended by this value and still is broken makes the change pointless.
      if (stillBroken.has(candidate.index)) return [];
      return [withBound(network, { meant, setAside: node.setAside, cost, broken: stillBroken })];
    }),
  );
  const { doubt } = candidate.identity;
  if (doubt !== undefined) {
    const remaining = new Set(node.broken);
    remaining.delete(candidate.index);
    const setAside = new Set([...node.setAside, candidate.index]);
    children.push(withBound(network, { meant: node.meant, setAside, cost: node.cost + doubt, broken: remaining }));
  }
  return children;
}

function at(network: Network, index: number) {
  const quantity = network.quantities[index];
  if (quantity === undefined) throw new RangeError(`no quantity ${index}`);
  return quantity;
}

function suspectsOf(network: Network, equation: Equation, meant: Supposition): readonly number[] {
  return equation.quantities.filter((index) => !meant.has(index) && !at(network, index).operand.computed);
}

/** The values that would mend any of the broken equations in which the quantity stands. */
function valuesFor(network: Network, node: Node, quantity: number): readonly Solution[] {
  const values = new Map<string, Solution>();
  for (const index of at(network, quantity).equations) {
    const equation = network.equations[index];
    if (equation === undefined || node.setAside.has(index) || !node.broken.has(index)) continue;
    const solution = solveFor(network, equation, quantity, node.meant);
    if (solution === undefined || solution.value.eq(at(network, quantity).value)) continue;
    const key = solution.value.toFixed();
    if (solution.exact || !values.has(key)) values.set(key, solution);
  }
  return [...values.values()];
}

/** Only the equations of the changed quantity can have become broken or whole. */
function recheck(network: Network, node: Node, quantity: number, meant: Supposition): ReadonlySet<number> {
  const broken = new Set(node.broken);
  for (const index of at(network, quantity).equations) {
    const equation = network.equations[index];
    if (equation === undefined || node.setAside.has(index)) continue;
    if (isBroken(network, equation, meant)) broken.add(index);
    else broken.delete(index);
  }
  return broken;
}

/** Broken equations without a common suspect need a change each: a bound that never promises too much. */
function withBound(network: Network, node: Omit<Node, "bound">): Node {
  const touched = new Set<number>();
  let apart = 0;
  for (const index of node.broken) {
    const equation = network.equations[index];
    if (equation === undefined) continue;
    const suspects = suspectsOf(network, equation, node.meant);
    if (suspects.some((suspect) => touched.has(suspect))) continue;
    for (const suspect of suspects) touched.add(suspect);
    apart += Math.min(CELL_WRONG, equation.identity.doubt ?? CELL_WRONG);
  }
  return { ...node, bound: node.cost + apart };
}

/** Keeps the queue sorted, the cheapest last. */
function insert(queue: Node[], node: Node): void {
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((queue[middle]?.bound ?? 0) > node.bound) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, node);
}
