import { columnLetters } from "../a1";
import { formulaTokens, type FormulaToken } from "./formulaTokens";
import { SHEET_ROWS } from "./rowShift";

const SHEET_COLUMNS = 16_384;

/** How far a cell stands from the one that a formula was written for. */
export interface Distance {
  readonly rows: number;
  readonly columns: number;
}

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
  if (column >= SHEET_COLUMNS) return undefined;
  if (dollar === "$") return () => `$${letters}`;
  return ({ columns }) => knownLetters(wrapped(column + columns, SHEET_COLUMNS));
}

function rowMover(dollar: string, digits: string): Mover | undefined {
  const row = Number(digits) - 1;
  if (row >= SHEET_ROWS) return undefined;
  if (dollar === "$") return () => `$${digits}`;
  return ({ rows }) => String(wrapped(row + rows, SHEET_ROWS) + 1);
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

function pieceOf(token: FormulaToken, before: FormulaToken | undefined, following: FormulaToken | undefined): Piece {
  if (token.kind !== "word") return token.text;
  const isName = following?.kind === "brackets" || following?.text === "(" || following?.text === "!";
  if (isName) return token.text;
  const isSide = following?.text === ":" || before?.text === ":";
  return cellMover(token.text) ?? (isSide ? sideMover(token.text) : undefined) ?? token.text;
}

function piecesOf(formula: string): readonly Piece[] {
  const tokens = formulaTokens(formula);
  return tokens.map((token, index) => pieceOf(token, tokens[index - 1], tokens[index + 1]));
}

/**
 * Prepares a formula, which is taken apart once for all cells that share it.
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
