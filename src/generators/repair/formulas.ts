import Big from "big.js";
import { addressOf, parseAddress, qualifiedAddress } from "../../core/a1";
import { yuanPer } from "../../core/amount";
import type { BoundForm, Submission } from "../../core/bind/bound";
import { cellKey, sameCell, type CellRef } from "../../core/cell";
import { sumRepair } from "../../core/diagnosis/formulas";
import { formIdentities } from "../../core/identities/patterns";
import type { Identity } from "../../core/identity";
import type { Edit } from "../../core/edit";
import { sentence } from "../../core/message";
import { lookingAt } from "../fill/lookingAt";
import { namesLostSheet } from "../fill/lostReferences";
import { cellOf, type Row, type Workbook } from "../../core/workbook";
import { relationsWithProjects } from "../../forms/agreement/across";
import { addsUp } from "../fill/sums";
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

/** The other cells that show an error. */
function errorsBeside({ sheets }: Workbook, at: CellRef): readonly CellRef[] {
  return sheets.flatMap(({ name, rows }) =>
    Array.from(rows).flatMap(([row, cells]) =>
      Array.from(cells).flatMap(([column, { error }]) => {
        const other = { sheet: name, row, column };
        return error === undefined || sameCell(other, at) ? [] : [other];
      }),
    ),
  );
}

/**
 * What is wrong with a sum: it can show nothing right, or it leaves out rows. A formula over other cells than the parts may
 * come to the same by another way; it is left alone.
 */
function faultOf(
  workbook: Workbook,
  submission: Submission,
  { stated, terms }: Identity,
): "dead" | "short" | undefined {
  const { at } = stated.place;
  const cell = cellOf(workbook, at);
  if (cell?.formula === undefined) return undefined;
  if (cell.formula.includes("#REF!") || MISTYPED.test(cell.formula)) return "dead";
  // One that only shows the error of another cell is right again as soon as that is.
  if (cell.error !== undefined) return lookingAt(workbook, errorsBeside(workbook, at))(at) ? undefined : "dead";
  const read = cellsRead(cell.formula);
  if (read === undefined) return undefined;
  if (read.has(addressOf(at))) return "dead";
  const operands = terms.flatMap((term) => term.operands);
  const parts = new Set(operands.map(({ place }) => addressOf(place.at)));
  const isNothing = [...read].every((address) => {
    const place = parseAddress(address);
    return place !== undefined && !parts.has(address) && cellOf(workbook, { sheet: at.sheet, ...place }) === undefined;
  });
  const missed = operands.filter(({ place, value }) => value !== null && !read.has(addressOf(place.at)));
  if (isNothing) return "dead";
  if (missed.length > 0 && [...read].every((address) => parts.has(address))) return "short";
  const isSlip = isOneAside(read, parts, missed.length) && !isBorneOut(submission, at);
  return isSlip ? "short" : undefined;
}

/**
 * Whether a sum of parts takes the neighbour of one for it: =C7+C9 for C7+C8. Several cells beside the parts, or none of
 * them, are another way to the same amount.
 */
function isOneAside(read: ReadonlySet<string>, parts: ReadonlySet<string>, missed: number): boolean {
  const columnOf = (address: string): string => address.replace(/\d+/, "");
  const aside = [...read].filter((address) => !parts.has(address));
  const [only] = aside;
  const isInColumn = only !== undefined && [...parts].every((address) => columnOf(address) === columnOf(only));
  return missed === 1 && aside.length === 1 && isInColumn && read.size > 1 && read.size === parts.size;
}

/** Whether what a total shows is what the form prescribes after all, or what another place says of it. */
function isBorneOut(submission: Submission, at: CellRef): boolean {
  return relationsWithProjects(submission).some(
    (relation) =>
      relation.kind === "sum" &&
      [relation.total, ...relation.parts].some(({ value }) => sameCell(value.at, at)) &&
      addsUp(relation.total, relation.parts),
  );
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

/** SUM passes over amounts that are texts: what they come to is written as a value, in the unit of the total. */
function valueRepair(workbook: Workbook, { stated, terms }: Identity): Edit | undefined {
  const { at, span } = stated.place;
  const parts = terms.map(({ sign, operands: [only, ...more] }) =>
    more.length > 0 ? undefined : only && { sign, only },
  );
  if (span !== undefined || stated.unit === null || parts.includes(undefined)) return undefined;
  const yuan = parts.reduce((sum, part) => {
    if (part === undefined) return sum;
    const { sign, only } = part;
    return sum.plus((only.value ?? new Big(0)).times(sign * yuanPer(only.unit ?? stated.unit ?? "元")));
  }, new Big(0));
  const value = Number(yuan.div(yuanPer(stated.unit)).toFixed());
  return { kind: "set-value", at, value, expect: cellOf(workbook, at)?.value ?? null };
}

/** Whether a total is that of one other place, which a formula can copy once it stands. */
function isCopied(submission: Submission, at: CellRef): boolean {
  return relationsWithProjects(submission).some((relation) => {
    if (relation.kind !== "sum") return false;
    const [part, ...others] = relation.parts;
    if (part === undefined || others.length > 0) return false;
    const places = [relation.total, part].map(({ value }) => value);
    const sources = places.filter((one) => !sameCell(one.at, at));
    return (
      sources.length === 1 && sources.every((one) => one.span === undefined && !isText(submission.workbook, one.at))
    );
  });
}

function isText(workbook: Workbook, at: CellRef): boolean {
  return typeof cellOf(workbook, at)?.value === "string";
}

/**
 * A sum that lost what it added up, or that leaves out rows of its table, adds up what the form prescribes.
 * @param areRowsCertain whether it can be told of a form which of its rows are which; sums of others are left as they are.
 */
export function restoreFormulas(
  trial: Trial,
  read: Reader,
  areRowsCertain: (form: BoundForm, submission: Submission) => boolean,
): void {
  const { workbook } = trial;
  const submission = read(withNumbers(workbook));
  const forms = submission.forms.filter((form) => areRowsCertain(form, submission));
  const seen = new Set<string>();
  for (const identity of forms.flatMap(formIdentities)) {
    const { at } = identity.stated.place;
    const isOwnSum = identity.stated.role === "total" && identity.divisors.length === 0;
    const fault = isOwnSum && !seen.has(cellKey(at)) ? faultOf(workbook, submission, identity) : undefined;
    if (fault === undefined) continue;
    const parts = identity.terms.flatMap(({ operands }) => operands);
    const hasText = parts.some(({ place }) => isText(workbook, place.at));
    // A formula that works but for a text is not given up for a value.
    // What was taken from another sheet is what that will say, once it is there again.
    const isLeft = hasText && fault === "dead" && !isCopied(submission, at) && !namesLostSheet(workbook, at);
    const value = isLeft ? valueRepair(workbook, identity) : undefined;
    const edits = value === undefined ? undefined : [value];
    const repair = edits ?? (hasText ? undefined : sumRepair(workbook, identity)?.edits);
    if (repair === undefined) continue;
    seen.add(cellKey(at));
    const message = edits === undefined ? "repair/formula" : "repair/formula-value";
    trial.step(sentence(message, { cell: qualifiedAddress(at) }), at, repair);
  }
}
