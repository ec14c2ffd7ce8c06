import type { Rule } from "../rule";
import { Doubts } from "./doubts";
import { wordsOf } from "./equationWords";
import { evidenceFor } from "./evidence";
import type { DiagnosedFinding } from "./finding";
import type { Network } from "./network";
import type { Explanation } from "./search";
import { flatMapped } from "../flatMapped";

/**
 * A relation read out of free text that does not hold, and that the best explanation holds to be none, is not passed over
 * in silence: a person is asked whether it was meant.
 */
export function asideFindings(
  network: Network,
  { setAside, dropped }: Explanation,
  ruleOf: (id: string) => Rule | undefined,
): readonly DiagnosedFinding[] {
  const doubts = new Doubts(network);
  return flatMapped([...setAside], (index) => {
    const equation = network.equations[index];
    const rule = equation && ruleOf(equation.identity.rule);
    if (equation === undefined || rule === undefined || dropped.has(index)) return [];
    const { stated, subject } = equation.identity;
    // One that holds as typed says nothing wrong, even where what was meant is otherwise.
    if (!network.broken.has(index)) return [];
    if (doubts.of(equation)?.reason !== "no-relation") return [];
    return [
      {
        rule: rule.id,
        severity: "warning",
        outcome: "review",
        message: wordsOf(network, rule.id, equation),
        reason: [{ key: "diagnosis/set-aside", values: {} }],
        suspect: stated.place,
        related: evidenceFor(network, [equation], stated.place),
        fixes: [],
        subject: `${subject}/${stated.name}/${stated.role}/aside`,
      },
    ];
  });
}
