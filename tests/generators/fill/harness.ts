import { readSubmission } from "../../../src/app/check";
import { qualifiedAddress } from "../../../src/core/a1";
import { isCellEdit } from "../../../src/core/edit";
import { renderMessage } from "../../../src/core/message";
import type { Workbook } from "../../../src/core/workbook";
import { workbookAfter } from "../../../src/core/writing/after";
import { joinedEdits } from "../../../src/core/writing/joinedEdits";
import { fillPlanner, type FillOptions } from "../../../src/generators/fill/fill";
import { workbookOf, type GridPicture, type GridSheet } from "../../../src/host/memory/grid";
import { catalogueFor } from "../../../src/locales";
import type { Plan } from "../../../src/generators/plan";

const words = catalogueFor("zh-CN");

/** What a fill made of a workbook. */
export interface Filled {
  readonly plan: Plan;
  readonly after: Workbook;
  /** `附表2!C6: 7`, one for each cell that is written; formulas with their `=`. */
  readonly cells: readonly string[];
  readonly steps: readonly string[];
  readonly differences: readonly string[];
  readonly remarks: readonly string[];
}

/** Plans, applies the plan, and sees that planning again leaves nothing to do. */
export function fill(workbook: Workbook, options: FillOptions = {}): Filled {
  const plan = fillPlanner(options)(workbook, readSubmission);
  const edits = plan.steps.flatMap((step) => step.edits);
  const joined = joinedEdits(workbook, edits);
  const after = joined.ok ? workbookAfter(workbook, joined.value) : joined;
  if (!after.ok) throw new Error(renderMessage(after.failure.message, words));
  const again = fillPlanner(options)(after.value, readSubmission);
  expect(again.steps.map(({ message }) => renderMessage(message, words))).toEqual([]);
  return {
    plan,
    after: after.value,
    cells: edits.flatMap((edit) => {
      if (!isCellEdit(edit)) return [];
      const content = edit.kind === "set-value" ? String(edit.value) : `=${edit.formula}`;
      return [`${qualifiedAddress(edit.at)}: ${content}`];
    }),
    steps: plan.steps.map(({ message }) => renderMessage(message, words)),
    differences: plan.differences.map(({ message }) => renderMessage(message, words)),
    remarks: plan.remarks.map(({ message }) => renderMessage(message, words)),
  };
}

/** The same of a workbook given as pictures. */
export function fillPictures(sheets: Readonly<Record<string, GridPicture>>, options: FillOptions = {}): Filled {
  return fill(workbookOf(sheets), options);
}

/** A picture whose cell with this content becomes another; every one of them when there are several. */
export function replaced(sheet: GridSheet, from: string | number, to: string | number | null): GridSheet {
  return { ...sheet, cells: sheet.cells.map((row) => row.map((cell) => (cell === from ? to : cell))) };
}
