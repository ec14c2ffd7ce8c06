import type { CellRef, Place } from "./cell";
import type { ChangeSet } from "./edit";
import type { CostingView } from "./identities/costingView";
import type { Message } from "./message";

/** error: sends the form back; warning: a reviewer asks for a correction; info: a hint. */
export type Severity = "error" | "warning" | "info";

/** A repair that a person may accept. */
export interface Fix {
  readonly title: Message;
  /** safe: one provable answer, may be applied in bulk; judgement: one at a time, seen by a person. */
  readonly safety: "safe" | "judgement";
  /** The probability that this repair restores what was meant, 0 to 1. */
  readonly confidence: number;
  readonly changes: ChangeSet;
}

/** Another cell that bears on a finding, with its part in it (`amount`, `total`, `copy`, `stated`, …). */
export interface Evidence {
  readonly at: CellRef;
  readonly role: string;
}

/** One thing that is wrong, with its one most probable place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** fail: the form is wrong; review: it could not be decided and a person must look. */
  readonly outcome: "fail" | "review";
  /** What is wrong: both values, both cells, the difference. */
  readonly message: Message;
  /** Why this cell and not another, with the arithmetic; may be empty. */
  readonly reason: Message;
  readonly suspect: Place;
  readonly related: readonly Evidence[];
  /** Ordered by confidence, the surest first. */
  readonly fixes: readonly Fix[];
  /** The costing text that the finding is about, as it was understood. */
  readonly costing?: CostingView;
  /** Stays the same while names stay the same, wherever rows move. */
  readonly fingerprint: string;
}
