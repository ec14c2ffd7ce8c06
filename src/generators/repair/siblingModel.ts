import type { BoundForm, Submission } from "../../core/bind/bound";
import { gridOf } from "../../core/grid";
import { sheetNamed } from "../../core/workbook";
import { align, type LineMatch } from "./align";
import { without } from "./compare";
import { rangeOf } from "./formRange";
import { modelOf, type Model, type ModelLabel, type ModelLine } from "./model";
import type { LabelName, LabelNames } from "./names";
import { siblingsIn } from "./printedLevels";
import { printedAs } from "./siblingDraft";
import { namesBeside } from "./namesBeside";
import { sheetRowsOf, type SheetRow } from "./sheetRows";
import { labelFor } from "./worth";

/** A model with the names of its labels. */
export interface NamedModel {
  readonly model: Model;
  readonly names: LabelNames;
}

/**
 * What the other forms of its edition in the workbook print, as the model of one that is printed otherwise than the edition's
 * layout: the one of them with most labels, without what most of the others do not have there.
 * @param number the form's number among its like.
 * @returns `undefined` without any of them.
 */
export function modelAfterSiblings(
  form: BoundForm,
  submission: Submission,
  known: LabelNames,
  number: number,
): NamedModel | undefined {
  const beside = siblingsIn(submission, form);
  const names = namesBeside(beside, submission, known);
  const siblings = beside.map((sibling) => ({ sibling, rows: rowsOf(sibling, submission, names) }));
  const [first, ...others] = siblings.sort((one, other) => countOf(other.rows) - countOf(one.rows));
  const printed = first && printedAs(first.sibling, submission, names, number);
  if (printed === undefined) return undefined;
  const whole = modelOf(form.form, printed.draft, printed.places, names);
  const model = withoutRepeated(whole);
  const matches = others.map(({ rows }) => align(model, rows).matches);
  return { model: commonOf(model, matches), names };
}

function rowsOf(form: BoundForm, submission: Submission, names: LabelNames): readonly SheetRow[] {
  const sheet = sheetNamed(submission.workbook, form.sheet);
  return sheet === undefined ? [] : sheetRowsOf(gridOf(sheet), rangeOf(form, submission), names);
}

function countOf(rows: readonly SheetRow[]): number {
  return rows.reduce((sum, { labels }) => sum + labels.length, 0);
}

/** The names of what a row of a table prints for itself. */
function ownNames({ labels }: ModelLine): readonly LabelName[] {
  return labels.filter(({ area }) => area.top === area.bottom).flatMap((label) => [...label.names]);
}

/** The model with each indicator once: where a form names it in each of its rows, the further ones are more of the same. */
function withoutRepeated(model: Model): Model {
  const seen = new Set<LabelName>();
  const lines = model.lines.filter((line) => {
    if (line.part?.kind !== "row") return true;
    const own = ownNames(line);
    const isRepeated = own.length > 0 && own.every((name) => seen.has(name));
    own.forEach((name) => seen.add(name));
    return !isRepeated;
  });
  return { ...model, lines };
}

/** What most of the forms have of a model that was taken from one of them. */
function commonOf(model: Model, others: readonly (readonly LineMatch[])[]): Model {
  const isCommon = (count: number): boolean => (count + 1) * 2 > others.length + 1;
  const rowsFor = new Map(
    model.lines.map((line) => [
      line,
      others.flatMap((matches) => matches.find((match) => match.line === line)?.row ?? []),
    ]),
  );
  const uncommon = new Set(model.lines.filter((line) => !isCommon(rowsFor.get(line)?.length ?? 0)));
  const labelsOf = (line: ModelLine): readonly ModelLabel[] =>
    line.labels.filter(({ names, area }) =>
      isCommon((rowsFor.get(line) ?? []).filter((row) => labelFor(names, area.left, row) !== undefined).length),
    );
  const left = without(model, uncommon);
  const known = new Set(model.lines.flatMap((line) => [...labelsOf(line)].map(({ cell }) => cell)));
  return {
    ...left,
    lines: left.lines.map((line) => ({ ...line, labels: line.labels.filter(({ cell }) => known.has(cell)) })),
  };
}
