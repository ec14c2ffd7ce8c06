import { cellKey } from "../../core/cell";
import { isRowEdit, type ChangeSet } from "../../core/edit";
import { success, type Outcome } from "../../core/outcome";
import type { Workbook } from "../../core/workbook";
import { judgeKept } from "../kept";
import type { Host } from "../port";
import { createEditMemory, inverseOf, planSteps, type Laws, type Step } from "../../core/writing/changes";
import { protectedRows } from "../../core/writing/judgeRows";
import { revisionOf } from "../../core/writing/revision";
import { rowAfter } from "../../core/writing/rowShift";
import { createView, type TypedInto, type ViewState } from "./view";

/** A host over a plain workbook, with what a test asks of it. */
export interface MemoryHost extends Host, ViewState, TypedInto {
  workbook(): Workbook;
}

/** Cells stay unlocked when they are emptied, so the unlocked ones are noted at the beginning and follow their rows. */
type Unlocked = ReadonlyMap<string, { readonly sheet: number; readonly row: number; readonly column: number }>;

function keyOf(sheet: number, row: number, column: number): string {
  return cellKey({ sheet: String(sheet), row, column });
}

function unlockedIn({ sheets }: Workbook): Unlocked {
  const found = sheets.flatMap(({ rows }, sheet) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) => (cell.locked === false ? { sheet, row, column } : [])),
    ),
  );
  return new Map(found.map((at) => [keyOf(at.sheet, at.row, at.column), at]));
}

function unlockedAfter(step: Step, unlocked: Unlocked): Unlocked {
  if (step.kind === "cells") {
    // Cells of rows that are put back are as free as they were.
    const freed = step.writes.filter(({ content }) => content.locked === false);
    return new Map([...unlocked, ...freed.map((at) => [keyOf(at.sheet, at.row, at.column), at] as const)]);
  }
  const moved = [...unlocked.values()].flatMap((at) => {
    const row = at.sheet === step.sheet ? rowAfter(step.edit, at.row) : at.row;
    return row === undefined ? [] : { ...at, row };
  });
  return new Map(moved.map((at) => [keyOf(at.sheet, at.row, at.column), at]));
}

function lawsOf({ sheets }: Workbook, unlocked: Unlocked): Laws {
  return {
    isLocked: (sheet, row, column) => !unlocked.has(keyOf(sheet, row, column)),
    wholes: () => [],
    judgeRows: (sheet, edit) => (sheets[sheet]?.isProtected === true ? protectedRows(edit) : success(null)),
  };
}

/** A host whose workbook lives in memory only; formulas are kept as they are and not computed. */
export function createMemoryHost(workbook: Workbook): MemoryHost {
  const memory = createEditMemory();
  let unlocked = unlockedIn(workbook);
  let current = workbook;
  const view = createView(() => current);

  function write({ title, edits }: ChangeSet): Outcome<ChangeSet> {
    let unlockedNow = unlocked;
    const planned = planSteps(current, edits, lawsOf(current, unlocked), memory, (step) => {
      unlockedNow = unlockedAfter(step, unlockedNow);
      return success(lawsOf(current, unlockedNow));
    });
    if (!planned.ok) return planned;
    unlocked = unlockedNow;
    const sheets = planned.value.at(-1)?.after ?? current.sheets;
    current = { ...current, revision: revisionOf(sheets, current.kept), sheets };
    view.changed(edits.filter(isRowEdit));
    return success({ title, edits: inverseOf(planned.value, current, memory) });
  }

  return {
    ...view,
    workbook: () => current,
    read: () => Promise.resolve(success(current)),
    readAgain: () => Promise.resolve(success(current)),
    keep(text) {
      const judged = text === null ? success(null) : judgeKept(text);
      if (!judged.ok || text === (current.kept ?? null)) return Promise.resolve(judged);
      const { sheets } = current;
      current = { revision: revisionOf(sheets, text ?? undefined), sheets, ...(text === null ? {} : { kept: text }) };
      view.changed();
      return Promise.resolve(success(null));
    },
    apply: (changes) => Promise.resolve(write(changes)),
    type(changes) {
      const written = write(changes);
      if (written.ok) view.typed();
      return Promise.resolve(written);
    },
  };
}
