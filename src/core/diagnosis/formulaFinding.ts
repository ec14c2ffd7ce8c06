import { qualifiedAddress } from "../a1";
import type { Rule } from "../rule";
import { wordsOf } from "./equationWords";
import type { DiagnosedFinding } from "./finding";
import type { FormulaMismatch } from "./formulas";
import type { Network } from "./network";

/** A formula that leaves out parts of its form is wrong itself; nobody mistyped a number. */
export function formulaFinding(
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
