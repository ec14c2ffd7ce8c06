import type { Network } from "./network";

/** The broken equations of a network, put together where they share a number: each set may have causes of its own. Those already `settled` are left out. */
export function brokenClusters(network: Network, settled: ReadonlySet<number>): readonly ReadonlySet<number>[] {
  const clusters: Set<number>[] = [];
  const clusterOf = new Map<number, Set<number>>();
  // In the order in which they are stated, whatever the order in which they came to be broken.
  for (const broken of [...network.broken].sort((one, other) => one - other)) {
    const equation = network.equations[broken];
    if (equation === undefined || settled.has(broken)) continue;
    const joined = new Set([equation.index]);
    const quantities = new Set<number>(equation.quantities);
    for (const quantity of equation.quantities) {
      const cluster = clusterOf.get(quantity);
      if (cluster === undefined || cluster === joined) continue;
      for (const index of cluster) {
        joined.add(index);
        for (const member of network.equations[index]?.quantities ?? []) quantities.add(member);
      }
      clusters.splice(clusters.indexOf(cluster), 1);
      for (const member of quantities) if (clusterOf.get(member) === cluster) clusterOf.set(member, joined);
    }
    for (const quantity of quantities) clusterOf.set(quantity, joined);
    clusters.push(joined);
  }
  return clusters.map((cluster) => new Set([...cluster].sort((one, other) => one - other)));
}
