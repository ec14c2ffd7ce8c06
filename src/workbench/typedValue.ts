import type { Cell, CellValue } from "../core/cell";

/** Plain decimal notation: no leading zeros (they mean a code, not a number), no thousands separators, no exponent. */
const PLAIN_NUMBER = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** More digits than this are lost in a spreadsheet's numbers; such texts are account or identity numbers. */
const DIGITS_AT_MOST = 15;

/** The number a text plainly is; full-width digits count, as Chinese input methods type them. */
export function plainNumber(text: string): number | undefined {
  const folded = text.normalize("NFKC").trim();
  if (!PLAIN_NUMBER.test(folded) || folded.replace(/\D/g, "").length > DIGITS_AT_MOST) return undefined;
  return Number(folded);
}

/**
 * What a typed text becomes in a cell: a number where the cell held a number or nothing and the text is plainly one;
 * a text stays a text, so that `4个` never turns into something else by accident.
 */
export function typedValue(text: string, held: CellValue): CellValue {
  if (text === "") return null;
  if (typeof held === "string") return text;
  if (typeof held === "boolean") {
    const folded = text.trim().toUpperCase();
    if (folded === "TRUE" || folded === "FALSE") return folded === "TRUE";
  }
  return plainNumber(text) ?? text;
}

/** The text that editing a cell begins with: its formula, else its exact value without number format. */
export function editableText(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (cell.formula !== undefined) return `=${cell.formula}`;
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return cell.value === null ? "" : String(cell.value);
}
