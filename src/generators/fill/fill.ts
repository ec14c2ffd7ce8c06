import type { Submission } from "../../core/bind/bound";
import type { Edit } from "../../core/edit";
import type { Workbook } from "../../core/workbook";
import { workbookAfter } from "../../core/writing/after";
import type { Note, Plan, Planner, PlanStep, Reader } from "../plan";
import { relationsWithProjects } from "../../forms/agreement/across";
import { deadCopies } from "./deadCopies";
import { differencesIn } from "./differences";
import { withoutErrors, withoutHollowValues } from "../../forms/agreement/hollow";
import { hiddenForms, hiddenInWords } from "./hiddenForms";
import { lostNames } from "./lostNames";
import { openCopies } from "./openCopies";
import { missingForms } from "./missingForms";
import { missingRows } from "./missingRows";
import { slotKey } from "../../forms/agreement/slots";
import { packageWithProjects } from "../../forms/agreement/package";
import { packageRemarks } from "./packageRemarks";
import { rowSteps } from "./rowStep";
import { sheetStep } from "./sheetStep";
import { solveSettled } from "./settled";
import type { Known } from "./known";
import { solve } from "./solve";
import { widenedTotals } from "./totals";
import { contestInWords, knownInWords } from "./words";
import { Writer, writingsOf } from "./write";

/** How what is known is carried over. */
export interface FillOptions {
  /** True for formulas that follow their sources; values where absent. */
  readonly links?: boolean;
}

/** What is filled in may tell where more belongs; so many rounds are enough for any chain of forms. */
const MOST_ROUNDS = 8;

/** A workbook with the steps planned so far. */
interface Progress {
  readonly submission: Submission;
  readonly steps: readonly PlanStep[];
}

/**
 * Plans to carry over what is known elsewhere: missing sub-tables, rows that tables lack, and empty cells. What stands is
 * never touched; where it differs from what is known, that is said. Planned again upon its own result, nothing is left.
 */
export function fillPlanner({ links = false }: FillOptions = {}): Planner {
  return (workbook, readWhole) => {
    const read: Reader = (one) => withoutErrors(withoutHollowValues(readWhole(one)));
    const original = read(workbook);
    let progress: Progress = { submission: original, steps: [] };
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const next = [withNames, withRows, withSheets, withCopies, withValues].reduce<Progress>(
        (now, stage) => stage(now, read, links),
        progress,
      );
      if (next.steps.length === progress.steps.length) break;
      progress = next;
    }
    return planOf(progress, missingButHidden(progress.submission, read));
  };
}

function missingButHidden(submission: Submission, read: Reader): readonly Note[] {
  const missing = missingForms(submission).map(({ form }) => form.id);
  return hiddenForms(submission, read)
    .filter(({ form }) => missing.includes(form.id))
    .map(hiddenInWords);
}

function planOf({ submission, steps }: Progress, hidden: readonly Note[]): Plan {
  const relations = relationsWithProjects(submission);
  const { contested } = solve(relations);
  const known = new Set(contested.map(({ slot }) => slotKey(slot)));
  const settled = solveSettled(submission);
  const disputed = settled.disputed.filter(({ slot }) => !known.has(slotKey(slot)));
  const remarks: readonly Note[] = [...contested, ...disputed].map((contest) => ({
    message: contestInWords(contest),
    at: contest.slot.value.at,
  }));
  return {
    steps,
    // What a sum over empty cells shows contradicts nothing yet.
    differences: differencesIn(relationsWithProjects(settled.submission)),
    remarks: [...remarks, ...hidden, ...openCopies(settled.submission), ...packageRemarks(submission)],
  };
}

/** The progress with further steps; without those that the workbook does not take. */
function after(progress: Progress, steps: readonly PlanStep[], read: Reader): Progress {
  if (steps.length === 0) return progress;
  const written = workbookWith(progress.submission.workbook, steps);
  return written === undefined ? progress : { submission: read(written), steps: [...progress.steps, ...steps] };
}

function workbookWith(workbook: Workbook, steps: readonly PlanStep[]): Workbook | undefined {
  const edits: readonly Edit[] = steps.flatMap((step) => step.edits);
  const written = workbookAfter(workbook, edits);
  return written.ok ? written.value : undefined;
}

/** Names that alone are lost, before rows are put in for what would bear them. */
function withNames(progress: Progress, read: Reader, links: boolean): Progress {
  const { submission } = progress;
  const { found } = solve(lostNames(submission));
  return found.length === 0 ? progress : after(progress, valueSteps(submission, found, links), read);
}

function withRows(progress: Progress, read: Reader): Progress {
  const { submission } = progress;
  const found = packageWithProjects(submission);
  if (typeof found === "string") return progress;
  const rows = rowSteps(submission.workbook, missingRows(found, submission.workbook));
  const inserted = after(
    progress,
    rows.map(({ step }) => step),
    read,
  );
  if (inserted === progress) return progress;
  return after(inserted, widenedTotals(submission.workbook, inserted.submission, rows), read);
}

/** More forms than any package has. */
const MOST_SHEETS = 100;

/** The missing forms one after another, as each tells what the next one says. */
function withSheets(progress: Progress, read: Reader, links: boolean): Progress {
  const hidden = hiddenForms(progress.submission, read);
  let now = progress;
  for (let count = 0; count < MOST_SHEETS; count += 1) {
    const [missing] = missingForms(now.submission).filter(({ form }) => !hidden.some((one) => one.form.id === form.id));
    const step = missing && sheetStep(now.submission, missing, read, links);
    const next = step === undefined ? now : after(now, [step], read);
    if (next === now) return now;
    now = next;
  }
  return now;
}

function withValues(progress: Progress, read: Reader, links: boolean): Progress {
  const { submission, found } = solveSettled(progress.submission);
  return after(progress, valueSteps(submission, found, links), read);
}

/** The sheets that were drawn so far. */
function drawnIn({ steps }: Progress): ReadonlySet<string> {
  const edits: readonly Edit[] = steps.flatMap((step) => step.edits);
  return new Set(edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.draft.name] : [])));
}

function withCopies(progress: Progress, read: Reader): Progress {
  // A sum that is not whole yet would be looked at as if it were.
  const { submission } = solveSettled(progress.submission);
  return after(progress, deadCopies(submission, drawnIn(progress)), read);
}

function valueSteps(submission: Submission, found: readonly Known[], links: boolean): readonly PlanStep[] {
  return writingsOf(submission.workbook, new Writer(submission, links, true), found).map(
    ({ at, known, edit }): PlanStep => ({ message: known.flatMap(knownInWords), at, edits: [edit] }),
  );
}
