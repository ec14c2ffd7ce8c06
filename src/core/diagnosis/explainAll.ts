import { FULL_EFFORT, type Effort } from "./effort";
import type { Network } from "./network";
import { explain, type Explanation } from "./search";
import { flatMapped } from "../flatMapped";

/** Broken equations and the explanations of all of them together. */
export interface ExplainedCluster {
  readonly cluster: ReadonlySet<number>;
  readonly explanations: readonly Explanation[];
}

/**
 * Explains every cluster of broken equations. Where the best explanation of one changes a number of another (two rows
 * that were exchanged), both are explained together, so that one cause stays one.
 */
export function explainAll(
  network: Network,
  clusters: readonly ReadonlySet<number>[],
  effort: Effort = FULL_EFFORT,
): readonly ExplainedCluster[] {
  const open = [...clusters];
  const explained: ExplainedCluster[] = [];
  for (let cluster = open.shift(); cluster !== undefined; cluster = open.shift()) {
    const { explanations } = explain(network, cluster, new Map(), effort);
    const touched = touchedBy(network, explanations);
    const meets = (other: ReadonlySet<number>): boolean => [...other].some((index) => touched.has(index));
    const later = open.filter(meets);
    const earlier = explained.filter((other) => meets(other.cluster));
    if (later.length + earlier.length === 0) {
      explained.push({ cluster, explanations });
      continue;
    }
    for (const other of later) open.splice(open.indexOf(other), 1);
    for (const other of earlier) explained.splice(explained.indexOf(other), 1);
    // Every round joins at least two clusters, so that the loop ends.
    open.unshift(
      new Set(flatMapped([cluster, ...later, ...earlier.map((other) => other.cluster)], (part) => [...part])),
    );
  }
  return explained;
}

/**
 * The equations of the numbers that an explanation changes. Where it rather sets an equation aside, a number of it may have
 * been exchanged with one that stands nearby, which only both equations together show; where a text is held to be of
 * something else, its amount may have been exchanged with any other that an explanation names.
 */
function touchedBy(network: Network, explanations: readonly Explanation[]): ReadonlySet<number> {
  const [best] = explanations;
  const aside = flatMapped([...(best?.setAside ?? [])], (index) => network.equations[index]?.suspects ?? []);
  const named = best === undefined || best.misplaced.size === 0 ? explanations.slice(0, 1) : explanations;
  const numbers = [
    ...flatMapped(named, ({ meant }) => [...meant.keys()]),
    ...flatMapped(aside, (index) => network.neighboursOf(index)),
  ];
  return new Set(flatMapped(numbers, (index) => network.quantities[index]?.equations ?? []));
}
