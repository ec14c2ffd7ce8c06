import type { Submission } from "../core/bind/bound";
import type { CellRef } from "../core/cell";
import type { Edit } from "../core/edit";
import type { Message } from "../core/message";
import type { Workbook } from "../core/workbook";

/** Words about a cell. */
export interface Note {
  readonly message: Message;
  readonly at: CellRef;
}

/**
 * A piece of a plan that people accept or leave as a whole. The edits of the steps of a plan follow one another: each
 * speaks of the workbook as the steps before leave it.
 */
export interface PlanStep extends Note {
  readonly edits: readonly Edit[];
  /** Where one step writes many cells: each of them with where its value comes from. */
  readonly details?: readonly Note[];
}

/** A value that stands and is not what follows from elsewhere. It is never overwritten. */
export interface PlanDifference extends Note {
  /** What stands, as it is printed. */
  readonly stated: string;
  /** What follows from the sources. */
  readonly known: string;
  readonly sources: readonly CellRef[];
}

/** What would be written, cell by cell, before anything is. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  /** Their places are those of the workbook as the steps leave it. */
  readonly differences: readonly PlanDifference[];
  /** What was left alone because it could not be told. */
  readonly remarks: readonly Note[];
  /** Why what was asked for cannot be at all; there are no steps then. */
  readonly refused?: Message;
}

/** How a workbook is read, with the habits of whoever asks. */
export type Reader = (workbook: Workbook) => Submission;

/** Plans changes of a workbook as it stands. Never throws. */
export type Planner = (workbook: Workbook, read: Reader) => Plan;

/** A plan of no steps that says why. */
export function only(...remarks: readonly Note[]): Plan {
  return { steps: [], differences: [], remarks };
}
