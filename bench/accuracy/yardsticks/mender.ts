import type { Edits } from "./edits";
import type { Proposal, Yardstick } from "./yardstick";

/** A yardstick that also goes on where another has changed some numbers. */
export interface Mender extends Yardstick {
  mend(edits: Edits): readonly Proposal[];
}
