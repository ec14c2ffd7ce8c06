import type { Submission } from "./bind/bound";
import type { Finding, Severity } from "./finding";
import type { Identity } from "./identity";

/** A finding of a rule that judges by itself; `subject` tells findings of one rule and form apart, in words of the form. */
export type JudgedFinding = Omit<Finding, "fingerprint"> & { readonly subject?: string };

/** What a reviewer checks. Rules state what must hold; the diagnosis decides which cell is wrong. */
export interface Rule {
  /** `family/name`: the name of the file, of the test and of the page in the guide. */
  readonly id: string;
  readonly severity: Severity;
  /** True when a person must decide: its findings then are warnings to be reviewed. */
  readonly review?: true;
  /** What must hold, in Chinese. */
  readonly title: string;
  /**
   * What is wrong, in Chinese. Rules over amounts may name {sheet} {subject} {statedName} {statedCell} {stated}
   * {calculation} {computed} {cells} {difference} {unit}.
   */
  readonly broken: string;
  /** Why a reviewer sends it back, in Chinese. */
  readonly why: string;
  /** Relations that no single form states. */
  readonly identities?: (submission: Submission) => readonly Identity[];
  /** Findings that are no matter of arithmetic. */
  readonly judge?: (submission: Submission) => readonly JudgedFinding[];
}

/** Keeps the id of a rule in its type, so that translations can be checked to be complete. */
export function defineRule<const Id extends string>(rule: Rule & { readonly id: Id }): Rule & { readonly id: Id } {
  return rule;
}
