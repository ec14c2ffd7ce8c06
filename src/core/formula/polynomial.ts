import Big from "big.js";
import { cellKey, type CellRef } from "../cell";
import { cellOf, sheetNamed, type Workbook } from "../workbook";
import { parseFormula, type Formula } from "./parse";
import { isZero } from "../sign";
import { remembered } from "../remembered";
import { flatMapped } from "../flatMapped";

/** coefficient · Π cells; no cell twice. */
export interface Monomial {
  readonly coefficient: Big;
  readonly cells: readonly CellRef[];
}

/** What a formula computes from typed cells: the sum of its monomials. A constant has no cells. */
export type Polynomial = readonly Monomial[];

/** A formula that reads more cells than this is no sum of a form. */
const MOST_MONOMIALS = 2000;

/** Chains of formulas longer than this are not followed; the bound keeps the stack small. */
const DEEPEST_REFERENCES = 100;

/** What was found out about a workbook's formulas; `null` while a cell is being expanded, which shows a circle. */
const known = remembered<Workbook, Map<string, Polynomial | null | undefined>>(() => new Map());

/**
 * What a formula cell computes, in terms of the typed cells it rests on, through other formulas.
 * @returns `undefined` when it is no sum or product, reads texts, or goes in a circle.
 */
export function polynomialOf(workbook: Workbook, at: CellRef): Polynomial | undefined {
  return polynomialAt(workbook, at, 0);
}

function polynomialAt(workbook: Workbook, at: CellRef, depth: number): Polynomial | undefined {
  const cell = cellOf(workbook, at);
  if (cell?.error !== undefined || depth > DEEPEST_REFERENCES) return undefined;
  if (cell?.formula !== undefined) {
    const memory = known(workbook);
    const key = cellKey(at);
    if (memory.has(key)) return memory.get(key) ?? undefined;
    memory.set(key, null);
    const formula = parseFormula(cell.formula, at.sheet);
    const polynomial = formula && expand(workbook, formula, depth + 1);
    memory.set(key, polynomial);
    return polynomial;
  }
  if (sheetNamed(workbook, at.sheet) === undefined) return undefined;
  const value = cell?.value ?? null;
  if (value === null) return [];
  return typeof value === "number" && Number.isFinite(value) ? [{ coefficient: new Big(1), cells: [at] }] : undefined;
}

function expand(workbook: Workbook, formula: Formula, depth: number): Polynomial | undefined {
  switch (formula.kind) {
    case "number":
      return [{ coefficient: formula.value, cells: [] }];
    case "text":
    case "costing":
      return undefined;
    case "cell":
      return polynomialAt(workbook, formula.at, depth);
    case "join":
      return joined(workbook, formula.parts, depth);
    case "range":
      return rangeOf(workbook, formula, depth);
    case "round":
      // The rounding itself is within the precision to which identities are compared.
      return expand(workbook, formula.inner, depth);
    case "add":
      return formula.parts
        .map((part) => expand(workbook, part, depth))
        .reduce((sum, part) => sum && part && bounded(collect([...sum, ...part])));
    case "multiply":
      return formula.parts
        .map((part) => expand(workbook, part, depth))
        .reduce((product, part) => product && part && multiply(product, part));
    case "divide": {
      const dividend = expand(workbook, formula.dividend, depth);
      const divisor = constantOf(expand(workbook, formula.divisor, depth));
      if (dividend === undefined || divisor === undefined || isZero(divisor)) return undefined;
      return dividend.map(({ coefficient, cells }) => ({ coefficient: coefficient.div(divisor), cells }));
    }
  }
}

/** "资金总额："&D4 for 资金总额：874.97: the one number in it. */
function joined(workbook: Workbook, parts: readonly Formula[], depth: number): Polynomial | undefined {
  const hasDigits = parts.some((part) => part.kind === "text" && /\d/.test(part.value));
  const [only, ...more] = parts.filter(({ kind }) => kind !== "text");
  return only === undefined || more.length > 0 || hasDigits ? undefined : expand(workbook, only, depth);
}

/** SUM passes over texts and empty cells. */
function rangeOf(
  workbook: Workbook,
  { sheet, area }: Extract<Formula, { kind: "range" }>,
  depth: number,
): Polynomial | undefined {
  const rows = sheetNamed(workbook, sheet)?.rows;
  if (rows === undefined) return undefined;
  let sum: Polynomial | undefined = [];
  for (const [row, cells] of rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, cell] of cells) {
      if (column < area.left || column > area.right) continue;
      if (cell.formula === undefined && typeof cell.value !== "number") continue;
      const part = polynomialAt(workbook, { sheet, row, column }, depth);
      sum = sum && part && bounded([...sum, ...part]);
    }
  }
  return sum && collect(sum);
}

function constantOf(polynomial: Polynomial | undefined): Big | undefined {
  const [only, ...more] = polynomial ?? [];
  return only !== undefined && more.length === 0 && only.cells.length === 0 ? only.coefficient : undefined;
}

function bounded(polynomial: Polynomial): Polynomial | undefined {
  return polynomial.length > MOST_MONOMIALS ? undefined : polynomial;
}

function multiply(one: Polynomial, other: Polynomial): Polynomial | undefined {
  if (one.length * other.length > MOST_MONOMIALS) return undefined;
  const product = flatMapped(one, (left) =>
    other.map((right) => ({
      coefficient: left.coefficient.times(right.coefficient),
      cells: [...left.cells, ...right.cells],
    })),
  );
  const repeats = product.some(({ cells }) => new Set(cells.map(cellKey)).size < cells.length);
  return repeats ? undefined : collect(product);
}

/** Adds up monomials over the same cells. */
function collect(polynomial: Polynomial): Polynomial {
  const byCells = new Map<string, Monomial>();
  for (const monomial of polynomial) {
    const key = monomial.cells.map(cellKey).sort().join();
    const known = byCells.get(key);
    const coefficient = known === undefined ? monomial.coefficient : known.coefficient.plus(monomial.coefficient);
    byCells.set(key, { coefficient, cells: monomial.cells });
  }
  return [...byCells.values()].filter(({ coefficient }) => !coefficient.eq(0));
}
