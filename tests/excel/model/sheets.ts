import { formulaWithoutSheet } from "../../../src/core/writing/removedSheet";
import { ExcelFailure } from "../wire/remote";
import { blankSheet, sheetOf, type Book, type BookSheet } from "./book";

const LONGEST_NAME = 31;

function refuseStructure(book: Book): void {
  if (book.isStructureProtected) throw new ExcelFailure("AccessDenied", "The workbook is protected.");
}

/** Adds a sheet behind all others, as `worksheets.add` does; the sheet that is active stays so. */
export function addSheet(book: Book, name: unknown): BookSheet {
  refuseStructure(book);
  if (typeof name !== "string" || name === "" || name.length > LONGEST_NAME || /[\\/?*[\]:]/.test(name)) {
    throw new ExcelFailure("InvalidArgument", `The name is invalid: ${String(name)}`);
  }
  if (sheetOf(book, name) !== undefined) {
    throw new ExcelFailure("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  }
  const sheet = blankSheet(name, book.nextSheet++);
  book.sheets.push(sheet);
  book.events.tell("added", { worksheetId: sheet.id, source: "Local" });
  return sheet;
}

/** Moves a sheet among the others. */
export function moveSheet(book: Book, sheet: BookSheet, position: unknown): void {
  refuseStructure(book);
  if (typeof position !== "number" || position < 0 || position >= book.sheets.length) {
    throw new ExcelFailure("InvalidArgument", `The position is invalid: ${String(position)}`);
  }
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  book.sheets.splice(position, 0, sheet);
}

/** Deletes a sheet with everything on it; what referred to it is `#REF!`. */
export function deleteSheet(book: Book, sheet: BookSheet): void {
  refuseStructure(book);
  const isVisible = (one: BookSheet): boolean => one.visibility === "Visible";
  // Excel demands a visible sheet, and that a hidden one be shown at least as "Hidden" first.
  if (sheet.visibility === "VeryHidden" || !book.sheets.some((one) => one !== sheet && isVisible(one))) {
    throw new ExcelFailure("InvalidOperation", "The worksheet cannot be deleted.");
  }
  const place = book.sheets.indexOf(sheet);
  book.sheets.splice(place, 1);
  for (const cell of book.sheets.flatMap(({ cells }) => [...cells.values()].flatMap((line) => [...line.values()]))) {
    if (cell.formula !== undefined) cell.formula = formulaWithoutSheet(cell.formula, sheet.name);
  }
  const next = book.sheets.slice(place).find(isVisible) ?? book.sheets.findLast(isVisible);
  if (book.active === sheet.name) book.active = next?.name ?? "";
  if (book.selection.sheet === sheet.name) {
    book.selection = { sheet: book.active, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }
  book.events.tell("deleted", { worksheetId: sheet.id, source: "Local" });
}
