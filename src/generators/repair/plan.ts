import type { BoundForm, Submission } from "../../core/bind/bound";
import type { Form } from "../../core/form";
import { layoutOf } from "../../forms/layouts";
import { draftForm } from "../draftForm";
import { packageOf } from "../../forms/agreement/package";
import type { Planner, Reader } from "../plan";
import { restoreAppendixNumbers } from "./appendix";
import { compare, without, type Comparison, type Resemblance } from "./compare";
import { rangeOf } from "./formRange";
import { restoreFormulas } from "./formulas";
import { restoreHeadings } from "./headings";
import { restoreLabels } from "./labels";
import { restoreLines } from "./lines";
import { restoreMerges, type ComparedForm } from "./merges";
import { modelOf, type Model, type ModelLine } from "./model";
import { moneyUnitOf } from "./moneyUnit";
import { APPENDIX, labelNamesOf, TITLE } from "./names";
import { isNumberedInOrder, restoreNumbering } from "./numbering";
import { bringInside } from "./outside";
import { isAppendixUsual } from "./appendixHabit";
import { leftOutLines, lostLabelsIn, siblingsIn } from "./printedLevels";
import { restoreMergesLikeSiblings } from "./siblingMerges";
import { modelAfterSiblings, type NamedModel } from "./siblingModel";
import { wordedLikeOthers } from "./wording";
import { withTotalsLike } from "./totals";
import { Trial } from "./trial";

/** A sheet on which fewer labels stand in their places is printed otherwise: what it lacks is no damage. */
const LEAST_LIKENESS = 0.8;

/** Lines of labels that not every edition prints are put back only on sheets that are printed just like the official form. */
const SAME_FORM = 0.9;

/** Year and number of a form, from itself or its like. */
function contextOf(form: BoundForm, { forms }: Submission): { readonly year: number | null; readonly number: number } {
  const years = forms.flatMap(({ year }) => year ?? []);
  const like = forms.filter((other) => other.form.id === form.form.id);
  const named = /^附[表件]\s*\d+[-－—](\d+)$/.exec(form.sheet.trim())?.[1];
  return {
    year: form.year ?? years[0] ?? yearIn(form),
    number: named === undefined ? like.indexOf(form) + 1 : Number(named),
  };
}

function yearIn({ fields }: BoundForm): number | null {
  const period = /(?:19|20)\d{2}/.exec(fields["implementationPeriod"]?.text ?? "")?.[0];
  return period === undefined ? null : Number(period);
}

function officialOf(form: BoundForm, submission: Submission): Model {
  const { year, number } = contextOf(form, submission);
  const { profile, sheet: sheetName } = form;
  const unit = moneyUnitOf(form, submission);
  const blank = { year, fields: {}, tables: {} };
  const { draft, places } = draftForm(form.form, blank, { sheetName, number, unit, profile });
  const names = labelNamesOf(form.form, profile);
  const model = wordedLikeOthers(modelOf(form.form, draft, places, names), form, submission);
  const printed: Model = {
    ...withTotalsLike(model, siblingsIn(submission, form)),
    isLabelLost: lostLabelsIn(form, submission),
  };
  return without(printed, leftOutLines(printed.lines, form, submission, names));
}

function requiredNames(form: Form, profile: BoundForm["profile"]): ReadonlySet<string> {
  const fields = Object.entries(form.fields).filter(([, { optional }]) => optional !== true);
  const tables = Object.entries(form.tables).filter(([, { optional }]) => optional !== true);
  const levels = profile.levels.flatMap(({ level2 }) => level2.filter(({ isCompulsory }) => isCompulsory));
  return new Set([
    TITLE,
    ...fields.map(([name]) => `field:${name}`),
    ...tables.flatMap(([table, { columns }]) => Object.keys(columns).map((column) => `column:${table}.${column}`)),
    ...levels.map(({ name }) => `level:${name}`),
  ]);
}

/**
 * Which lines a sheet should have that is so much like the official form: those that the form needs, and on sheets that
 * are printed just like it the others, too; but of the indicators that a place does not ask for many leave several out, and
 * a number above the title stands where the other forms of the workbook have theirs.
 */
function wantedIn(form: BoundForm, hasAppendix: boolean): (line: ModelLine, resemblance: Resemblance) => boolean {
  const required = requiredNames(form.form, form.profile);
  return ({ labels, part }, { likeness, frameLikeness, lackingIndicators }) => {
    if (labels.length === 0) return false;
    const isRequired = labels.some(({ names }) => [...names].some((name) => required.has(name)));
    if (isRequired) return true;
    if (labels.every(({ names }) => names.has(APPENDIX))) return hasAppendix && frameLikeness >= SAME_FORM;
    return part?.kind === "row" ? likeness >= SAME_FORM && lackingIndicators === 1 : frameLikeness >= SAME_FORM;
  };
}

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
    eachCompared((comparison) => {
      restoreLabels(comparison, trial);
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
 * prints them its own way, each beside what the others of its edition print.
 */
function comparing(trial: Trial, bind: Reader): Compared {
  const compared = (form: BoundForm, submission: Submission): Comparison | undefined => {
    const sheet = submission.workbook.sheets.find(({ name }) => name === form.sheet);
    if (sheet === undefined || sheet.isProtected || form.form.listedIn !== undefined) return undefined;
    const range = rangeOf(form, submission);
    const like = ({ model, names }: NamedModel, hasAppendix: boolean): Comparison | undefined => {
      const comparison = compare(sheet, range, model, names, wantedIn(form, hasAppendix));
      return comparison.likeness < LEAST_LIKENESS ? undefined : comparison;
    };
    const names = labelNamesOf(form.form, form.profile);
    const official = layoutOf(form.form) === undefined ? undefined : officialOf(form, submission);
    const fitting = official && like({ model: official, names }, isAppendixUsual(form, submission));
    if (fitting !== undefined) return fitting;
    const beside = modelAfterSiblings(form, submission, names, contextOf(form, submission).number);
    return beside && like(beside, true);
  };
  return (work) => {
    forEachForm(trial, bind, (form, submission) => {
      const comparison = compared(form, submission);
      if (comparison !== undefined) work(comparison, form);
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
