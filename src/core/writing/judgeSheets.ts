import { addressOf, areaAddress } from "../a1";
import type { Area } from "../cell";
import type { AddSheet, RemoveSheet, SheetEdit } from "../edit";
import { sentence } from "../message";
import { refusal, success, type Outcome } from "../outcome";
import type { DraftCell, SheetDraft } from "../sheetDraft";
import { sheetNamed, type Sheet, type Workbook } from "../workbook";
import { oversize } from "./edits";
import { areasOverlap, isSeveralCells } from "../area";
import { isInsideSheet } from "./judgeAreas";
import { firstChange } from "./judgeRows";
import { comparable } from "./values";

/** What a host knows about sheets beyond the workbook it hands over. */
export interface SheetLaws {
  /** Whether a sheet may come into being or go: `unsupported` where the structure is protected or another one has its name. */
  judgeSheets(edit: SheetEdit): Outcome<null>;
}

const LONGEST_NAME = 31;

function unsupported(key: string, values: Readonly<Record<string, string>>): Outcome<never> {
  return { ok: false, failure: { code: "unsupported", message: sentence(key, values) } };
}

/** The refusal of a workbook whose structure is protected. */
export function protectedStructure(): Outcome<never> {
  return unsupported("failure/structure-protected", {});
}

/** The refusal of a name that another sheet has, of whatever kind. */
export function takenName(name: string): Outcome<never> {
  return unsupported("failure/sheet-name-taken", { name });
}

function isAllowedName(name: string): boolean {
  const isReserved = name.toLowerCase() === "history";
  const isSound = name.trim() !== "" && name.length <= LONGEST_NAME && !/[\\/?*[\]:\p{Cc}]|^'|'$/u.test(name);
  return isSound && !isReserved;
}

function isContent({ value, formula }: DraftCell): boolean {
  return comparable(value) !== null || formula !== undefined;
}

/** The first place of a draft that no sheet can have, in signs. */
function unsoundPlace({ cells, merges, lists, inputs }: SheetDraft): string | undefined {
  const areas = [...merges, ...lists.map(({ area }) => area), ...inputs];
  const outside = areas.find((area) => !isInsideSheet(area));
  if (outside !== undefined) return areaAddress(outside);
  const places = new Set<string>();
  for (const cell of cells) {
    const { row, column } = cell;
    const address = addressOf(cell);
    const size = oversize(cell);
    if (!isInsideSheet({ top: row, left: column, bottom: row, right: column }) || places.has(address)) return address;
    if (size !== undefined) return `${address} (${size})`;
    places.add(address);
  }
  const unsound = merges.find((area, index) => !isSoundMerge(area, merges.slice(0, index), cells));
  return unsound && areaAddress(unsound);
}

function isSoundMerge(area: Area, others: readonly Area[], cells: readonly DraftCell[]): boolean {
  if (!isSeveralCells(area) || others.some((other) => areasOverlap(area, other))) return false;
  return !cells.some((cell) => isContent(cell) && covers(area, cell));
}

function covers({ top, left, bottom, right }: Area, { row, column }: DraftCell): boolean {
  const isInside = row >= top && row <= bottom && column >= left && column <= right;
  return isInside && (row !== top || column !== left);
}

function judgeAdded(workbook: Workbook, { draft, behind }: AddSheet): Outcome<null> {
  const { name } = draft;
  if (!isAllowedName(name)) return unsupported("failure/sheet-name", { name });
  if (sheetNamed(workbook, name) !== undefined) return takenName(name);
  if (behind !== null && sheetNamed(workbook, behind) === undefined) return refusal("missing-sheet", { sheet: behind });
  const place = unsoundPlace(draft);
  return place === undefined ? success(null) : refusal("unsupported", { detail: `${name}!${place}` });
}

/** How many rows it takes from the first one to the last in which anything stands. */
export function rowsHeld({ rows }: Sheet): number {
  return [...rows.keys()].reduce((last, row) => Math.max(last, row + 1), 0);
}

function judgeRemoved(workbook: Workbook, { sheet: name, expect }: RemoveSheet): Outcome<null> {
  const sheet = sheetNamed(workbook, name);
  if (sheet === undefined) return refusal("missing-sheet", { sheet: name });
  const change = firstChange(sheet, 0, expect, Math.max(rowsHeld(sheet), expect.length));
  if (!change.ok) return change;
  const isLast = workbook.sheets.every((other) => other === sheet || other.visibility !== "visible");
  return isLast ? unsupported("failure/last-sheet", { sheet: sheet.name }) : success(null);
}

/** Judges a change of whole sheets: `missing-sheet`, `changed`, `unsupported`. */
export function judgeSheetEdit(workbook: Workbook, edit: SheetEdit, laws: SheetLaws): Outcome<null> {
  const judged = edit.kind === "add-sheet" ? judgeAdded(workbook, edit) : judgeRemoved(workbook, edit);
  return judged.ok ? laws.judgeSheets(edit) : judged;
}
