import type { CostingEquation, Expression } from "./expression";
import type { Owed } from "./owed";
import type { Part } from "./parts";
import type { PendingShare } from "./shares";

/** Why a text, or a piece of it, could not be computed. */
export type Problem = "approximate" | "standard-alone" | "not-understood";

/** What the pieces of a text come to together. */
export interface Assembly {
  readonly equations: readonly CostingEquation[];
  /** What no total has taken up. */
  readonly parts: readonly Part[];
  readonly problems: ReadonlySet<Problem>;
  /** Counts that were named, for prices that come later. */
  readonly counts: readonly Expression[];
  /** A calculation whose price is for more than its text counts, and that no amount in the text has taken up. */
  readonly open: Expression | null;
  /** Shares whose amounts the text leaves to be reckoned: 合同价100万元，本年支付30%. */
  readonly shares: readonly PendingShare[];
  /** A count that the price of the only amount asks for. */
  readonly owed?: Owed;
}
