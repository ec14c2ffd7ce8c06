import { renderMessage, sentence, type Catalogue } from "../core/message";
import type { JoinedPlan } from "../generators/inARow";
import type { Note, PlanDifference } from "../generators/plan";
import { editAsJson, editInWords, placeAsJson } from "./editReport";

function noteAsJson({ at, message }: Note, words: Catalogue) {
  return { ...placeAsJson(at), message: renderMessage(message, words) };
}

function differenceAsJson(difference: PlanDifference, words: Catalogue) {
  const { stated, known, sources } = difference;
  return { ...noteAsJson(difference, words), stated, known, sources: sources.map(placeAsJson) };
}

/** What a plan writes, what it leaves because it differs, and what it leaves because it cannot be told. */
export function planAsJson(plan: JoinedPlan, file: string, words: Catalogue): unknown {
  return {
    version: 1,
    file,
    steps: plan.steps.map((step) => ({
      ...noteAsJson(step, words),
      ...(step.details === undefined ? {} : { cells: step.details.map((note) => noteAsJson(note, words)) }),
      edits: step.edits.flatMap(editAsJson),
    })),
    differences: plan.differences.map((difference) => differenceAsJson(difference, words)),
    remarks: plan.remarks.map((remark) => noteAsJson(remark, words)),
  };
}

/** The same for people: each step in words, below it what it writes. */
export function planAsText({ steps, differences, remarks }: JoinedPlan, words: Catalogue): string {
  const lines = steps.flatMap(({ message, details = [], edits }) => [
    renderMessage(message, words),
    ...details.map((note) => `  ${renderMessage(note.message, words)}`),
    ...edits.flatMap((edit) => editInWords(edit, words)).map((line) => `  ${renderMessage(line, words)}`),
  ]);
  const rest = [...differences, ...remarks].map(({ message }) => renderMessage(message, words));
  const heading = renderMessage(sentence("cli/left-alone", { count: String(rest.length) }), words);
  return [...lines, ...(rest.length === 0 ? [] : [heading, ...rest.map((line) => `  ${line}`)])]
    .map((line) => `${line}\n`)
    .join("");
}
