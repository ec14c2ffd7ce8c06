import { areaContains, type CellRef } from "../core/cell";
import type { Finding, Severity } from "../core/finding";
import type { FormSummary, Report } from "../core/report";

/** The findings of one form; `form` is `null` for findings that lie in no recognised form. */
interface FindingGroup {
  readonly form: FormSummary | null;
  readonly findings: readonly Finding[];
}

/** The findings in order of the forms, those of no form last; and the forms that have none. */
export interface Grouping {
  readonly groups: readonly FindingGroup[];
  readonly clean: readonly FormSummary[];
}

function lies(at: CellRef, form: FormSummary): boolean {
  return at.sheet.toLowerCase() === form.sheet.toLowerCase() && areaContains(form.range, at.row, at.column);
}

/** Sorts the findings of a report under the forms their suspects lie in; the order within a form stays. */
export function groupFindings(report: Report): Grouping {
  const groups = report.forms.map((form) => ({ form, findings: new Array<Finding>() }));
  const elsewhere: Finding[] = [];
  for (const finding of report.findings) {
    const group = groups.find(({ form }) => lies(finding.suspect.at, form));
    (group?.findings ?? elsewhere).push(finding);
  }
  const filled: FindingGroup[] = groups.filter(({ findings }) => findings.length > 0);
  return {
    groups: elsewhere.length > 0 ? [...filled, { form: null, findings: elsewhere }] : filled,
    clean: groups.filter(({ findings }) => findings.length === 0).map(({ form }) => form),
  };
}

/** How many findings there are of each severity. */
export function countsOf(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
