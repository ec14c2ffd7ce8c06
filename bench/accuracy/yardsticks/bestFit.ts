import { brokenAmong, carriedOut, residual, type Edits } from "./edits";
import type { Proposal } from "./yardstick";

/**
 * Puts first what still holds when its values are rounded, then what changes the fewest numbers, then what leaves the least
 * to rounding: 2.3333… for a price holds within rounding, 7 for the amount fits exactly.
 */
export function bestFitFirst(proposals: readonly Proposal[], edits: Edits): readonly Proposal[] {
  return proposals
    .map((proposal) => ({ proposal, ...fit(proposal, edits) }))
    .sort(
      (left, right) =>
        left.broken - right.broken ||
        left.proposal.changes.size - right.proposal.changes.size ||
        left.deviation - right.deviation,
    )
    .map(({ proposal }) => proposal);
}

/** How many edits a proposal leaves broken, and by how much all sides are apart, in 元. */
function fit(proposal: Proposal, edits: Edits): { readonly broken: number; readonly deviation: number } {
  const mended = carriedOut(edits, proposal);
  const deviation = mended.edits.reduce((sum, edit) => sum + residual(edit, mended.values).abs().toNumber(), 0);
  return { broken: brokenAmong(mended).length, deviation };
}
