import { addressOf, qualifiedAddress } from "../../core/a1";
import type { Submission } from "../../core/bind/bound";
import { cellKey } from "../../core/cell";
import { sumRepair } from "../../core/diagnosis/formulas";
import { formIdentities } from "../../core/identities/patterns";
import type { Identity } from "../../core/identity";
import { sentence } from "../../core/message";
import { cellOf, type Workbook } from "../../core/workbook";
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

/** A formula over other cells than the parts may come to the same by another way; it is left alone. */
function isBroken(workbook: Workbook, { stated, terms }: Identity): boolean {
  const cell = cellOf(workbook, stated.place.at);
  if (cell?.formula === undefined) return false;
  if (cell.error !== undefined || cell.formula.includes("#REF!")) return true;
  const read = cellsRead(cell.formula);
  if (read === undefined) return false;
  const operands = terms.flatMap((term) => term.operands);
  const parts = new Set(operands.map(({ place }) => addressOf(place.at)));
  const missed = operands.filter(({ place, value }) => value !== null && !read.has(addressOf(place.at)));
  return missed.length > 0 && [...read].every((address) => parts.has(address));
}

/** A sum that lost what it added up, or that leaves out rows of its table, adds up what the form prescribes. */
export function restoreFormulas({ workbook, forms }: Submission, trial: Trial): void {
  const seen = new Set<string>();
  for (const identity of forms.flatMap(formIdentities)) {
    const { at } = identity.stated.place;
    const isOwnSum = identity.stated.role === "total" && identity.divisors.length === 0;
    if (!isOwnSum || seen.has(cellKey(at)) || !isBroken(workbook, identity)) continue;
    const repair = sumRepair(workbook, identity);
    if (repair === undefined) continue;
    seen.add(cellKey(at));
    trial.step(sentence("repair/formula", { cell: qualifiedAddress(at) }), at, repair.edits);
  }
}
