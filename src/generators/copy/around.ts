import { moneyUnitIn } from "../../core/amount";
import { cellKey, type Area, type Span } from "../../core/cell";
import type { Form } from "../../core/form";
import type { Slot } from "../../core/grid";
import { bareLabel } from "../../core/text";
import type { CellLook } from "../../core/sheetDraft";
import { APPENDIX, labelNamesOf, TITLE, type LabelNames } from "../repair/names";
import { textOfValue } from "../draftTexts";
import type { Drawing } from "../drawing";
import { lookOfCell, lookOfLine, lookOfTitle, type ValuePlace } from "../sheetBuilder";
import type { CopiedLines } from "./lines";
import { fieldsOf, type CopyModel } from "./model";

const YEAR = /(?:19|20)\d{2}/g;

/** Without another form beside the model, a text that no form is known to print is a label only where it is short. */
const LONGEST_LABEL = 20;

/** Draws all that stands outside of the rows of tables, or beside all of them: labels, fields and empty merged areas. */
export function drawAround(drawing: Drawing, model: CopyModel, copied: CopiedLines): void {
  const lookOf = looksOf(model);
  const values = model.regions.flatMap(({ rows }) => rows.flatMap(({ cells }) => Object.values(cells)));
  const isDone = new Set(values.flatMap((value) => (value === undefined ? [] : cellKey(value.at))));
  const spotOf = (own: Area): Spot | undefined => {
    const area = copied.areaOf(own);
    const key = cellKey({ sheet: model.bound.sheet, row: own.top, column: own.left });
    if (area === undefined || isDone.has(key)) return undefined;
    isDone.add(key);
    return { area, look: lookOf(own) };
  };
  drawFields(drawing, model, spotOf);
  drawLabels(drawing, model, spotOf);
  const { grid, regions } = model;
  for (const merge of grid.sheet.merges) {
    const isInside = regions.some(({ first, last }) => merge.top >= first && merge.bottom <= last);
    const spot = isInside ? undefined : spotOf(merge);
    if (spot !== undefined) drawing.builder.text(spot.area, "", spot.look);
  }
}

/** Where an area of the model stands in the new form; `undefined` where nothing more is to be drawn there. */
type SpotOf = (own: Area) => Spot | undefined;

function drawFields(drawing: Drawing, model: CopyModel, spotOf: SpotOf): void {
  const { bound, grid } = model;
  for (const { value } of fieldsOf(bound)) {
    const { row, column } = value.at;
    const spot = spotOf(grid.areaAt(row, column));
    const slot = grid.slotAt(row, column);
    if (spot === undefined) continue;
    // An empty field is read off the cell of its own label.
    const isLabelled = value.span !== undefined || (value.text === "" && slot?.text.trim() !== "");
    if (slot === undefined || !isLabelled) drawField(drawing, model, cellKey(value.at), spot);
    else drawInside(drawing, model, slot, spot);
  }
}

function drawLabels(drawing: Drawing, model: CopyModel, spotOf: SpotOf): void {
  const { bound, grid } = model;
  const names = labelNamesOf(bound.form, bound.profile);
  for (const slot of grid.slots) {
    const spot = spotOf(slot.area);
    if (spot === undefined) continue;
    const own = names.namesOf(slot.text);
    const text = isLabel(model, names, slot) ? labelOf(drawing, model, slot.text, own.has(APPENDIX)) : "";
    drawing.builder.text(spot.area, text, own.has(TITLE) ? lookOfTitle : spot.look);
  }
}

interface Spot {
  readonly area: Area;
  readonly look: CellLook;
}

/** A field in a cell of its own. */
function drawField({ builder, content, fields }: Drawing, { bound }: CopyModel, key: string, spot: Spot): void {
  const own = fieldsOf(bound).filter(({ value }) => cellKey(value.at) === key);
  const given = own.map(({ field }) => content.fields[field]).find((one) => one !== undefined);
  const place = builder.value({ ...spot, given, prefix: "" });
  for (const { field } of own) fields.set(field, place);
}

/** Fields behind their labels: what stands around them, with other values. */
function drawInside({ builder, content, fields }: Drawing, { bound }: CopyModel, slot: Slot, spot: Spot): void {
  const key = cellKey({ sheet: bound.sheet, row: slot.row, column: slot.column });
  const pieces = fieldsOf(bound)
    .flatMap(({ field, value: { at, span } }) => {
      const own = span ?? behindLabel(bound.form, field, slot.text);
      return own !== undefined && cellKey(at) === key ? [{ field, ...own, given: content.fields[field] }] : [];
    })
    .sort((one, other) => one.start - other.start);
  let [text, end] = ["", 0];
  const places = pieces.map(({ field, start, end: next, given }) => {
    text += slot.text.slice(end, start);
    const place: ValuePlace = { ...spot, given, prefix: text };
    text += textOfValue(given?.value ?? null);
    end = next;
    return { field, place };
  });
  for (const { field, place } of places) fields.set(field, place);
  const [only, ...more] = places;
  const rest = slot.text.slice(end);
  const isComputed = slot.cell.formula !== undefined && more.length === 0 && rest === "";
  if (only !== undefined && isComputed) builder.value(only.place);
  else builder.text(spot.area, text + rest, spot.look);
}

/** Where the value of a field without one would stand: behind its colon. */
function behindLabel({ fields }: Form, field: string, text: string): Span | undefined {
  // What stands behind 单位：万元 is no name.
  if (moneyUnitIn(text) !== undefined) return undefined;
  const starts = (fields[field]?.labels ?? []).map((label) => text.indexOf(label)).filter((start) => start >= 0);
  const colon = /[:：]/.exec(text.slice(Math.min(...starts, text.length)));
  const at = colon === null ? undefined : Math.min(...starts, text.length) + colon.index + 1;
  return at === undefined ? undefined : { start: at, end: at };
}

/** Whether a text is no value of the model alone: the form is known to print it, or others of its edition do. */
function isLabel({ others }: CopyModel, names: LabelNames, { text, cell }: Slot): boolean {
  if (typeof cell.value !== "string" || cell.formula !== undefined) return false;
  if (names.namesOf(text).size > 0 || names.namesInside(text).size > 0) return true;
  const bare = bareLabel(text);
  if (others.length > 0) return others.some((grid) => grid.slots.some((slot) => bareLabel(slot.text) === bare));
  return text.length <= LONGEST_LABEL && !/\d/.test(text);
}

/** A label for the number and the year of the new form. */
function labelOf({ words }: Drawing, { bound }: CopyModel, text: string, isAppendix: boolean): string {
  // 附表3 alone numbers all of its like.
  if (isAppendix) return /\d\D+\d/.test(text) ? text.replace(/\d+(\D*)$/, `${String(words.number)}$1`) : text;
  const { year } = words;
  if (year === null || bound.year === null) return text;
  return text.replace(YEAR, (one) => (one === String(bound.year) ? String(year) : one));
}

/** How cells look where the host knows nothing of the model's: framed from the first value in a cell of its own to the last. */
function looksOf({ bound, regions }: CopyModel): (area: Area) => CellLook {
  const alone = fieldsOf(bound).flatMap(({ value }) => (value.span === undefined ? [value.at.row] : []));
  const rows = [...alone, ...regions.flatMap(({ first, last }) => [first, last])];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return ({ top }) => (first <= top && top <= last ? lookOfCell("center") : lookOfLine);
}
