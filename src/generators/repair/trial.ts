import type { CellRef } from "../../core/cell";
import type { Edit } from "../../core/edit";
import type { Message } from "../../core/message";
import { sheetNamed, type Sheet, type Workbook } from "../../core/workbook";
import { workbookAfter } from "../../core/writing/after";
import type { Note, Plan, PlanStep } from "../plan";

/** A plan in the making: each step is tried on the workbook that the steps before it leave. */
export class Trial implements Plan {
  readonly steps: PlanStep[] = [];
  readonly differences = [];
  readonly remarks: Note[] = [];

  constructor(private current: Workbook) {}

  /** The workbook as the steps so far leave it. */
  get workbook(): Workbook {
    return this.current;
  }

  /** A sheet as the steps so far leave it. */
  sheet(name: string): Sheet | undefined {
    return sheetNamed(this.current, name);
  }

  /** Takes a step where its edits can be; where they cannot, nothing changes. */
  step(message: Message, at: CellRef, edits: readonly Edit[]): boolean {
    if (edits.length === 0) return false;
    const after = workbookAfter(this.current, edits);
    if (!after.ok) return false;
    this.current = after.value;
    this.steps.push({ message, at, edits });
    return true;
  }

  /** Leaves something to a person, once. */
  remark(message: Message, at: CellRef): void {
    this.remarks.push({ message, at });
  }
}
