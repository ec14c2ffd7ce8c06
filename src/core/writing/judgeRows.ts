import { addressOf, areaAddress, qualifiedAddress } from "../a1";
import type { Cell } from "../cell";
import type { DeleteRows, RowEdit } from "../edit";
import { sentence } from "../message";
import { refusal, success, type Outcome } from "../outcome";
import { cellAt, type Row, type Sheet } from "../workbook";
import { comparable, inWords } from "./values";
import { SHEET_ROWS } from "./rowShift";

/** What a host knows about rows beyond the workbook it hands over. */
export interface RowLaws {
  /**
   * Whether rows of a sheet, named by its index, may come into being or go: `protected`, or `unsupported` where something
   * stands in the way that would be spoiled.
   */
  judgeRows(sheet: number, edit: RowEdit): Outcome<null>;
}

/** Rows as Excel names them, counted from one: `28`, or `28:30`. */
export function rowsAddress({ row, count }: Pick<RowEdit, "row" | "count">): string {
  return count === 1 ? String(row + 1) : `${String(row + 1)}:${String(row + count)}`;
}

/** The refusal of a sheet that does not give the right to insert or delete rows. */
export function protectedRows({ sheet, row, count }: RowEdit): Outcome<never> {
  return refusal("protected", { sheet, cell: `${String(row + 1)}:${String(row + count)}` });
}

/** What can stand where rows are to come or go, and would be spoiled. */
export type Obstacle = "table" | "pivot" | "array" | "data-table" | "filter" | "other";

/** The refusal where something stands in the way; `place` says where, such as `A1:C9`. */
export function rowsInTheWay({ sheet, ...rows }: RowEdit, obstacle: Obstacle, place: string): Outcome<never> {
  const message = sentence(`failure/rows-through-${obstacle}`, { sheet, rows: rowsAddress(rows), place });
  return { ok: false, failure: { code: "unsupported", message } };
}

function isDifferent(found: Cell | undefined, expected: Cell | undefined): boolean {
  return (
    comparable(found?.value ?? null) !== comparable(expected?.value ?? null) ||
    (found?.formula === undefined) !== (expected?.formula === undefined) ||
    found?.error !== expected?.error
  );
}

function shownIn(cell: Cell | undefined): string {
  if (cell?.formula !== undefined && cell.value === null && cell.error === undefined) return `=${cell.formula}`;
  return cell?.error ?? inWords(cell?.value ?? null);
}

const EMPTY_ROW: Row = new Map();

/**
 * Whether rows still hold what is expected of them; rows left out of `expect` are expected to be empty.
 * @returns the refusal (`changed`) that names the first cell that holds something else.
 */
export function firstChange(sheet: Sheet, row: number, expect: readonly Row[], count: number): Outcome<null> {
  for (let offset = 0; offset < count; offset++) {
    const found = sheet.rows.get(row + offset) ?? EMPTY_ROW;
    const expected = expect[offset] ?? EMPTY_ROW;
    for (const column of new Set([...found.keys(), ...expected.keys()])) {
      const [is, was] = [found.get(column), expected.get(column)];
      if (!isDifferent(is, was)) continue;
      const cell = qualifiedAddress({ sheet: sheet.name, row: row + offset, column });
      return refusal("changed", { cell, found: shownIn(is), expected: shownIn(was) });
    }
  }
  return success(null);
}

/** The content of a merged area stands in its first row; without that row it would be lost to the rows that remain. */
function orphanedMerge(sheet: Sheet, { row, count }: DeleteRows): Outcome<null> {
  const end = row + count - 1;
  const orphaned = sheet.merges.find(
    ({ top, left, bottom }) => top >= row && top <= end && bottom > end && cellAt(sheet, top, left) !== undefined,
  );
  if (orphaned === undefined) return success(null);
  const message = sentence("failure/merge-head", {
    rows: rowsAddress({ row, count }),
    sheet: sheet.name,
    cell: addressOf({ row: orphaned.top, column: orphaned.left }),
    area: areaAddress(orphaned),
  });
  return { ok: false, failure: { code: "unsupported", message } };
}

function lastRow({ rows, merges }: Sheet): number {
  const lastMerged = merges.reduce((last, { bottom }) => Math.max(last, bottom), -1);
  return [...rows.keys()].reduce((last, row) => Math.max(last, row), lastMerged);
}

function judgePlace(sheet: Sheet, edit: RowEdit): Outcome<null> {
  const { kind, row, count } = edit;
  const isSound = [row, count].every(Number.isInteger) && row >= 0 && count >= 1 && row + count <= SHEET_ROWS;
  const isPushedOff = kind === "insert-rows" && lastRow(sheet) >= Math.max(row, SHEET_ROWS - count);
  const isTooLong = kind === "delete-rows" && edit.expect.length > count;
  if (isSound && !isPushedOff && !isTooLong) return success(null);
  return refusal("unsupported", { detail: `${sheet.name}!${rowsAddress(edit)}` });
}

/** Judges a change of rows on a sheet as it stands: `protected`, `changed`, `unsupported`. */
export function judgeRowEdit(sheet: Sheet, index: number, edit: RowEdit, laws: RowLaws): Outcome<null> {
  const place = judgePlace(sheet, edit);
  if (!place.ok) return place;
  if (edit.kind === "delete-rows") {
    const change = firstChange(sheet, edit.row, edit.expect, edit.count);
    if (!change.ok) return change;
  }
  const judged = laws.judgeRows(index, edit);
  if (!judged.ok || edit.kind === "insert-rows") return judged;
  return orphanedMerge(sheet, edit);
}
