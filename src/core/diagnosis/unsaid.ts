import { qualifiedAddress } from "../a1";
import { cellKey } from "../cell";
import type { Fix } from "../finding";
import type { UnsaidFactor } from "../identity";
import { replacePieces } from "../textEdit";
import type { Workbook } from "../workbook";
import { Doubts } from "./doubts";
import type { DiagnosedFinding } from "./finding";
import type { Equation, Network } from "./network";
import { posteriorOf } from "./posterior";
import type { Explanation } from "./search";
import { figuresOf, printed } from "./wording";
import { flatMapped } from "../flatMapped";

const RULE = "costing/missing-factor";

/** A finding for every equation that the best explanation holds to leave a factor out. */
export function unsaidFindings(
  workbook: Workbook,
  network: Network,
  explanations: readonly Explanation[],
): readonly DiagnosedFinding[] {
  const [best] = explanations;
  const [confidence = 0] = posteriorOf(explanations);
  const doubts = new Doubts(network);
  return flatMapped([...(best?.setAside ?? [])], (index) => {
    const equation = network.equations[index];
    const unsaid = equation?.identity.unsaid;
    if (best === undefined || equation === undefined || unsaid === undefined || best.dropped.has(index)) return [];
    const isLeftOut = doubts.of(equation)?.reason === "factor-left-out";
    return isLeftOut ? [findingOf(workbook, network, equation, unsaid, best, confidence)] : [];
  });
}

function findingOf(
  workbook: Workbook,
  network: Network,
  equation: Equation,
  unsaid: UnsaidFactor,
  { meant }: Explanation,
  confidence: number,
): DiagnosedFinding {
  const { stated, sheet, subject } = equation.identity;
  const figures = figuresOf(network, equation, meant);
  const { factor, measure, place } = unsaid;
  const values = {
    sheet,
    subject,
    cell: qualifiedAddress(place.at),
    statedName: stated.name,
    statedCell: qualifiedAddress(stated.place.at),
    stated: printed(figures.stated),
    calculation: figures.calculation,
    computed: printed(figures.computed),
    unit: stated.unit ?? "",
    factor: printed(factor),
    measure,
  };
  const isElsewhere = cellKey(stated.place.at) !== cellKey(place.at);
  return {
    rule: RULE,
    severity: "warning",
    outcome: "fail",
    message: [
      { key: `${RULE}/broken`, values },
      { key: `${RULE}/why`, values: {} },
    ],
    reason: [],
    suspect: place,
    related: isElsewhere ? [{ at: stated.place.at, role: stated.role }] : [],
    fixes: insertion(workbook, unsaid, confidence),
    subject: `${subject}/${stated.name}/${stated.role}`,
  };
}

/** Writes the factor behind the calculation that leaves it out. */
function insertion(workbook: Workbook, { place, insert }: UnsaidFactor, confidence: number): readonly Fix[] {
  if (insert === undefined || place.span === undefined) return [];
  const { end } = place.span;
  const changes = replacePieces(workbook, [{ place: { at: place.at, span: { start: end, end } }, text: insert }]);
  return changes === undefined ? [] : [{ title: changes.title, safety: "judgement", confidence, changes }];
}
