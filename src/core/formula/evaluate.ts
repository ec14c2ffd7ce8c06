import Big from "big.js";
import { exactly } from "../amount";
import { cellKey, type CellRef, type CellValue } from "../cell";
import { verdictOnText, worthOfText } from "../costing/worth";
import type { Message } from "../message";
import { cellOf, sheetNamed, type Workbook } from "../workbook";
import { parseFormula, type Formula } from "./parse";
import { isZero } from "../sign";

/** Chains of formulas longer than this are not followed; the bound keeps the stack small. */
const DEEPEST_REFERENCES = 100;

/** A spreadsheet counts with 15 significant digits; twice that keeps every sum of a form exact and every chain cheap. */
const MOST_DIGITS = 30;

/** Beyond this a spreadsheet shows an error. */
const LARGEST_EXPONENT = 307;

/** How a spreadsheet rounds; the library's name for it. */
const ROUND_HALF_AWAY_FROM_ZERO = 1;

/** What a formula cell shows: a number, a text, or an error such as #N/A. */
export type FormulaValue = Big | string | { readonly error: string };

/** Computes what formula cells show; `undefined` for a cell whose formula is beyond what `parseFormula` reads. */
export type Evaluator = (at: CellRef) => FormulaValue | undefined;

/** Puts a verdict into the words of the language in which the workbook is shown. */
export type Say = (message: Message) => string;

/**
 * An evaluator over one workbook. Every cell is computed once, from the typed numbers up; a circle has no value.
 * @param say without it, GOUJI.CHECK has no value.
 * @param isAnew whether errors that formulas show are of before an edit, so that they are computed again; else they stand.
 */
export function evaluatorOf(workbook: Workbook, say?: Say, isAnew = false): Evaluator {
  const known = new Map<string, FormulaValue | undefined>();

  function cell(at: CellRef, depth: number): FormulaValue | undefined {
    const found = cellOf(workbook, at);
    if (sheetNamed(workbook, at.sheet) === undefined) return undefined;
    const isError = found?.error !== undefined && !isOwn(found.formula);
    if (isError && (!isAnew || found.formula === undefined)) return undefined;
    if (found?.formula === undefined) return typed(found?.value ?? null);
    const key = cellKey(at);
    if (known.has(key)) return known.get(key);
    // What is asked for again while it is being computed goes in a circle.
    known.set(key, undefined);
    const formula = depth > DEEPEST_REFERENCES ? undefined : parseFormula(found.formula, at.sheet);
    // A formula of another kind is believed, as far as the file has a value for it and that can still be so.
    const isBelieved = found.value !== null && !isBroken(found.formula);
    const value = formula === undefined ? (isBelieved ? typed(found.value) : undefined) : visit(formula, depth + 1);
    known.set(key, value);
    return value;
  }

  function visit(formula: Formula, depth: number): FormulaValue | undefined {
    switch (formula.kind) {
      case "number":
      case "text":
        return formula.value;
      case "costing":
        return costing(formula, depth);
      case "cell":
        return cell(formula.at, depth);
      case "range":
        return sumOf(formula, depth);
      case "round":
        return number(formula.inner, depth)?.round(formula.decimals, ROUND_HALF_AWAY_FROM_ZERO);
      case "add":
        return combine(formula.parts, depth, (sum, part) => sum.plus(part));
      case "join":
        return joined(formula.parts, depth);
      case "multiply":
        return combine(formula.parts, depth, (product, part) => product.times(part));
      case "divide": {
        const divisor = number(formula.divisor, depth);
        return divisor === undefined || isZero(divisor) ? undefined : number(formula.dividend, depth)?.div(divisor);
      }
    }
  }

  function combine(parts: readonly Formula[], depth: number, join: (one: Big, other: Big) => Big): Big | undefined {
    return parts.map((part) => number(part, depth)).reduce((one, other) => one && other && bounded(join(one, other)));
  }

  function joined(parts: readonly Formula[], depth: number): string | undefined {
    const texts = parts.map((part) => {
      const value = visit(part, depth);
      if (value instanceof Big) return value.round(10).toFixed();
      if (typeof value === "string") return value;
      const shown = part.kind === "cell" ? cellOf(workbook, part.at) : undefined;
      return shown?.formula === undefined && typeof shown?.value === "string" ? shown.value : undefined;
    });
    return texts.every((text) => text !== undefined) ? texts.join("") : undefined;
  }

  function number(formula: Formula, depth: number): Big | undefined {
    return numberOf(visit(formula, depth));
  }

  function costing({ name, inputs }: Extract<Formula, { kind: "costing" }>, depth: number): FormulaValue | undefined {
    const values: CellValue[] = [];
    for (const input of inputs) {
      const value = plain(input, depth);
      if (typeof value === "object" && value !== null) return value;
      values.push(value);
    }
    const [text = null, second = null, third = null] = values;
    if (name === "CHECK") return say?.(verdictOnText(text, second, third));
    const worth = worthOfText(text, second);
    return worth.ok ? worth.value : { error: "#N/A" };
  }

  /** What an input of a function holds, as a cell would. */
  function plain(input: Formula, depth: number): CellValue | { readonly error: string } {
    if (input.kind === "cell") {
      const found = cellOf(workbook, input.at);
      if (found?.error !== undefined) return { error: found.error };
      if (found?.formula === undefined) return found?.value ?? null;
    }
    const value = visit(input, depth);
    if (value === undefined) return null;
    return value instanceof Big ? Number(value.toFixed()) : value;
  }

  /** SUM passes over texts and empty cells. */
  function sumOf({ sheet, area }: Extract<Formula, { kind: "range" }>, depth: number): Big | undefined {
    const rows = sheetNamed(workbook, sheet)?.rows;
    if (rows === undefined) return undefined;
    let sum: Big | undefined = new Big(0);
    for (const [row, cells] of rows) {
      if (row < area.top || row > area.bottom) continue;
      for (const [column, { formula, value }] of cells) {
        if (column < area.left || column > area.right || (formula === undefined && typeof value !== "number")) continue;
        const part = cell({ sheet, row, column }, depth);
        if (typeof part === "string") continue;
        const addend = numberOf(part);
        sum = sum && addend && sum.plus(addend);
      }
    }
    return sum;
  }

  return (at) => cell(at, 0);
}

/** Functions that may show something although what they refer to is gone. */
const MAY_RECOVER = /IF|IS|ERR|COUNT|CHOOSE|AGGREGATE/i;

/** True for a formula that shows `#REF!`, because what it referred to was deleted. */
export function isBroken(formula: string): boolean {
  if (!formula.includes("#REF!")) return false;
  const outsideTexts = formula.replace(/"[^"]*"/g, "");
  return outsideTexts.includes("#REF!") && !MAY_RECOVER.test(outsideTexts);
}

/** What another program shows for a function of ours, such as #NAME?, is no value of it. */
function isOwn(formula: string | undefined): boolean {
  return formula !== undefined && /GOUJI[._]/i.test(formula);
}

function bounded(value: Big): Big | undefined {
  if (value.e > LARGEST_EXPONENT) return undefined;
  return value.c.length > MOST_DIGITS ? value.prec(MOST_DIGITS) : value;
}

function numberOf(value: FormulaValue | undefined): Big | undefined {
  return value instanceof Big ? value : undefined;
}

function typed(value: string | number | boolean | null): Big | undefined {
  if (value === null) return new Big(0);
  return typeof value === "number" && Number.isFinite(value) ? exactly(value) : undefined;
}
