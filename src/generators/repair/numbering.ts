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
}

function kindOf({ known }: Numbered): string | undefined {
  return known && `${known.style.before}${String(known.style.isChinese)}${known.style.after}`;
}

/** What a row without a number is: the row behind it begins to count anew below a main row. */
function kindAt(rows: readonly Numbered[], index: number, kinds: readonly string[]): string | undefined {
  const here = rows[index];
  if (here === undefined) return undefined;
  const own = kindOf(here);
  if (own !== undefined || kinds.length < 2) return own ?? kinds[0];
  const next = rows[index + 1];
  const startsBelow = next?.known?.number === 1 && kindOf(next) === kinds[1];
  return startsBelow ? kinds[0] : kinds[1];
}

/** The kinds of numbers, that of the main rows first: what begins to count anew lies below what counts on. */
function kindsOf(rows: readonly Numbered[]): readonly string[] {
  const kinds = [...new Set(rows.flatMap((row) => kindOf(row) ?? []))];
  const beginnings = (kind: string | undefined): number =>
    rows.filter((row) => kindOf(row) === kind && row.known?.number === 1).length;
  const isFirstLost = rows[0]?.known === undefined && rows[1]?.known?.number === 1;
  const isBelow = kinds.length === 2 && (isFirstLost || (beginnings(kinds[0]) > 1 && beginnings(kinds[1]) < 2));
  return isBelow ? kinds.reverse() : kinds;
}

/**
 * Numbers the rows of a numbered table (一, 1, 2, 二, 1 …) without gaps where a number is missing or out of its order. A
 * table of more than two kinds of numbers, or of none, is left as it is.
 */
export function restoreNumbering(form: BoundForm, trial: Trial): void {
  for (const [name, table] of Object.entries(form.form.tables)) {
    const { numberedBy } = table;
    const rows = (form.tables[name] ?? []).flatMap(({ cells }): readonly Numbered[] => {
      const value = numberedBy === undefined ? undefined : cells[numberedBy];
      return value === undefined ? [] : [{ value, known: styleOf(value.text, value.value) }];
    });
    const kinds = kindsOf(rows);
    const isPlain = rows.every(({ value, known }) => known !== undefined || foldLabel(value.text) === "");
    if (numberedBy === undefined || !isPlain || kinds.length === 0 || kinds.length > 2) continue;
    // Parts without their main row above them: it is lost, and the numbers say so.
    if (kinds.length === 2 && kindAt(rows, 0, kinds) !== kinds[0]) continue;
    const counts = [0, 0];
    rows.forEach((row, index) => {
      const level = kinds.indexOf(kindAt(rows, index, kinds) ?? "");
      if (level < 0 || row.value.computed) return;
      counts[level] = (counts[level] ?? 0) + 1;
      if (level === 0) counts[1] = 0;
      const number = counts[level] ?? 1;
      if (row.known?.number === number) return;
      const model = rows.find((other) => other.known !== undefined && kinds.indexOf(kindOf(other) ?? "") === level);
      if (model?.known === undefined) return;
      const { at } = row.value;
      const value = written(model.known.style, number);
      const expect = cellOf(trial.workbook, at)?.value ?? null;
      const words = { sheet: at.sheet, before: row.value.text, after: String(value) };
      trial.step(sentence(expect === null ? "repair/number-missing" : "repair/number", words), at, [
        { kind: "set-value", at, value, expect },
      ]);
    });
  }
}
