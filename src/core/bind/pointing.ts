import type { LabelSynonyms } from "../../standards/profile";
import { addressOf } from "../a1";
import { amountOfValue } from "../amount";
import { sameCell, type CellRef } from "../cell";
import type { Form } from "../form";
import { gridOf, type Slot } from "../grid";
import { sentence } from "../message";
import { refusal, success, type Outcome } from "../outcome";
import { bareLabel } from "../text";
import { sheetNamed, type Workbook } from "../workbook";
import { bind } from "./bind";
import type { BoundForm } from "./bound";
import type { ReadingHabits } from "./habits";

/** What a person says: the value of this field (or the heading of this `table.column`) of that form stands here. */
export interface Pointer {
  /** The form as it was bound: the sheet and the first cell of its range. */
  readonly form: { readonly sheet: string; readonly top: number; readonly left: number };
  /** The name of a field, or `table.column`. */
  readonly name: string;
  readonly at: CellRef;
}

/** Longer texts are no labels. */
const LONGEST_LABEL = 40;

/**
 * Learns from a cell that a person pointed at how the field's label is called in this layout: the first text in the cell
 * itself, left of it or above it that, taken as a label of the field, makes the field read as pointed at. The label, not
 * the address, is what is remembered, so that it holds when rows move and in other workbooks of the layout.
 * @returns all labels with the new one first among its field's, or a refusal `no-label`.
 */
export function labelPointedAt(
  workbook: Workbook,
  forms: readonly Form[],
  habits: ReadingHabits,
  pointer: Pointer,
): Outcome<LabelSynonyms> {
  const bound = boundAt(workbook, forms, habits, pointer);
  if (bound === undefined) return refusal("no-label", { cell: addressOf(pointer.at) });
  for (const label of labelsNear(workbook, pointer)) {
    const labels = withLabel(habits.labels ?? {}, bound.form.id, pointer.name, label);
    const after = boundAt(workbook, forms, { ...habits, labels }, pointer);
    if (after === undefined || !readsAs(after, pointer)) continue;
    const value = after.fields[pointer.name];
    const isAmount = bound.form.fields[pointer.name]?.kind === "amount";
    if (value !== undefined && isAmount && amountOfValue(value.value, value.text) === undefined) {
      return noAmount(pointer.at, value.text);
    }
    return success(labels);
  }
  return refusal("no-label", { cell: addressOf(pointer.at) });
}

function noAmount(at: CellRef, text: string): Outcome<never> {
  const message = sentence("failure/no-amount", { cell: addressOf(at), text });
  return { ok: false, failure: { code: "no-label", message } };
}

function boundAt(workbook: Workbook, forms: readonly Form[], habits: ReadingHabits, { form }: Pointer) {
  return bind(workbook, forms, habits).forms.find(
    ({ sheet, range }) => sheet === form.sheet && range.top === form.top && range.left === form.left,
  );
}

/** Texts that may be the label of a cell, the likeliest first. */
function labelsNear(workbook: Workbook, { at, name }: Pointer): readonly string[] {
  const sheet = sheetNamed(workbook, at.sheet);
  if (sheet === undefined) return [];
  const grid = gridOf(sheet);
  const own = grid.slotAt(at.row, at.column);
  const left = grid.slotsInRow(at.row).findLast(({ column }) => column < at.column);
  const above = nearestAbove(grid.slots, at);
  const texts = [
    /^[^:：]+(?=[:：])/.exec(own?.text ?? "")?.[0],
    ...(name.includes(".") ? [own?.text, above?.text] : [left?.text, above?.text, own?.text]),
  ];
  const labels = texts.map((text) => (text === undefined || text.length > LONGEST_LABEL ? "" : bareLabel(text)));
  return [...new Set(labels)].filter((label) => /\p{Script=Han}|[A-Za-z]/u.test(label));
}

function nearestAbove(slots: readonly Slot[], { row, column }: CellRef): Slot | undefined {
  return slots.findLast(({ area }) => area.bottom < row && area.left <= column && area.right >= column);
}

/** A field's value stands in the cell, or beside it where the label was pointed at; a column's heading above its rows. */
function readsAs(bound: BoundForm, { name, at }: Pointer): boolean {
  const [table = "", column] = name.split(".");
  if (column !== undefined) {
    const cells = (bound.tables[table] ?? []).map(({ cells: row }) => row[column]);
    return cells.some((cell) => cell !== undefined && cell.at.column === at.column && cell.at.row >= at.row);
  }
  const value = bound.fields[name];
  if (value === undefined || value.text === "") return false;
  return sameCell(value.at, at) || (value.at.row === at.row && value.at.column > at.column);
}

function withLabel(labels: LabelSynonyms, form: string, name: string, label: string): LabelSynonyms {
  const known = labels[form]?.[name] ?? [];
  return { ...labels, [form]: { ...labels[form], [name]: [label, ...known.filter((one) => one !== label)] } };
}
