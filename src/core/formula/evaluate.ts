import Big from "big.js";
import { exactly } from "../amount";
import { cellKey, type CellRef } from "../cell";
import { cellOf, sheetNamed, type Workbook } from "../workbook";
import { parseFormula, type Formula } from "./parse";

/** Chains of formulas longer than this are not followed; the bound keeps the stack small. */
const DEEPEST_REFERENCES = 100;

/** A spreadsheet counts with 15 significant digits; twice that keeps every sum of a form exact and every chain cheap. */
const MOST_DIGITS = 30;

/** Beyond this a spreadsheet shows an error. */
const LARGEST_EXPONENT = 307;

/** How a spreadsheet rounds; the library's name for it. */
const ROUND_HALF_AWAY_FROM_ZERO = 1;

/** Computes what formula cells show; `undefined` for a cell whose formula is beyond sums, products and references. */
export type Evaluator = (at: CellRef) => Big | undefined;

/** An evaluator over one workbook. Every cell is computed once, from the typed numbers up; a circle has no value. */
export function evaluatorOf(workbook: Workbook): Evaluator {
  const known = new Map<string, Big | undefined>();

  function cell(at: CellRef, depth: number): Big | undefined {
    const found = cellOf(workbook, at);
    if (found?.error !== undefined || sheetNamed(workbook, at.sheet) === undefined) return undefined;
    if (found?.formula === undefined) return typed(found?.value ?? null);
    const key = cellKey(at);
    if (known.has(key)) return known.get(key);
    // What is asked for again while it is being computed goes in a circle.
    known.set(key, undefined);
    const formula = depth > DEEPEST_REFERENCES ? undefined : parseFormula(found.formula, at.sheet);
    // A formula of another kind is believed, as far as the file has a value for it.
    const value =
      formula === undefined ? (found.value === null ? undefined : typed(found.value)) : visit(formula, depth + 1);
    known.set(key, value);
    return value;
  }

  function visit(formula: Formula, depth: number): Big | undefined {
    switch (formula.kind) {
      case "number":
        return formula.value;
      case "cell":
        return cell(formula.at, depth);
      case "range":
        return sumOf(formula, depth);
      case "round":
        return visit(formula.inner, depth)?.round(formula.decimals, ROUND_HALF_AWAY_FROM_ZERO);
      case "add":
        return combine(formula.parts, depth, (sum, part) => sum.plus(part));
      case "multiply":
        return combine(formula.parts, depth, (product, part) => product.times(part));
      case "divide": {
        const divisor = visit(formula.divisor, depth);
        return divisor === undefined || divisor.eq(0) ? undefined : visit(formula.dividend, depth)?.div(divisor);
      }
    }
  }

  function combine(parts: readonly Formula[], depth: number, join: (one: Big, other: Big) => Big): Big | undefined {
    return parts.map((part) => visit(part, depth)).reduce((one, other) => one && other && bounded(join(one, other)));
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
        sum = sum && part && sum.plus(part);
      }
    }
    return sum;
  }

  return (at) => cell(at, 0);
}

function bounded(value: Big): Big | undefined {
  if (value.e > LARGEST_EXPONENT) return undefined;
  return value.c.length > MOST_DIGITS ? value.prec(MOST_DIGITS) : value;
}

function typed(value: string | number | boolean | null): Big | undefined {
  if (value === null) return new Big(0);
  return typeof value === "number" && Number.isFinite(value) ? exactly(value) : undefined;
}
