import { MAX_COLUMNS, MAX_ROWS } from "./limits";

const A = 65;
const Z = 90;
const TO_UPPER_CASE = 32;

/**
 * The column of an address such as `E27`, counted from zero; -1 where it is none inside a sheet. The row is left to the
 * row element. Written out by characters, because a large sheet asks for it hundreds of thousands of times.
 */
function columnOfAddress(address: string): number {
  let column = 0;
  let at = 0;
  for (; at < address.length && at < 4; at++) {
    const code = address.charCodeAt(at);
    const letter = code > Z ? code - TO_UPPER_CASE : code;
    if (letter < A || letter > Z) break;
    column = column * 26 + letter - A + 1;
  }
  return at > 0 && at < address.length && column <= MAX_COLUMNS ? column - 1 : -1;
}

/** The row that a row element states, counted from zero; -1 where the text is no row of a sheet. */
function rowOfNumber(text: string): number {
  const row = Number(text);
  return Number.isInteger(row) && row >= 1 && row <= MAX_ROWS ? row - 1 : -1;
}

/**
 * Counts the places of rows and cells as a sheet is read from top to bottom: an element without an address of its own
 * follows the one before it.
 */
export class PositionCounter {
  row = -1;
  column = -1;

  /** @returns false where the row lies outside of the sheet. */
  openRow(stated: string | undefined): boolean {
    this.row = stated === undefined ? this.row + 1 : rowOfNumber(stated);
    this.column = -1;
    return this.row >= 0 && this.row < MAX_ROWS;
  }

  /** @returns false where the cell lies outside of the sheet. */
  openCell(address: string | undefined): boolean {
    this.column = address === undefined ? this.column + 1 : columnOfAddress(address);
    return this.column >= 0 && this.column < MAX_COLUMNS;
  }
}
