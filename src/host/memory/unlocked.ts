import { cellKey } from "../../core/cell";
import type { AreaEdit, SheetEdit } from "../../core/edit";
import type { Workbook } from "../../core/workbook";
import { modelOf } from "../../core/writing/areas";
import type { EditMemory, Step } from "../../core/writing/changes";
import { rowAfter } from "../../core/writing/rowShift";

/** A cell by the index of its sheet. */
interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** The unlocked cells: they stay so when they are emptied, so they are noted at the beginning and follow what moves. */
export type Unlocked = ReadonlyMap<string, Place>;

function keyOf({ sheet, row, column }: Place): string {
  return cellKey({ sheet: String(sheet), row, column });
}

function unlockedOf(places: readonly Place[]): Unlocked {
  return new Map(places.map((at) => [keyOf(at), at]));
}

/** Whether a cell is among them. */
export function isUnlockedIn(unlocked: Unlocked, at: Place): boolean {
  return unlocked.has(keyOf(at));
}

/** The cells of a workbook that hold something and are unlocked. */
export function unlockedCells({ sheets }: Pick<Workbook, "sheets">): Unlocked {
  const found = sheets.flatMap(({ rows }, sheet) =>
    [...rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, cell]) => (cell.locked === false ? { sheet, row, column } : [])),
    ),
  );
  return unlockedOf(found);
}

function afterArea(edit: AreaEdit, sheet: number, unlocked: Unlocked, memory: EditMemory): Unlocked {
  // Looks that are given back are those of cells that held something: see `FormerLooks`.
  if (edit.kind !== "look-like" || memory.looks.has(edit)) return unlocked;
  const { area, model } = edit;
  const after = new Map(unlocked);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const at = { sheet, row, column };
      if (isUnlockedIn(unlocked, { sheet, ...modelOf(area, model, row, column) })) after.set(keyOf(at), at);
      else after.delete(keyOf(at));
    }
  }
  return after;
}

function afterSheet(edit: SheetEdit, sheet: number, unlocked: Unlocked): Unlocked {
  const moved = [...unlocked.values()].flatMap((at) => {
    if (edit.kind === "add-sheet") return at.sheet < sheet ? at : { ...at, sheet: at.sheet + 1 };
    if (at.sheet === sheet) return [];
    return at.sheet < sheet ? at : { ...at, sheet: at.sheet - 1 };
  });
  return unlockedOf(moved);
}

/** The unlocked cells after a step. */
export function unlockedAfter(step: Step, unlocked: Unlocked, memory: EditMemory): Unlocked {
  switch (step.kind) {
    case "cells": {
      // Cells of rows that are put back are as free as they were.
      const freed = step.writes.filter(({ content }) => content.locked === false);
      return new Map([...unlocked, ...unlockedOf(freed)]);
    }
    case "areas":
      return step.edits.reduce((current, edit) => afterArea(edit, step.sheet, current, memory), unlocked);
    case "sheet":
      return new Map([...afterSheet(step.edit, step.sheet, unlocked), ...unlockedCells({ sheets: step.after })]);
    case "rows": {
      const moved = [...unlocked.values()].flatMap((at) => {
        const row = at.sheet === step.sheet ? rowAfter(step.edit, at.row) : at.row;
        return row === undefined ? [] : { ...at, row };
      });
      return unlockedOf(moved);
    }
  }
}
