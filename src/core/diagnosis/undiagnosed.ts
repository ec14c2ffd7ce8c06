import type { Rule } from "../rule";
import { wordsOf } from "./equationWords";
import { evidenceFor } from "./evidence";
import type { DiagnosedFinding } from "./finding";
import type { Network } from "./network";
import { flatMapped } from "../flatMapped";

/** Past the bound nothing is guessed: the broken identities are shown, each at the number it states. */
export function undiagnosed(
  network: Network,
  cluster: ReadonlySet<number>,
  ruleOf: (id: string) => Rule | undefined,
): readonly DiagnosedFinding[] {
  return flatMapped([...cluster], (index) => {
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
