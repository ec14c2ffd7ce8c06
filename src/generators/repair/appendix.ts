import type { BoundForm, Submission } from "../../core/bind/bound";
import { qualifiedAddress } from "../../core/a1";
import { sentence } from "../../core/message";
import { layoutOf } from "../../forms/layouts";
import { appendixLabels } from "./appendixLabel";
import { numberingOf } from "./appendixNumbers";
import type { Trial } from "./trial";

/**
 * Sets right the numbers of forms that stand several times in a workbook (附表3-1, 附表3-2 …), which a copied sheet takes
 * along from the sheet that it was copied from. Where it cannot be told which number is the right one, it is left to a
 * person. Numbers on protected sheets, and those of a kind that is numbered in several series, are left as they are.
 */
export function restoreAppendixNumbers(submission: Submission, trial: Trial): void {
  const kinds = new Map<string, BoundForm[]>();
  for (const form of submission.forms) {
    const { id } = form.form;
    if (layoutOf(form.form) === undefined) continue;
    kinds.set(id, [...(kinds.get(id) ?? []), form]);
  }
  for (const forms of kinds.values()) restoreKind(forms, submission, trial);
}

function restoreKind(forms: readonly BoundForm[], submission: Submission, trial: Trial): void {
  const labels = appendixLabels(forms, submission);
  const isOneSeries = new Set(labels.map(({ main }) => main)).size === 1;
  if (!isOneSeries || labels.every(({ number }) => number === undefined)) return;
  const { wanted, misnamed, double } = numberingOf(labels, labels.length === forms.length);
  for (const [{ at, text, before, after }, number] of wanted) {
    const value = `${before}${String(number)}${after}`;
    const words = { sheet: at.sheet, before: text.trim(), after: value.trim() };
    trial.step(sentence("repair/appendix", words), at, [{ kind: "set-value", at, value, expect: text }]);
  }
  for (const { at, text } of misnamed) {
    const words = { cell: qualifiedAddress(at), before: text.trim(), sheet: at.sheet };
    trial.remark(sentence("repair/appendix-misnamed", words), at);
  }
  for (const { label, first } of double) {
    const words = { cell: qualifiedAddress(label.at), before: label.text.trim(), first: qualifiedAddress(first.at) };
    trial.remark(sentence("repair/appendix-double", words), label.at);
  }
}
