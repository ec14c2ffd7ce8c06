import { cellKey } from "../cell";
import { isCellEdit, isRowEdit, isSheetEdit, type CellEdit, type Edit } from "../edit";
import { success, type Outcome } from "../outcome";
import { cellOf, rowsBetween, sheetNamed, type Workbook } from "../workbook";
import { createEditMemory, LAWLESS, planSteps } from "./changes";

/**
 * Edits that were planned one after the other, each upon computed results of those before, as the edits of one change
 * set: a cell that is written twice is written once, and what is expected is what stands before anything is computed.
 * @returns the edits, or the refusal of the first one that cannot be: `missing-sheet`, `changed`, `unsupported`.
 */
export function joinedEdits(workbook: Workbook, edits: readonly Edit[]): Outcome<readonly Edit[]> {
  const joined: Edit[] = [];
  let current = workbook;
  for (const stretch of stretchesOf(edits)) {
    const own = stretch.map((edit) => expecting(current, edit));
    const planned = planSteps(current, own, LAWLESS, createEditMemory(), () => success(LAWLESS));
    if (!planned.ok) return planned;
    joined.push(...own);
    current = { ...current, sheets: planned.value.at(-1)?.after ?? current.sheets };
  }
  return success(joined);
}

/** Changes of rows and sheets one by one; what stands between them with each cell written once, where it is first. */
function stretchesOf(edits: readonly Edit[]): readonly (readonly Edit[])[] {
  const stretches: Edit[][] = [];
  let places: Map<string, number> | undefined;
  for (const edit of edits) {
    if (isRowEdit(edit) || isSheetEdit(edit)) {
      stretches.push([edit]);
      places = undefined;
      continue;
    }
    if (places === undefined) {
      places = new Map();
      stretches.push([]);
    }
    const stretch = stretches.at(-1) ?? [];
    const key = isCellEdit(edit) ? keyOf(edit) : undefined;
    const earlier = key === undefined ? undefined : places.get(key);
    if (earlier !== undefined) {
      stretch[earlier] = edit;
      continue;
    }
    if (key !== undefined) places.set(key, stretch.length);
    stretch.push(edit);
  }
  return stretches;
}

function keyOf({ at }: CellEdit): string {
  return cellKey({ ...at, sheet: at.sheet.toLowerCase() });
}

function expecting(workbook: Workbook, edit: Edit): Edit {
  if (isCellEdit(edit)) return { ...edit, expect: cellOf(workbook, edit.at)?.value ?? null };
  if (edit.kind === "delete-rows") {
    return { ...edit, expect: rowsBetween(sheetNamed(workbook, edit.sheet), edit.row, edit.count) };
  }
  return edit;
}
