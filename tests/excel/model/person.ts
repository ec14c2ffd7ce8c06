import { parseArea } from "../../../src/core/a1";
import { cellToWrite, sheetOf, type Book, type BookSheet } from "./book";
import { recalculate } from "./recalculate";
import { insertRows } from "./rows";
import { enter } from "./typed-entry";

function named(book: Book, name: string): BookSheet {
  const sheet = sheetOf(book, name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** What the person in front of the simulated Excel does; add-ins that asked for it are told. */
export class Person {
  constructor(private readonly book: Book) {}

  /** Types into a cell and presses Enter. */
  type(sheetName: string, address: string, text: string): void {
    const sheet = named(this.book, sheetName);
    const area = parseArea(address);
    if (area === undefined) throw new Error(`no address ${address}`);
    enter(cellToWrite(sheet, area.top, area.left), text);
    recalculate(this.book);
    this.book.events.changed(sheet, area, "RangeEdited");
  }

  /** Inserts whole rows above one, counted from zero. */
  insertRows(sheetName: string, row: number, count: number): void {
    const sheet = named(this.book, sheetName);
    insertRows(this.book, sheet, row, count);
    recalculate(this.book);
    this.book.events.changed(sheet, { top: row, left: 0, bottom: row + count - 1, right: 16_383 }, "RowInserted");
  }

  /** Adds an empty sheet behind all others. */
  addSheet(name: string): void {
    const [like] = this.book.sheets;
    if (like === undefined) throw new Error("no sheet to take as a pattern");
    const id = `{00000000-0001-0000-${String(this.book.sheets.length).padStart(4, "0")}-000000000000}`;
    const fresh = { cells: new Map(), merges: [], hiddenRows: new Set<number>(), heights: new Map(), rules: [] };
    this.book.sheets.push({ ...like, ...fresh, hiddenColumns: new Set(), isProtected: false, id, name });
    this.book.events.tell("added", { worksheetId: id, source: "Local" });
  }
}
