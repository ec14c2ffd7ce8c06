import { addressOf, areaAddress, qualifiedAddress } from "../a1";
import { cellKey, type Cell, type CellRef } from "../cell";
import type { ChangeSet } from "../edit";
import type { Identity } from "../identity";
import { cellOf, type Row, type Workbook } from "../workbook";
import type { Equation, Network } from "./network";
import { flatMapped } from "../flatMapped";

/** A total whose formula leaves out parts that the form says belong to it. */
export interface FormulaMismatch {
  readonly equation: Equation;
  /** The parts that the formula does not read. */
  readonly missed: readonly CellRef[];
  /** The formula that reads them all, where one can be written. */
  readonly repair?: ChangeSet;
}

/** The workbook as it is once the formulas that can be repaired are: what is broken then has other causes. */
export function withRepairs(workbook: Workbook, mismatches: readonly FormulaMismatch[]): Workbook {
  const formulas = new Map<string, string>();
  for (const edit of flatMapped(mismatches, ({ repair }) => repair?.edits ?? [])) {
    if (edit.kind === "set-formula") formulas.set(cellKey(edit.at), edit.formula);
  }
  if (formulas.size === 0) return workbook;
  const sheets = workbook.sheets.map((sheet) => {
    const rows = Array.from(sheet.rows, ([row, cells]): [number, Row] => {
      const repaired = Array.from(cells, ([column, cell]): [number, Cell] => {
        const formula = formulas.get(cellKey({ sheet: sheet.name, row, column }));
        return [column, formula === undefined ? cell : { ...cell, formula }];
      });
      return [row, new Map(repaired)];
    });
    return { ...sheet, rows: new Map(rows) };
  });
  return { ...workbook, sheets };
}

/**
 * Broken equations whose stated side is a formula over some of the parts: then no typed number is wrong, the formula is.
 * @param workbook as it was read, for a repair expects what the file holds.
 */
export function formulaMismatches(workbook: Workbook, network: Network): readonly FormulaMismatch[] {
  return flatMapped([...network.broken], (index) => {
    const equation = network.equations[index];
    if (equation === undefined) return [];
    const { identity } = equation;
    const formula = network.quantities[network.indexOf(identity.stated)]?.formula;
    if (formula === undefined || formula.length === 0 || identity.divisors.length > 0) return [];
    const read = new Set(
      flatMapped(formula, ({ factors }) => factors).filter(
        (index) => network.quantities[index]?.missingFrom === undefined,
      ),
    );
    const parts = flatMapped(identity.terms, ({ operands }) => operands);
    const partIndices = new Set(parts.map((operand) => network.indexOf(operand)));
    if (![...read].every((index) => partIndices.has(index))) return [];
    const missed = parts.filter((operand) => !read.has(network.indexOf(operand)));
    // A row that was pasted twice below the sum is not missed by it.
    if (missed.every((operand) => network.twinOf(network.indexOf(operand)) !== undefined)) return [];
    const repair = sumRepair(workbook, identity);
    return [{ equation, missed: missed.map(({ place }) => place.at), ...(repair === undefined ? {} : { repair }) }];
  });
}

/**
 * Writes a total as the formula that adds up its parts.
 * @returns `undefined` where the parts are no plain cells of the same sheet and unit.
 */
export function sumRepair(workbook: Workbook, { stated, terms }: Identity): ChangeSet | undefined {
  const { at } = stated.place;
  const cells = flatMapped(terms, ({ operands: [only, ...more] }) => {
    const fits =
      only?.unit === stated.unit &&
      more.length === 0 &&
      only.place.span === undefined &&
      only.place.at.sheet === at.sheet;
    return fits ? [only.place.at] : [];
  });
  if (cells.length < terms.length || terms.some(({ sign }) => sign < 0)) return undefined;
  const formula = `SUM(${rangesOf(cells).join(",")})`;
  const cell = cellOf(workbook, at);
  const before = cell?.formula === undefined ? String(cell?.value ?? "") : `=${cell.formula}`;
  const values = { cell: qualifiedAddress(at), before, after: `=${formula}` };
  return {
    title: [{ key: "fix/replace", values }],
    edits: [{ kind: "set-formula", at, formula, expect: cell?.value ?? null }],
  };
}

/** Neighbouring cells of a column as one range. */
function rangesOf(cells: readonly CellRef[]): readonly string[] {
  const sorted = [...new Map(cells.map((at) => [cellKey(at), at])).values()].sort(
    (one, other) => one.column - other.column || one.row - other.row,
  );
  const runs: { first: CellRef; last: CellRef }[] = [];
  for (const at of sorted) {
    const run = runs.at(-1);
    if (run !== undefined && run.last.column === at.column && run.last.row + 1 === at.row) run.last = at;
    else runs.push({ first: at, last: at });
  }
  return runs.map(({ first, last }) =>
    first === last
      ? addressOf(first)
      : areaAddress({ top: first.row, left: first.column, bottom: last.row, right: last.column }),
  );
}
