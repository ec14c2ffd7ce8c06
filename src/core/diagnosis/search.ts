import { isBroken, type Supposition } from "./arithmetic";
import { closingCost } from "./closing";
import { Doubts } from "./doubts";
import { leastRest } from "./leastRest";
import { FULL_EFFORT, type Effort } from "./effort";
import type { Equation, Network } from "./network";
import { quantityAt, type Step } from "./step";
import { stepsFor, suspectsOf } from "./steps";
import { flatMapped } from "../flatMapped";

/** One way to explain what is broken: what was meant instead, and which mined relations are none. */
export interface Explanation {
  readonly meant: Supposition;
  /** The numbers that were meant otherwise, put together by cause: two exchanged amounts are one cause. */
  readonly causes: readonly (readonly number[])[];
  /** Equations that are set aside. */
  readonly setAside: ReadonlySet<number>;
  /** Those among them that fall away with a row that should not be there, or with a text that is of something else. */
  readonly dropped: ReadonlySet<number>;
  /** A number of each text that is of something else. */
  readonly misplaced: ReadonlySet<number>;
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

interface Node extends Explanation {
  readonly broken: ReadonlySet<number>;
  readonly bound: number;
}

/** Searches the most probable explanations of broken equations, best first. `given` changes are taken as certain. */
export function explain(
  network: Network,
  broken: ReadonlySet<number>,
  given: Supposition = new Map(),
  effort: Effort = FULL_EFFORT,
): Diagnosis {
  const { margin, nodes: mostNodes } = effort;
  const found: Node[] = [];
  const seen = new Set<string>();
  const doubts = new Doubts(network);
  const queue: Node[] = [
    {
      meant: given,
      causes: [],
      setAside: new Set(),
      dropped: new Set(),
      misplaced: new Set(),
      cost: 0,
      broken,
      bound: 0,
    },
  ];
  let nodes = 0;
  while (queue.length > 0) {
    const node = queue.pop();
    if (node === undefined || node.bound > (found[0]?.cost ?? Infinity) + margin) break;
    const key = keyOf(node);
    if (seen.has(key)) continue;
    seen.add(key);
    if (node.broken.size === 0) {
      found.push(node);
      continue;
    }
    nodes += 1;
    if (nodes > mostNodes) return { explanations: found, exhausted: found.length === 0 };
    for (const child of childrenOf(network, node, doubts, effort)) insert(queue, child);
  }
  return { explanations: found, exhausted: false };
}

function keyOf({ meant, setAside, misplaced }: Explanation): string {
  const values = [...meant]
    .sort(([one], [other]) => one - other)
    .map(([index, value]) => `${index}=${value.toFixed()}`);
  const inOrder = (indices: ReadonlySet<number>): string => [...indices].sort((one, other) => one - other).join();
  return `${values.join()}|${inOrder(setAside)}|${inOrder(misplaced)}`;
}

/** Takes the broken equation with the fewest suspects and lets each of them be the wrong one. */
function childrenOf(network: Network, node: Node, doubts: Doubts, effort: Effort): readonly Node[] {
  const target = flatMapped([...node.broken], (index) => network.equations[index] ?? [])
    .map((equation) => ({ equation, suspects: suspectsOf(equation, node.meant).length }))
    .sort((one, other) => one.suspects - other.suspects)[0]?.equation;
  if (target === undefined) return [];
  const children = flatMapped(stepsFor(network, target, node.broken, node.meant, effort), (step) => {
    const child = take(network, node, step);
    // Where two numbers of the equation are wrong, a step may mend others first; one that mends nothing is pointless.
    return child.broken.has(target.index) && child.broken.size >= node.broken.size
      ? []
      : [withBound(network, child, doubts, effort.eagerness)];
  });
  const aside = setAside(node, target, doubts);
  return aside === undefined ? children : [...children, withBound(network, aside, doubts, effort.eagerness)];
}

function take(network: Network, node: Node, step: Step): Omit<Node, "bound"> {
  const { changes, cost, dropped = [], misplaced } = step;
  const meant = new Map(node.meant);
  for (const [index, value] of changes) meant.set(index, value);
  const broken = new Set(node.broken);
  const setAside = dropped.length === 0 ? node.setAside : new Set([...node.setAside, ...dropped]);
  for (const index of dropped) broken.delete(index);
  // Only the equations of a changed quantity can have become broken or whole.
  let closing = 0;
  const judged = new Set<number>();
  for (const [changed] of changes) {
    for (const index of quantityAt(network, changed).equations) {
      const equation = network.equations[index];
      if (equation === undefined || setAside.has(index) || judged.has(index)) continue;
      judged.add(index);
      if (isBroken(network, equation, meant)) {
        broken.add(index);
        continue;
      }
      broken.delete(index);
      closing += closingCost(network, equation, changed, meant);
    }
  }
  const changed = changes.map(([index]) => index);
  return {
    meant,
    causes: withCause(network, node.causes, changed),
    setAside,
    dropped: dropped.length === 0 ? node.dropped : new Set([...node.dropped, ...dropped]),
    misplaced: misplaced === undefined ? node.misplaced : new Set([...node.misplaced, misplaced]),
    cost: node.cost + cost + closing,
    broken,
  };
}

/** Numbers of one cell are one cause. */
function withCause(network: Network, causes: Explanation["causes"], changed: readonly number[]): Explanation["causes"] {
  if (changed.length === 0) return causes;
  const cells = new Set(changed.map((index) => quantityAt(network, index).cell));
  const sameCell = causes.find((cause) => cause.some((index) => cells.has(quantityAt(network, index).cell)));
  if (sameCell === undefined) return [...causes, changed];
  return causes.map((cause) => (cause === sameCell ? [...cause, ...changed] : cause));
}

function setAside(node: Node, equation: Equation, doubts: Doubts): Omit<Node, "bound"> | undefined {
  const doubt = doubts.of(equation);
  if (doubt === undefined) return undefined;
  const broken = new Set(node.broken);
  broken.delete(equation.index);
  return { ...node, setAside: new Set([...node.setAside, equation.index]), cost: node.cost + doubt.cost, broken };
}

function withBound(network: Network, node: Omit<Node, "bound">, doubts: Doubts, eagerness: number): Node {
  return { ...node, bound: node.cost + eagerness * leastRest(network, node, doubts) };
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
