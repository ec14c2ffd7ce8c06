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
};
