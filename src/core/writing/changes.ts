import { qualifiedAddress } from "../a1";
import { areaContains, type Area } from "../cell";
import {
  isCellEdit,
  isRowEdit,
  isSheetEdit,
  type AreaEdit,
  type CellEdit,
  type Edit,
  type RowEdit,
  type SheetEdit,
} from "../edit";
import { refusal, success, type Outcome } from "../outcome";
import { sheetNamed, textOf, type Sheet, type Workbook } from "../workbook";
import { sheetAfterArea, type AreaMemory } from "./areas";
import { planWrites, sheetsWith, type CellContent, type CellLaws, type CellWrite } from "./edits";
import { judgeAreaEdit, type AreaLaws } from "./judgeAreas";
import { judgeRowEdit, type RowLaws } from "./judgeRows";
import { judgeSheetEdit, type SheetLaws } from "./judgeSheets";
import { sheetsAfterRows, type FormerRows } from "./rows";
import { sheetsAfterSheet, type SheetMemory } from "./sheets";

/** Everything that a host knows beyond the workbook it hands over. */
export type Laws = CellLaws & RowLaws & AreaLaws & SheetLaws;

/** The laws of a place that forbids nothing. */
export const LAWLESS: Laws = {
  isLocked: () => false,
  wholes: () => [],
  judgeRows: () => success(null),
  judgeArea: () => success(null),
  judgeSheets: () => success(null),
};

/**
 * What edits that undo others give back beyond what edits can say, beside the edit: the value a formula showed, an error,
 * the merges of rows, former looks, a sheet that was taken out. A host keeps one of these; without it, undoing gives back
 * what the edits themselves say.
 */
export interface EditMemory extends AreaMemory, SheetMemory {
  readonly contents: WeakMap<Edit, CellContent>;
  readonly rows: WeakMap<Edit, FormerRows>;
}

/** A memory that knows nothing yet. */
export function createEditMemory(): EditMemory {
  return {
    contents: new WeakMap(),
    rows: new WeakMap(),
    looks: new WeakMap(),
    mergePlaces: new WeakMap(),
    sheets: new WeakMap(),
    additions: new WeakMap(),
  };
}

/**
 * A stretch of a change set that was judged: cells that are written at once, areas of one sheet that are changed at once,
 * one change of rows, or one sheet that comes or goes. `sheet` is an index among the sheets before; for a new sheet its
 * index among those after.
 */
export type Step = { readonly before: readonly Sheet[]; readonly after: readonly Sheet[] } & (
  | { readonly kind: "cells"; readonly edits: readonly CellEdit[]; readonly writes: readonly CellWrite[] }
  | { readonly kind: "areas"; readonly edits: readonly AreaEdit[]; readonly sheet: number }
  | { readonly kind: "rows"; readonly edit: RowEdit; readonly sheet: number }
  | { readonly kind: "sheet"; readonly edit: SheetEdit; readonly sheet: number }
);

type Stretch =
  | { readonly kind: "cells"; readonly edits: CellEdit[] }
  | { readonly kind: "areas"; readonly edits: AreaEdit[]; readonly sheet: string }
  | { readonly kind: "rows"; readonly edit: RowEdit }
  | { readonly kind: "sheet"; readonly edit: SheetEdit };

/** The stretches of a change set. */
function stretchesOf(edits: readonly Edit[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const edit of edits) {
    const last = stretches.at(-1);
    if (isRowEdit(edit)) stretches.push({ kind: "rows", edit });
    else if (isSheetEdit(edit)) stretches.push({ kind: "sheet", edit });
    else if (isCellEdit(edit)) {
      if (last?.kind === "cells") last.edits.push(edit);
      else stretches.push({ kind: "cells", edits: [edit] });
    } else {
      const sheet = edit.sheet.toLowerCase();
      if (last?.kind === "areas" && last.sheet === sheet) last.edits.push(edit);
      else stretches.push({ kind: "areas", edits: [edit], sheet });
    }
  }
  return stretches;
}

/** A cell that came to stand where merged areas are to come back, in the words of a refusal: it would be lost. */
function coveredBy(merges: readonly Area[], sheet: Sheet | undefined): Readonly<Record<string, string>> | undefined {
  for (const [row, cells] of sheet?.rows ?? []) {
    for (const [column, held] of cells) {
      const area = merges.find((one) => areaContains(one, row, column));
      if (area === undefined || (area.top === row && area.left === column)) continue;
      const cell = qualifiedAddress({ sheet: sheet?.name ?? "", row, column });
      return { cell, found: textOf(held), expected: "" };
    }
  }
  return undefined;
}

interface Found {
  readonly sheet: Sheet;
  readonly index: number;
}

function findSheet(workbook: Workbook, name: string): Outcome<Found> {
  const sheet = sheetNamed(workbook, name);
  if (sheet === undefined) return refusal("missing-sheet", { sheet: name });
  return success({ sheet, index: workbook.sheets.indexOf(sheet) });
}

function planCells(workbook: Workbook, edits: readonly CellEdit[], laws: Laws, memory: EditMemory): Outcome<Step> {
  const before = workbook.sheets;
  const planned = planWrites(workbook, edits, laws, memory.contents);
  if (!planned.ok) return planned;
  const writes = planned.value;
  return success({ kind: "cells", edits, writes, before, after: sheetsWith(before, writes) });
}

function planRows(workbook: Workbook, edit: RowEdit, laws: Laws, memory: EditMemory): Outcome<Step> {
  const before = workbook.sheets;
  const found = findSheet(workbook, edit.sheet);
  if (!found.ok) return found;
  const { sheet, index } = found.value;
  const judged = judgeRowEdit(sheet, index, edit, laws);
  if (!judged.ok) return judged;
  const former = memory.rows.get(edit);
  const after = sheetsAfterRows(before, edit, former);
  const covered = former && coveredBy(former.merges, after[index]);
  if (covered !== undefined) return refusal("changed", covered);
  return success({ kind: "rows", edit, sheet: index, before, after });
}

function planAreas(workbook: Workbook, edits: readonly AreaEdit[], laws: Laws, memory: EditMemory): Outcome<Step> {
  const before = workbook.sheets;
  const found = findSheet(workbook, edits[0]?.sheet ?? "");
  if (!found.ok) return found;
  const { index } = found.value;
  let { sheet } = found.value;
  for (const edit of edits) {
    const judged = judgeAreaEdit(sheet, index, edit, laws);
    if (!judged.ok) return judged;
    sheet = sheetAfterArea(sheet, edit, memory);
  }
  return success({ kind: "areas", edits, sheet: index, before, after: before.with(index, sheet) });
}

function planSheet(workbook: Workbook, edit: SheetEdit, laws: Laws, memory: EditMemory): Outcome<Step> {
  const before = workbook.sheets;
  const judged = judgeSheetEdit(workbook, edit, laws);
  if (!judged.ok) return judged;
  const after = sheetsAfterSheet(before, edit, memory);
  const name = (edit.kind === "add-sheet" ? edit.draft.name : edit.sheet).toLowerCase();
  const among = edit.kind === "add-sheet" ? after : before;
  const sheet = among.findIndex((one) => one.name.toLowerCase() === name);
  return success({ kind: "sheet", edit, sheet, before, after });
}

function planStretch(workbook: Workbook, stretch: Stretch, laws: Laws, memory: EditMemory): Outcome<Step> {
  switch (stretch.kind) {
    case "cells":
      return planCells(workbook, stretch.edits, laws, memory);
    case "areas":
      return planAreas(workbook, stretch.edits, laws, memory);
    case "rows":
      return planRows(workbook, stretch.edit, laws, memory);
    case "sheet":
      return planSheet(workbook, stretch.edit, laws, memory);
  }
}

/**
 * Judges a change set stretch by stretch, each on the workbook that those before it leave. Nothing is computed between
 * them: formulas show what they showed.
 * @param laws of the workbook as it stands.
 * @param carry tells the laws after a stretch, for the one that follows.
 * @returns the stretches, or the first refusal: `missing-sheet`, `changed`, `protected`, `unsupported`.
 */
export function planSteps(
  workbook: Workbook,
  edits: readonly Edit[],
  laws: Laws,
  memory: EditMemory,
  carry: (step: Step) => Outcome<Laws>,
): Outcome<readonly Step[]> {
  const steps: Step[] = [];
  let current = { laws, workbook };
  for (const stretch of stretchesOf(edits)) {
    const planned = planStretch(current.workbook, stretch, current.laws, memory);
    if (!planned.ok) return planned;
    const step = planned.value;
    const carried = carry(step);
    if (!carried.ok) return carried;
    steps.push(step);
    current = { laws: carried.value, workbook: { ...workbook, sheets: step.after } };
  }
  return success(steps);
}
