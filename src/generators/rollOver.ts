import type { BoundForm } from "../core/bind/bound";
import { qualifiedAddress } from "../core/a1";
import { areaContains, cellKey, type Area, type Cell, type CellRef } from "../core/cell";
import type { CellEdit } from "../core/edit";
import { sentence, type Message } from "../core/message";
import type { Sheet, Workbook } from "../core/workbook";
import type { Note, Plan, PlanStep, Reader } from "./plan";
import { addedDirections } from "./rollOverAdded";
import { valueCellsOf } from "./rollOverCells";
import { changeAround, changeOfValue, type Change, type Kept } from "./rollOverChanges";
import { yearsNamed } from "./rollOverYears";

export type { Kept } from "./rollOverChanges";

/** How a workbook is rolled over. */
export interface RollOverOptions {
  /** The new year; the one after the forms' where absent. */
  readonly year?: number;
  readonly keep: Kept;
  /** How many 附表3 there are to be: blank ones are added behind the last; none is taken away. */
  readonly directions?: number;
}

/** A plan, and the year for which it makes the forms; `null` where neither the forms nor the options name one. */
export interface RollOver extends Plan {
  readonly year: number | null;
}

/**
 * Plans what makes last year's forms those of a new year: titles, periods of one year and times of indicators move on,
 * amounts or sentences are emptied as is wanted, formulas stay. Sentences that name a year are never rewritten: the
 * remarks name their cells. Never throws.
 */
export function planRollOver(
  workbook: Workbook,
  read: Reader,
  { year, keep, directions = 0 }: RollOverOptions,
): RollOver {
  const { forms } = read(workbook);
  const latest = latestYear(forms);
  const target = year ?? (latest === null ? null : latest + 1);
  if (target === null) return { year: null, steps: [], differences: [], remarks: [] };
  const values = valueCellsOf(forms);
  const steps: PlanStep[] = [];
  const remarks: Note[] = [];
  for (const sheet of workbook.sheets) {
    const own = forms.filter((form) => form.sheet === sheet.name);
    if (own.length === 0) continue;
    const heads = own.map(headOf);
    const changes = cellsOf(sheet).map(({ at, cell }): Change | Note | undefined => {
      const form = own.find(({ range }) => areaContains(range, at.row, at.column)) ?? own[0];
      const found = { at, cell, from: form?.year ?? latest, to: target, keep };
      const valued = values.get(cellKey(at));
      return valued === undefined ? changeAround(found, own, heads) : changeOfValue(found, valued);
    });
    steps.push(...stepsOf(changes.flatMap((change) => (change !== undefined && "kind" in change ? [change] : []))));
    remarks.push(...changes.flatMap((change) => (change !== undefined && !("kind" in change) ? [change] : [])));
    if (yearsNamed(sheet.name).some((one) => one < target)) {
      remarks.push({
        at: { sheet: sheet.name, row: 0, column: 0 },
        message: sentence("roll-over/sheet-name", { sheet: sheet.name }),
      });
    }
  }
  const added = addedDirections(workbook, steps, read, { wanted: directions, year: target });
  return { year: target, steps: [...steps, ...added.steps], differences: [], remarks: [...remarks, ...added.remarks] };
}

/** The last year that forms are of; `null` where none names its year. */
export function latestYear(forms: readonly BoundForm[]): number | null {
  const years = forms.flatMap((form) => form.year ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

function cellsOf(sheet: Sheet): readonly { readonly at: CellRef; readonly cell: Cell }[] {
  return [...sheet.rows].flatMap(([row, cells]) =>
    Array.from(cells, ([column, cell]) => ({ at: { sheet: sheet.name, row, column }, cell })).filter(
      ({ cell }) => cell.formula === undefined && cell.value !== null && cell.value !== "",
    ),
  );
}

/** Where a form says what it is: above all of its values. */
function headOf({ fields, tables, range, form }: BoundForm): Area {
  const values = [
    ...Object.values(fields),
    ...Object.values(tables).flatMap((rows) => (rows ?? []).flatMap(({ cells }) => Object.values(cells))),
  ];
  const first = Math.min(...values.flatMap((value) => (value === undefined ? [] : [value.at.row])));
  // The forms of a list stand below a title that they share.
  return { ...range, top: form.listedIn === undefined ? range.top : 0, bottom: first - 1 };
}

const WORDS = {
  years: "roll-over/years",
  amounts: "roll-over/amounts",
  sentences: "roll-over/sentences",
} as const;

/** One step for each kind of change of a sheet. */
function stepsOf(changes: readonly Change[]): readonly PlanStep[] {
  return (["years", "amounts", "sentences"] as const).flatMap((kind): PlanStep[] => {
    const edits = changes.flatMap((one) => (one.kind === kind ? [one.edit] : []));
    const [first] = edits;
    if (first === undefined) return [];
    const values = { sheet: first.at.sheet, count: String(edits.length) };
    return [{ at: first.at, message: sentence(WORDS[kind], values), edits, details: edits.map(detailOf) }];
  });
}

function detailOf(edit: CellEdit): Note {
  const after = edit.kind === "set-value" ? edit.value : null;
  const values = { cell: qualifiedAddress(edit.at), before: String(edit.expect ?? ""), after: String(after ?? "") };
  const message: Message = sentence(after === null ? "roll-over/emptied" : "roll-over/changed", values);
  return { at: edit.at, message };
}
