import { qualifiedAddress } from "../core/a1";
import type { BoundForm, BoundValue } from "../core/bind/bound";
import { labelsOfForm } from "../core/bind/labels";
import { areaContains, type Area, type Cell, type CellRef, type CellValue } from "../core/cell";
import type { CellEdit } from "../core/edit";
import { sentence } from "../core/message";
import { bareLabel } from "../core/text";
import { textOf } from "../core/workbook";
import type { Note } from "./plan";
import type { ValueCell, ValueClass } from "./rollOverCells";
import { isOfYear, isTime, withYear, yearsNamed } from "./rollOverYears";

/** What of last year's content stays beside names and structure, which always do. */
export type Kept = "amounts" | "sentences" | "all" | "none";

/** What becomes of a cell. */
export interface Change {
  readonly kind: "years" | "amounts" | "sentences";
  readonly edit: CellEdit;
}

/** A cell that holds something, and what is wanted of it. */
export interface Found {
  readonly at: CellRef;
  readonly cell: Cell;
  readonly from: number | null;
  readonly to: number;
  readonly keep: Kept;
}

function change({ at, cell }: Found, kind: Change["kind"], value: CellValue): Change | undefined {
  return value === cell.value ? undefined : { kind, edit: { kind: "set-value", at, value, expect: cell.value } };
}

/** A cell that holds no value: a title, a label, a remark. */
export function changeAround(
  found: Found,
  forms: readonly BoundForm[],
  heads: readonly Area[],
): Change | Note | undefined {
  const { at, cell, from, to } = found;
  const text = textOf(cell);
  if (from === null || from >= to) return undefined;
  const isHead = heads.some((head) => areaContains(head, at.row, at.column));
  if (isHead && cell.value === from) return change(found, "years", to);
  if (typeof cell.value !== "string") return undefined;
  const isLabel = forms.some(({ form }) => labelsOfForm(form).known.has(bareLabel(text)));
  if ((isHead || isLabel) && isOfYear(text, from)) return change(found, "years", withYear(text, from, to));
  return namesYear(found);
}

/** A cell that holds values of a form. */
export function changeOfValue(found: Found, { values }: ValueCell): Change | Note | undefined {
  const isKept = (kind: ValueClass): boolean => {
    if (kind === "amount") return found.keep === "amounts" || found.keep === "all";
    if (kind === "sentence" || kind === "time") return found.keep === "sentences" || found.keep === "all";
    return true;
  };
  const emptied = values.filter(({ kind }) => !isKept(kind));
  const [first] = emptied;
  if (first !== undefined) {
    const kind = first.kind === "amount" ? "amounts" : "sentences";
    return change(
      found,
      kind,
      withoutValues(
        found.cell,
        emptied.map(({ value }) => value),
      ),
    );
  }
  const { cell, from, to } = found;
  const moves = values.find(({ kind }) => kind === "period" || kind === "time");
  if (moves !== undefined && from !== null && from < to) {
    const { kind, value } = moves;
    if (kind === "period" && cell.value === from) return change(found, "years", to);
    const isMoved = typeof cell.value === "string" && isOfYear(value.text, from);
    if (isMoved && (kind === "period" || isTime(value.text)))
      return change(found, "years", withYear(textOf(cell), from, to));
    if (kind === "period") return note(found, "roll-over/period");
  }
  return namesYear(found);
}

/** The cell without values that stand in it: all of it, or the pieces behind their labels. */
function withoutValues({ value }: Cell, emptied: readonly BoundValue[]): CellValue {
  if (typeof value !== "string" || emptied.some(({ span }) => span === undefined)) return null;
  return emptied
    .flatMap(({ span }) => span ?? [])
    .sort((one, other) => other.start - one.start)
    .reduce((text, { start, end }) => text.slice(0, start) + text.slice(end), value);
}

function namesYear(found: Found): Note | undefined {
  if (typeof found.cell.value !== "string") return undefined;
  return yearsNamed(found.cell.value).some((year) => year < found.to) ? note(found, "roll-over/names-year") : undefined;
}

function note({ at, cell }: Found, key: string): Note {
  return { at, message: sentence(key, { cell: qualifiedAddress(at), text: textOf(cell) }) };
}
