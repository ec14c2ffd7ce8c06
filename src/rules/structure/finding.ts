import type { CellRef } from "../../core/cell";
import type { Evidence, Finding, Severity } from "../../core/finding";

/** A finding about how a form is built; what is no error is for a person to look at. */
export function structureFinding(
  rule: string,
  severity: Severity,
  at: CellRef,
  values: Readonly<Record<string, string>>,
  related: readonly Evidence[] = [],
): Omit<Finding, "fingerprint"> {
  return {
    rule,
    severity,
    outcome: severity === "error" ? "fail" : "review",
    message: [
      { key: `${rule}/broken`, values },
      { key: `${rule}/why`, values: {} },
    ],
    reason: [],
    suspect: { at },
    related,
    fixes: [],
  };
}
