import type { CellRef, Place } from "../core/cell";
import type { Evidence, Fix, Severity } from "../core/finding";
import type { Message, Sentence } from "../core/message";
import type { JudgedFinding } from "../core/rule";

/** What a rule found out by looking. */
export interface Judgement {
  readonly rule: string;
  readonly severity: Severity;
  /** True when a person must decide. */
  readonly isReview?: boolean;
  readonly suspect: Place;
  /** What the placeholders of the rule's text stand for. */
  readonly values: Readonly<Record<string, string>>;
  /** What is said instead of the rule's text, where that does not fit. */
  readonly instead?: Sentence;
  /** What is said behind it, before the reason why it is asked for. */
  readonly more?: Message;
  readonly related?: readonly Evidence[];
  readonly fixes?: readonly Fix[];
  /** What tells it from other findings of the rule in the same form, in the form's own words. */
  readonly subject?: string;
}

/** A judgement as a finding, with the rule's text and its reason. */
export function judgedFinding(judgement: Judgement): JudgedFinding {
  const { rule, severity, isReview = false, suspect, values, related = [], fixes = [], subject = "" } = judgement;
  const { instead = { key: `${rule}/broken`, values }, more = [] } = judgement;
  return {
    rule,
    severity,
    outcome: isReview ? "review" : "fail",
    message: [instead, ...more, { key: `${rule}/why`, values: {} }],
    reason: [],
    suspect,
    related,
    fixes,
    subject,
  };
}

/** A finding about how a form is built; what is no error is for a person to look at. */
export function structureFinding(
  rule: string,
  severity: Severity,
  at: CellRef,
  values: Readonly<Record<string, string>>,
  related: readonly Evidence[] = [],
): JudgedFinding {
  return judgedFinding({ rule, severity, isReview: severity !== "error", suspect: { at }, values, related });
}
