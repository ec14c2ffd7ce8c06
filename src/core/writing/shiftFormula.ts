import { formulaTokens, type FormulaToken } from "./formulaTokens";
import { concerns, rowAfter, SHEET_ROWS, spanAfter, type RowShift } from "./rowShift";

const CELL = /^(\$?[A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const WHOLE_ROW = /^()(\$?)([1-9]\d{0,6})$/;
const LAST_COLUMN = "XFD";
const GONE = "#REF!";

/** One corner of a reference: `$B` and `$7`, or a whole row without letters. */
interface Corner {
  readonly letters: string;
  readonly dollar: string;
  readonly row: number;
}

function isColumn(letters: string): boolean {
  const plain = letters.replace("$", "").toUpperCase();
  return plain.length < LAST_COLUMN.length || plain <= LAST_COLUMN;
}

function cornerOf(token: FormulaToken | undefined, pattern: RegExp): Corner | undefined {
  const match = token?.kind === "word" ? pattern.exec(token.text) : null;
  if (match === null) return undefined;
  const [, letters = "", dollar = "", digits = ""] = match;
  const row = Number(digits) - 1;
  return row < SHEET_ROWS && isColumn(letters) ? { letters, dollar, row } : undefined;
}

function textOf({ letters, dollar }: Corner, row: number): string {
  return `${letters}${dollar}${String(row + 1)}`;
}

/** A reference among the pieces of a formula: one corner, or two with what stands between them (a colon). */
interface Reference {
  readonly corners: readonly [Corner] | readonly [Corner, Corner];
  readonly between: string;
  /** How many pieces it takes. */
  readonly length: number;
}

function isName(following: FormulaToken | undefined): boolean {
  return following?.kind === "brackets" || ["(", "!"].includes(following?.text ?? "");
}

/** The piece behind a colon, with spaces around it or without. */
function behindColon(tokens: readonly FormulaToken[], start: number): number | undefined {
  const behindSpaces = (at: number): number => (/^\s$/.test(tokens[at]?.text ?? "") ? behindSpaces(at + 1) : at);
  const colon = behindSpaces(start);
  return tokens[colon]?.text === ":" ? behindSpaces(colon + 1) : undefined;
}

function referenceAt(tokens: readonly FormulaToken[], at: number): Reference | undefined {
  const other = behindColon(tokens, at + 1);
  for (const pattern of [CELL, WHOLE_ROW]) {
    const first = cornerOf(tokens[at], pattern);
    if (first === undefined) continue;
    const last = other === undefined || isName(tokens[other + 1]) ? undefined : cornerOf(tokens[other], pattern);
    if (other !== undefined && last !== undefined) {
      const between = tokens.slice(at + 1, other).map(({ text }) => text);
      return { corners: [first, last], between: between.join(""), length: other + 1 - at };
    }
    if (pattern === CELL && !isName(tokens[at + 1])) return { corners: [first], between: "", length: 1 };
  }
  return undefined;
}

function shifted({ corners, between }: Reference, shift: RowShift): string {
  const [first, last] = corners;
  if (last === undefined) {
    const row = rowAfter(shift, first.row);
    return row === undefined ? GONE : textOf(first, row);
  }
  const isUpright = first.row <= last.row;
  const span = spanAfter(shift, Math.min(first.row, last.row), Math.max(first.row, last.row));
  if (span === undefined) return GONE;
  const [one, other] = isUpright ? [span.top, span.bottom] : [span.bottom, span.top];
  return textOf(first, one) + between + textOf(last, other);
}

/**
 * The sheet that the piece before a `!` names; `undefined` where that is another workbook, several sheets at once (Excel
 * leaves such references alone) or a sheet that is gone.
 */
function sheetBefore(tokens: readonly FormulaToken[], bang: number): string | undefined {
  const name = tokens[bang - 1];
  const before = tokens[bang - 2];
  if (name?.kind === "quoted") {
    const sheet = name.text.slice(1, -1).replaceAll("''", "'");
    return /[[\]:]/.test(sheet) || before?.text === ":" ? undefined : sheet;
  }
  const isPlain = name?.kind === "word" && before?.kind !== "brackets" && ![":", "#"].includes(before?.text ?? "");
  return isPlain ? name.text : undefined;
}

/** What the formula stands in. */
export interface FormulaHome {
  /** The sheet that references without a sheet's name mean; `undefined` where there is none. */
  readonly sheet: string | undefined;
  /** True for a defined name, whose relative references are relative to wherever it is used, so that they stay. */
  readonly isDefinedName?: boolean;
}

/**
 * A formula (without its `=`) after rows of a sheet moved, as Excel rewrites it: references and ranges follow, ranges
 * stretch and shrink, what is gone is `#REF!`. Texts, names, structured references, other workbooks and references
 * through several sheets stay. The same text where nothing changes.
 */
export function shiftFormula(formula: string, home: FormulaHome, shift: RowShift): string {
  if (!/\d/.test(formula)) return formula;
  const tokens = formulaTokens(formula);
  let text = "";
  for (let at = 0; at < tokens.length;) {
    const reference = referenceAt(tokens, at);
    const hasSheet = tokens[at - 1]?.text === "!";
    const sheet = hasSheet ? sheetBefore(tokens, at - 1) : home.sheet;
    const isFixed = home.isDefinedName === true && reference?.corners.some(({ dollar }) => dollar === "") === true;
    if (reference === undefined || sheet === undefined || isFixed || !concerns(shift, sheet)) {
      const length = reference?.length ?? 1;
      text += tokens
        .slice(at, at + length)
        .map((token) => token.text)
        .join("");
      at += length;
    } else {
      text += shifted(reference, shift);
      at += reference.length;
    }
  }
  return text;
}
