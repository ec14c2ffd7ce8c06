/** Figures over many scores. */
import type { Score } from "./score";

/** Shares from 0 to 1; `undefined` where there is nothing to divide by. */
export interface Summary {
  readonly cases: number;
  readonly detected: number | undefined;
  readonly cellFirst: number | undefined;
  readonly cellAmongThree: number | undefined;
  readonly valueFirst: number | undefined;
  readonly valueAmongThree: number | undefined;
  /** How many have a first repair of a confidence of 0.9 and more, and how many of those are right. */
  readonly confident: number | undefined;
  readonly confidentRight: number | undefined;
  /** Expected calibration error over ten bins, and |mean confidence − accuracy|, over first repairs. */
  readonly calibrationError: number | undefined;
  readonly meanError: number | undefined;
  readonly mended: number | undefined;
}

const CONFIDENT = 0.9;

function ratio(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** |Σ confidence − Σ right| of some repairs, not yet divided. */
function gap(repairs: readonly Judged[]): number {
  return Math.abs(repairs.reduce((sum, { confidence, right }) => sum + confidence - (right ? 1 : 0), 0));
}

export function summarize(scores: readonly Score[]): Summary {
  const share = (holds: (score: Score) => boolean) => ratio(scores.filter(holds).length, scores.length);
  const repairs: readonly Judged[] = scores.flatMap(({ confidence, valueFirst }) =>
    confidence === undefined ? [] : [{ confidence, right: valueFirst }],
  );
  const sure = repairs.filter(({ confidence }) => confidence >= CONFIDENT);
  const bins = Array.from({ length: 10 }, (_, bin) =>
    repairs.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === bin),
  );
  return {
    cases: scores.length,
    detected: share((score) => score.detected),
    cellFirst: share((score) => score.cellFirst),
    cellAmongThree: share((score) => score.cellAmongThree),
    valueFirst: share((score) => score.valueFirst),
    valueAmongThree: share((score) => score.valueAmongThree),
    confident: ratio(sure.length, scores.length),
    confidentRight: ratio(sure.filter(({ right }) => right).length, sure.length),
    calibrationError: ratio(
      bins.reduce((sum, bin) => sum + gap(bin), 0),
      repairs.length,
    ),
    meanError: ratio(gap(repairs), repairs.length),
    mended: share((score) => score.mended),
  };
}

/** The scores by what `groupOf` says of their cases, in the order of first appearance. */
export function groupBy<T>(items: readonly T[], groupOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = groupOf(item);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [item]);
    else group.push(item);
  }
  return groups;
}
