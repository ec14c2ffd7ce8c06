import type { Case } from "../case";
import { judge } from "./judgement";
import { MOST_PROPOSALS, type Yardstick } from "./yardstick";

/** How one system did. Shares are between 0 and 1, of the corrupted workbooks; NaN where there were none. */
export interface YardstickRow {
  readonly name: string;
  /** Its first proposal names a cell of every error and no other cell. */
  readonly rightCell: number;
  readonly rightCellAmongThree: number;
  /** Its first proposal, carried out, brings back the workbook as it was. */
  readonly rightValue: number;
  readonly rightValueAmongThree: number;
  /** As `rightValue`, of the workbooks with two or more errors only. */
  readonly bothMended: number;
  readonly millisecondsPerCase: number;
}

interface Tally {
  readonly yardstick: Yardstick;
  rightCell: number;
  rightCellAmongThree: number;
  rightValue: number;
  rightValueAmongThree: number;
  bothMended: number;
  milliseconds: number;
}

/**
 * Lets each system mend each corrupted workbook, one at a time, so that no more than one is held; clean ones are passed
 * over. Workbooks with a row too few or too many count as failures: no system here can suspect a row.
 */
export async function runYardsticks(
  cases: AsyncIterable<Case> | Iterable<Case>,
  yardsticks: readonly Yardstick[],
): Promise<readonly YardstickRow[]> {
  const tallies = yardsticks.map(emptyTally);
  let corrupted = 0;
  let severalErrors = 0;
  for await (const one of cases) {
    if (one.injections.length === 0) continue;
    corrupted += 1;
    if (one.injections.length > 1) severalErrors += 1;
    for (const tally of tallies) await count(one, tally);
  }
  return tallies.map((tally) => ({
    name: tally.yardstick.name,
    rightCell: tally.rightCell / corrupted,
    rightCellAmongThree: tally.rightCellAmongThree / corrupted,
    rightValue: tally.rightValue / corrupted,
    rightValueAmongThree: tally.rightValueAmongThree / corrupted,
    bothMended: tally.bothMended / severalErrors,
    millisecondsPerCase: tally.milliseconds / corrupted,
  }));
}

function emptyTally(yardstick: Yardstick): Tally {
  return {
    yardstick,
    rightCell: 0,
    rightCellAmongThree: 0,
    rightValue: 0,
    rightValueAmongThree: 0,
    bothMended: 0,
    milliseconds: 0,
  };
}

async function count(one: Case, tally: Tally): Promise<void> {
  const start = performance.now();
  const proposals = await tally.yardstick.propose(one);
  tally.milliseconds += performance.now() - start;
  const judged = proposals.slice(0, MOST_PROPOSALS).map((proposal) => judge(one, proposal));
  const [first] = judged;
  if (first?.rightCell === true) tally.rightCell += 1;
  if (judged.some(({ rightCell }) => rightCell)) tally.rightCellAmongThree += 1;
  if (first?.rightValue === true) tally.rightValue += 1;
  if (judged.some(({ rightValue }) => rightValue)) tally.rightValueAmongThree += 1;
  if (first?.rightValue === true && one.injections.length > 1) tally.bothMended += 1;
}
