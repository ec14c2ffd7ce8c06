import { moneyUnitIn } from "../core/amount";
import { areaContains, sameCell } from "../core/cell";
import type { DraftCell } from "../core/sheetDraft";
import { bareLabel, foldLabel } from "../core/text";
import type { DraftedForm } from "./draftForm";
import { textOfValue } from "./draftTexts";
import type { LabelPair, Sibling } from "./siblings";
import type { ModelLabel } from "./repair/model";

/** The cell of a label in the words of the sibling. */
export function wordedLike(drawn: DraftedForm, pair: LabelPair, siblings: readonly Sibling[]): DraftCell {
  const { label, model, sibling } = pair;
  const { cell, names } = label;
  if (typeof cell.value !== "string") return cell;
  const { text } = model.slot;
  if (label.holdsValues) return withValues(drawn, pair);
  if (names.has("title")) return { ...cell, value: titleLike(drawn, cell.value, text, sibling, siblings) };
  if (names.has("appendix")) return { ...cell, value: appendixLike(cell.value, text, sibling.isSame) };
  if (names.has("unit")) return moneyUnitIn(text) === moneyUnitIn(cell.value) ? { ...cell, value: text } : cell;
  const isLevel = [...names].some((name) => name.startsWith("level:"));
  if (isLevel && bareLabel(text) === bareLabel(cell.value)) return cell;
  return cell.formula === undefined && moneyUnitIn(text) === moneyUnitIn(cell.value) ? { ...cell, value: text } : cell;
}

const YEAR = /(?:19|20)\d{2}/;

/** The title of a form of the same edition for the new year; of another one what it says before the name of the form. */
function titleLike(
  { form }: DraftedForm,
  own: string,
  text: string,
  { isSame }: Sibling,
  siblings: readonly Sibling[],
): string {
  const year = YEAR.exec(own)?.[0];
  if (isSame) {
    const isWhole = foldLabel(text).includes(foldLabel(form.title)) && YEAR.test(text) === (year !== undefined);
    return isWhole ? text.replace(YEAR, year ?? "") : own;
  }
  // What all of them say up to the year, the name of the unit for one, the new one says, too.
  const fronts = new Set(siblings.map(({ bound }) => /^.*?(?:19|20)\d{2}年度?/su.exec(bound.heading)?.[0]));
  const [front, ...others] = fronts;
  const mine = /^(?:19|20)\d{2}年/.exec(own)?.[0];
  if (front === undefined || others.length > 0 || mine === undefined || year === undefined) return own;
  return front.replace(YEAR, year) + own.slice(mine.length);
}

/**
 * The own number of a form in the words of another: 附件3-4： beside 附件3-3：; beside 附件1： only the words before it.
 * @param isSame whether both are of one edition, so that they share the number before the dash.
 */
export function appendixLike(own: string, text: string, isSame: boolean): string {
  const [, word = "", number = "", end = ""] = /^(\D*)(\d.*?)(\D*)$/su.exec(text) ?? [];
  const ownNumber = /\d[\d\-－—]*/.exec(own)?.[0];
  if (number === "" || ownNumber === undefined) return own;
  if (!isSame) return word + ownNumber + end;
  const last = /\d+$/.exec(ownNumber)?.[0] ?? "";
  const isNumbered = /\d\D+\d/.test(number);
  return isNumbered || !/\D/.test(ownNumber) ? word + number.replace(/\d+$/, last) + end : own;
}

/** Labels with their values behind them: what the sibling writes around its own values. */
function withValues(drawn: DraftedForm, { label, model, sibling }: LabelPair): DraftCell {
  const { cell } = label;
  const { slot } = model;
  const at = { sheet: sibling.bound.sheet, row: slot.row, column: slot.column };
  const fields = fieldsIn(drawn, label);
  const pieces = Object.entries(sibling.bound.fields)
    .flatMap(([field, value]) =>
      value?.span !== undefined && sameCell(value.at, at) ? [{ field, ...value.span }] : [],
    )
    .sort((one, other) => one.start - other.start);
  const isSameSet = pieces.length === fields.length && pieces.every(({ field }) => fields.includes(field));
  const [first] = pieces;
  if (!isSameSet || first === undefined) return cell;
  if (cell.formula !== undefined) {
    return pieces.length > 1 ? cell : computedLike(cell, slot.text.slice(0, first.start), slot.text.slice(first.end));
  }
  let [text, end] = ["", 0];
  for (const { field, start, end: next } of pieces) {
    text += slot.text.slice(end, start) + textOfValue(drawn.content.fields[field]?.value ?? null);
    end = next;
  }
  return { ...cell, value: text + slot.text.slice(end) };
}

const OWN_LABEL = /^"((?:[^"]|"")*)"&/;

function computedLike(cell: DraftCell, before: string, after: string): DraftCell {
  const { formula = "", value } = cell;
  const label = OWN_LABEL.exec(formula);
  if (label === null || typeof value !== "string") return cell;
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const own = (label[1] ?? "").replaceAll('""', '"');
  return {
    ...cell,
    value: before + value.slice(own.length) + after,
    formula: `${quoted(before)}&${formula.slice(label[0].length)}${after === "" ? "" : `&${quoted(after)}`}`,
  };
}

/** The fields whose values stand in the cell of a label. */
function fieldsIn({ places }: DraftedForm, { area }: ModelLabel): readonly string[] {
  return Object.entries(places.fields).flatMap(([field, place]) =>
    place !== undefined && areaContains(area, place.row, place.column) ? [field] : [],
  );
}
