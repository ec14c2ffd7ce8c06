import type { Identity, Operand } from "../identity";
import type { Rule } from "../rule";
import type { Workbook } from "../workbook";
import { asideFindings } from "./asideFindings";
import { findingFor } from "./causeFinding";
import { brokenClusters } from "./clusters";
import { FULL_EFFORT, type Effort } from "./effort";
import { withExchangesJoined } from "./exchanged";
import { explainAll, type ExplainedCluster } from "./explainAll";
import type { DiagnosedFinding } from "./finding";
import { formulaFinding } from "./formulaFinding";
import { formulaMismatches, withRepairs } from "./formulas";
import { LiveNetwork } from "./liveNetwork";
import { misplacedFindings } from "./misplacedFinding";
import type { Network } from "./network";
import { undiagnosed } from "./undiagnosed";
import { unsaidFindings } from "./unsaid";
import { flatMapped } from "../flatMapped";

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

/** What changed in a workbook, in the terms of its identities. */
export interface NetworkChange {
  /** Numbers that stand where others stood, of the same kind and unit. */
  readonly numbers: readonly Operand[];
  /** Identities that no longer stand; of those that were given. */
  readonly gone: readonly Identity[];
  /** Identities that stand in their place. */
  readonly fresh: readonly Identity[];
}

/**
 * The diagnosis of a workbook that is being edited: after an edit only the relations that it touches are judged again, and
 * what is broken is explained anew.
 */
export class LiveDiagnosis {
  private network: LiveNetwork;
  private readonly indexOf = new Map<Identity, number>();

  constructor(
    private snapshot: Snapshot,
    identities: readonly Identity[],
    private readonly ruleOf: (id: string) => Rule | undefined,
    private readonly effort: Effort = FULL_EFFORT,
  ) {
    this.network = new LiveNetwork(snapshot.workbook, identities);
    identities.forEach((identity, index) => this.indexOf.set(identity, index));
  }

  /** Brings the diagnosis up to date with an edit. */
  update(snapshot: Snapshot, { numbers, gone, fresh }: NetworkChange): void {
    this.snapshot = snapshot;
    const indices = new Set(flatMapped(gone, (identity) => this.indexOf.get(identity) ?? []));
    const added = this.network.restate(snapshot.workbook, indices, fresh);
    fresh.forEach((identity, position) => this.indexOf.set(identity, added[position] ?? -1));
    for (const identity of gone) this.indexOf.delete(identity);
    for (const operand of numbers) this.network.put(snapshot.workbook, operand);
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
    const formulas = flatMapped(mismatches, (mismatch) => formulaFinding(network, mismatch, ruleOf));
    return { findings: [...formulas, ...this.findingsOf(mended, settled)], violated };
  }

  private identities(): readonly Identity[] {
    return [...this.indexOf.keys()];
  }

  private findingsOf(network: Network, settled: ReadonlySet<number>): readonly DiagnosedFinding[] {
    const explained = explainAll(network, brokenClusters(network, settled), this.effort);
    return withExchangesJoined(flatMapped(explained, (one) => this.findingsAbout(network, one)));
  }

  private findingsAbout(network: Network, { cluster, explanations }: ExplainedCluster): readonly DiagnosedFinding[] {
    const { asRead } = this.snapshot;
    const { ruleOf } = this;
    const [best] = explanations;
    if (best === undefined) return undiagnosed(network, cluster, ruleOf);
    const context = { workbook: asRead, network, ruleOf, cluster, explanations };
    return [
      ...flatMapped(best.causes, (cause) => findingFor(context, cause, best)),
      ...misplacedFindings(context, best),
      ...unsaidFindings(asRead, network, explanations),
      ...asideFindings(network, best, ruleOf),
    ];
  }
}
