import type { ReadingHabits } from "../core/bind/habits";
import type { Report } from "../core/report";
import type { Workbook } from "../core/workbook";
import type { LiveChecker, StartChecking } from "./liveChecker";
import type { ReadingChoices } from "./readingCommands";

/** What was found, and what the person said about how to read. */
export interface Judgement {
  readonly report: Report;
  readonly choices: ReadingChoices;
}

/** What the person said about how a workbook is to be read. */
type HabitsFor = (workbook: Workbook) => { readonly habits: ReadingHabits; readonly choices: ReadingChoices };

/** Judges the snapshots of the open workbook and remembers the last one. */
export class Judging {
  private last: { readonly workbook: Workbook; readonly checker: LiveChecker } | undefined;

  constructor(
    private readonly startChecking: StartChecking,
    private readonly habitsFor: HabitsFor,
  ) {}

  /** Judges a snapshot from the ground up, as a person asks for it. */
  anew(workbook: Workbook): Judgement {
    const { habits, choices } = this.habitsFor(workbook);
    const checker = this.startChecking(workbook, habits);
    this.last = { workbook, checker };
    return { report: checker.report(), choices };
  }

  /**
   * Judges a snapshot after an edit.
   * @returns `null` where nothing was edited since the last one.
   */
  again(workbook: Workbook): Judgement | null {
    const { last } = this;
    if (workbook.revision === last?.workbook.revision) return null;
    // Other things kept with the workbook may ask for another reading.
    if (last === undefined || last.workbook.kept !== workbook.kept) return this.anew(workbook);
    const { checker } = last;
    checker.update(workbook);
    this.last = { workbook, checker };
    return { report: checker.report(), choices: this.habitsFor(workbook).choices };
  }
}
