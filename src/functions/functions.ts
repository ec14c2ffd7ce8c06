import type { CellValue } from "../core/cell";
import { verdictOnText, worthOfText } from "../core/costing/worth";
import { renderMessage, type Language } from "../core/message";
import { functionCatalogueFor } from "../locales/function-texts";

/** What Excel hands over: the value of a cell; what was left out is empty in one way or another. */
type Given = CellValue | undefined;

/** What Excel shows as an error with a sentence behind its triangle. */
export type ErrorOf = (sentence: string) => Error | CustomFunctions.Error;

/**
 * GOUJI.AMOUNT(text, [unit]): what a costing text comes to.
 * @throws what `errorOf` makes of the reason where that cannot be said.
 */
export function amount(language: Language, errorOf: ErrorOf, text: Given, unit: Given): number {
  const worth = worthOfText(text ?? null, unit ?? null);
  if (worth.ok) return Number(worth.value.toFixed());
  throw errorOf(renderMessage(worth.reason, functionCatalogueFor(language)).trim());
}

/** GOUJI.CHECK(text, amount, [unit]): whether a costing text and the amount beside it agree, in words. */
export function check(language: Language, text: Given, stated: Given, unit: Given): string {
  const verdict = verdictOnText(text ?? null, stated ?? null, unit ?? null);
  return renderMessage(verdict, functionCatalogueFor(language)).trim();
}
