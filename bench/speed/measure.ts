/** Runs in every round, after one that is not counted. */
const ROUNDS = 7;

/** The median time of some work in milliseconds. */
export function median(work: () => unknown): number {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return times[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

/** A figure to two significant digits, as much as a noisy machine can say. */
export function rough(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
