import { cellKey } from "../../core/cell";
import { success } from "../../core/outcome";
import type { Workbook } from "../../core/workbook";
import { judgeKept } from "../kept";
import type { Host } from "../port";
import { inverseOf, planWrites, sheetsWith, type CellLaws, type ContentMemory } from "./edits";
import { revisionOf } from "./revision";
import { createView, type ViewState } from "./view";

/** A host over a plain workbook, with what a test asks of it. */
export interface MemoryHost extends Host, ViewState {
  workbook(): Workbook;
}

/** Cells stay unlocked when they are emptied, so the unlocked ones are noted at the beginning. */
function lawsOf(workbook: Workbook): CellLaws {
  const unlocked = new Set<string>();
  for (const { name: sheet, rows } of workbook.sheets) {
    for (const [row, cells] of rows) {
      for (const [column, cell] of cells) if (cell.locked === false) unlocked.add(cellKey({ sheet, row, column }));
    }
  }
  return {
    isLocked: (sheet, row, column) =>
      !unlocked.has(cellKey({ sheet: workbook.sheets[sheet]?.name ?? "", row, column })),
    wholes: () => [],
  };
}

/** A host whose workbook lives in memory only; formulas are kept as they are and not computed. */
export function createMemoryHost(workbook: Workbook): MemoryHost {
  const laws = lawsOf(workbook);
  const remembered: ContentMemory = new WeakMap();
  let current = workbook;
  const view = createView(() => current);
  return {
    ...view,
    workbook: () => current,
    read: () => Promise.resolve(success(current)),
    keep(text) {
      const judged = text === null ? success(null) : judgeKept(text);
      if (!judged.ok || text === (current.kept ?? null)) return Promise.resolve(judged);
      const { sheets } = current;
      current = { revision: revisionOf(sheets, text ?? undefined), sheets, ...(text === null ? {} : { kept: text }) };
      view.changed();
      return Promise.resolve(success(null));
    },
    apply({ title, edits }) {
      const planned = planWrites(current, edits, laws, remembered);
      if (!planned.ok) return Promise.resolve(planned);
      const before = current;
      const sheets = sheetsWith(before.sheets, planned.value);
      current = { ...before, revision: revisionOf(sheets, before.kept), sheets };
      view.changed();
      return Promise.resolve(success({ title, edits: inverseOf(before, current, edits, remembered) }));
    },
  };
}
