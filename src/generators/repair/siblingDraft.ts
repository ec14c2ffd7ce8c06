import type { BoundForm, BoundValue, Submission } from "../../core/bind/bound";
import type { Area, CellRef } from "../../core/cell";
import type { ContentPlaces } from "../../core/formContent";
import { gridOf, type Grid, type Slot } from "../../core/grid";
import type { DraftCell, SheetDraft } from "../../core/sheetDraft";
import { sheetNamed } from "../../core/workbook";
import { rangeOf } from "./formRange";
import { APPENDIX, UNIT, type LabelNames } from "./names";

/** A form as it is printed without what people wrote into it. */
export interface Printed {
  readonly draft: Pick<SheetDraft, "cells" | "merges">;
  readonly places: ContentPlaces;
}

/**
 * A form that stands in the workbook as a form to be printed: its labels where it has them, blank where its content is. Rows
 * are counted from its first one.
 * @param number the number that the printed form has among its like.
 */
export function printedAs(
  form: BoundForm,
  submission: Submission,
  names: LabelNames,
  number: number,
): Printed | undefined {
  const sheet = sheetNamed(submission.workbook, form.sheet);
  if (sheet === undefined) return undefined;
  const range = rangeOf(form, submission);
  const grid = gridOf(sheet);
  const content = contentOf(form);
  const moved = (area: Area): Area => ({ ...area, top: area.top - range.top, bottom: area.bottom - range.top });
  const inside = sheet.merges.filter(({ top, bottom }) => top >= range.top && bottom <= range.bottom);
  const merges = inside.filter((area) => area.top === area.bottom || !isBlankIn(grid, content, area)).map(moved);
  const slots = grid.rowsBetween(range.top, range.bottom).flatMap((row) => grid.slotsInRow(row));
  const cells = slots
    .filter(({ row, area }) => area.top === row)
    .map((slot): DraftCell => {
      const value = textWithout(slot, content, names, number);
      return { row: slot.row - range.top, column: slot.column, value, look: {} };
    });
  return { draft: { cells, merges }, places: placesOf(form, range.top) };
}

/** The values of a form that people wrote, by their cells; levels of indicators are printed. */
export function contentOf({ fields, tables }: BoundForm): ReadonlyMap<string, readonly BoundValue[]> {
  const written = new Map<string, BoundValue[]>();
  const note = (value: BoundValue | undefined): void => {
    if (value === undefined) return;
    written.set(placeKey(value.at), [...(written.get(placeKey(value.at)) ?? []), value]);
  };
  Object.values(fields).forEach(note);
  for (const rows of Object.values(tables)) {
    for (const { cells } of rows ?? []) {
      for (const [column, value] of Object.entries(cells)) if (!LEVELS.has(column)) note(value);
    }
  }
  return written;
}

const LEVELS: ReadonlySet<string> = new Set(["level1", "level2"]);

/** Equal for the same place of a sheet. */
export function placeKey({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${String(row)},${String(column)}`;
}

/** Several rows that are merged for what a person wrote into them: how many there are, every form has otherwise. */
function isBlankIn(grid: Grid, content: ReadonlyMap<string, readonly BoundValue[]>, { top, left }: Area): boolean {
  return content.has(placeKey({ row: top, column: left })) || grid.slotAt(top, left) === undefined;
}

/** What is printed in a cell; `null` where all of it was written by people. */
function textWithout(
  { row, column, text }: Slot,
  content: ReadonlyMap<string, readonly BoundValue[]>,
  names: LabelNames,
  number: number,
): string | null {
  if (names.namesOf(text).has(APPENDIX)) return text.replace(/([-－—]\s*)\d+(\D*)$/, `$1${String(number)}$2`);
  const values = content.get(placeKey({ row, column })) ?? [];
  // 金额单位：万元 beside 填报单位： is no unit that fills in the form.
  if (values.length === 0 || names.namesOf(text).has(UNIT)) return text;
  // What stands behind the colons of a label goes, from the last one on.
  const spans = values.flatMap(({ span }) => span ?? []).sort((one, other) => other.start - one.start);
  return spans.length < values.length
    ? null
    : spans.reduce((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}

function placesOf({ fields, tables }: BoundForm, top: number): ContentPlaces {
  const place = (value: BoundValue | undefined): CellRef | undefined =>
    value && { ...value.at, row: value.at.row - top };
  return {
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, place(value)])),
    tables: Object.fromEntries(
      Object.entries(tables).map(([table, rows]) => [
        table,
        (rows ?? []).map(({ cells }) =>
          Object.fromEntries(Object.entries(cells).map(([column, value]) => [column, place(value)])),
        ),
      ]),
    ),
  };
}
