import type { CellEdit } from "../edit";
import type { Fix } from "../finding";
import { sentence } from "../message";
import type { DiagnosedFinding } from "./finding";
import { flatMapped } from "../flatMapped";

type ValueEdit = Extract<CellEdit, { kind: "set-value" }>;

/** The one cell that the surest repair of a finding writes. */
function onlyEdit({ fixes }: DiagnosedFinding): ValueEdit | undefined {
  const [edit, ...more] = fixes[0]?.changes.edits ?? [];
  return edit?.kind === "set-value" && more.length === 0 && edit.expect !== null ? edit : undefined;
}

/** Whether each is to hold what the other holds, in one column of a sheet: nobody mistypes two amounts into each other. */
function areExchanged(one: ValueEdit, other: ValueEdit): boolean {
  const isSameColumn = one.at.sheet === other.at.sheet && one.at.column === other.at.column;
  return isSameColumn && one.at.row !== other.at.row && one.value === other.expect && other.value === one.expect;
}

function joinedFix(first: Fix, second: Fix): Fix {
  return {
    ...first,
    title: [...first.title, ...sentence("fix/and"), ...second.title],
    changes: {
      title: [...first.changes.title, ...sentence("fix/and"), ...second.changes.title],
      edits: [...first.changes.edits, ...second.changes.edits],
    },
    confidence: Math.min(first.confidence, second.confidence),
  };
}

function joined(first: DiagnosedFinding, second: DiagnosedFinding): DiagnosedFinding {
  const [one, other] = [first.fixes[0], second.fixes[0]];
  if (one === undefined || other === undefined) return first;
  return {
    ...first,
    severity: first.severity === "error" ? first.severity : second.severity,
    related: [...first.related, ...second.related],
    reason: [...first.reason, ...second.reason],
    fixes: [joinedFix(one, other)],
  };
}

/**
 * Two amounts of a column that each stand where the other belongs are one slip, also where rows lie between them: the
 * relations that each of them breaks share no number, so that they were explained apart. The finding of the upper one
 * speaks for both.
 */
export function withExchangesJoined(findings: readonly DiagnosedFinding[]): readonly DiagnosedFinding[] {
  const taken = new Set<DiagnosedFinding>();
  return flatMapped(findings, (finding): readonly DiagnosedFinding[] => {
    if (taken.has(finding)) return [];
    const edit = onlyEdit(finding);
    const partner =
      edit &&
      findings.find((other) => {
        const its = other === finding || taken.has(other) ? undefined : onlyEdit(other);
        return its !== undefined && areExchanged(edit, its);
      });
    if (partner === undefined) return [finding];
    taken.add(partner);
    const isUpper = finding.suspect.at.row <= partner.suspect.at.row;
    return [isUpper ? joined(finding, partner) : joined(partner, finding)];
  });
}
