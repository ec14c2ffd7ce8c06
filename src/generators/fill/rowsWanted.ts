import type { BoundForm } from "../../core/bind/bound";
import type { CellValue } from "../../core/cell";
import type { Message } from "../../core/message";
import type { BehindSubtotal } from "./ownSubtotals";

/** Rows that a table of a form lacks; their amounts follow once they stand. */
export interface MissingRows {
  readonly form: BoundForm;
  readonly table: string;
  /** The last row of the group they belong to; `undefined` for the beginning of the table. */
  readonly behind: number | undefined;
  /** Rows that stand already and say nothing yet but what covers them; they are filled first. */
  readonly open: readonly number[];
  readonly rows: readonly Readonly<Record<string, CellValue>>[];
  /** The columns whose value goes on downwards from the row above. */
  readonly continued: readonly string[];
  /** The row of the sheet that inserted rows look like; the one above them where absent. */
  readonly like?: number;
  /** Set where each row is a group of its own below the 小计 of the group above, and gets one, too. */
  readonly below?: BehindSubtotal;
  /** Where the rows are known from. */
  readonly because: Message;
}
