import type { Severity } from "../../core/finding";

/** How marks of one severity look. They differ in lettering as well as in colour, for those who cannot tell colours. */
export interface MarkStyle {
  readonly severity: Severity;
  readonly fill: string;
  readonly font: string;
  /** What is left out stays as the user has it. */
  readonly letters: { readonly bold?: true; readonly italic?: true; readonly underline?: "Single" | "Double" };
}

/**
 * In ascending order of gravity. Dark letters on a light ground (contrast above 7:1), since the sheet stays light in
 * Excel's dark themes too.
 */
export const MARK_STYLES: readonly MarkStyle[] = [
  { severity: "info", fill: "#DDEBF7", font: "#1F3864", letters: { italic: true } },
  { severity: "warning", fill: "#FFEB9C", font: "#5C4400", letters: { underline: "Single" } },
  { severity: "error", fill: "#FFC7CE", font: "#7A0006", letters: { bold: true, underline: "Double" } },
];

/** A condition that is always true (N of a text is 0) and by which our rules are known among the user's. */
export function signatureFormula(severity: Severity): string {
  return `=N("gouji:${severity}")=0`;
}

/** True for the formula of a rule of ours, of this session or an earlier one, however Excel spaces it. */
export function isSignature(formula: string): boolean {
  return /^=N\("gouji:[a-z-]+"\)=0$/i.test(formula.replace(/\s+/g, ""));
}
