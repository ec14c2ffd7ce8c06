import { addressOf, parseAddress, qualifiedAddress } from "../../core/a1";
import { cellKey } from "../../core/cell";
import { sumRepair } from "../../core/diagnosis/formulas";
import { formIdentities } from "../../core/identities/patterns";
import type { Identity } from "../../core/identity";
import { sentence } from "../../core/message";
import { cellOf, type Row, type Workbook } from "../../core/workbook";
import type { Reader } from "../plan";
import type { Trial } from "./trial";

/** The cells that a sum of cells and ranges of its own sheet reads; `undefined` for any other formula. */
function cellsRead(formula: string): ReadonlySet<string> | undefined {
  const sum = /^\s*(?:SUM\(([^()]*)\)|((?:\$?[A-Z]{1,3}\$?\d+)(?:\s*\+\s*\$?[A-Z]{1,3}\$?\d+)*))\s*$/i.exec(formula);
  if (sum === null) return undefined;
  const read = new Set<string>();
  for (const piece of (sum[1] ?? sum[2] ?? "").split(/[,，+]/)) {
    const corners = /^\s*\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?\s*$/i.exec(piece);
    if (corners === null) return undefined;
    const [, column = "", top = "", right = column, bottom = top] = corners;
    if (right.toUpperCase() !== column.toUpperCase()) return undefined;
    for (let row = Number(top); row <= Number(bottom); row += 1) read.add(`${column.toUpperCase()}${String(row)}`);
  }
  return read;
}

/** SUM with a slip of the finger; Excel knows no such functions. */
const MISTYPED = /^\s*(?:SUMM|SUMS|SSUM|SUUM|SMU|SUN|SIM|USM)\s*\(/i;

/** A formula over other cells than the parts may come to the same by another way; it is left alone. */
function isBroken(workbook: Workbook, { stated, terms }: Identity): boolean {
  const { at } = stated.place;
  const cell = cellOf(workbook, at);
  if (cell?.formula === undefined) return false;
  if (cell.error !== undefined || cell.formula.includes("#REF!") || MISTYPED.test(cell.formula)) return true;
  const read = cellsRead(cell.formula);
  if (read === undefined) return false;
  if (read.has(addressOf(at))) return true;
  const operands = terms.flatMap((term) => term.operands);
  const parts = new Set(operands.map(({ place }) => addressOf(place.at)));
  const isNothing = [...read].every((address) => {
    const place = parseAddress(address);
    return place !== undefined && !parts.has(address) && cellOf(workbook, { sheet: at.sheet, ...place }) === undefined;
  });
  const missed = operands.filter(({ place, value }) => value !== null && !read.has(addressOf(place.at)));
  return isNothing || (missed.length > 0 && [...read].every((address) => parts.has(address)));
}

/** The workbook with a number in every formula that shows none, so that what its cell stands for is read. */
function withNumbers(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    const rows = Array.from(sheet.rows, ([row, cells]): [number, Row] => [
      row,
      new Map(
        Array.from(cells, ([column, cell]) => {
          const { error: _, ...rest } = cell;
          const shows = cell.formula === undefined || (cell.value !== null && cell.error === undefined);
          return [column, shows ? cell : { ...rest, value: 0 }];
        }),
      ),
    ]);
    return { ...sheet, rows: new Map(rows) };
  });
  return { ...workbook, sheets };
}

/** A sum that lost what it added up, or that leaves out rows of its table, adds up what the form prescribes. */
export function restoreFormulas(trial: Trial, read: Reader): void {
  const { workbook } = trial;
  const { forms } = read(withNumbers(workbook));
  const seen = new Set<string>();
  for (const identity of forms.flatMap(formIdentities)) {
    const { at } = identity.stated.place;
    const isOwnSum = identity.stated.role === "total" && identity.divisors.length === 0;
    if (!isOwnSum || seen.has(cellKey(at)) || !isBroken(workbook, identity)) continue;
    // SUM passes over amounts that are texts.
    const parts = identity.terms.flatMap(({ operands }) => operands);
    const hasText = parts.some(({ place }) => typeof cellOf(workbook, place.at)?.value === "string");
    const repair = hasText ? undefined : sumRepair(workbook, identity);
    if (repair === undefined) continue;
    seen.add(cellKey(at));
    trial.step(sentence("repair/formula", { cell: qualifiedAddress(at) }), at, repair.edits);
  }
}
