import type { CellRef } from "../core/cell";
import type { Edit } from "../core/edit";
import type { Message } from "../core/message";

/** One thing that a plan does, with what and why in words. */
export interface PlanStep {
  readonly message: Message;
  readonly at: CellRef;
  /** In order; the addresses speak of the workbook as all earlier steps left it. */
  readonly edits: readonly Edit[];
}

/** What a plan leaves to a person, and why. */
export interface PlanRemark {
  readonly message: Message;
  readonly at: CellRef;
}

/** What would be written, and what would not. */
export interface Plan {
  readonly steps: readonly PlanStep[];
  readonly remarks: readonly PlanRemark[];
}
