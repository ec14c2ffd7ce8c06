import type { Cell } from "../../../src/core/cell";
import type { Row, Sheet, Workbook } from "../../../src/core/workbook";
import { revisionOf } from "../../../src/core/writing/revision";
import { blankCell, blankSheet, holdsSomething, isCovered, type Book, type BookCell, type BookSheet } from "./book";
import { BookEvents } from "./events";
import { formatShowing, textOfCell } from "./number-format";

const VISIBILITIES = { visible: "Visible", hidden: "Hidden", "very-hidden": "VeryHidden" } as const;

function bookCell(cell: Cell): BookCell {
  const made: BookCell = {
    ...blankCell(),
    value: cell.value,
    formula: cell.formula,
    error: cell.error,
    locked: cell.locked !== false,
  };
  if (cell.text !== undefined) {
    made.numberFormat = formatShowing(cell.text);
    made.shown = cell.text;
  }
  return made;
}

function bookSheet(sheet: Sheet, index: number): BookSheet {
  return {
    ...blankSheet(sheet.name, index),
    visibility: VISIBILITIES[sheet.visibility],
    isProtected: sheet.isProtected,
    cells: new Map(
      [...sheet.rows].map(([row, line]) => [row, new Map([...line].map(([column, cell]) => [column, bookCell(cell)]))]),
    ),
    merges: [...sheet.merges],
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  };
}

/** Opens a workbook in a simulated Excel. */
export function bookFrom(workbook: Workbook): Book {
  const sheets = workbook.sheets.map(bookSheet);
  const active = sheets.find(({ visibility }) => visibility === "Visible")?.name ?? "";
  const selection = { sheet: active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  return {
    sheets,
    active,
    isStructureProtected: false,
    nextSheet: sheets.length,
    selection,
    customXml: [],
    isEditing: false,
    events: new BookEvents(),
    nextRule: 1,
    timesMergesRead: 0,
  };
}

function coreCell(cell: BookCell): Cell {
  const text = textOfCell(cell);
  const isPlain = typeof cell.value !== "number" || text === String(cell.value) || cell.numberFormat === "General";
  return {
    value: cell.value,
    ...(cell.formula === undefined ? {} : { formula: cell.formula }),
    ...(cell.error === undefined ? {} : { error: cell.error }),
    ...(isPlain ? {} : { text }),
    ...(cell.locked ? {} : { locked: false }),
  };
}

function coreRows(sheet: BookSheet): ReadonlyMap<number, Row> {
  const rows = new Map<number, Row>();
  for (const [number, line] of [...sheet.cells].sort(([one], [other]) => one - other)) {
    const row = [...line]
      .filter(([column, cell]) => holdsSomething(cell) && !isCovered(sheet, number, column))
      .sort(([one], [other]) => one - other)
      .map(([column, cell]): [number, Cell] => [column, coreCell(cell)]);
    if (row.length > 0) rows.set(number, new Map(row));
  }
  return rows;
}

function coreVisibility({ visibility }: BookSheet): Sheet["visibility"] {
  if (visibility === "Visible") return "visible";
  return visibility === "Hidden" ? "hidden" : "very-hidden";
}

/** The content of the simulated Excel as a snapshot, without any host in between. */
export function workbookFrom(book: Book): Workbook {
  const sheets = book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: coreVisibility(sheet),
    isProtected: sheet.isProtected,
    rows: coreRows(sheet),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
  }));
  return { revision: revisionOf(sheets), sheets };
}
