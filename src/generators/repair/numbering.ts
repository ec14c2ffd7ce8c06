import type { BoundForm, BoundValue } from "../../core/bind/bound";
import type { CellValue } from "../../core/cell";
import { sentence } from "../../core/message";
import { foldLabel } from "../../core/text";
import { cellOf } from "../../core/workbook";
import type { Trial } from "./trial";

const DIGITS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"] as const;

/** 1 to 99 in Chinese numerals. */
function chinese(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return DIGITS[ones] ?? "";
  return `${tens === 1 ? "" : (DIGITS[tens] ?? "")}十${DIGITS[ones] ?? ""}`;
}

/** A way of numbering: what stands around the number, and whether it is written in Chinese. */
interface Style {
  readonly before: string;
  readonly after: string;
  readonly isChinese: boolean;
  readonly isNumber: boolean;
}

function styleOf(text: string, value: CellValue): { readonly style: Style; readonly number: number } | undefined {
  const match = /^([（(]?)(?:(\d+)|([一二三四五六七八九十]+))([)）]?[、.．]?)$/.exec(text.trim());
  if (match === null) return undefined;
  const [, before = "", digits, numerals, after = ""] = match;
  const number =
    digits === undefined
      ? Array.from({ length: 99 }, (_, n) => n + 1).find((n) => chinese(n) === numerals)
      : Number(digits);
  if (number === undefined) return undefined;
  return { style: { before, after, isChinese: digits === undefined, isNumber: typeof value === "number" }, number };
}

function written({ before, after, isChinese, isNumber }: Style, number: number): CellValue {
  return isNumber ? number : `${before}${isChinese ? chinese(number) : String(number)}${after}`;
}

interface Numbered {
  readonly value: BoundValue;
  readonly known: ReturnType<typeof styleOf>;
  /** The amount of the row, in the unit of its column. */
  readonly amount: number | undefined;
}

function kindOf({ known }: Numbered): string | undefined {
  return known && `${known.style.before}${String(known.style.isChinese)}${known.style.after}`;
}

/** Whether the rows below a row, up to the next of its kind or a gap in their counting, add up to it. */
function isSumOfNext(rows: readonly Numbered[], index: number, below: string | undefined): boolean {
  const amount = rows[index]?.amount;
  let [sum, count] = [0, 0];
  for (let next = index + 1; next < rows.length; next += 1) {
    const row = rows[next];
    if (row?.amount === undefined || kindOf(row) !== below || row.known?.number !== count + 1) break;
    sum += row.amount;
    count += 1;
  }
  return count > 0 && amount !== undefined && Math.abs(sum - amount) <= Math.abs(amount) * 1e-9;
}

/**
 * What a row is by its number; without one, or with one that contradicts those around it, by the others: the row behind a
 * main row begins to count anew.
 * @param before how many parts of the same main row stand above it.
 */
function kindAt(
  rows: readonly Numbered[],
  index: number,
  kinds: readonly string[],
  before: number,
): string | undefined {
  const here = rows[index];
  if (here === undefined) return undefined;
  const own = kindOf(here);
  if (kinds.length < 2) return own ?? kinds[0];
  const [main, below] = kinds;
  const next = rows[index + 1];
  const isNext = (number: number): boolean => next?.known?.number === number && kindOf(next) === below;
  if (own === undefined) return isNext(1) ? main : below;
  if (own === below && isNext(1) && isSumOfNext(rows, index, below)) return main;
  if (own === main && before === 0 && isNext(2) && index > 0) return below;
  return own;
}

/** Main rows are numbered 一, 二 where nothing shows otherwise. */
const MAIN: Style = { before: "", after: "", isChinese: true, isNumber: false };
const LOST = "lost";

/** The kinds of numbers, that of the main rows first: what begins to count anew lies below what counts on. */
function kindsOf(rows: readonly Numbered[]): readonly string[] {
  const kinds = [...new Set(rows.flatMap((row) => kindOf(row) ?? []))];
  const beginnings = (kind: string | undefined): number =>
    rows.filter((row) => kindOf(row) === kind && row.known?.number === 1).length;
  const isFirstLost = rows[0]?.known === undefined && rows[1]?.known?.number === 1;
  const restarts = rows.filter(({ known }, index) => known?.number === 1 && rows[index - 1]?.known === undefined);
  // All numbers of main rows are lost: what begins to count anew does so below a row without a number.
  if (kinds.length === 1 && isFirstLost && restarts.length === beginnings(kinds[0])) return [LOST, ...kinds];
  const isBelow = kinds.length === 2 && (isFirstLost || (beginnings(kinds[0]) > 1 && beginnings(kinds[1]) < 2));
  return isBelow ? kinds.reverse() : kinds;
}

/** Whether the number behind a row without one says that one is missing: where only main rows bear numbers, parts have none. */
function isGap(rows: readonly Numbered[], index: number, number: number): boolean {
  return rows[index + 1]?.known?.number === number + 1;
}

function bears(row: Numbered, number: number, kind: string | undefined): boolean {
  return row.known?.number === number && kindOf(row) === kind;
}

interface Renumbered {
  readonly row: Numbered;
  readonly value: CellValue;
  /** Whether what it bears is no number of its kind at all. */
  readonly isContradicted: boolean;
}

/**
 * Parts that begin to count anew, 1, 2, behind 2 or more: the main row above them is lost. One that says 1 alone may be a
 * slip, unless the next main row is numbered for the one that is not there.
 */
function isBeheaded(rows: readonly Numbered[], [main, below]: readonly string[]): boolean {
  if (main === undefined || below === undefined) return false;
  return rows.some((row, index) => {
    const above = rows[index - 1];
    if (!bears(row, 1, below) || above?.known === undefined || kindOf(above) !== below) return false;
    const mains = rows.slice(0, index).filter((one) => kindOf(one) === main).length;
    const next = rows.slice(index + 1).find((one) => kindOf(one) === main);
    const isGap = next?.known?.number === mains + 2;
    const isRun = rows[index + 1] !== undefined && bears(rows[index + 1] ?? row, 2, below);
    return mains > 0 && (isGap || (next === undefined && isRun && above.known.number > 1));
  });
}

/** The rows whose number is missing or out of order, with the number they should bear. */
function renumbered(rows: readonly Numbered[]): readonly Renumbered[] {
  const kinds = kindsOf(rows);
  const isPlain = rows.every(({ value, known }) => known !== undefined || foldLabel(value.text) === "");
  const numbers = rows.flatMap(({ known }) => known?.number ?? []);
  // 1, 1, 2, 2, 1 in one kind of numbers: which are parts of which cannot be told.
  const isMixed = kinds.length === 1 && new Set(numbers).size < numbers.length;
  // Parts without their main row above them: it is lost, and the numbers say so.
  const isHeadless = kinds.length === 2 && kindAt(rows, 0, kinds, 0) !== kinds[0];
  const isStrange = isBeheaded(rows, kinds) || kinds.length === 0 || kinds.length > 2 || isMixed || isHeadless;
  if (!isPlain || isStrange) return [];
  const anew = counted(rows, kinds, true);
  const isKept = (one: readonly Renumbered[]): boolean => one.every(({ row }) => row.known === undefined);
  // Parts that are counted through the whole table, from one main row to the next, are in order, too.
  const through = isKept(anew) || kinds.length !== 2 ? anew : counted(rows, kinds, false);
  return isKept(through) ? through : anew;
}

/** The rows that do not bear the number that they come to, where parts are counted anew below each main row or through. */
function counted(rows: readonly Numbered[], kinds: readonly string[], isAnew: boolean): readonly Renumbered[] {
  const counts = [0, 0];
  let before = 0;
  return rows.flatMap((row, index): readonly Renumbered[] => {
    const level = kinds.indexOf(kindAt(rows, index, kinds, before) ?? "");
    const number = (counts[level] ?? 0) + 1;
    const isPart = kinds.length === 1 && row.known === undefined && !isGap(rows, index, number);
    if (level < 0 || isPart) return [];
    counts[level] = number;
    before = level === 0 ? 0 : before + 1;
    if (level === 0 && isAnew) counts[1] = 0;
    const kind = kinds[level];
    if (bears(row, number, kind) || row.value.computed) return [];
    const model = rows.find((other) => other.known !== undefined && kindOf(other) === kind);
    return [{ row, value: written(model?.known?.style ?? MAIN, number), isContradicted: kindOf(row) !== kind }];
  });
}

/** The numbered tables of a form, by the column that bears their numbers. */
function numberedIn(form: BoundForm): readonly (readonly Numbered[])[] {
  return Object.entries(form.form.tables).flatMap(([name, { numberedBy, columns }]) => {
    if (numberedBy === undefined) return [];
    const amount = Object.entries(columns).find(([, { kind }]) => kind === "amount")?.[0] ?? "";
    const rows = (form.tables[name] ?? []).flatMap(({ cells }): readonly Numbered[] => {
      const value = cells[numberedBy];
      const number = cells[amount]?.value;
      const known = value && styleOf(value.text, value.value);
      return value === undefined ? [] : [{ value, known, amount: typeof number === "number" ? number : undefined }];
    });
    return [rows];
  });
}

/** Whether the numbers of a form's rows leave nothing to be set right. */
export function isNumberedInOrder(form: BoundForm): boolean {
  return numberedIn(form).every((rows) => renumbered(rows).length === 0);
}

/**
 * Numbers the rows of a numbered table (一, 1, 2, 二, 1 …) without gaps where a number is missing or out of its order. A
 * table of more than two kinds of numbers, or of none, is left as it is.
 */
export function restoreNumbering(form: BoundForm, trial: Trial, which: "missing" | "all"): void {
  for (const rows of numberedIn(form)) {
    for (const { row, value, isContradicted } of renumbered(rows)) {
      if (which === "missing" && row.known !== undefined && !isContradicted) continue;
      const { at } = row.value;
      const expect = cellOf(trial.workbook, at)?.value ?? null;
      const words = { sheet: at.sheet, before: row.value.text, after: String(value) };
      trial.step(sentence(expect === null ? "repair/number-missing" : "repair/number", words), at, [
        { kind: "set-value", at, value, expect },
      ]);
    }
  }
}
