import { bind } from "./bind/bind";
import { nameOf, type BoundForm, type Submission } from "./bind/bound";
import type { ReadingHabits } from "./bind/habits";
import { diagnose } from "./diagnosis/diagnose";
import type { Finding } from "./finding";
import { fingerprintOf } from "./fingerprint";
import type { Form } from "./form";
import { summarise } from "./formSummary";
import { withComputedValues } from "./formula/recalculate";
import { costingIdentities } from "./identities/costing";
import { costingViewAt } from "./identities/costingView";
import { formIdentities } from "./identities/patterns";
import type { Identity } from "./identity";
import { unreadableAmounts } from "./identities/operands";
import { sentence } from "./message";
import type { Report, Unchecked } from "./report";
import type { Rule } from "./rule";
import type { Workbook } from "./workbook";

/** The forms and rules to check with. */
export interface Standards {
  readonly forms: readonly Form[];
  readonly rules: readonly Rule[];
  /** How a person wants the forms to be read. */
  readonly habits?: ReadingHabits;
}

/**
 * Checks one snapshot: binds its forms, states their identities, explains what is broken, and lets the rules judge the
 * rest. Never throws: a rule that does is reported as unchecked, and the others go on.
 */
export function check(asRead: Workbook, { forms, rules, habits = {} }: Standards): Report {
  const workbook = withComputedValues(asRead);
  const submission = bind(workbook, forms, habits);
  const unchecked: Unchecked[] = [];
  const identities = submission.forms.flatMap((form) => {
    const costing = costingIdentities(form);
    unchecked.push(...unreadableAmounts(form).map((at) => ({ at, reason: sentence("unchecked/amount-unreadable") })));
    unchecked.push(...costing.unchecked.map(({ at, reason }) => ({ at, reason: sentence(`unchecked/${reason}`) })));
    return [...formIdentities(form), ...costing.identities];
  });
  const attempt = <T>(rule: Rule, work: ((submission: Submission) => readonly T[]) | undefined): readonly T[] => {
    try {
      return work?.(submission) ?? [];
    } catch (error) {
      unchecked.push(failedRule(workbook, rule, error));
      return [];
    }
  };
  const across: readonly Identity[] = rules.flatMap((rule) => attempt(rule, rule.identities));
  const stated = [...identities, ...across];
  const ruleById = new Map(rules.map((rule) => [rule.id, rule]));
  const { findings, violated } = diagnose({ asRead, workbook }, stated, (id) => ruleById.get(id));
  const judged = rules.flatMap((rule) => attempt(rule, rule.judge));
  const all = [...findings, ...judged.map((finding) => ({ subject: "", ...finding }))];
  return {
    revision: workbook.revision,
    forms: submission.forms.map(summarise),
    findings: inOrder(withFingerprints(submission, all)).map((finding) => withCosting(submission, finding)),
    unchecked,
    identities: { checked: stated.length, violated },
  };
}

function failedRule(workbook: Workbook, rule: Rule, error: unknown): Unchecked {
  const detail = error instanceof Error ? error.message : String(error);
  const at = { sheet: workbook.sheets[0]?.name ?? "", row: 0, column: 0 };
  return { at, reason: [{ key: "unchecked/rule-failed", values: { rule: rule.id, detail } }] };
}

/** Names, not addresses, make a fingerprint; findings alike in every name are told apart by their order. */
function withFingerprints(
  submission: Submission,
  findings: readonly (Omit<Finding, "fingerprint"> & { readonly subject: string })[],
): readonly Finding[] {
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
