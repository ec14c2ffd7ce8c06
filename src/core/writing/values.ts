import type { CellValue } from "../cell";

/** An empty text and an empty cell look and count alike. */
export function comparable(value: CellValue): CellValue {
  return value === "" ? null : value;
}

/** A value as the words of a refusal give it. */
export function inWords(value: CellValue): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : String(value);
}
