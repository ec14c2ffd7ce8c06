import type { Profile } from "../../standards/profile";
import { moneyUnitIn, type MoneyUnit } from "../amount";
import type { FieldDescription, Form } from "../form";
import type { Grid, Slot } from "../grid";
import { bareLabel, foldCharacters, loosePattern } from "../text";
import type { BoundValue } from "./bound";
import { leftmostColumn, type TablePlace } from "./tables";
import { pieceOf, valueAt } from "./values";

/** The profiles of all forms, and the one that a person chose for all of them. */
export interface KnownProfiles {
  readonly known: readonly Profile[];
  readonly chosen?: Profile;
}

/** What the binder of one form looks at. */
export interface FormView {
  /** The form's part of the sheet. */
  readonly grid: Grid;
  readonly form: Form;
  readonly unit: MoneyUnit;
  /** True when the sheet itself names the unit. */
  readonly unitStated: boolean;
  readonly tables: readonly TablePlace[];
  /** The profiles that the form may follow. */
  readonly profiles: KnownProfiles;
  /** The slots that stand in no table. */
  readonly outside: ReadonlySet<Slot>;
}

/** Finds a field by its label and reads its value; `undefined` when no label is found. */
export function readField(view: FormView, field: FieldDescription): BoundValue | undefined {
  if (typeof field.value === "object") return readTotal(view, field.value.table, field.value.column);
  const [givenLabel] = givenLabels(view, field);
  if (givenLabel !== undefined) return valueGiven(view, givenLabel);
  const labels = labelsAmong(view, view.outside, field);
  if (field.occurrence === "earlier" && labels.length < 2) return undefined;
  const label = field.occurrence === "later" ? labels.at(-1) : labels[0];
  return label === undefined ? readInside(view, view.outside, field) : valueBeside(view, field, label);
}

/** The cells whose text, or whose text before a colon, is a label that a person pointed at. */
function givenLabels({ grid }: FormView, { given = [] }: FieldDescription): readonly Slot[] {
  const wanted = given.map(bareLabel);
  return wanted.flatMap((label) => [
    ...grid.labelled(label),
    ...grid.slots.filter(({ text }) => bareLabel(/^[^:：]*(?=[:：])/.exec(text)?.[0] ?? "") === label),
  ]);
}

/** The value of a label that a person pointed at stands inside its cell, right of it or below it. */
function valueGiven(view: FormView, label: Slot): BoundValue {
  const unit = moneyUnitIn(label.text) ?? view.unit;
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
  const unit = moneyUnitIn(label.text) ?? view.unit;
  const beside = readBeside(view, label, unit, field.value === "inside");
  const below = field.value === "right-or-below" && beside.text === "" ? readBelow(view, label, unit) : undefined;
  return below ?? beside;
}

/** Every cell of the form that is a label of the field and nothing else. */
export function labelsOf(view: FormView, field: FieldDescription): readonly Slot[] {
  return labelsAmong(view, view.outside, field);
}

/** The cells that bear the printed label, else those that bear the first synonym that occurs. */
function labelsAmong(view: FormView, candidates: ReadonlySet<Slot>, field: FieldDescription): readonly Slot[] {
  const { grid } = view;
  const labels = field.labels.map(bareLabel);
  const tall = (label: string): readonly Slot[] => grid.tallLabelled(label).map(({ slot }) => slot);
  for (const find of [(label: string) => grid.labelled(label), tall]) {
    for (const label of labels) {
      const found = find(label).filter((slot) => candidates.has(slot) && standsWithin(view, slot, field.within));
      if (found.length > 0) return found;
    }
  }
  return [];
}

function readTotal(view: FormView, table: string, column: string): BoundValue | undefined {
  const place = view.tables.find(({ name }) => name === table);
  const header = place?.columns.get(column);
  if (place?.totalRow === undefined || header === undefined) return undefined;
  return valueAt(view.grid, place.totalRow, header.column, moneyUnitIn(header.text) ?? view.unit);
}

/** Slots of the form that belong to no table's header or body, so that an indicator named 项目支出 is no label. */
export function slotsOutsideTables({ grid, tables }: Pick<FormView, "grid" | "tables">): ReadonlySet<Slot> {
  const bodies = tables.map((table) => ({ ...table, left: leftmostColumn(table) }));
  const outside = grid.slots.filter(
    ({ row, column }) =>
      !bodies.some(({ headerRow, lastRow, left }) => row >= headerRow && row <= lastRow && column >= left),
  );
  return new Set(outside);
}

/** A field of a group stands in the rows of the group's heading, right of it, or below it in its columns. */
function standsWithin({ grid }: FormView, slot: Slot, within: string | undefined): boolean {
  if (within === undefined) return true;
  const wanted = bareLabel(within);
  return grid.labelled(wanted).some((heading) => {
    const { area } = heading;
    const beside = slot.column > area.right && slot.row >= area.top && slot.row <= headingBottom(grid, heading);
    const below = slot.row > area.bottom && slot.column >= area.left && slot.column <= area.right;
    return beside || below;
  });
}

/** An unmerged heading covers the blank cells below it, up to the next text in its column. */
function headingBottom(grid: Grid, heading: Slot): number {
  const last = grid.rows.at(-1) ?? heading.area.bottom;
  let { bottom } = heading.area;
  while (bottom < last && grid.slotAt(bottom + 1, heading.column) === undefined) bottom += 1;
  return bottom;
}

/**
 * The value in the cell right of a label, past blank cells where the form's merged areas are not merged. A neighbour that
 * is itself a label means that the value is missing.
 */
function readBeside(view: FormView, label: Slot, unit: MoneyUnit, printedInside: boolean): BoundValue {
  const { grid } = view;
  const own = valueAt(grid, label.row, label.column, unit);
  const beside = valueAt(grid, label.row, label.area.right + 1, unit);
  const nothing: BoundValue = { ...(printedInside ? own : beside), value: null, text: "", computed: false };
  const neighbour =
    grid.slotAt(label.row, label.area.right + 1) ??
    grid.slotsInRow(label.row).find(({ column }) => column > label.area.right);
  if (neighbour === undefined || isLabel(view, neighbour)) return nothing;
  return valueAt(grid, neighbour.row, neighbour.column, unit);
}

/** The value under a label that stands at the head of a column. */
function readBelow(view: FormView, label: Slot, unit: MoneyUnit): BoundValue | undefined {
  const { grid } = view;
  const slot = grid.slotAt(label.area.bottom + 1, label.column);
  if (slot === undefined || slot.column !== label.column || isLabel(view, slot)) return undefined;
  return valueAt(grid, slot.row, slot.column, unit);
}

function isLabel({ grid, form }: FormView, slot: Slot): boolean {
  const label = grid.labelOf(slot);
  const known = [
    ...Object.values(form.fields).flatMap(({ labels, within }) =>
      within === undefined ? labels : [...labels, within],
    ),
    ...form.otherLabels,
    ...form.footer,
  ].map(bareLabel);
  // 金额单位：元 is a label, 36（元） a value.
  return known.includes(label) || (moneyUnitIn(slot.text) !== undefined && !/\d/.test(foldCharacters(slot.text)));
}

/** Reads 填表人：李某  联系电话：22000000: a value behind its label's colon, up to the next label or the end of the line. */
function readInside(view: FormView, slots: ReadonlySet<Slot>, field: FieldDescription): BoundValue | undefined {
  const all = Object.values(view.form.fields).flatMap(({ labels }) => labels);
  const nextLabel = [...all, ...view.form.footer].map(loosePattern).join("|");
  for (const label of field.labels) {
    const pattern = new RegExp(
      `(?:^|[\\s;,。、(:])${loosePattern(label)}\\s*(?:\\([^()]*\\)\\s*)?(?::|(?=[\\d¥-]))([^\\n]*?)(?=\\s(?:${nextLabel})\\s*(?:\\([^()]*\\)\\s*)?:|\\n|$)`,
      "d",
    );
    for (const slot of slots) {
      const indices = pattern.exec(foldCharacters(slot.text))?.indices?.[1];
      if (indices === undefined) continue;
      const whole = valueAt(view.grid, slot.row, slot.column, moneyUnitIn(slot.text) ?? view.unit);
      return pieceOf(whole, slot.text, { start: indices[0], end: indices[1] });
    }
  }
  return undefined;
}
