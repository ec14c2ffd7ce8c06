import type { Area } from "../../../src/core/cell";
import { parseArea } from "../../../src/core/a1";
import { holdsSomething, peek, WHOLE_SHEET, type BookSheet } from "../model/book";
import { ExcelFailure } from "../wire/remote";

/** An A1 address, with or without its sheet; `$` is allowed. */
export function areaFrom(address: unknown): Area {
  const text = typeof address === "string" ? address.slice(address.lastIndexOf("!") + 1) : "";
  const rows = /^\$?([1-9]\d*):\$?([1-9]\d*)$/.exec(text.trim());
  if (rows !== null) return { ...WHOLE_SHEET, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const area = parseArea(text.trim());
  if (area === undefined) throw new ExcelFailure("InvalidArgument", `The argument is invalid: ${String(address)}`);
  return area;
}

/** A whole number of at least `least`. */
export function countFrom(value: unknown, least: number): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least) return value;
  throw new ExcelFailure("InvalidArgument", `The argument is invalid: ${String(value)}`);
}

/** Fails as Excel does when a cell of a protected sheet may not be changed. */
export function refuseLocked(sheet: BookSheet, row: number, column: number): void {
  if (sheet.isProtected && peek(sheet, row, column).locked) {
    throw new ExcelFailure("AccessDenied", "The worksheet is protected.");
  }
}

/** Fails as Excel does when a protected sheet does not let cells be formatted. */
export function refuseFormatting(sheet: BookSheet): void {
  if (sheet.isProtected && !sheet.allowFormatCells) {
    throw new ExcelFailure("AccessDenied", "The worksheet is protected.");
  }
}

/** What `valueTypes` says of a cell. */
export function typeOfCell(sheet: BookSheet, row: number, column: number): string {
  const cell = peek(sheet, row, column);
  if (cell.error !== undefined) return "Error";
  if (!holdsSomething(cell)) return "Empty";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}
