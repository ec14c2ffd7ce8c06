import { areaContains, cellKey, type Cell, type CellRef } from "../cell";
import { cellOf, sheetNamed, type Row, type Sheet, type Workbook } from "../workbook";
import { formulaTokens } from "../writing/formulaTokens";
import { evaluatorOf, isBroken, type Say } from "./evaluate";
import { parseFormula } from "./parse";
import { areasIn, type SheetArea } from "./references";
import { flatMapped } from "../flatMapped";

/** Chains of formulas longer than this are not followed; the bound keeps the stack small. */
const DEEPEST_REFERENCES = 1000;

/**
 * The workbook without values of formulas that may be old after an edit. What can be computed here stands; a formula beyond
 * that keeps its value only where the same formula had it of the same cells before, wherever it stood then. What follows
 * from a value that cannot be told goes with it. The workbook itself comes back where nothing goes.
 * @param before the workbook as it was computed last.
 * @param now it after edits, with fresh values.
 * @param say the language in which they show verdicts, where they do.
 */
export function withoutOldValues(before: Workbook, now: Workbook, say?: Say): Workbook {
  const known = lazily(() => knownResults(before));
  const evaluate = evaluatorOf(now, say);
  const trusted = new Map<string, boolean>();
  const isTrusted = (at: CellRef, depth = 0): boolean => {
    const key = cellKey(at);
    const found = trusted.get(key);
    if (found !== undefined || depth > DEEPEST_REFERENCES) return found ?? false;
    // What is asked for again while it is being looked at goes in a circle, which has no value.
    trusted.set(key, false);
    const { formula = "", ...cell } = cellOf(now, at) ?? { value: null };
    const result =
      areasIn(formula, at.sheet).every((area) => formulasWithin(now, area).every((one) => isTrusted(one, depth + 1))) &&
      ((parseFormula(formula, at.sheet) !== undefined && evaluate(at) !== undefined) ||
        isBroken(formula) ||
        isKnown(at, formula, cell));
    trusted.set(key, result);
    return result;
  };
  const isKnown = (at: CellRef, formula: string, cell: Cell): boolean => {
    const result = resultOf(now, at, formula, cell);
    return result !== undefined && known().has(result);
  };
  const sheets = now.sheets.map((sheet) => withoutValues(sheet, (at) => isTrusted(at)));
  return sheets.every((sheet, index) => sheet === now.sheets[index]) ? now : { ...now, sheets };
}

function withoutValues(sheet: Sheet, isTrusted: (at: CellRef) => boolean): Sheet {
  const changed = new Map<number, Row>();
  for (const [row, cells] of sheet.rows) {
    for (const [column, { formula, value, error, locked }] of cells) {
      if (formula === undefined || (value === null && error === undefined)) continue;
      if (isTrusted({ sheet: sheet.name, row, column })) continue;
      const blank: Cell = { value: null, formula, ...(locked === undefined ? {} : { locked }) };
      changed.set(row, new Map(changed.get(row) ?? cells).set(column, blank));
    }
  }
  if (changed.size === 0) return sheet;
  return { ...sheet, rows: new Map(Array.from(sheet.rows, ([row, cells]) => [row, changed.get(row) ?? cells])) };
}

/** What formulas beyond computing came to, with what they looked at. */
function knownResults(workbook: Workbook): ReadonlySet<string> {
  return new Set(
    flatMapped(workbook.sheets, ({ name, rows }) =>
      flatMapped(Array.from(rows), ([row, cells]) =>
        flatMapped(Array.from(cells), ([column, { formula, ...cell }]) =>
          formula === undefined ? [] : (resultOf(workbook, { sheet: name, row, column }, formula, cell) ?? []),
        ),
      ),
    ),
  );
}

/** Functions that look at more than the cells they name. */
const LOOKS_FURTHER = /^(?:_xl\w*\.)*(?:INDIRECT|OFFSET|ROWS?|COLUMNS?|CELL|SHEETS?)$/i;
const NUMBER_OR_TRUTH = /^(?:\d[\d.]*(?:E\d+)?|\.\d+|E|TRUE|FALSE)$/i;
const CELL_OR_LINE = /^(?:\$?[A-Z]{1,3})?\$?\d{1,7}$|^\$?[A-Z]{1,3}$/i;

/** Equal for the same formula with the same result of the same cells; `undefined` where what it looks at cannot be seen. */
function resultOf(workbook: Workbook, at: CellRef, formula: string, { value, error }: Cell): string | undefined {
  const tokens = formulaTokens(formula).filter(({ text }) => text.trim() !== "");
  const shape: string[] = [];
  for (const [index, { kind, text }] of tokens.entries()) {
    const following = tokens[index + 1]?.text;
    if (kind === "brackets") return undefined;
    if (following === "!") continue;
    if (kind !== "word") shape.push(text);
    else if (following === "(") {
      if (LOOKS_FURTHER.test(text)) return undefined;
      shape.push(text.toUpperCase());
    } else if (NUMBER_OR_TRUTH.test(text) && tokens[index - 1]?.text !== ":" && following !== ":") shape.push(text);
    else if (CELL_OR_LINE.test(text)) shape.push("·");
    else return undefined;
  }
  const inputs = areasIn(formula, at.sheet).map((area) => contentOf(workbook, area));
  return JSON.stringify([shape, inputs, value, error ?? null]);
}

/** The size of a stretch with what it holds, place by place. */
function contentOf(workbook: Workbook, { sheet, area }: SheetArea): unknown {
  const held = cellsWithin(workbook, { sheet, area }).map(({ at, cell: { value, error } }) => [
    at.row - area.top,
    at.column - area.left,
    value,
    error ?? null,
  ]);
  // What is whole columns or rows has no end.
  return [String(area.bottom - area.top), String(area.right - area.left), held];
}

interface Held {
  readonly at: CellRef;
  readonly cell: Cell;
}

function cellsWithin(workbook: Workbook, { sheet, area }: SheetArea): readonly Held[] {
  const found = sheetNamed(workbook, sheet);
  if (found === undefined) return [];
  const { rows, name } = found;
  const height = area.bottom - area.top + 1;
  // Most formulas look at a few cells of a sheet that may have very many.
  const wanted =
    height <= rows.size
      ? Array.from({ length: height }, (_, offset) => area.top + offset)
      : [...rows.keys()].filter((row) => row >= area.top && row <= area.bottom);
  return flatMapped(wanted, (row) =>
    flatMapped(Array.from(rows.get(row) ?? []), ([column, cell]): readonly Held[] =>
      areaContains(area, row, column) ? [{ at: { sheet: name, row, column }, cell }] : [],
    ),
  );
}

function formulasWithin(workbook: Workbook, area: SheetArea): readonly CellRef[] {
  return flatMapped(cellsWithin(workbook, area), ({ at, cell }) => (cell.formula === undefined ? [] : [at]));
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
