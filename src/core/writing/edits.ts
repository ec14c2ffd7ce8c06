import { areaAddress, addressOf, qualifiedAddress } from "../a1";
import { areaContains, cellKey, type Area, type Cell, type CellRef } from "../cell";
import type { CellEdit, Edit } from "../edit";
import { refusal, success, type Outcome } from "../outcome";
import { cellAt, sheetNamed, type Row, type Sheet, type Workbook } from "../workbook";
import { SHEET_COLUMNS, SHEET_ROWS } from "./rowShift";
import { comparable, inWords } from "./values";

/** What a cell is to hold. A formula carries the value it is known to show, `null` where that is not known. */
export type CellContent = Pick<Cell, "value" | "formula" | "error" | "locked">;

/** One cell to be written, by the index of its sheet. */
export interface CellWrite {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
}

/** What a host knows about cells beyond the workbook it hands over. */
export interface CellLaws {
  /** Whether a cell of a protected sheet is locked; asked with the index of the sheet. */
  isLocked(sheet: number, row: number, column: number): boolean;
  /** Areas that can be changed only as a whole, such as those of array formulas. */
  wholes(sheet: number): readonly Area[];
}

/** Excel's own bound of the text of one cell. */
const CHARACTERS = 32_767;

function contentOf(edit: CellEdit, remembered: ContentMemory): CellContent {
  const known = remembered.get(edit);
  if (known !== undefined) return known;
  if (edit.kind === "set-formula") return { value: null, formula: edit.formula.trim().replace(/^=/, "") };
  // Minus zero is written as a person would: 0.
  return { value: edit.value === 0 ? 0 : comparable(edit.value) };
}

function isInsideSheet({ row, column }: CellRef): boolean {
  const isIndex = (value: number, size: number): boolean => Number.isInteger(value) && value >= 0 && value < size;
  return isIndex(row, SHEET_ROWS) && isIndex(column, SHEET_COLUMNS);
}

/** Why a value cannot stand in a cell, in signs; `undefined` where it can. */
export function oversize({ value, formula }: Pick<CellContent, "value" | "formula">): string | undefined {
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (formula === "") return "=";
  const length = Math.max(typeof value === "string" ? value.length : 0, formula?.length ?? 0);
  return length > CHARACTERS ? `${length} > ${CHARACTERS}` : undefined;
}

function refusalOf(sheet: Sheet, index: number, edit: CellEdit, content: CellContent, laws: CellLaws): Outcome<null> {
  const { at } = edit;
  const cell = qualifiedAddress(at);
  if (!isInsideSheet(at)) return refusal("unsupported", { detail: cell });
  const covering = sheet.merges.find(
    (area) => areaContains(area, at.row, at.column) && (area.top !== at.row || area.left !== at.column),
  );
  const whole = covering ?? laws.wholes(index).find((area) => areaContains(area, at.row, at.column));
  if (whole !== undefined) return refusal("unsupported", { detail: `${cell} (${areaAddress(whole)})` });
  const found = cellAt(sheet, at.row, at.column)?.value ?? null;
  if (comparable(found) !== comparable(edit.expect)) {
    return refusal("changed", { cell, found: inWords(found), expected: inWords(edit.expect) });
  }
  if (sheet.isProtected && laws.isLocked(index, at.row, at.column)) {
    return refusal("protected", { sheet: sheet.name, cell: addressOf(at) });
  }
  const size = oversize(content);
  return size === undefined ? success(null) : refusal("unsupported", { detail: `${cell} (${size})` });
}

/** Remembers what the cells held that an inverse change set restores: a formula's value and an error have no edit. */
type ContentMemory = WeakMap<Edit, CellContent>;

/**
 * Judges all edits before any is written.
 * @returns what to write, or the first refusal: `missing-sheet`, `changed`, `protected`, `unsupported`.
 */
export function planWrites(
  workbook: Workbook,
  edits: readonly CellEdit[],
  laws: CellLaws,
  remembered: ContentMemory = new WeakMap(),
): Outcome<readonly CellWrite[]> {
  const writes: CellWrite[] = [];
  const seen = new Set<string>();
  for (const edit of edits) {
    const { at } = edit;
    const sheet = sheetNamed(workbook, at.sheet);
    if (sheet === undefined) return refusal("missing-sheet", { sheet: at.sheet });
    const index = workbook.sheets.indexOf(sheet);
    const content = contentOf(edit, remembered);
    const judged = refusalOf(sheet, index, edit, content, laws);
    if (!judged.ok) return judged;
    const key = cellKey({ ...at, sheet: sheet.name });
    if (seen.has(key)) return refusal("unsupported", { detail: qualifiedAddress(at) });
    seen.add(key);
    writes.push({ sheet: index, row: at.row, column: at.column, content });
  }
  return success(writes);
}

function rowWith(row: Row | undefined, writes: readonly CellWrite[]): Row {
  const cells = new Map(row);
  for (const { column, content } of writes) {
    const locked = content.locked ?? cells.get(column)?.locked;
    const isEmpty = content.value === null && content.formula === undefined && content.error === undefined;
    if (isEmpty) cells.delete(column);
    else cells.set(column, { ...content, ...(locked === undefined ? {} : { locked }) });
  }
  return new Map([...cells].sort(([one], [other]) => one - other));
}

function sheetWith(sheet: Sheet, writes: readonly CellWrite[]): Sheet {
  if (writes.length === 0) return sheet;
  const rows = new Map(sheet.rows);
  const byRow = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const ofRow = byRow.get(write.row);
    if (ofRow === undefined) byRow.set(write.row, [write]);
    else ofRow.push(write);
  }
  for (const [number, ofRow] of byRow) {
    const row = rowWith(rows.get(number), ofRow);
    if (row.size === 0) rows.delete(number);
    else rows.set(number, row);
  }
  return { ...sheet, rows: new Map([...rows].sort(([one], [other]) => one - other)) };
}

/** The sheets with the writes in them; what is not touched is shared with the sheets given. */
export function sheetsWith(sheets: readonly Sheet[], writes: readonly CellWrite[]): readonly Sheet[] {
  return sheets.map((sheet, index) =>
    sheetWith(
      sheet,
      writes.filter((write) => write.sheet === index),
    ),
  );
}
