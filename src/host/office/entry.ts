import type { Edit } from "../../core/edit";
import { mightBeConverted } from "./text-entry";

const TEXT = "@";
const GENERAL = "General";

function needsTextFormat(edit: Edit): boolean {
  return edit.kind === "set-value" && typeof edit.value === "string" && mightBeConverted(edit.value);
}

/** What Excel is to be given for an edit: `""` clears a cell, where `null` would leave it as it is. */
export function entryOf(edit: Edit): string | number | boolean {
  if (edit.kind === "set-formula") return `=${edit.formula}`;
  return edit.value ?? "";
}

/**
 * The number format to set before an edit, `undefined` to leave the cell's own.
 *
 * A text that Excel would convert is written into a cell formatted as text. That changes a format of the user's, so it
 * is remembered (`former`) and put back as soon as something else is written there by us, above all by undo. And a
 * number or a formula put into a cell formatted as text would become text itself: such a cell goes back to what it was
 * before us, or to General when the format was the user's.
 */
export function formatFor(edit: Edit, current: string, former: string | undefined): string | undefined {
  if (needsTextFormat(edit)) return current === TEXT ? undefined : TEXT;
  if (current !== TEXT) return undefined;
  const isPlainText = edit.kind === "set-value" && (typeof edit.value === "string" || edit.value === null);
  return former ?? (isPlainText ? undefined : GENERAL);
}
