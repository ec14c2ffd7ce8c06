import { qualifiedAddress } from "../a1";
import { cellKey, type Place } from "../cell";
import type { Evidence, Fix, Severity } from "../finding";
import type { Identity, Operand } from "../identity";
import type { Message } from "../message";
import type { Rule } from "../rule";
import type { Workbook } from "../workbook";
import { brokenClusters } from "./clusters";
import { isBroken, type Supposition } from "./arithmetic";
import type { DiagnosedFinding } from "./finding";
import { formulaMismatches, withRepairs, type FormulaMismatch } from "./formulas";
import { LiveNetwork } from "./liveNetwork";
import type { Equation, Network } from "./network";
import { alternativesFor, type ProbableChange } from "./posterior";
import { reasonsFor } from "./reasons";
import { repairOf } from "./repair";
import { explainAll } from "./explainAll";
import type { Explanation } from "./search";
import { unitSlipIn, withUnitRepair, type UnitSlip } from "./unitSlip";
import { unsaidFindings } from "./unsaid";
import { figuresOf, printed } from "./wording";

/** Repairs less probable than this help nobody. */
const LEAST_CONFIDENCE = 0.005;

/** More choices than a person would weigh are not offered. */
const MOST_FIXES = 5;

/** More evidence than fits on a screen is not listed. */
const MOST_EVIDENCE = 16;

const AS_TYPED: Supposition = new Map();

/** A workbook as the file holds it, which repairs expect, and with its missing values computed. */
export interface Snapshot {
  readonly asRead: Workbook;
  readonly workbook: Workbook;
}

/** What is asked of the arithmetic: one finding for each cause, however many identities it breaks. */
export function diagnose(
  { asRead, workbook }: Snapshot,
  identities: readonly Identity[],
  ruleOf: (id: string) => Rule | undefined,
): { readonly findings: readonly DiagnosedFinding[]; readonly violated: number } {
  const network = new LiveNetwork(workbook, identities);
  const mismatches = formulaMismatches(asRead, network);
  const formulaFindings = mismatches.flatMap((mismatch) => formulaFinding(network, mismatch, ruleOf));
  // A wrong formula breaks whatever rests on its value; only what is broken without it has another cause.
  const mended = mismatches.length === 0 ? network : new LiveNetwork(withRepairs(workbook, mismatches), identities);
  const clusters = brokenClusters(mended, new Set(mismatches.map(({ equation }) => equation.index)));
  const causes = explainAll(mended, clusters).flatMap(({ cluster, explanations }) => {
    const [best] = explanations;
    if (best === undefined) return undiagnosed(mended, cluster, ruleOf);
    const context = { workbook: asRead, network: mended, ruleOf, cluster, explanations };
    return [
      ...best.causes.flatMap((cause) => findingFor(context, cause, best)),
      ...unsaidFindings(asRead, mended, explanations),
    ];
  });
  return { findings: [...formulaFindings, ...causes], violated: network.broken.size };
}

interface Context {
  readonly workbook: Workbook;
  readonly network: Network;
  readonly ruleOf: (id: string) => Rule | undefined;
  readonly cluster: ReadonlySet<number>;
  readonly explanations: readonly Explanation[];
}

function findingFor(context: Context, cause: readonly number[], best: Explanation): readonly DiagnosedFinding[] {
  const { workbook, network, ruleOf, explanations } = context;
  const equations = brokenBy(context, cause, best);
  const [quantity] = inReadingOrder(network, cause);
  const principal =
    equations.find(({ quantities }) => quantity !== undefined && quantities.includes(quantity)) ?? equations[0];
  const suspect = quantity === undefined ? undefined : network.quantities[quantity];
  if (principal === undefined || quantity === undefined || suspect === undefined) return [];
  const alternatives = alternativesFor(cause, explanations).slice(0, MOST_FIXES);
  const meant = alternatives[0]?.meant ?? best.meant;
  const slip = unitSlipIn(principal, quantity, suspect.operand, meant);
  const rule = ruleFor(principal, suspect.operand, slip);
  const finding: DiagnosedFinding = {
    rule,
    severity: severityOf(equations.flatMap(({ identity }) => ruleOf(identity.rule) ?? [])),
    outcome: "fail",
    message: wordsOf(network, rule, principal, slip === undefined ? {} : { times: slip.times }),
    reason: reasonsFor(network, principal, quantity, meant, best.meant),
    suspect: suspect.operand.place,
    related: evidenceFor(network, equations, suspect.operand.place),
    fixes: fixesOf(context, alternatives),
    subject: `${principal.identity.subject}/${suspect.operand.name}/${suspect.operand.role}`,
  };
  return [slip === undefined ? finding : withUnitRepair(workbook, finding, suspect.operand, slip)];
}

function fixesOf({ workbook, network }: Context, alternatives: readonly ProbableChange[]): readonly Fix[] {
  return alternatives
    .filter(({ probability }, index) => index === 0 || probability >= LEAST_CONFIDENCE)
    .map(({ meant, probability }): Fix => {
      const changes = repairOf(workbook, network, meant);
      return { title: changes.title, safety: "judgement", confidence: probability, changes };
    });
}

function ruleFor({ identity }: Equation, { value, role }: Operand, slip: UnitSlip | undefined): string {
  if (role === "total" && (value === null || value.eq(0))) return "amount/total-missing";
  return slip === undefined ? identity.rule : "costing/money-unit";
}

function severityOf(rules: readonly Rule[]): Severity {
  return rules.some(({ severity }) => severity === "error") ? "error" : (rules[0]?.severity ?? "error");
}

/** Of two exchanged rows the upper one is named. */
function inReadingOrder(network: Network, cause: readonly number[]): readonly number[] {
  const rank = (index: number): number => {
    const { at, span } = network.quantities[index]?.operand.place ?? {};
    return (at?.row ?? 0) * 1e6 + (at?.column ?? 0) * 1e3 + (span === undefined ? 0 : Math.min(span.start, 999));
  };
  return [...cause].sort((one, other) => rank(one) - rank(other));
}

/** The equations that this cause breaks, those nearest to the suspect first: its costing, its form, other forms. */
function brokenBy({ network, cluster }: Context, cause: readonly number[], best: Explanation): readonly Equation[] {
  const without = new Map([...best.meant].filter(([index]) => !cause.includes(index)));
  const indices = new Set(cause.flatMap((index) => network.quantities[index]?.equations ?? []));
  const candidates = [...indices].flatMap((index) => network.equations[index] ?? []);
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
  const cells = new Set(identity.terms.flatMap(({ operands }) => operands.map(({ place }) => cellKey(place.at))));
  const isInOneCell = cells.size === 1 && cells.has(cellKey(identity.stated.place.at));
  const isAboutSuspect = cause.includes(network.indexOf(identity.stated));
  return family * 4 + (isInOneCell ? 0 : 2) + (isAboutSuspect ? 0 : 1);
}

function wordsOf(
  network: Network,
  rule: string,
  equation: Equation,
  more: Readonly<Record<string, string>> = {},
): Message {
  const { identity } = equation;
  const figures = figuresOf(network, equation, AS_TYPED);
  const values = {
    sheet: identity.sheet,
    subject: identity.subject,
    statedName: identity.stated.name,
    statedCell: qualifiedAddress(identity.stated.place.at),
    stated: printed(figures.stated),
    calculation: figures.calculation,
    computed: printed(figures.computed),
    cells: figures.cells,
    difference: printed(figures.difference),
    unit: identity.stated.unit ?? "",
    ...more,
  };
  return [
    { key: `${rule}/broken`, values },
    { key: `${rule}/why`, values: {} },
  ];
}

/** The cells of the broken equations, then those that agree with them; the suspect's own is left out. */
function evidenceFor(network: Network, equations: readonly Equation[], suspect: Place): readonly Evidence[] {
  const evidence = new Map<string, Evidence>();
  const add = (index: number): void => {
    const operand = network.quantities[index]?.operand;
    if (operand === undefined || cellKey(operand.place.at) === cellKey(suspect.at)) return;
    const key = cellKey(operand.place.at);
    if (!evidence.has(key)) evidence.set(key, { at: operand.place.at, role: operand.role });
  };
  for (const equation of equations) equation.quantities.forEach(add);
  for (const index of equations[0]?.quantities ?? []) {
    for (const neighbour of network.quantities[index]?.equations ?? []) {
      const equation = network.equations[neighbour];
      if (equation !== undefined && equation.quantities.length <= 2) equation.quantities.forEach(add);
    }
  }
  return [...evidence.values()].slice(0, MOST_EVIDENCE);
}

/** Past the bound nothing is guessed: the broken identities are shown, each at the number it states. */
function undiagnosed(
  network: Network,
  cluster: ReadonlySet<number>,
  ruleOf: (id: string) => Rule | undefined,
): readonly DiagnosedFinding[] {
  return [...cluster].flatMap((index) => {
    const equation = network.equations[index];
    const rule = equation && ruleOf(equation.identity.rule);
    if (equation === undefined || rule === undefined) return [];
    const { stated, subject } = equation.identity;
    return [
      {
        rule: rule.id,
        severity: rule.severity,
        outcome: "fail",
        message: wordsOf(network, rule.id, equation),
        reason: [{ key: "diagnosis/not-diagnosed", values: {} }],
        suspect: stated.place,
        related: evidenceFor(network, [equation], stated.place),
        fixes: [],
        subject: `${subject}/${stated.name}/${stated.role}`,
      },
    ];
  });
}

/** A formula that leaves out parts of its form is wrong itself; nobody mistyped a number. */
function formulaFinding(
  network: Network,
  { equation, missed, repair }: FormulaMismatch,
  ruleOf: (id: string) => Rule | undefined,
): readonly DiagnosedFinding[] {
  const rule = ruleOf(equation.identity.rule);
  if (rule === undefined) return [];
  const { stated, subject } = equation.identity;
  const cells = missed.map(qualifiedAddress).join("、");
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      outcome: "fail",
      message: wordsOf(network, rule.id, equation),
      reason: [
        {
          key: "diagnosis/formula-misses",
          values: { cell: qualifiedAddress(stated.place.at), name: stated.name, cells },
        },
      ],
      suspect: stated.place,
      related: missed.map((at) => ({ at, role: "amount" })),
      fixes:
        repair === undefined ? [] : [{ title: repair.title, safety: "judgement", confidence: 0.95, changes: repair }],
      subject: `${subject}/${stated.name}/formula`,
    },
  ];
}
