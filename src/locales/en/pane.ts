import type { pane as chinese } from "../zh-CN/pane";

/** English overlay of the pane's texts. */
export const pane: Readonly<Record<keyof typeof chinese, string>> = {
  "pane/validate": "Validate",
  "pane/clear-marks": "Clear marks",
  "pane/apply": "Change",
  "pane/undo": "Undo",
  "pane/applied": "Changed: ",
  "pane/undone": "Undone: ",
  "pane/marks-cleared": "Cleared the marks of {count} cells.",
  "pane/no-marks": "There are no marks to clear.",
  "pane/marks-refused": "Protected sheets could not be marked: {sheets}. Their findings are listed below.",

  "pane/name": "Gouji",
  "pane/region": "Gouji checks",
  "pane/toolbar": "Commands",
  "pane/undo-what": "Undo: {what}",
  "pane/nothing-to-undo": "There is no change to undo",
  "pane/other-language": "中文",
  "pane/switch-language": "Switch to 中文",
  "pane/checking": "Checking…",
  "pane/writing": "Writing…",

  "pane/welcome": "Check performance-target forms",
  "pane/welcome-detail":
    "Validate reads the whole workbook, compares totals, costing bases and the amounts that forms share, and points out the cell most probably wrong and its repair. Checking changes no data.",
  "pane/no-form": "No performance-target form was recognised",
  "pane/no-form-detail":
    "This workbook holds no department, special-fund or expenditure-direction target form that could be recognised, so nothing was compared. Check that titles and headings follow the prescribed layout.",
  "pane/consistent": "No contradiction found",
  "pane/consistent-detail": "Forms: {forms}. Identities compared: {checked}. All of them hold.",
  "pane/consistent-incomplete":
    "Forms: {forms}. Identities compared: {checked}. All of them hold. Not compared: {unchecked}, see below.",
  "pane/findings-summary": "Findings: {count}",
  "pane/checked-summary": "Forms: {forms}. Identities compared: {checked}, violated: {violated}",
  "pane/finding-count": "Findings: {count}",
  "pane/findings": "Findings",
  "pane/elsewhere": "Elsewhere",
  "pane/forms-without-findings": "Forms without findings ({count})",

  "pane/severity-error": "Error",
  "pane/severity-warning": "Warning",
  "pane/severity-info": "Hint",
  "pane/count-error": "Errors: {count}",
  "pane/count-warning": "Warnings: {count}",
  "pane/count-info": "Hints: {count}",
  "pane/review": "Needs review",
  "pane/why": "Why",
  "pane/suspect": "Suspect cell",
  "pane/related": "Related cells",
  "pane/show-cell": "Show {cell}",

  "pane/repair": "Suggested repair",
  "pane/other-repairs": "Other repairs ({count})",
  "pane/before": "Before",
  "pane/after": "After",
  "pane/empty-cell": "(empty)",
  "pane/confidence": "{words} ({percent})",
  "pane/confidence-certain": "The only repair",
  "pane/confidence-high": "Very likely",
  "pane/confidence-good": "Likely",
  "pane/confidence-fair": "Possible",
  "pane/confidence-low": "Unlikely",
  "pane/apply-what": "Change: {what}",
  "pane/no-repair": "There is no dependable repair here. Compare with the source documents.",

  "pane/unchecked": "Not compared ({count})",
  "pane/unchecked-detail":
    "These could not be understood or computed, so they were judged neither right nor wrong. Please look at them yourself.",

  "pane/outside-title": "This page is a task pane for Excel",
  "pane/outside": "Load the add-in in Excel. Without Excel, open your workbook in the web page instead.",
  "pane/outside-link": "Open the web page",
  "pane/starting": "Starting…",
};
