import type { Identity, Operand } from "../identity";
import type { Rule } from "../rule";
import type { Workbook } from "../workbook";
import { asideFindings } from "./asideFindings";
import { findingFor } from "./causeFinding";
import { brokenClusters } from "./clusters";
import { explainAll, type ExplainedCluster } from "./explainAll";
import type { DiagnosedFinding } from "./finding";
import { formulaFinding } from "./formulaFinding";
import { formulaMismatches, withRepairs } from "./formulas";
import { LiveNetwork } from "./liveNetwork";
import type { Network } from "./network";
import { undiagnosed } from "./undiagnosed";
import { unsaidFindings } from "./unsaid";

/** A workbook as the file holds it, which repairs expect, and with its missing values computed. */
export interface Snapshot {
  readonly asRead: Workbook;
  readonly workbook: Workbook;
}

/** What the arithmetic of a workbook says: one finding for each cause, however many identities it breaks. */
export interface ArithmeticReport {
  readonly findings: readonly DiagnosedFinding[];
  /** How many identities do not hold as typed. */
  readonly violated: number;
}

/** Asks the arithmetic of one snapshot. */
export function diagnose(
  snapshot: Snapshot,
  identities: readonly Identity[],
  ruleOf: (id: string) => Rule | undefined,
): ArithmeticReport {
  return new LiveDiagnosis(snapshot, identities, ruleOf).report();
}

/** What changed in a workbook, in the terms of its identities. */
export interface NetworkChange {
  /** Numbers that stand where others stood, of the same kind and unit. */
  readonly numbers: readonly Operand[];
  /** Identities that no longer stand; of those that were given. */
  readonly gone: readonly Identity[];
  /** Identities that stand in their place. */
  readonly fresh: readonly Identity[];
}

/** The findings about one cluster, and what they were drawn from. */
interface Known {
  readonly cluster: ReadonlySet<number>;
  readonly findings: readonly DiagnosedFinding[];
  /** Equations whose numbers the findings may rest on. */
  readonly grounds: ReadonlySet<number>;
}

/**
 * The diagnosis of a workbook that is being edited: after an edit only what it touches is judged and explained again.
 */
export class LiveDiagnosis {
  private network: LiveNetwork;
  private known: readonly Known[] = [];
  private readonly indexOf = new Map<Identity, number>();

  constructor(
    private snapshot: Snapshot,
    identities: readonly Identity[],
    private readonly ruleOf: (id: string) => Rule | undefined,
  ) {
    this.network = new LiveNetwork(snapshot.workbook, identities);
    identities.forEach((identity, index) => this.indexOf.set(identity, index));
  }

  /** Brings the diagnosis up to date with an edit. */
  update(snapshot: Snapshot, { numbers, gone, fresh }: NetworkChange): void {
    this.snapshot = snapshot;
    const judged = new Set<number>(gone.flatMap((identity) => this.indexOf.get(identity) ?? []));
    const added = this.network.restate(snapshot.workbook, judged, fresh);
    fresh.forEach((identity, position) => this.indexOf.set(identity, added[position] ?? -1));
    for (const identity of gone) this.indexOf.delete(identity);
    for (const index of added) judged.add(index);
    for (const operand of numbers) for (const index of this.network.put(snapshot.workbook, operand)) judged.add(index);
    this.known = this.known.filter(({ grounds }) => ![...judged].some((index) => grounds.has(index)));
  }

  /** What is wrong as the workbook now stands. */
  report(): ArithmeticReport {
    const { network, ruleOf } = this;
    const { asRead, workbook } = this.snapshot;
    const violated = network.broken.size;
    const mismatches = formulaMismatches(asRead, network);
    if (mismatches.length === 0) return { findings: this.findingsOf(network, new Set()), violated };
    // A wrong formula breaks whatever rests on its value; only what is broken without it has another cause.
    const mended = new LiveNetwork(withRepairs(workbook, mismatches), this.identities());
    const settled = new Set(mismatches.map(({ equation }) => [...this.indexOf.keys()].indexOf(equation.identity)));
    const formulas = mismatches.flatMap((mismatch) => formulaFinding(network, mismatch, ruleOf));
    this.known = [];
    const others = this.findingsOf(mended, settled);
    // What is known of the mended network is not known of this one.
    this.known = [];
    return { findings: [...formulas, ...others], violated };
  }

  private identities(): readonly Identity[] {
    return [...this.indexOf.keys()];
  }

  private findingsOf(network: Network, settled: ReadonlySet<number>): readonly DiagnosedFinding[] {
    const isOpen = (cluster: ReadonlySet<number>): boolean =>
      this.known.every((one) => ![...cluster].some((index) => one.cluster.has(index)));
    const fresh = explainAll(network, brokenClusters(network, settled).filter(isOpen)).map((explained) => ({
      cluster: explained.cluster,
      findings: this.findingsAbout(network, explained),
      grounds: groundsOf(network, explained),
    }));
    this.known = [...this.known, ...fresh];
    return this.known.flatMap(({ findings }) => findings);
  }

  private findingsAbout(network: Network, { cluster, explanations }: ExplainedCluster): readonly DiagnosedFinding[] {
    const { asRead } = this.snapshot;
    const { ruleOf } = this;
    const [best] = explanations;
    if (best === undefined) return undiagnosed(network, cluster, ruleOf);
    const context = { workbook: asRead, network, ruleOf, cluster, explanations };
    return [
      ...best.causes.flatMap((cause) => findingFor(context, cause, best)),
      ...unsaidFindings(asRead, network, explanations),
      ...asideFindings(network, best, ruleOf),
    ];
  }
}

/** How many relations away from what it explains the words of an explanation may reach: witnesses of witnesses. */
const REACH = 2;

/** The equations that an explanation looked at, and those that its words may name. */
function groundsOf(network: Network, { cluster, consulted }: ExplainedCluster): ReadonlySet<number> {
  const looked = new Set([...cluster, ...consulted]);
  for (let step = 0; step < REACH; step++) {
    const quantities = new Set([...looked].flatMap((index) => network.equations[index]?.quantities ?? []));
    for (const quantity of quantities) {
      for (const index of network.quantities[quantity]?.equations ?? []) looked.add(index);
    }
  }
  return looked;
}
