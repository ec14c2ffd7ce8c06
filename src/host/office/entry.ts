import type { CellContent } from "../../core/writing/edits";
import { mightBeConverted } from "./text-entry";

const TEXT = "@";
const GENERAL = "General";

/** What Excel is to be given: `""` clears a cell, where `null` would leave it as it is. */
export function entryOf({ value, formula, error }: CellContent): string | number | boolean {
  return formula === undefined ? (error ?? value ?? "") : `=${formula}`;
}

/**
 * The number format to set before something is written, `undefined` to leave the cell's own.
 *
 * A text that Excel would convert is written into a cell formatted as text. That changes a format of the user's, so it
 * is remembered (`former`) and put back as soon as something else is written there by us, above all by undo. And a
 * number or a formula put into a cell formatted as text would become text itself: such a cell goes back to what it was
 * before us, or to General when the format was the user's.
 */
export function formatFor(content: CellContent, current: string, former: string | undefined): string | undefined {
  const { value, formula } = content;
  const isText = formula === undefined && typeof value === "string";
  if (isText && mightBeConverted(value)) return current === TEXT ? undefined : TEXT;
  if (current !== TEXT) return undefined;
  const fitsText = isText || (formula === undefined && value === null);
  return former ?? (fitsText ? undefined : GENERAL);
}
