import { bind } from "../core/bind/bind";
import type { Submission } from "../core/bind/bound";
import { mergedLabels, type ReadingHabits } from "../core/bind/habits";
import { labelPointedAt, type Pointer } from "../core/bind/pointing";
import { check } from "../core/check";
import { LiveCheck } from "../core/liveCheck";
import { withComputedValues } from "../core/formula/recalculate";
import type { Outcome } from "../core/outcome";
import { readKept } from "../core/profileFile";
import type { Report } from "../core/report";
import type { Workbook } from "../core/workbook";
import { forms } from "../forms";
import { rules } from "../rules";
import type { LabelSynonyms } from "../standards/profile";
import { profiles } from "../standards/profiles";
import type { LiveChecker } from "./liveChecker";

/**
 * Checks one snapshot with every form and rule of the product. Never throws.
 * @param habits what a person said about how to read; beside it counts what is kept with the workbook.
 */
export function checkWorkbook(workbook: Workbook, habits: ReadingHabits = {}): Report {
  return check(workbook, { forms, rules, habits: habitsFor(workbook, habits) });
}

/**
 * Begins to check a workbook that is being edited: the first report is that of `checkWorkbook`, and after an edit mostly
 * only what it touches is judged again. Never throws.
 * @param habits hold for all snapshots, as what is kept with the first one does.
 */
export function liveChecker(workbook: Workbook, habits: ReadingHabits = {}): LiveChecker {
  return new LiveCheck(workbook, { forms, rules, habits: habitsFor(workbook, habits) });
}

/** What was understood of a workbook: its forms, each field and row with its cell. Never throws. */
export function readSubmission(workbook: Workbook, habits: ReadingHabits = {}): Submission {
  return bind(withComputedValues(workbook), forms, habitsFor(workbook, habits));
}

/** Learns a label from a cell that a person pointed at; see `labelPointedAt`. */
export function learnLabel(workbook: Workbook, habits: ReadingHabits, pointer: Pointer): Outcome<LabelSynonyms> {
  return labelPointedAt(withComputedValues(workbook), forms, habitsFor(workbook, habits), pointer);
}

/** What a person says now comes before what is kept with the workbook. */
function habitsFor({ kept }: Workbook, given: ReadingHabits): ReadingHabits {
  const { profile: id, labels = {} } = readKept(kept);
  const profile = given.profile ?? profiles.find((one) => one.id === id);
  return { labels: mergedLabels(given.labels ?? {}, labels), ...(profile === undefined ? {} : { profile }) };
}
