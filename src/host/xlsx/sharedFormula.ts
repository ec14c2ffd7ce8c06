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

const LETTERS: string[] = [];

/** The letters of a column, made once. */
function knownLetters(column: number): string {
  return (LETTERS[column] ??= columnLetters(column));
}

/** A piece of a formula: a text that stays, or a reference that reads differently at a distance. */
type Piece = string | ((distance: Distance) => string);

type Mover = (distance: Distance) => string;

function columnMover(dollar: string, letters: string): Mover | undefined {
  const column = columnNumber(letters);
  if (column >= MAX_COLUMNS) return undefined;
  if (dollar === "$") return () => `$${letters}`;
  return ({ columns }) => knownLetters(wrapped(column + columns, MAX_COLUMNS));
}

function rowMover(dollar: string, digits: string): Mover | undefined {
  const row = Number(digits) - 1;
  if (row >= MAX_ROWS) return undefined;
  if (dollar === "$") return () => `$${digits}`;
  return ({ rows }) => String(wrapped(row + rows, MAX_ROWS) + 1);
}

function cellMover(word: string): Mover | undefined {
  const match = CELL.exec(word);
  if (match === null) return undefined;
  const [, columnDollar = "", letters = "", rowDollar = "", digits = ""] = match;
  const column = columnMover(columnDollar, letters);
  const row = rowMover(rowDollar, digits);
  return column === undefined || row === undefined ? undefined : (distance) => column(distance) + row(distance);
}

/** Half of a reference to whole columns or rows: `A` of `A:C`, `$2` of `$2:5`. */
function sideMover(word: string): Mover | undefined {
  const column = COLUMN.exec(word);
  if (column !== null) return columnMover(column[1] ?? "", column[2] ?? "");
  const row = ROW.exec(word);
  return row === null ? undefined : rowMover(row[1] ?? "", row[2] ?? "");
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

function wordPiece(formula: string, word: string, at: number): Piece {
  const following = formula[at + word.length];
  const isName = following === "(" || following === "!" || following === "[";
  if (isName) return word;
  const isSide = following === ":" || formula[at - 1] === ":";
  return cellMover(word) ?? (isSide ? sideMover(word) : undefined) ?? word;
}

function piecesOf(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < formula.length;) {
    const copied =
      formula[at] === "["
        ? formula.slice(at, bracketEnd(formula, at))
        : (matchAt(STRING, formula, at) ?? matchAt(QUOTED_SHEET, formula, at));
    const word = copied === undefined ? matchAt(WORD, formula, at) : undefined;
    const text = copied ?? word ?? formula.charAt(at);
    pieces.push(word === undefined ? text : wordPiece(formula, word, at));
    at += text.length;
  }
  return pieces;
}

/**
 * Prepares a shared formula, which is taken apart once for all cells that share it.
 * @returns the formula as it reads in a cell at a distance: relative references move, absolute ones and names stay.
 */
export function formulaTranslator(formula: string): (distance: Distance) => string {
  const pieces = piecesOf(formula);
  return (distance) => {
    let text = "";
    for (const piece of pieces) text += typeof piece === "string" ? piece : piece(distance);
    return text;
  };
}
