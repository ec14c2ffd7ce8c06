import type { BoundForm, Submission } from "../../core/bind/bound";
import type { CellRef } from "../../core/cell";
import { sentence } from "../../core/message";
import { sheetNamed } from "../../core/workbook";
import { layoutOf } from "../../forms/layouts";
import type { Trial } from "./trial";

/** The number of a form that stands several times: 附表3-2, 附件3－2, or without its second number. */
const NUMBERED = /^(\s*附[表件]\s*(\d+))(?:(\s*[-－—]\s*)(\d+))?(\s*[:：]?\s*)$/;

interface Label {
  readonly at: CellRef;
  readonly text: string;
  /** What stands before the second number, with the dash where there is one. */
  readonly before: string;
  readonly after: string;
  readonly number: number | undefined;
  /** The number that the name of the sheet gives it. */
  readonly named: number | undefined;
}

function labelOf({ sheet, range }: BoundForm, { workbook }: Submission): Label | undefined {
  const found = sheetNamed(workbook, sheet);
  if (found === undefined || found.isProtected) return undefined;
  const rows = [...found.rows].sort(([one], [other]) => one - other);
  for (const [row, cells] of rows.filter(([one]) => one <= range.bottom)) {
    for (const [column, { value, formula }] of cells) {
      const match = typeof value === "string" && formula === undefined ? NUMBERED.exec(value) : null;
      if (match === null) continue;
      const [text, start = "", main, dash = "-", digits, after = ""] = match;
      const named = NUMBERED.exec(sheet);
      return {
        at: { sheet, row, column },
        text,
        before: `${start}${dash}`,
        after,
        number: digits === undefined ? undefined : Number(digits),
        named: named?.[2] === main && named?.[4] !== undefined ? Number(named[4]) : undefined,
      };
    }
  }
  return undefined;
}

function areDistinct(numbers: readonly (number | undefined)[]): boolean {
  return numbers.every((number) => number !== undefined) && new Set(numbers).size === numbers.length;
}

/**
 * The numbers that the labels should have: those of the sheets' names; else their order, where some are double or lack
 * one. A gap says nothing against the others: the form between them may be lost.
 */
function numbersFor(labels: readonly Label[]): readonly number[] {
  const named = labels.flatMap(({ named: one }) => one ?? []);
  if (named.length === labels.length && areDistinct(named)) return named;
  const own = labels.flatMap(({ number }) => number ?? []);
  return own.length === labels.length && areDistinct(own) ? own : labels.map((_, index) => index + 1);
}

/**
 * Sets right the numbers of forms that stand several times in a workbook (附表3-1, 附表3-2 …), which a copied sheet takes
 * along from the sheet that it was copied from. Where forms of a kind stand on one sheet, or are only one, or one of them
 * has no such label or is protected, the numbers are left as they are.
 */
export function restoreAppendixNumbers(submission: Submission, trial: Trial): void {
  const kinds = new Map<string, BoundForm[]>();
  for (const form of submission.forms) {
    const { id } = form.form;
    if (layoutOf(form.form) === undefined) continue;
    kinds.set(id, [...(kinds.get(id) ?? []), form]);
  }
  for (const forms of kinds.values()) {
    const areApart = new Set(forms.map(({ sheet }) => sheet)).size === forms.length;
    const labels = forms.flatMap((form) => labelOf(form, submission) ?? []);
    const isAnyNumbered = labels.some(({ number }) => number !== undefined);
    if (forms.length < 2 || !areApart || labels.length < forms.length || !isAnyNumbered) continue;
    const numbers = numbersFor(labels);
    for (const [index, { at, text, before, after, number }] of labels.entries()) {
      const wanted = numbers[index];
      if (wanted === undefined || wanted === number) continue;
      const value = `${before}${String(wanted)}${after}`;
      const words = { sheet: at.sheet, before: text.trim(), after: value.trim() };
      trial.step(sentence("repair/appendix", words), at, [{ kind: "set-value", at, value, expect: text }]);
    }
  }
}
