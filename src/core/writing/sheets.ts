import type { Cell } from "../cell";
import type { AddSheet, RemoveSheet, SheetEdit } from "../edit";
import type { DraftCell, SheetDraft } from "../sheetDraft";
import { rowsBetween, sheetNamed, type Row, type Sheet, type Workbook } from "../workbook";
import { rowsHeld } from "./judgeSheets";
import { formulaWithoutSheet } from "./removedSheet";
import { comparable } from "./values";

/** A sheet that was taken out; hosts remember more beside the edit that did it. */
export interface FormerSheet {
  /** The edit that took it out. */
  readonly removal: RemoveSheet;
  readonly sheet: Sheet;
}

/** What edits of sheets give back beyond what they say. */
export interface SheetMemory {
  readonly sheets: WeakMap<SheetEdit, FormerSheet>;
  /** The edits that made the sheets which others take out again. */
  readonly additions: WeakMap<SheetEdit, AddSheet>;
}

function contentOf({ value, formula }: DraftCell): Cell | undefined {
  if (formula !== undefined) return { value, formula: formula.trim().replace(/^=/, "") };
  const held = comparable(value);
  return held === null ? undefined : { value: held === 0 ? 0 : held };
}

function rowsOf({ cells }: SheetDraft): ReadonlyMap<number, Row> {
  const rows = new Map<number, Map<number, Cell>>();
  const inOrder = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  for (const draft of inOrder) {
    const cell = contentOf(draft);
    if (cell === undefined) continue;
    const row = rows.get(draft.row) ?? new Map<number, Cell>();
    rows.set(draft.row, row.set(draft.column, cell));
  }
  return rows;
}

/** The sheet that a draft describes, as a read would give it; number formats are not shown. */
export function sheetOfDraft(draft: SheetDraft): Sheet {
  const { name, merges } = draft;
  return {
    name,
    visibility: "visible",
    isProtected: false,
    rows: rowsOf(draft),
    merges,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

const BARE: Omit<SheetDraft, "name" | "cells" | "merges"> = {
  columnWidths: [],
  rowHeights: new Map(),
  lists: [],
  inputs: [],
  page: { orientation: "portrait" },
};

/** A draft of a sheet as it stands, which looks as another draft does where that is known. */
function draftOf({ name, rows, merges }: Sheet, like: SheetDraft | undefined): SheetDraft {
  const keyOf = (row: number, column: number): string => `${row},${column}`;
  const looks = new Map((like?.cells ?? []).map((cell) => [keyOf(cell.row, cell.column), cell]));
  for (const [row, cells] of rows) {
    for (const [column, { value, formula }] of cells) {
      const key = keyOf(row, column);
      const look = looks.get(key)?.look ?? {};
      looks.set(key, { row, column, value, look, ...(formula === undefined ? {} : { formula }) });
    }
  }
  const cells = [...looks.values()].map((cell) =>
    rows.get(cell.row)?.has(cell.column) === true ? cell : emptied(cell),
  );
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return { ...BARE, ...like, name, merges, cells };
}

function emptied({ row, column, look }: DraftCell): DraftCell {
  return { row, column, value: null, look };
}

/** The place among the sheets at which a new one is put. */
export function placeOfSheet(sheets: readonly Sheet[], behind: string | null): number {
  return behind === null ? 0 : sheets.findIndex(({ name }) => name.toLowerCase() === behind.toLowerCase()) + 1;
}

function rowWithoutReferences(row: Row, gone: string): Row {
  const cells = Array.from(row, ([column, cell]): [number, Cell] => {
    const formula = cell.formula === undefined ? undefined : formulaWithoutSheet(cell.formula, gone);
    return [column, formula === undefined || formula === cell.formula ? cell : { ...cell, formula }];
  });
  return cells.every(([column, cell]) => row.get(column) === cell) ? row : new Map(cells);
}

function withoutReferences(sheet: Sheet, gone: string): Sheet {
  const rows = Array.from(sheet.rows, ([number, row]): [number, Row] => [number, rowWithoutReferences(row, gone)]);
  return rows.every(([number, row]) => sheet.rows.get(number) === row) ? sheet : { ...sheet, rows: new Map(rows) };
}

/** The sheets after one of them came or went, which must have been judged. Formulas keep the values they showed. */
export function sheetsAfterSheet(sheets: readonly Sheet[], edit: SheetEdit, memory: SheetMemory): readonly Sheet[] {
  if (edit.kind === "add-sheet") {
    const place = placeOfSheet(sheets, edit.behind);
    const added = memory.sheets.get(edit)?.sheet ?? sheetOfDraft(edit.draft);
    return [...sheets.slice(0, place), added, ...sheets.slice(place)];
  }
  const gone = edit.sheet.toLowerCase();
  const left = sheets.filter(({ name }) => name.toLowerCase() !== gone);
  return left.map((sheet) => withoutReferences(sheet, edit.sheet));
}

/** The edit that takes a new sheet out again. @param now the workbook as it stands. */
export function undoneAddition(edit: AddSheet, now: Workbook, memory: SheetMemory): RemoveSheet {
  const { name } = edit.draft;
  const sheet = sheetNamed(now, name);
  const expect = rowsBetween(sheet, 0, sheet === undefined ? 0 : rowsHeld(sheet));
  const undoing: RemoveSheet = { kind: "remove-sheet", sheet: name, expect };
  memory.additions.set(undoing, edit);
  return undoing;
}

/** The edit that puts a sheet back; what became of references to it is not its concern. */
export function undoneRemoval(edit: RemoveSheet, before: readonly Sheet[], memory: SheetMemory): readonly AddSheet[] {
  const place = before.findIndex(({ name }) => name.toLowerCase() === edit.sheet.toLowerCase());
  const sheet = before[place];
  if (sheet === undefined) return [];
  const behind = before[place - 1]?.name ?? null;
  const undoing: AddSheet = { kind: "add-sheet", behind, draft: draftOf(sheet, memory.additions.get(edit)?.draft) };
  memory.sheets.set(undoing, { removal: edit, sheet });
  return [undoing];
}
