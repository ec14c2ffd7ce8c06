import { brokenAmong, carriedOut, editsOf, type Edits } from "./edits";
import { correctTyping } from "./typingCorrection";
import type { Mender } from "./mender";
import { MOST_PROPOSALS, type Proposal, type Yardstick } from "./yardstick";

/**
 * Typing correction first, then the fewest changes on what stays broken. The first proposals are the corrections of typing
 * errors, each completed in the best way; further ones complete them otherwise or do without them.
 */
export function bothInARow(fewestChanges: Mender): Yardstick {
  const mend = (edits: Edits): readonly Proposal[] => {
    const completed = correctTyping(edits).map((correction) => completions(correction, edits, fewestChanges));
    const best = completed.flatMap((proposals) => proposals.slice(0, 1));
    const others = completed.flatMap((proposals) => proposals.slice(1));
    if (best.length >= MOST_PROPOSALS) return best;
    return distinct([...best, ...others, ...fewestChanges.mend(edits)]).slice(0, MOST_PROPOSALS);
  };
  return {
    name: `typing correction, then ${fewestChanges.name}`,
    propose: (problem) => Promise.resolve(mend(editsOf(problem))),
  };
}

function completions(correction: Proposal, edits: Edits, fewestChanges: Mender): readonly Proposal[] {
  const corrected = carriedOut(edits, correction);
  if (brokenAmong(corrected).length === 0) return [correction];
  const completed = fewestChanges
    .mend(corrected)
    .map(({ changes }) => ({ changes: new Map([...correction.changes, ...changes]) }));
  return completed.length > 0 ? completed : [correction];
}

function distinct(proposals: readonly Proposal[]): readonly Proposal[] {
  const key = ({ changes }: Proposal) =>
    [...changes]
      .sort(([left], [right]) => left - right)
      .flat()
      .join(" ");
  return [...new Map(proposals.map((proposal) => [key(proposal), proposal])).values()];
}
