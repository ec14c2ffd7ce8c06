import type { CellRef, CellValue } from "./cell";
import type { Message } from "./message";

/**
 * One change of one cell. `expect` is the value the cell must still hold (of a formula cell: the value it shows);
 * a host refuses the whole change set with `changed` when it does not.
 */
export type Edit =
  | {
      readonly kind: "set-value";
      readonly at: CellRef;
      readonly value: CellValue;
      readonly expect: CellValue;
    }
  | {
      readonly kind: "set-formula";
      readonly at: CellRef;
      /** Without its leading `=`. */
      readonly formula: string;
      readonly expect: CellValue;
    };

/** Edits that are written together or not at all. No two of them touch the same cell. */
export interface ChangeSet {
  readonly title: Message;
  readonly edits: readonly Edit[];
}
