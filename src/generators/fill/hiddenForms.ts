import type { BoundForm, Submission } from "../../core/bind/bound";
import { sentence } from "../../core/message";
import type { Note, Reader } from "../plan";

/** The forms on hidden sheets, which nobody reads: one that seems to be missing may be among them. */
export function hiddenForms({ workbook }: Submission, read: Reader): readonly BoundForm[] {
  const hidden = workbook.sheets.filter(({ visibility }) => visibility !== "visible");
  if (hidden.length === 0) return [];
  const shown = hidden.map((sheet) => ({ ...sheet, visibility: "visible" as const }));
  return read({ ...workbook, sheets: shown }).forms;
}

/** What is said of a hidden form instead of drawing it again. */
export function hiddenInWords({ sheet, form, range }: BoundForm): Note {
  const at = { sheet, row: range.top, column: range.left };
  return { message: sentence("fill/hidden", { sheet, title: form.title }), at };
}
