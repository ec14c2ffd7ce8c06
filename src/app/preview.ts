import type { CellRef } from "../core/cell";
import type { Edit } from "../core/edit";
import type { ReadingHabits } from "../core/bind/habits";
import type { Outcome } from "../core/outcome";
import type { Workbook } from "../core/workbook";
import type { Note, PlanDifference } from "../generators/plan";
import type { PlanRequest } from "./planRequest";

/** Something with where it can be looked at now: nowhere (`null`) where it comes into being with the plan only. */
export type Placed<T> = T & { readonly now: CellRef | null };

/** One edit of a step. */
export interface PreviewEdit {
  readonly edit: Edit;
  /** Where the written value comes from; `undefined` where the words of the step say it. */
  readonly detail?: Note;
}

/** One step of what would be written. */
export interface PreviewStep extends Note {
  readonly edits: readonly Placed<PreviewEdit>[];
}

/** What would be written, before anything is. */
export interface Preview {
  readonly request: PlanRequest;
  /** Of the workbook that it was planned for. */
  readonly revision: string;
  readonly steps: readonly Placed<PreviewStep>[];
  readonly differences: readonly Placed<PlanDifference & { readonly sourcesNow: readonly CellRef[] }>[];
  readonly remarks: readonly Placed<Note>[];
  /** All edits, to be written together. */
  readonly edits: readonly Edit[];
}

/**
 * Plans what a request asks of a workbook, read with the habits of the person. May load code first, and throw where that
 * cannot be loaded.
 * @returns what would be written, or the refusal of an edit that cannot be.
 */
export type MakePreview = (
  request: PlanRequest,
  workbook: Workbook,
  habits: ReadingHabits,
) => Promise<Outcome<Preview>>;
