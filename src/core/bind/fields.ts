import { moneyUnitIn, type MoneyUnit } from "../amount";
import type { Area } from "../cell";
import type { FieldDescription, Form } from "../form";
import type { Grid, Slot } from "../grid";
import { bareLabel, foldCharacters, loosePattern } from "../text";
import type { BoundValue } from "./bound";
import type { TablePlace } from "./tables";
import { pieceOf, valueAt } from "./values";

/** What the binder of one form looks at. */
export interface FormView {
  readonly grid: Grid;
  readonly form: Form;
  readonly range: Area;
  readonly unit: MoneyUnit;
  readonly tables: readonly TablePlace[];
}

/** Finds a field by its label and reads its value; `undefined` when no label is found. */
export function readField(view: FormView, field: FieldDescription): BoundValue | undefined {
  if (typeof field.value === "object") return readTotal(view, field.value.table, field.value.column);
  const candidates = slotsOutsideTables(view);
  const wanted = field.labels.map(bareLabel);
  const exact = candidates.filter(
    (slot) => wanted.includes(view.grid.labelOf(slot)) && standsWithin(view, slot, field.within),
  );
  const [first] = exact;
  if (first !== undefined) {
    const unit = moneyUnitIn(first.text) ?? view.unit;
    if (field.value === "inside") return rightOf(view, first, unit, true);
    return rightOf(view, first, unit, false);
  }
  return readInside(view, candidates, field);
}

function readTotal(view: FormView, table: string, column: string): BoundValue | undefined {
  const place = view.tables.find(({ name }) => name === table);
  const header = place?.columns.get(column);
  if (place?.totalRow === undefined || header === undefined) return undefined;
  return valueAt(view.grid, place.totalRow, header.column, moneyUnitIn(header.text) ?? view.unit);
}

/** Slots of the form that belong to no table's header or body, so that an indicator named 项目支出 is no label. */
function slotsOutsideTables({ grid, range, tables }: FormView): readonly Slot[] {
  return grid.slots.filter(
    (slot) =>
      slot.row >= range.top &&
      slot.row <= range.bottom &&
      !tables.some((table) => {
        const left = Math.min(...Array.from(table.columns.values(), (header) => header.column));
        return slot.row >= table.headerRow && slot.row <= table.lastRow && slot.column >= left;
      }),
  );
}

/** A field of a group stands in the rows of the group's heading, right of it, or below it in its columns. */
function standsWithin({ grid, range }: FormView, slot: Slot, within: string | undefined): boolean {
  if (within === undefined) return true;
  const wanted = bareLabel(within);
  return grid.slots.some((heading) => {
    if (heading.row < range.top || heading.row > range.bottom || grid.labelOf(heading) !== wanted) return false;
    const { area } = heading;
    const beside = slot.column > area.right && slot.row >= area.top && slot.row <= headingBottom(grid, heading);
    const below = slot.row > area.bottom && slot.column >= area.left && slot.column <= area.right;
    return beside || below;
  });
}

/** An unmerged heading covers the blank cells below it. */
function headingBottom(grid: Grid, heading: Slot): number {
  let { bottom } = heading.area;
  while (grid.slotsInRow(bottom + 1).length > 0 && grid.slotAt(bottom + 1, heading.column) === undefined) bottom += 1;
  return bottom;
}

/** The value in the cell right of a label; a neighbour that is itself a label means that the value is missing. */
function rightOf(view: FormView, label: Slot, unit: MoneyUnit, printedInside: boolean): BoundValue {
  const { grid } = view;
  const neighbour = grid.slotAt(label.row, label.area.right + 1);
  const empty = valueAt(grid, label.row, label.area.right + 1, unit);
  if (neighbour !== undefined && isLabel(view, neighbour)) {
    const own = valueAt(grid, label.row, label.column, unit);
    return { ...(printedInside ? own : empty), value: printedInside ? own.value : null, text: "" };
  }
  if (printedInside && neighbour === undefined) return { ...valueAt(grid, label.row, label.column, unit), text: "" };
  return empty;
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
  return known.includes(label) || moneyUnitIn(slot.text) !== undefined;
}

/** Reads 填表人：李某  联系电话：22000000: a value behind its label's colon, up to the next label or the end of the line. */
function readInside(view: FormView, slots: readonly Slot[], field: FieldDescription): BoundValue | undefined {
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
