import type { BoundForm, Submission } from "../../core/bind/bound";
import { moneyUnitIn } from "../../core/amount";
import { sameCell, type CellValue } from "../../core/cell";
import type { Form } from "../../core/form";
import { gridOf, type Slot } from "../../core/grid";
import { foldLabel } from "../../core/text";
import { sheetNamed } from "../../core/workbook";
import { layoutOf } from "../../forms/layouts";
import { placeLevelIn } from "../../forms/placeLevel";
import { widthOf } from "../fill/lineText";
import { labelKey } from "../siblings";
import { appendixLike } from "../siblingWords";
import type { Model, ModelLabel } from "./model";
import { APPENDIX, labelNamesOf, TITLE, UNIT } from "./names";
import { siblingsIn } from "./printedLevels";
import { sheetRowsOf, type SheetLabel } from "./sheetRows";

const YEAR = /(?:19|20)\d{2}/;

/** 2024年 and 2024年度 are the same year. */
const YEAR_SPELLED = /(?:19|20)\d{2}年度?/;

function isTitleOf(text: string, { title, titleSynonyms = [] }: Form): boolean {
  return [title, ...titleSynonyms].some((one) => foldLabel(text).endsWith(foldLabel(one)));
}

/** What a title says before the name of its form: the unit, the year, the level of the place. */
function frontOf(text: string, { title }: Form): string | undefined {
  return text.endsWith(title) ? text.slice(0, -title.length) : undefined;
}

/** The one text that all of them are. */
function agreed(texts: readonly (string | undefined)[]): string | undefined {
  const [first, ...others] = new Set(texts);
  return others.length > 0 ? undefined : first;
}

function hasPlace({ form }: BoundForm): boolean {
  return layoutOf(form)?.place !== undefined;
}

/**
 * The title of a form as the other forms of the workbook word theirs: those of its edition all of it, those that name the
 * level of the place as it does (区级, 镇级), or as it does not, what they say before the name of the form. Its own where
 * they differ.
 */
function titleBeside(bound: BoundForm, own: string, submission: Submission): string {
  const { form } = bound;
  const { forms } = submission;
  const others = forms.filter((other) => other !== bound && isTitleOf(other.heading, other.form));
  const year = YEAR.exec(own)?.[0];
  const inYear = (text: string): string => (year === undefined ? text : text.replace(YEAR, year));
  const same = others.filter(({ form: { id, edition } }) => id === form.id && edition === form.edition);
  const whole = agreed(same.map(({ heading }) => inYear(heading)));
  if (whole !== undefined) return whole;
  const like = others.filter((other) => hasPlace(other) === hasPlace(bound));
  const front = agreed(like.map((other) => frontOf(other.heading, other.form)).map((text) => text && inYear(text)));
  const name = frontOf(own, form) === undefined ? undefined : form.title;
  if (front !== undefined && name !== undefined) return front + name;
  const spelled = agreed(
    others.map(({ heading }) => YEAR_SPELLED.exec(heading)?.[0]).map((text) => text && inYear(text)),
  );
  const placed = like.length > 0 ? own : placedLike(own, form, submission);
  return spelled === undefined ? placed : placed.replace(YEAR_SPELLED, spelled);
}

/** A title with the level of the place of the unit, which an edition cannot know; without one where the unit names none. */
function placedLike(own: string, form: Form, submission: Submission): string {
  const place = layoutOf(form)?.place;
  return place === undefined
    ? own
    : own.replace(`${place}${form.title}`, `${placeLevelIn(submission) ?? ""}${form.title}`);
}

/** The labels of a form as its sheet words them. */
function labelsOn(bound: BoundForm, { workbook }: Submission): readonly SheetLabel[] {
  const sheet = sheetNamed(workbook, bound.sheet);
  if (sheet === undefined) return [];
  return sheetRowsOf(gridOf(sheet), bound.range, labelNamesOf(bound.form, bound.profile)).flatMap(
    ({ labels }) => labels,
  );
}

/** 金额单位：万元 in the unit of the form and the words of the others. */
function unitLineLike(own: string, text: string): string {
  const unit = moneyUnitIn(own);
  const spelled = moneyUnitIn(text);
  const at = spelled === undefined ? -1 : text.lastIndexOf(spelled);
  return unit === undefined || spelled === undefined || at < 0
    ? own
    : text.slice(0, at) + unit + text.slice(at + spelled.length);
}

/**
 * A line of labels as another form words it, without its values; blanks stand for those that others follow, so that these
 * stay where they are once the line is filled in.
 */
function withoutItsValues(text: string, { sheet, fields }: BoundForm, { row, column }: Slot): string {
  const spans = Object.values(fields)
    .flatMap((value) => (value !== undefined && sameCell(value.at, { sheet, row, column }) ? (value.span ?? []) : []))
    .toSorted((one, other) => other.start - one.start);
  return spans
    .reduce((line, { start, end }) => {
      const blanks = " ".repeat(widthOf(line.slice(start, end)));
      return line.slice(0, start) + blanks + line.slice(end);
    }, text)
    .trimEnd();
}

function isSameEdition({ form: one }: BoundForm, { form: other }: BoundForm): boolean {
  return one.id === other.id && one.edition === other.edition;
}

/** What forms print around their frames, whatever they are for. */
const AROUND = /^(?:unit|field:(?:unitName|preparedBy|phone))$/;

/** What all forms of a place print alike inside them. */
const SHARED = /^level:/;

/** A label in the words of the others, those of its edition first, that name there just what it does. */
function lineBeside(
  { cell: { value, formula }, names, holdsValues }: ModelLabel,
  others: readonly LabelledForm[],
  of: BoundForm,
): CellValue {
  const isAround = [...names].every((name) => AROUND.test(name));
  if (typeof value !== "string" || formula !== undefined || (!isAround && holdsValues)) return value;
  const isShared = isAround || [...names].every((name) => SHARED.test(name));
  // What else stands inside the frame, only those of its own edition word as it does.
  for (const { bound, labels } of isShared ? others : others.filter((other) => isSameEdition(other.bound, of))) {
    const like = labels.find(
      ({ names: own, slot, holdsValues: isLine }) =>
        labelKey(own) === labelKey(names) && slot.cell.formula === undefined && (isAround || !isLine),
    );
    if (like === undefined) continue;
    const { slot } = like;
    if (names.has(APPENDIX)) return appendixLike(value, slot.text, true);
    return names.has(UNIT) ? unitLineLike(value, slot.text) : withoutItsValues(slot.text, bound, slot);
  }
  return value;
}

/** A line broken between two characters of a word: 支出明细及 and below it 测算说明. */
const BROKEN = /(?<=\p{Script=Han})\n(?=\p{Script=Han})/u;

/** A label of an edition that breaks it, on one line where none of the forms beside it has a broken one. */
function brokenLikeOthers(value: CellValue, others: readonly LabelledForm[]): CellValue {
  const isHabit = others.length === 0 || others.some(({ labels }) => labels.some(({ slot }) => BROKEN.test(slot.text)));
  return typeof value !== "string" || isHabit ? value : value.split(BROKEN).join("");
}

interface LabelledForm {
  readonly bound: BoundForm;
  readonly labels: readonly SheetLabel[];
}

/**
 * A form as its edition prints it, with its title and the lines around its frame worded as the other forms of the workbook
 * word theirs.
 */
export function wordedLikeOthers(model: Model, bound: BoundForm, submission: Submission): Model {
  const siblings = siblingsIn(submission, bound);
  const forms = [...siblings, ...submission.forms.filter((other) => other !== bound && !siblings.includes(other))];
  const others = forms.map((other) => ({ bound: other, labels: labelsOn(other, submission) }));
  const worded = (label: ModelLabel): ModelLabel => {
    const { cell, names } = label;
    const { value, formula } = cell;
    const isTitle = names.has(TITLE) && typeof value === "string" && formula === undefined;
    const own = isTitle ? titleBeside(bound, value, submission) : lineBeside(label, others, bound);
    return { ...label, cell: { ...cell, value: own === value ? brokenLikeOthers(own, others) : own } };
  };
  return { ...model, lines: model.lines.map((line) => ({ ...line, labels: line.labels.map(worded) })) };
}
