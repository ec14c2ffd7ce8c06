import type { ChangeSet } from "../../core/edit";
import { success, type Outcome } from "../../core/outcome";
import type { Workbook } from "../../core/workbook";
import { judgeKept } from "../kept";
import type { Host } from "../port";
import { createEditMemory, LAWLESS, planSteps, type Laws } from "../../core/writing/changes";
import { inverseOf } from "../../core/writing/inverse";
import { protectedRows } from "../../core/writing/judgeRows";
import { revisionOf } from "../../core/writing/revision";
import { isUnlockedIn, unlockedAfter, unlockedCells, type Unlocked } from "./unlocked";
import { createView, type TypedInto, type ViewState } from "./view";

/** A host over a plain workbook, with what a test asks of it. */
export interface MemoryHost extends Host, ViewState, TypedInto {
  workbook(): Workbook;
}

function lawsOf({ sheets }: Workbook, unlocked: Unlocked): Laws {
  return {
    ...LAWLESS,
    isLocked: (sheet, row, column) => !isUnlockedIn(unlocked, { sheet, row, column }),
    judgeRows: (sheet, edit) => (sheets[sheet]?.isProtected === true ? protectedRows(edit) : success(null)),
  };
}

/** A host whose workbook lives in memory only; formulas are kept as they are and not computed. */
export function createMemoryHost(workbook: Workbook): MemoryHost {
  const memory = createEditMemory();
  let unlocked = unlockedCells(workbook);
  let current = workbook;
  const view = createView(() => current);

  function write({ title, edits }: ChangeSet): Outcome<ChangeSet> {
    let unlockedNow = unlocked;
    const planned = planSteps(current, edits, lawsOf(current, unlocked), memory, (step) => {
      unlockedNow = unlockedAfter(step, unlockedNow, memory);
      return success(lawsOf({ ...current, sheets: step.after }, unlockedNow));
    });
    if (!planned.ok) return planned;
    unlocked = unlockedNow;
    const sheets = planned.value.at(-1)?.after ?? current.sheets;
    current = { ...current, revision: revisionOf(sheets, current.kept), sheets };
    view.changed(edits);
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
