import { amountOfValue, moneyUnitIn, type MoneyUnit } from "../amount";
import type { FieldDescription, Occurrence } from "../form";
import type { Grid, Slot } from "../grid";
import { bareLabel, foldLabel } from "../text";
import { leftmostColumn } from "./bodies";
import type { BoundValue } from "./bound";
import { piecesBehind, readInside, readInsideLike } from "./inside";
import { givenLabels, isLabel, likeLabels, listedLabels } from "./labels";
import { headerTop, type TablePlace } from "./tables";
import { groupUnit } from "./units";
import { pieceOf, valueAt } from "./values";
import type { FormView } from "./view";
import { flatMapped } from "../flatMapped";

/** Finds a field by its label and reads its value; `undefined` when no label is found. */
export function readField(view: FormView, field: FieldDescription): BoundValue | undefined {
  if (typeof field.value === "object") return readTotal(view, field.value.table, field.value.column);
  const [givenLabel] = givenLabels(view, field);
  if (givenLabel !== undefined) return valueGiven(view, givenLabel);
  if (field.value === "under") return readUnderHeading(view, field);
  if (field.occurrence !== undefined) return readOccurrence(view, field, field.occurrence);
  for (const [label] of listedLabels(view, field)) {
    if (label === undefined) continue;
    const value = valueBeside(view, field, label);
    if (!isHeading(view, field, label, value)) return value;
  }
  return readInside(view, field) ?? readLike(view, field) ?? readInsideLike(view, field);
}

/** One of two labels that read alike, each in a cell of its own or together with its value. */
function readOccurrence(view: FormView, field: FieldDescription, occurrence: Occurrence): BoundValue | undefined {
  for (const label of field.labels) {
    const one: FieldDescription = { ...field, labels: [label] };
    const beside = (listedLabels(view, one)[0] ?? []).map((slot) => ({
      place: slot,
      read: () => valueBeside(view, field, slot),
    }));
    const inside = piecesBehind(view, field, label)
      .filter(({ text }) => text !== "")
      .map((value) => ({ place: value.at, read: () => value }));
    const found = [...beside, ...inside].sort(
      (one, other) => one.place.row - other.place.row || one.place.column - other.place.column,
    );
    // What stands once has no earlier occurrence.
    if (occurrence === "earlier" && found.length < 2) continue;
    const chosen = occurrence === "later" ? found.at(-1) : found[0];
    if (chosen !== undefined) return chosen.read();
  }
  return occurrence === "earlier" ? undefined : (readLike(view, field) ?? readInsideLike(view, field));
}

function readUnderHeading(view: FormView, field: FieldDescription): BoundValue | undefined {
  return listedLabels(view, field)
    .flat()
    .map((label) => readUnder(view, field, label, unitAt(view, label)))
    .find((value) => value !== undefined);
}

/** 总体目标 beside 年度目标 heads a group and holds no value of its own. */
function isHeading(view: FormView, { labels }: FieldDescription, label: Slot, { text, at }: BoundValue): boolean {
  // Past a blank row below it stands something else.
  const isOwn = text !== "" && at.row <= label.area.bottom + 1;
  const neighbour = view.grid.slotsInRow(label.row).find(({ column }) => column > label.area.right);
  if (isOwn || neighbour === undefined || !isLabel(view, neighbour)) return false;
  // 年度总体目标 beside 预期目标 speaks of the same.
  const next = view.grid.labelOf(neighbour);
  return view.labels.headings.has(view.grid.labelOf(label)) || labels.some((other) => bareLabel(other) === next);
}

/** The value of a label that nobody has listed; an amount only where an amount can stand. */
function readLike(view: FormView, field: FieldDescription): BoundValue | undefined {
  const values = likeLabels(view, field).map((label) => valueBeside(view, field, label));
  const fitting = values.filter(
    ({ value, text }) => field.kind !== "amount" || text === "" || amountOfValue(value, text) !== undefined,
  );
  return fitting.find(({ text }) => text !== "") ?? fitting[0];
}

/** The value of a label that a person pointed at stands inside its cell, right of it or below it. */
function valueGiven(view: FormView, label: Slot): BoundValue {
  const unit = unitAt(view, label);
  const colon = /[:：]\s*(?=\S)/.exec(label.text);
  if (colon !== null) {
    const start = colon.index + colon[0].length;
    return pieceOf(valueAt(view.grid, label.row, label.column, unit), label.text, { start, end: label.text.length });
  }
  const beside = readBeside(view, label, unit, false);
  return beside.text === "" ? (readBelow(view, label, unit) ?? beside) : beside;
}

/** The value that belongs to a label of a field. */
export function valueBeside(view: FormView, field: FieldDescription, label: Slot): BoundValue {
  const unit = unitAt(view, label);
  const under = readUnder(view, field, label, unit);
  if (under !== undefined) return under;
  if (field.value === "right-or-below" && headsNeighbour(view, label)) {
    const below = readBelow(view, label, unit);
    if (below !== undefined) return below;
  }
  const beside = readBeside(view, label, unit, field.value === "inside");
  if (beside.text !== "") return beside;
  const headsColumn = field.value === "right" && standsAmongLabels(view, label);
  const isHead = field.value === "right-or-below" || headsColumn;
  return (isHead ? readBelow(view, label, unit) : undefined) ?? beside;
}

/** The unit of the amount that belongs to a label: its own, that of the heading above it, or the form's. */
function unitAt({ grid, unit }: FormView, label: Slot): MoneyUnit {
  return moneyUnitIn(label.text) ?? groupUnit(grid, label) ?? unit;
}

/** What a heading beside 预期目标 ends with: 全年实际完成情况. */
const HEADING = /^[^,。;:\d]{2,14}(?:情况|目标|效果|结果|说明|内容|成效)$/;

/** A label beside what reads like a heading heads a column, as that one does, when a text stands below it. */
function headsNeighbour(view: FormView, label: Slot): boolean {
  const { grid } = view;
  const neighbour = neighbourOf(grid, label);
  if (neighbour === undefined || !HEADING.test(foldLabel(neighbour.text))) return false;
  const below = grid.slotAt(neighbour.area.bottom + 1, neighbour.column);
  return below === undefined || (!isLabel(view, below) && below.column === neighbour.column);
}

/** Labels side by side head columns, their values stand below: a row of labels over a row of other things. */
function standsAmongLabels(view: FormView, label: Slot): boolean {
  const { grid } = view;
  const right = neighbourOf(grid, label);
  if (right !== undefined) return isLabel(view, right);
  const left = grid.slotsInRow(label.row).findLast(({ column }) => column < label.column);
  return [label, left].every((slot) => {
    const below = slot === undefined ? undefined : slotBelow(view, slot);
    const isHead = slot !== undefined && isLabel(view, slot);
    return isHead && below !== undefined && view.isOutside(below) && !isLabel(view, below);
  });
}

/** Every cell of the form that bears the first of the field's labels that occurs. */
export function labelsOf(view: FormView, field: FieldDescription): readonly Slot[] {
  return listedLabels(view, field)[0] ?? [];
}

function readTotal(view: FormView, table: string, column: string): BoundValue | undefined {
  const place = view.tables.find(({ name }) => name === table);
  const header = place?.columns.get(column);
  if (place?.totalRow === undefined || header === undefined) return undefined;
  return valueAt(view.grid, place.totalRow, header.column, moneyUnitIn(header.text) ?? view.unit);
}

/** Tells the slots of a form that belong to no table's header or body, so that an indicator named 项目支出 is no label. */
export function outsideTables(tables: readonly TablePlace[]): (slot: Slot) => boolean {
  const bodies = tables.map((table) => ({ ...table, left: leftmostColumn(table), top: headerTop(table) }));
  return ({ row, column }) => !bodies.some(({ top, lastRow, left }) => row >= top && row <= lastRow && column >= left);
}

/** The value in the row of a label under the heading of a column above it: 年度资金总额 under 全年预算数. */
function readUnder({ grid }: FormView, { under = [] }: FieldDescription, label: Slot, unit: MoneyUnit) {
  const headings = flatMapped(under, (heading) => grid.labelled(bareLabel(heading)));
  const heading = headings.find(({ row, column }) => row < label.row && column > label.area.right);
  return heading && valueAt(grid, label.row, heading.column, moneyUnitIn(heading.text) ?? unit);
}

/**
 * The value in the cell right of a label, past blank cells where the form's merged areas are not merged. A neighbour that
 * is itself a label means that the value is missing.
 */
function readBeside(view: FormView, label: Slot, unit: MoneyUnit, printedInside: boolean): BoundValue {
  const { grid } = view;
  const own = valueAt(grid, label.row, label.column, unit);
  const beside = valueAt(grid, label.row, label.area.right + 1, unit);
  const isInside = printedInside && !hasPlaceBeside(grid, label);
  const nothing: BoundValue = { ...(isInside ? own : beside), value: null, text: "", computed: false };
  const neighbour = neighbourOf(grid, label);
  if (neighbour === undefined || isLabel(view, neighbour)) return nothing;
  return valueAt(grid, neighbour.row, neighbour.column, unit);
}

/** Whether blank cells beside a label are merged: there its value belongs, though it is printed inside the label elsewhere. */
function hasPlaceBeside(grid: Grid, { row, area }: Slot): boolean {
  const { top, left, right } = grid.areaAt(row, area.right + 1);
  return top === row && left === area.right + 1 && right > left && grid.slotAt(row, left) === undefined;
}

/** What stands right of a label, past blank cells; a cell that shows an error far from it is not its own. */
function neighbourOf(grid: Grid, { row, area }: Slot): Slot | undefined {
  return (
    grid.slotAt(row, area.right + 1) ??
    grid.slotsInRow(row).find(({ column, cell }) => column > area.right && cell.error === undefined)
  );
}

/** So many blank rows may stand between a label and the value below it. */
const MOST_BLANK_ROWS = 2;

/** The value under a label that stands at the head of a column. */
function readBelow(view: FormView, label: Slot, unit: MoneyUnit): BoundValue | undefined {
  const slot = slotBelow(view, label);
  if (slot === undefined || slot.column !== label.column || isLabel(view, slot)) return undefined;
  if (!view.isOutside(slot)) return undefined;
  return valueAt(view.grid, slot.row, slot.column, unit);
}

/** What stands below a label, past a few blank rows. */
function slotBelow({ grid }: FormView, label: Slot): Slot | undefined {
  const rows = Array.from({ length: MOST_BLANK_ROWS + 1 }, (_, blank) => label.area.bottom + 1 + blank);
  return rows.map((row) => grid.slotAt(row, label.column)).find((found) => found !== undefined);
}
