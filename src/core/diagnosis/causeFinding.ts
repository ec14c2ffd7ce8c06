import type { Fix, Severity } from "../finding";
import type { Operand } from "../identity";
import type { Rule } from "../rule";
import type { Workbook } from "../workbook";
import { wordsOf } from "./equationWords";
import { evidenceFor } from "./evidence";
import type { DiagnosedFinding } from "./finding";
import { brokenBy } from "./nearest";
import type { Equation, Network } from "./network";
import { alternativesFor, type ProbableChange } from "./posterior";
import { reasonsFor } from "./reasons";
import { isRowCause } from "./rowRepair";
import { rowReasonsFor } from "./rowReasons";
import { repairOf } from "./repair";
import type { Explanation } from "./search";
import { unitSlipIn, withUnitRepair, type UnitSlip } from "./unitSlip";
import { isZero } from "../sign";
import { flatMapped } from "../flatMapped";

/** Repairs less probable than this help nobody. */
const LEAST_CONFIDENCE = 0.005;

/** More choices than a person would weigh are not offered. */
const MOST_FIXES = 5;

/** What the words about a cause are drawn from. */
export interface CauseContext {
  /** As it was read: repairs expect what it holds. */
  readonly workbook: Workbook;
  readonly network: Network;
  readonly ruleOf: (id: string) => Rule | undefined;
  readonly cluster: ReadonlySet<number>;
  readonly explanations: readonly Explanation[];
}

/** The finding about one cause of the best explanation. */
export function findingFor(
  context: CauseContext,
  cause: readonly number[],
  best: Explanation,
): readonly DiagnosedFinding[] {
  const { workbook, network, ruleOf, cluster, explanations } = context;
  const equations = brokenBy(network, cluster, cause, best);
  const [quantity] = inReadingOrder(network, cause);
  const principal =
    equations.find(({ quantities }) => quantity !== undefined && quantities.includes(quantity)) ?? equations[0];
  const suspect = quantity === undefined ? undefined : network.quantities[quantity];
  if (principal === undefined || quantity === undefined || suspect === undefined) return [];
  const alternatives = alternativesFor({ numbers: cause }, explanations);
  const meant = alternatives[0]?.meant ?? best.meant;
  const isRow = isRowCause(network, quantity, meant);
  // A missing row has no cell: the total that asks for it stands for it.
  const operand = suspect.missingFrom === undefined ? suspect.operand : askingTotal(equations, principal);
  const slip = isRow ? undefined : unitSlipIn(network, principal, meant);
  const rule = ruleFor(principal, operand, slip);
  const isBrokenAsTyped = network.broken.has(principal.index);
  const mendedElsewhere = new Map(isBrokenAsTyped ? [] : [...best.meant].filter(([index]) => !cause.includes(index)));
  const finding: DiagnosedFinding = {
    rule,
    severity: severityOf(flatMapped(equations, ({ identity }) => ruleOf(identity.rule) ?? [])),
    outcome: "fail",
    message: wordsOf(network, rule, principal, slip === undefined ? {} : { times: slip.times }, mendedElsewhere),
    reason: (isRow ? rowReasonsFor : reasonsFor)(network, principal, quantity, meant, best.meant),
    suspect: operand.place,
    related: evidenceFor(network, equations, operand.place),
    fixes: fixesOf(context, alternatives),
    subject: `${principal.identity.subject}/${operand.name}/${operand.role}`,
  };
  return [slip === undefined ? finding : withUnitRepair(workbook, finding, slip)];
}

/** The typed total that is off by the row that is missing; a formula only where no other total asks for the row. */
function askingTotal(equations: readonly Equation[], principal: Equation): Operand {
  const totals = equations.map(({ identity }) => identity.stated);
  return totals.find(({ computed }) => !computed) ?? principal.identity.stated;
}

/** @param sure how many of the first alternatives are offered however improbable they are. */
export function fixesOf(
  { workbook, network }: CauseContext,
  alternatives: readonly ProbableChange[],
  sure = 1,
): readonly Fix[] {
  return alternatives
    .slice(0, MOST_FIXES)
    .filter(({ probability }, index) => index < sure || probability >= LEAST_CONFIDENCE)
    .map(({ meant, probability }): Fix => {
      const changes = repairOf(workbook, network, meant);
      return { title: changes.title, safety: "judgement", confidence: probability, changes };
    });
}

function ruleFor({ identity }: Equation, { value, role }: Operand, slip: UnitSlip | undefined): string {
  if (role === "total" && (value === null || isZero(value))) return "amount/total-missing";
  return slip === undefined ? identity.rule : "costing/money-unit";
}

/** As severe as the gravest of the rules that are broken. */
export function severityOf(rules: readonly Rule[]): Severity {
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
