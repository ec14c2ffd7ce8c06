import type { BoundForm, Submission } from "../../core/bind/bound";
import { layoutOf } from "../../forms/layouts";
import { packageOf } from "../../forms/agreement/package";
import type { Planner, Reader } from "../plan";
import { restoreAppendixNumbers } from "./appendix";
import { remarkOnFragments } from "./appendixFragments";
import { isAppendixUsual } from "./appendixHabit";
import { compare, type Comparison } from "./compare";
import { rangeOf } from "./formRange";
import { restoreFormulas } from "./formulas";
import { restoreHeadings } from "./headings";
import { restoreLabels } from "./labels";
import { restoreLines } from "./lines";
import { restoreMerges, type ComparedForm } from "./merges";
import { labelNamesOf } from "./names";
import { isNumberedInOrder, restoreNumbering } from "./numbering";
import { contextOf, officialOf } from "./official";
import { bringInside } from "./outside";
import { partsLikeEditions } from "./partsLikeEditions";
import { restoreMergesLikeSiblings } from "./siblingMerges";
import { modelAfterSiblings, type NamedModel } from "./siblingModel";
import { Trial } from "./trial";
import { wantedIn } from "./wanted";

/** A sheet on which fewer labels stand in their places is printed otherwise: what it lacks is no damage. */
const LEAST_LIKENESS = 0.8;

/** Goes through the forms of a workbook one after another, each as the steps before left it. */
function forEachForm(trial: Trial, bind: Reader, work: (form: BoundForm, submission: Submission) => void): void {
  const count = bind(trial.workbook).forms.length;
  for (let index = 0; index < count; index += 1) {
    const submission = bind(trial.workbook);
    const form = submission.forms[index];
    if (form !== undefined) work(form, submission);
  }
}

/** Reads a workbook anew only when it is another one. */
function readingOnce(bind: Reader): Reader {
  let known: Submission | undefined;
  return (workbook) => (known = known?.workbook === workbook ? known : bind(workbook));
}

/**
 * What makes damaged forms whole again, in place: lines, labels, merged areas and numbers that the official form has and
 * the sheet has lost, rows that were added below a total, sums that lost what they added up. Nothing that a person typed
 * is changed or removed. Planned upon its own result, it plans nothing.
 */
export const planRepairs: Planner = (workbook, read) => {
  const bind = readingOnce(read);
  const trial = new Trial(workbook);
  const eachCompared = comparing(trial, bind);
  // What a form is, and what it lacks, shows only where its columns have their names.
  forEachForm(trial, bind, (form, submission) => {
    restoreHeadings(form, submission, trial);
  });
  restoreWords(eachCompared, trial);
  eachCompared((comparison, form) => {
    bringInside(comparison, form, trial);
  });
  restoreMergesIn(comparing(trial, bind), trial, false);
  forEachForm(trial, bind, (form, submission) => {
    restoreMergesLikeSiblings(form, submission, trial);
  });
  restoreAppendixNumbers(bind(trial.workbook), trial);
  remarkOnFragments(bind(trial.workbook), trial);
  // Which rows a total adds up shows in their numbers.
  forEachForm(trial, bind, (form) => {
    restoreNumbering(form, trial, "missing");
  });
  restoreFormulas(trial, read, areRowsCertain);
  return { steps: trial.steps, differences: [], remarks: trial.remarks };
};

/** Headings that have come back tell of further lines, so many times at most. */
const MOST_ROUNDS = 3;

/** Puts lines and labels back until nothing more follows from those that are. */
function restoreWords(eachCompared: Compared, trial: Trial): void {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const before = trial.steps.length;
    eachCompared((comparison) => {
      restoreLines(comparison, trial);
    });
    eachCompared((comparison, form) => {
      restoreLabels(comparison, form, trial);
    });
    if (trial.steps.length === before) return;
  }
}

type Compared = (work: (comparison: Comparison, form: BoundForm) => void) => void;

/** Merges again what is merged in the forms of the workbook; each form shows what is usual in the others, too. */
function restoreMergesIn(eachCompared: Compared, trial: Trial, isWhole: boolean): void {
  const comparisons: ComparedForm[] = [];
  eachCompared((comparison, form) => {
    comparisons.push({ comparison, form });
  });
  restoreMerges(comparisons, trial, isWhole);
}

/**
 * Goes through the forms that are printed like an official one, each beside it, as the steps before left it; where a place
 * prints them its own way, each beside what the others of its edition print, or part by part where there are none.
 */
function comparing(trial: Trial, bind: Reader): Compared {
  const compared = (form: BoundForm, submission: Submission): readonly Comparison[] => {
    const sheet = submission.workbook.sheets.find(({ name }) => name === form.sheet);
    if (sheet === undefined || sheet.isProtected || form.form.listedIn !== undefined) return [];
    const range = rangeOf(form, submission);
    const like = ({ model, names }: NamedModel, hasAppendix: boolean): Comparison | undefined => {
      const comparison = compare(sheet, range, model, names, wantedIn(form, hasAppendix));
      return comparison.likeness < LEAST_LIKENESS ? undefined : comparison;
    };
    const names = labelNamesOf(form.form, form.profile);
    const official = layoutOf(form.form) === undefined ? undefined : officialOf(form, submission);
    const fitting = official && like({ model: official, names }, isAppendixUsual(form, submission));
    if (fitting !== undefined) return [fitting];
    const beside = modelAfterSiblings(form, submission, names, contextOf(form, submission).number);
    if (beside === undefined) return partsLikeEditions(form, submission, sheet);
    const alike = like(beside, true);
    return alike === undefined ? [] : [alike];
  };
  return (work) => {
    forEachForm(trial, bind, (form, submission) => {
      // From the last part up, so that the places of those above stay.
      for (const comparison of compared(form, submission).toReversed()) work(comparison, form);
    });
  };
}

/** Rows that are out of order, or of which the forms beside say that one between them is lost, tell not what they add up to. */
function areRowsCertain(form: BoundForm, submission: Submission): boolean {
  const found = packageOf(submission);
  const isMisplaced = typeof found !== "string" && found.summary === form && found.misplaced.length > 0;
  return !isMisplaced && isNumberedInOrder(form);
}

/** What can be told only of a workbook with all of its rows: which cells are merged over them, and what sums add up. */
export const planTies: Planner = (workbook, read) => {
  const trial = new Trial(workbook);
  restoreMergesIn(comparing(trial, readingOnce(read)), trial, true);
  restoreFormulas(trial, read, areRowsCertain);
  return { steps: trial.steps, differences: [], remarks: trial.remarks };
};

/** What numbers the rows of numbered tables anew where they are not in order; for a workbook with all of its rows. */
export const planNumbering: Planner = (workbook, read) => {
  const trial = new Trial(workbook);
  forEachForm(trial, readingOnce(read), (form) => {
    restoreNumbering(form, trial, "all");
  });
  return { steps: trial.steps, differences: [], remarks: trial.remarks };
};
