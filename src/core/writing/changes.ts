import { qualifiedAddress } from "../a1";
import { areaContains, type Area, type Cell } from "../cell";
import { isCellEdit, isRowEdit, placeOfEdit, type CellEdit, type DeleteRows, type Edit, type RowEdit } from "../edit";
import { refusal, success, type Outcome } from "../outcome";
import { cellOf, rowsBetween, sheetNamed, textOf, type Sheet, type Workbook } from "../workbook";
import { planWrites, sheetsWith, type CellContent, type CellLaws, type CellWrite } from "./edits";
import { judgeRowEdit, type RowLaws } from "./judgeRows";
import { mergesInRows } from "./mergedRows";
import { rowAfter } from "./rowShift";
import { sheetsAfterRows, type FormerRows } from "./rows";

/** Everything that a host knows beyond the workbook it hands over. */
export type Laws = CellLaws & RowLaws;

/**
 * What edits that undo others give back beyond what edits can say, beside the edit: the value a formula showed, an error,
 * the merges of rows. A host keeps one of these; without it, undoing gives back what the edits themselves say.
 */
export interface EditMemory {
  readonly contents: WeakMap<Edit, CellContent>;
  readonly rows: WeakMap<Edit, FormerRows>;
}

/** A memory that knows nothing yet. */
export function createEditMemory(): EditMemory {
  return { contents: new WeakMap(), rows: new WeakMap() };
}

/** A stretch of a change set that was judged: cells between two changes of rows, or one change of rows. */
export type Step = { readonly before: readonly Sheet[]; readonly after: readonly Sheet[] } & (
  | { readonly kind: "cells"; readonly edits: readonly CellEdit[]; readonly writes: readonly CellWrite[] }
  | { readonly kind: "rows"; readonly edit: RowEdit; readonly sheet: number }
);

/** The stretches of a change set: cells that are written at once, and changes of rows. */
function stretchesOf(edits: readonly Edit[]): readonly (RowEdit | readonly CellEdit[])[] {
  const stretches: (RowEdit | CellEdit[])[] = [];
  for (const edit of edits) {
    const last = stretches.at(-1);
    if (isRowEdit(edit)) stretches.push(edit);
    else if (!isCellEdit(edit)) continue;
    else if (Array.isArray(last)) last.push(edit);
    else stretches.push([edit]);
  }
  return stretches;
}

function isCells(stretch: RowEdit | readonly CellEdit[]): stretch is readonly CellEdit[] {
  return Array.isArray(stretch);
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

function planStretch(
  workbook: Workbook,
  stretch: RowEdit | readonly CellEdit[],
  laws: Laws,
  memory: EditMemory,
): Outcome<Step> {
  const before = workbook.sheets;
  if (isCells(stretch)) {
    const planned = planWrites(workbook, stretch, laws, memory.contents);
    if (!planned.ok) return planned;
    const writes = planned.value;
    return success({ kind: "cells", edits: stretch, writes, before, after: sheetsWith(before, writes) });
  }
  const sheet = sheetNamed(workbook, stretch.sheet);
  if (sheet === undefined) return refusal("missing-sheet", { sheet: stretch.sheet });
  const index = before.indexOf(sheet);
  const judged = judgeRowEdit(sheet, index, stretch, laws);
  if (!judged.ok) return judged;
  const former = memory.rows.get(stretch);
  const after = sheetsAfterRows(before, stretch, former);
  const covered = former && coveredBy(former.merges, after[index]);
  if (covered !== undefined) return refusal("changed", covered);
  return success({ kind: "rows", edit: stretch, sheet: index, before, after });
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
  const unknown = edits.find((edit) => !isCellEdit(edit) && !isRowEdit(edit));
  if (unknown !== undefined) return refusal("unsupported", { detail: qualifiedAddress(placeOfEdit(unknown)) });
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

function remembered({ value = null, formula, error, locked }: Partial<Cell>): CellContent {
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(error === undefined ? {} : { error }),
    ...(locked === undefined ? {} : { locked }),
  };
}

/** The edit that gives a cell back what it held. */
function restoring(at: CellEdit["at"], old: Cell | undefined, now: Workbook, memory: EditMemory): CellEdit {
  const expect = cellOf(now, at)?.value ?? null;
  const edit: CellEdit =
    old?.formula === undefined
      ? { kind: "set-value", at, value: old?.value ?? null, expect }
      : { kind: "set-formula", at, formula: old.formula, expect };
  memory.contents.set(edit, remembered(old ?? {}));
  return edit;
}

/** What a deletion took, or made of formulas that had referred to it, and no insertion alone gives back. */
function lostCells(before: readonly Sheet[], inserted: Workbook, memory: EditMemory): readonly CellEdit[] {
  return before.flatMap(({ name, rows }) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) => {
        const at = { sheet: name, row, column };
        const now = cellOf(inserted, at);
        const isLost = now === undefined || now.formula !== cell.formula;
        return isLost ? restoring(at, cell, inserted, memory) : [];
      }),
    ),
  );
}

function undoneDeletion(
  edit: DeleteRows,
  before: readonly Sheet[],
  now: Workbook,
  memory: EditMemory,
): readonly Edit[] {
  const sheet = sheetNamed({ revision: "", sheets: before }, edit.sheet);
  const insertion: Edit = { kind: "insert-rows", sheet: edit.sheet, row: edit.row, count: edit.count };
  const former: FormerRows = {
    deletion: edit,
    merges: mergesInRows(edit, sheet?.merges ?? []),
    hiddenRows: [...(sheet?.hiddenRows ?? [])].filter((row) => rowAfter(edit, row) === undefined),
  };
  memory.rows.set(insertion, former);
  const inserted = { ...now, sheets: sheetsAfterRows(now.sheets, insertion, former) };
  return [insertion, ...lostCells(before, inserted, memory)];
}

function undone(step: Step, now: Workbook, memory: EditMemory): readonly Edit[] {
  if (step.kind === "cells") {
    const before = { revision: "", sheets: step.before };
    return step.edits.map(({ at }) => restoring(at, cellOf(before, at), now, memory));
  }
  const { edit, before } = step;
  if (edit.kind === "delete-rows") return undoneDeletion(edit, before, now, memory);
  const { sheet, row, count } = edit;
  return [{ kind: "delete-rows", sheet, row, count, expect: rowsBetween(sheetNamed(now, sheet), row, count) }];
}

/** The workbook after edits of which it is known that nothing stands against them. */
function afterUndoing(now: Workbook, edits: readonly Edit[], memory: EditMemory): Workbook {
  const lawless: Laws = { isLocked: () => false, wholes: () => [], judgeRows: () => success(null) };
  const planned = planSteps(now, edits, lawless, memory, () => success(lawless));
  return { ...now, sheets: (planned.ok ? planned.value.at(-1)?.after : undefined) ?? now.sheets };
}

/**
 * The edits that take a written change set back, last step first. They expect what the cells show now.
 * @param after the workbook as the steps left it, formulas computed or not as the host does.
 */
export function inverseOf(steps: readonly Step[], after: Workbook, memory: EditMemory): readonly Edit[] {
  const edits: Edit[] = [];
  let now = after;
  for (const step of [...steps].reverse()) {
    const own = undone(step, now, memory);
    edits.push(...own);
    now = afterUndoing(now, own, memory);
  }
  return edits;
}
