import { candidatesFor, type Candidate } from "./typingCandidates";
import { brokenAmong, editsOf, membersOf, type Edit, type Edits } from "./edits";
import { MOST_PROPOSALS, type Proposal, type Yardstick } from "./yardstick";

/** Past this many steps the search for the best selection ends with what it has. */
const MOST_STEPS = 20_000;

interface Selection {
  readonly chosen: readonly Candidate[];
  readonly resolved: number;
  readonly deviation: number;
}

/**
 * Scholtus 2009, "Automatic correction of simple typing errors in numerical data with balance edits": correct only what
 * one typing step explains. Every broken edit suggests, for each of its numbers that stands in no edit that holds, the
 * value that would balance it, if that value is one typing step from the printed one. Of the suggestions, those are carried
 * out that together resolve the most broken edits, no two of them in one edit; of equally good selections the smallest,
 * then the one that leaves the least to rounding.
 */
export const typingCorrection: Yardstick = {
  name: "typing correction (Scholtus 2009)",
  propose: (problem) => Promise.resolve(correctTyping(editsOf(problem))),
};

/** What typing correction proposes, for problems that are already written as edits. */
export function correctTyping(edits: Edits): readonly Proposal[] {
  const broken = brokenAmong(edits);
  const candidates = candidatesFor(broken, edits);
  return bestSelections(candidates, broken)
    .slice(0, MOST_PROPOSALS)
    .map(({ chosen }) => ({ changes: new Map(chosen.map(({ id, value }) => [id, value])) }));
}

/** Selections to which nothing can be added, best first. */
function bestSelections(candidates: readonly Candidate[], broken: readonly Edit[]): readonly Selection[] {
  const editsById = new Map(candidates.map(({ id }) => [id, broken.filter((edit) => membersOf(edit).includes(id))]));
  const editsOfOne = ({ id }: Candidate) => editsById.get(id) ?? [];
  const clash = (one: Candidate, other: Candidate) => {
    const taken = new Set(editsOfOne(one));
    return editsOfOne(other).some((edit) => taken.has(edit));
  };
  const found: Selection[] = [];
  let steps = 0;
  const extend = (chosen: readonly Candidate[], open: readonly Candidate[], passed: readonly Candidate[]) => {
    steps += 1;
    const [next, ...rest] = open;
    if (next === undefined) {
      if (passed.length === 0 && chosen.length > 0) found.push(selection(chosen));
      return;
    }
    if (steps > MOST_STEPS) return;
    const fits = (one: Candidate) => !clash(one, next);
    extend([...chosen, next], rest.filter(fits), passed.filter(fits));
    extend(chosen, rest, [...passed, next]);
  };
  extend([], candidates, []);
  return found.sort(
    (left, right) =>
      right.resolved - left.resolved || left.chosen.length - right.chosen.length || left.deviation - right.deviation,
  );
}

function selection(chosen: readonly Candidate[]): Selection {
  return {
    chosen,
    resolved: chosen.reduce((sum, { resolves }) => sum + resolves.length, 0),
    deviation: chosen.reduce((sum, { deviation }) => sum + deviation, 0),
  };
}
