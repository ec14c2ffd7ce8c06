import { areaAddress, qualifiedAddress } from "../core/a1";
import { sameCell, type CellRef } from "../core/cell";
import type { Finding } from "../core/finding";
import { renderMessage, type Catalogue } from "../core/message";
import type { Failure } from "../core/outcome";
import type { FormSummary, Report } from "../core/report";
import { cellOf, textOf, type Workbook } from "../core/workbook";
import { editAsJson, placeAsJson } from "./editReport";

/** One file with what a check found out about it, or why it could not be read. */
export type CheckedFile = { readonly file: string } & (
  { readonly report: Report; readonly workbook: Workbook } | { readonly failure: Failure }
);

/** The JSON of one file; its names and shapes are a contract with scripts, to which fields may only be added. */
export function checkedFileAsJson(checked: CheckedFile, words: Catalogue): unknown {
  const { file } = checked;
  if ("failure" in checked) {
    const { code, message } = checked.failure;
    return { version: 1, file, error: { code, message: renderMessage(message, words) } };
  }
  const { report, workbook } = checked;
  return {
    version: 1,
    file,
    forms: report.forms.map(formAsJson),
    findings: report.findings.map((finding) => findingAsJson(finding, workbook, words)),
    unchecked: report.unchecked.map(({ at, reason }) => ({ ...placeAsJson(at), reason: renderMessage(reason, words) })),
    identities: report.identities,
  };
}

function formAsJson({ form, edition, profile, title, sheet, range, year, unit, name }: FormSummary): unknown {
  return { form, edition, profile, title, name, sheet, range: areaAddress(range), year, unit };
}

function findingAsJson(finding: Finding, workbook: Workbook, words: Catalogue): unknown {
  const { rule, severity, outcome, fingerprint, suspect, related, fixes } = finding;
  const span = suspect.span === undefined ? {} : { span: [suspect.span.start, suspect.span.end] };
  return {
    rule,
    severity,
    outcome,
    fingerprint,
    message: renderMessage([...finding.message, ...finding.reason], words).trim(),
    suspect: { ...placeAsJson(suspect.at), text: textOf(cellOf(workbook, suspect.at)), ...span },
    related: related.map(({ at, role }) => ({ ...placeAsJson(at), role })),
    fixes: fixes.map(({ title, safety, confidence, changes }) => ({
      title: renderMessage(title, words),
      safety,
      confidence: Math.round(confidence * 10_000) / 10_000,
      edits: changes.edits.flatMap(editAsJson),
    })),
  };
}

/** What a person reads on a terminal: findings by form, each with its reason, its cells and its repairs. */
export function checkedFileAsText(checked: CheckedFile, words: Catalogue): string {
  if ("failure" in checked) return `${checked.file}\n  ${renderMessage(checked.failure.message, words)}\n`;
  const { report, file } = checked;
  const fill = (key: string, values: Readonly<Record<string, string>>): string =>
    renderMessage([{ key, values }], words);
  const count = (severity: Finding["severity"]): string =>
    String(report.findings.filter((finding) => finding.severity === severity).length);
  const summary = fill("cli/summary", {
    file,
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    checked: String(report.identities.checked),
    violated: String(report.identities.violated),
  });
  const sections = groupByForm(report, fill("cli/outside-forms", {})).map(
    ({ heading, findings }) =>
      `\n${heading}\n${findings.map((finding) => findingAsText(finding, words, fill)).join("")}`,
  );
  const unchecked = report.unchecked.map(
    ({ at, reason }) => `  ${qualifiedAddress(at)}  ${renderMessage(reason, words)}\n`,
  );
  const uncheckedText =
    unchecked.length === 0
      ? ""
      : `\n${fill("cli/unchecked", { count: String(unchecked.length) })}\n${unchecked.join("")}`;
  return `${summary}\n${sections.join("")}${uncheckedText}`;
}

function groupByForm(report: Report, elsewhere: string) {
  const groups = report.forms.map((form) => ({
    heading: `${form.sheet}  ${form.title}${form.name === "" ? "" : `（${form.name}）`}`,
    findings: report.findings.filter(({ suspect }) => lies(suspect.at, form)),
  }));
  const rest = report.findings.filter(({ suspect }) => !report.forms.some((form) => lies(suspect.at, form)));
  return [...groups, { heading: elsewhere, findings: rest }].filter(({ findings }) => findings.length > 0);
}

function lies(at: CellRef, { sheet, range }: FormSummary): boolean {
  return at.sheet === sheet && at.row >= range.top && at.row <= range.bottom;
}

function findingAsText(
  finding: Finding,
  words: Catalogue,
  fill: (key: string, values: Readonly<Record<string, string>>) => string,
): string {
  const { severity, rule, suspect, related, fixes, fingerprint } = finding;
  const others = related.filter(({ at }) => !sameCell(at, suspect.at)).map(({ at }) => qualifiedAddress(at));
  const lines = [
    `${fill(`cli/${severity}`, {})}  ${qualifiedAddress(suspect.at)}  ${rule}  ${fingerprint}`,
    `  ${renderMessage(finding.message, words)}`,
    ...(finding.reason.length === 0 ? [] : [`  ${renderMessage(finding.reason, words)}`]),
    ...(others.length === 0 ? [] : [`  ${fill("cli/related", { cells: others.join("、") })}`]),
    ...fixes.map(
      ({ title, confidence }) =>
        `  ${fill("cli/fix", { confidence: String(Math.round(confidence * 100)), title: renderMessage(title, words) })}`,
    ),
  ];
  return `  ${lines.join("\n  ")}\n`;
}
