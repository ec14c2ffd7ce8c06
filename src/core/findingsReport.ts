import { nameOf, type BoundForm, type Submission } from "./bind/bound";
import type { Finding } from "./finding";
import { fingerprintOf } from "./fingerprint";
import { summarise } from "./formSummary";
import { costingViewAt } from "./identities/costingView";
import type { Report, Unchecked } from "./report";

/** A finding before it has its fingerprint; `subject` names what it is about. */
type NamedFinding = Omit<Finding, "fingerprint"> & { readonly subject: string };

/** Puts everything that was found into the report of a submission: fingerprints, costing texts, order. */
export function reportOf(
  submission: Submission,
  findings: readonly NamedFinding[],
  unchecked: readonly Unchecked[],
  identities: Report["identities"],
): Report {
  return {
    revision: submission.workbook.revision,
    forms: submission.forms.map(summarise),
    findings: inOrder(withFingerprints(submission, findings)).map((finding) => withCosting(submission, finding)),
    unchecked,
    identities,
  };
}

/** Names, not addresses, make a fingerprint; findings alike in every name are told apart by their order. */
function withFingerprints(submission: Submission, findings: readonly NamedFinding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map(({ subject, ...finding }) => {
    const form = formAt(submission, finding);
    const names = [finding.rule, form?.form.id ?? "", form === undefined ? "" : nameOf(form), subject];
    const key = names.join("\u0000");
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return { ...finding, fingerprint: fingerprintOf([...names, String(ordinal)]) };
  });
}

function formAt(submission: Submission, { suspect: { at } }: Pick<Finding, "suspect">): BoundForm | undefined {
  return submission.forms.find(
    ({ sheet, range }) => sheet === at.sheet && at.row >= range.top && at.row <= range.bottom,
  );
}

/** Shows the costing text that a finding is about. */
function withCosting(submission: Submission, finding: Finding): Finding {
  const form = formAt(submission, finding);
  const { at } = finding.suspect;
  const others = finding.rule.startsWith("costing/") ? finding.related.map((evidence) => evidence.at) : [];
  const costing = form && costingViewAt(form, [at, ...others.filter(({ sheet }) => sheet === at.sheet)]);
  return costing === undefined ? finding : { ...finding, costing };
}

const SEVERITIES = ["error", "warning", "info"] as const;

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const confidence = (finding: Finding): number => finding.fixes[0]?.confidence ?? 0;
  return [...findings].sort(
    (one, other) =>
      SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || confidence(other) - confidence(one),
  );
}
