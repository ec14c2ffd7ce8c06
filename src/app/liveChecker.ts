import type { ReadingHabits } from "../core/bind/habits";
import type { Report } from "../core/report";
import type { Workbook } from "../core/workbook";

/** Judges one snapshot. Never throws. */
export type Check = (workbook: Workbook, habits: ReadingHabits) => Report;

/** Judges the snapshots of one workbook, one after the other. */
export interface LiveChecker {
  /** What is to be said of the workbook as it now stands. */
  report(): Report;
  /** Takes over the next snapshot, with the same things kept in it. */
  update(workbook: Workbook): void;
}

/** Begins to judge a workbook. */
export type StartChecking = (workbook: Workbook, habits: ReadingHabits) => LiveChecker;

/** Judges each snapshot as if it were the first. */
export function eachAnew(check: Check): StartChecking {
  return (workbook, habits) => {
    let current = workbook;
    return {
      report: () => check(current, habits),
      update(next) {
        current = next;
      },
    };
  };
}
