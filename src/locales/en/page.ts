import type { page as chinese } from "../zh-CN/page";

/** English overlay of the page's texts. */
export const page: Readonly<Record<keyof typeof chinese, string>> = {
  "page/title": "Gouji · checks performance-target forms",
  "page/open": "Open workbook",
  "page/save": "Save",
  "page/save-what": "Save the changed {name}",
  "page/privacy": "Files stay in this browser; nothing is uploaded.",
  "page/sample": "Sample",
  "page/unsaved": "Unsaved changes",
  "page/loading": "Opening…",
  "page/opened": "Opened {name}.",
  "page/converted":
    "“{name}” is in an older format and will be saved as “{saved}”. Contents, formulas and merged cells are kept; fonts, borders and notes are not. The original file stays as it is.",
  "page/new": "New",
  "page/new-title": "New performance-target forms",
  "page/new-detail": "Makes a new workbook of blank forms; choose “Save” to download it once it is filled in.",
  "page/new-confirm": "Create",
  "page/new-name": "Performance targets {year}",
  "page/imported":
    "“{name}” is a Word document; its tables have become sheets and will be saved as “{saved}”. The original file stays as it is.",
  "page/imported-left-out": " {count} paragraphs outside the tables are on no sheet.",
  "page/saved": "Saved {name}.",
  "page/drop": "Drop to open the workbook",
  "page/sample-unavailable": "The sample workbook could not be loaded ({detail}). Open a workbook of your own.",
  "page/nothing-open": "No workbook is open. Choose “Open workbook” or drop a file here.",

  "page/sheets": "Sheets",
  "page/grid": "Sheet {sheet}",
  "page/workbook": "Workbook",
  "page/cell-bar": "Selected cell",
  "page/cell-marked": "{cell}, {content} ({mark})",
  "page/edit-cell": "Edit {cell}",
  "page/edit-hint": "Double-click, F2 or type to edit; Enter accepts, Escape cancels.",
  "page/edited": "Edited {cell} by hand",

  "page/replace-title": "Discard unsaved changes?",
  "page/replace": "The changes of “{name}” have not been saved. Opening another workbook loses them.",
  "page/replace-confirm": "Discard and open",
  "page/formula-title": "Replace the formula by a value?",
  "page/formula": "{cell} holds the formula “={formula}”. Writing “{text}” removes it.",
  "page/formula-confirm": "Replace formula",
  "page/cancel": "Cancel",
  "page/dismiss": "Dismiss",
};
