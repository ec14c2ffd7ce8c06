import type { Cell } from "../cell";
import type { CellEdit, DeleteRows, Edit } from "../edit";
import { success } from "../outcome";
import { cellOf, rowsBetween, sheetNamed, type Sheet, type Workbook } from "../workbook";
import { sheetAfterArea, undoneArea } from "./areas";
import { LAWLESS, planSteps, type EditMemory, type Step } from "./changes";
import type { CellContent } from "./edits";
import { mergesInRows } from "./mergedRows";
import { rowAfter } from "./rowShift";
import { sheetsAfterRows, type FormerRows } from "./rows";
import { sheetsAfterSheet, undoneAddition, undoneRemoval } from "./sheets";
import { flatMapped } from "../flatMapped";

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
  return flatMapped(before, ({ name, rows }) =>
    flatMapped([...rows], ([row, cells]) =>
      flatMapped([...cells], ([column, cell]) => {
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

function undoneAreas({ edits, sheet, before }: Extract<Step, { kind: "areas" }>, memory: EditMemory): readonly Edit[] {
  let current = before[sheet];
  const undoing: Edit[] = [];
  for (const edit of edits) {
    if (current === undefined) break;
    undoing.unshift(undoneArea(edit, current, memory));
    current = sheetAfterArea(current, edit, memory);
  }
  return undoing;
}

function undoneSheet(
  { edit, before }: Extract<Step, { kind: "sheet" }>,
  now: Workbook,
  memory: EditMemory,
): readonly Edit[] {
  if (edit.kind === "add-sheet") return [undoneAddition(edit, now, memory)];
  const additions = undoneRemoval(edit, before, memory);
  const added = additions.reduce((sheets, one) => sheetsAfterSheet(sheets, one, memory), now.sheets);
  return [...additions, ...lostCells(before, { ...now, sheets: added }, memory)];
}

function undone(step: Step, now: Workbook, memory: EditMemory): readonly Edit[] {
  switch (step.kind) {
    case "cells": {
      const before = { revision: "", sheets: step.before };
      return step.edits.map(({ at }) => restoring(at, cellOf(before, at), now, memory));
    }
    case "areas":
      return undoneAreas(step, memory);
    case "sheet":
      return undoneSheet(step, now, memory);
    case "rows": {
      const { edit, before } = step;
      if (edit.kind === "delete-rows") return undoneDeletion(edit, before, now, memory);
      const { sheet, row, count } = edit;
      return [{ kind: "delete-rows", sheet, row, count, expect: rowsBetween(sheetNamed(now, sheet), row, count) }];
    }
  }
}

/** The workbook after edits of which it is known that nothing stands against them. */
function afterUndoing(now: Workbook, edits: readonly Edit[], memory: EditMemory): Workbook {
  const planned = planSteps(now, edits, LAWLESS, memory, () => success(LAWLESS));
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
