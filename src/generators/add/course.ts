import type { Submission } from "../../core/bind/bound";
import type { CellRef } from "../../core/cell";
import type { Edit } from "../../core/edit";
import type { Message } from "../../core/message";
import type { Workbook } from "../../core/workbook";
import { workbookAfter } from "../../core/writing/after";
import type { Note, Plan, PlanDifference, PlanStep, Reader } from "../plan";

/** A plan in the making. Its steps are judged from the beginning, as a host does, for which nothing is computed between edits. */
export class Course implements Plan {
  readonly steps: PlanStep[] = [];
  readonly differences: PlanDifference[] = [];
  readonly remarks: Note[] = [];
  private current: Workbook;
  private known: Submission | undefined;

  constructor(
    readonly original: Workbook,
    private readonly read: Reader,
  ) {
    this.current = original;
  }

  /** The workbook as the steps so far leave it. */
  get workbook(): Workbook {
    return this.current;
  }

  /** The forms of the workbook as the steps so far leave it. */
  get submission(): Submission {
    return (this.known ??= this.read(this.current));
  }

  /** What would be read if these edits followed; nothing is planned. */
  tried(edits: readonly Edit[]): Submission | undefined {
    if (edits.length === 0) return this.submission;
    const after = workbookAfter(this.original, [...this.edits(), ...edits]);
    return after.ok ? this.read(after.value) : undefined;
  }

  /** Takes a step; where its edits cannot be, the reason is a remark and nothing changes. */
  step(step: PlanStep): boolean {
    if (step.edits.length === 0) return false;
    const after = workbookAfter(this.original, [...this.edits(), ...step.edits]);
    if (!after.ok) {
      this.remark(after.failure.message, step.at);
      return false;
    }
    this.current = after.value;
    this.known = undefined;
    this.steps.push(step);
    return true;
  }

  /** Leaves something to a person. */
  remark(message: Message, at: CellRef): void {
    this.remarks.push({ message, at });
  }

  /** Where a cell stood before all steps; `undefined` for one that came with them. */
  formerly(at: CellRef): CellRef | undefined {
    return this.edits().reduceRight<CellRef | undefined>((place, edit) => {
      if (place === undefined) return undefined;
      if (edit.kind === "add-sheet") return edit.draft.name === place.sheet ? undefined : place;
      if (edit.kind !== "insert-rows" || edit.sheet !== place.sheet || place.row < edit.row) return place;
      return place.row < edit.row + edit.count ? undefined : { ...place, row: place.row - edit.count };
    }, at);
  }

  private edits(): readonly Edit[] {
    return this.steps.flatMap(({ edits }) => edits);
  }
}
