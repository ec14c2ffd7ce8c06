import { checkWorkbook, readSubmission } from "../../../src/app/check";
import { parseAddress, qualifiedAddress } from "../../../src/core/a1";
import type { CellRef } from "../../../src/core/cell";
import { isCellEdit } from "../../../src/core/edit";
import { renderMessage, sentence } from "../../../src/core/message";
import type { Workbook } from "../../../src/core/workbook";
import { workbookAfter } from "../../../src/core/writing/after";
import { addDirectionPlanner } from "../../../src/generators/add/direction";
import type { AddedDirection } from "../../../src/generators/add/wanted";
import { addRowPlanner } from "../../../src/generators/add/row";
import { planInARow, type JoinedPlan } from "../../../src/generators/inARow";
import type { Planner } from "../../../src/generators/plan";
import { catalogueFor } from "../../../src/locales";
import { besidesEmpty } from "../../fixtures/findings";

const words = catalogueFor("zh-CN");

/** What adding made of a workbook. */
export interface Added {
  readonly plan: JoinedPlan;
  readonly after: Workbook;
  readonly steps: readonly string[];
  /** `附表2!C6: 7`, one for each cell that is written; formulas with their `=`. */
  readonly cells: readonly string[];
  readonly remarks: readonly string[];
  readonly differences: readonly string[];
}

function added(workbook: Workbook, planner: Planner): Added {
  const plan = planInARow(workbook, [planner], readSubmission, sentence("add/row-title"));
  if (!plan.ok) throw new Error(renderMessage(plan.failure.message, words));
  const after = workbookAfter(workbook, plan.value.changes.edits);
  if (!after.ok) throw new Error(renderMessage(after.failure.message, words));
  const { steps, remarks, differences, changes } = plan.value;
  const say = ({ message }: { readonly message: Parameters<typeof renderMessage>[0] }): string =>
    renderMessage(message, words);
  return {
    plan: plan.value,
    after: after.value,
    steps: steps.map(say),
    cells: changes.edits.flatMap((edit) => {
      if (!isCellEdit(edit)) return [];
      return [`${qualifiedAddress(edit.at)}: ${edit.kind === "set-value" ? String(edit.value) : `=${edit.formula}`}`];
    }),
    remarks: remarks.map(say),
    differences: differences.map(say),
  };
}

/** `附表3-1!C25` as a cell. */
export function cellAt(address: string): CellRef {
  const [sheet = "", cell = ""] = address.split("!");
  const at = parseAddress(cell);
  if (at === undefined) throw new Error(address);
  return { sheet, ...at };
}

/** Adds a row where an address says. */
export function addRow(
  workbook: Workbook,
  address: string,
  values: Readonly<Record<string, string | number>> = {},
  source?: string,
): Added {
  return added(workbook, addRowPlanner({ at: cellAt(address), values, ...(source === undefined ? {} : { source }) }));
}

/** Adds a direction. */
export function addDirection(workbook: Workbook, wanted: AddedDirection): Added {
  return added(workbook, addDirectionPlanner(wanted));
}

/** The errors of a workbook, by rule and the words of their suspect; what is added leaves places to be filled in. */
export function errorsIn(workbook: Workbook): readonly string[] {
  return besidesEmpty(checkWorkbook(workbook).findings)
    .filter(({ severity }) => severity === "error")
    .map(({ fingerprint }) => fingerprint)
    .sort();
}
