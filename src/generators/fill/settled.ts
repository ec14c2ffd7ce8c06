import type { BoundValue, Submission } from "../../core/bind/bound";
import { cellKey, type CellRef } from "../../core/cell";
import { relationsWithProjects } from "../../forms/agreement/across";
import type { Relation } from "../../forms/agreement/relations";
import { withoutValues } from "../../forms/agreement/hollow";
import { emptyFields, emptyInRows } from "./emptyAmounts";
import type { Contest, Solution } from "./known";
import { lookingAt } from "./lookingAt";
import { solveShown } from "./shown";
import { solve } from "./solve";
import { mayStayBlank, slotKey } from "../../forms/agreement/slots";

/** What follows for empty places, and the submission as it was looked at. */
export interface Settled extends Solution {
  /** What formulas that show nothing must come to, where that differs from what else is known. */
  readonly disputed: readonly Contest[];
  readonly submission: Submission;
}

/**
 * Finds what follows without believing formulas that look at places still to be filled, for such a sum shows less than it
 * will. What follows from them is found once those places are.
 * @param also what else ties places together.
 */
export function solveSettled(submission: Submission, also: readonly Relation[] = []): Settled {
  const hidden = new Set<string>();
  const missing = missingAmounts(submission);
  let isBehind = false;
  for (;;) {
    const seen = withoutValues(submission, (at) => hidden.has(cellKey(at)));
    const relations = [...relationsWithProjects(seen), ...also];
    const plain = solve(relations);
    const solution = isBehind ? solveShown(seen, relations) : plain;
    // What such a sum contradicts is still to be filled, too.
    const found = [...solution.found, ...solution.contested].map(({ slot }) => slot.value.at);
    const places = [...missing, ...found];
    const looksAt = lookingAt(submission.workbook, places);
    const unsettled = computedIn(submission).filter(({ at }) => !hidden.has(cellKey(at)) && looksAt(at));
    const doubtful = [...unsettled, ...doubtfulSums(seen, solution)].filter(({ at }) => !hidden.has(cellKey(at)));
    if (doubtful.length === 0 && isBehind) {
      const known = new Set(plain.contested.map(({ slot }) => slotKey(slot)));
      const disputed = solution.contested.filter(({ slot }) => !known.has(slotKey(slot)));
      return { ...solution, disputed, submission: seen };
    }
    // What lies behind formulas is asked once it is settled which of them show what they will.
    if (doubtful.length === 0) isBehind = true;
    for (const { at } of doubtful) hidden.add(cellKey(at));
  }
}

/**
 * Sums that contradict what else is known and that look at an amount that stands nowhere: it may be lost. Where nothing
 * contradicts them, it may as well be that there is none.
 */
function doubtfulSums(seen: Submission, { contested }: Solution): readonly BoundValue[] {
  const witnesses = contested.flatMap(({ known }) => known.flatMap(({ terms }) => terms.map(({ slot }) => slot.value)));
  const looksAt = lookingAt(seen.workbook, emptyFields(seen));
  return witnesses.filter(({ at, computed }) => computed && looksAt(at));
}

/**
 * Amounts that must be there and are not: those of rows of tables, and of fields that no form may do without. A sum over
 * them is not whole, whether theirs can be found or not.
 */
function missingAmounts(submission: Submission): readonly CellRef[] {
  return [...emptyFields(submission, (slot) => !mayStayBlank(slot)), ...emptyInRows(submission)];
}

function computedIn({ forms }: Submission): readonly BoundValue[] {
  return forms.flatMap(({ fields, tables }) => {
    const rows = Object.values(tables).flatMap((body) => body ?? []);
    const values = [...Object.values(fields), ...rows.flatMap(({ cells }) => Object.values(cells))];
    return values.flatMap((value) => (value?.computed === true ? [value] : []));
  });
}
