import { columnLetters } from "../../core/a1";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** How far a cell stands from the one that a shared formula was written for. */
export interface Distance {
  readonly rows: number;
  readonly columns: number;
}

const WORD = /[\p{L}\p{N}_.\\$?]+/uy;
const STRING = /"(?:[^"]|"")*"?/y;
const QUOTED_SHEET = /'(?:[^']|'')*'?/y;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9]\d{0,6})$/;

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** References that leave the sheet on one side come in again on the other, as in Excel. */
function wrapped(value: number, size: number): number {
  return ((value % size) + size) % size;
}

function movedColumn(dollar: string, letters: string, distance: Distance): string | undefined {
  const column = columnNumber(letters);
  if (column >= MAX_COLUMNS) return undefined;
  return dollar === "$" ? `$${letters}` : columnLetters(wrapped(column + distance.columns, MAX_COLUMNS));
}

function movedRow(dollar: string, digits: string, distance: Distance): string | undefined {
  const row = Number(digits) - 1;
  if (row >= MAX_ROWS) return undefined;
  return dollar === "$" ? `$${digits}` : String(wrapped(row + distance.rows, MAX_ROWS) + 1);
}

function movedCell(word: string, distance: Distance): string | undefined {
  const match = CELL.exec(word);
  if (match === null) return undefined;
  const [, columnDollar = "", letters = "", rowDollar = "", digits = ""] = match;
  const column = movedColumn(columnDollar, letters, distance);
  const row = movedRow(rowDollar, digits, distance);
  return column === undefined || row === undefined ? undefined : column + row;
}

/** Half of a reference to whole columns or rows: `A` of `A:C`, `$2` of `$2:5`. */
function movedSide(word: string, distance: Distance): string | undefined {
  const column = COLUMN.exec(word);
  if (column !== null) return movedColumn(column[1] ?? "", column[2] ?? "", distance);
  const row = ROW.exec(word);
  return row === null ? undefined : movedRow(row[1] ?? "", row[2] ?? "", distance);
}

/** The end of a bracketed name, `[1]` or `Table[[#All],[列]]`, whose inner brackets a quote escapes. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === "[") depth += 1;
    else if (character === "]") {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return formula.length;
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** The formula as it reads in a cell at a distance: relative references move, absolute ones and names stay. */
export function translateFormula(formula: string, distance: Distance): string {
  let result = "";
  for (let at = 0; at < formula.length;) {
    const copied =
      formula[at] === "["
        ? formula.slice(at, bracketEnd(formula, at))
        : (matchAt(STRING, formula, at) ?? matchAt(QUOTED_SHEET, formula, at));
    if (copied !== undefined) {
      result += copied;
      at += copied.length;
      continue;
    }
    const word = matchAt(WORD, formula, at);
    if (word === undefined) {
      result += formula.charAt(at);
      at += 1;
      continue;
    }
    const following = formula[at + word.length];
    const isName = following === "(" || following === "!" || following === "[";
    const isSide = following === ":" || formula[at - 1] === ":";
    const moved = isName ? undefined : (movedCell(word, distance) ?? (isSide ? movedSide(word, distance) : undefined));
    result += moved ?? word;
    at += word.length;
  }
  return result;
}
