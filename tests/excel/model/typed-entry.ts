import type { BookCell } from "./book";

const EPOCH = Date.UTC(1899, 11, 30);

function serial(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - EPOCH) / 86_400_000);
}

interface Entry {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  readonly error?: string;
  /** The number format that Excel chooses by itself for such an entry. */
  readonly numberFormat?: string;
}

function dateEntry(text: string): Entry | undefined {
  const full = /^(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (full) return { value: serial(Number(full[1]), Number(full[2]), Number(full[3])), numberFormat: "yyyy/m/d" };
  const short = /^(\d{1,2})[-/月](\d{1,2})日?$/.exec(text);
  if (!short || Number(short[1]) > 12 || Number(short[2]) > 31) return undefined;
  return { value: serial(new Date().getFullYear(), Number(short[1]), Number(short[2])), numberFormat: 'm"月"d"日"' };
}

function numberEntry(text: string): Entry | undefined {
  const plain = text.replace(/^[¥￥$]/, "").replace(/,(?=\d{3})/g, "");
  const negative = /^\((\d+(?:\.\d+)?)\)$/.exec(plain);
  if (negative) return { value: -Number(negative[1]) };
  const percent = /^([+-]?\d+(?:\.\d+)?)%$/.exec(plain);
  if (percent) return { value: Number(percent[1]) / 100, numberFormat: "0%" };
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? { value: Number(plain) } : undefined;
}

/** What Excel makes of a text that is typed or written by a program into a cell of another format than text. */
function textEntry(text: string): Entry {
  if (text === "") return { value: null };
  if (/^[=+-][A-Za-z(]|^=/.test(text)) return { value: null, formula: text.replace(/^[=+]/, "") };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  if (/^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(text)) return { value: null, error: text };
  return dateEntry(text.trim()) ?? numberEntry(text.trim()) ?? { value: text };
}

/** Puts a value into a cell as Excel does when a program sets `values` or `formulas`. */
export function enter(cell: BookCell, value: string | number | boolean): void {
  const isText = cell.numberFormat === "@";
  const entry: Entry =
    typeof value === "string" && !isText
      ? textEntry(value)
      : { value: value === "" ? null : isText && typeof value !== "string" ? String(value).toUpperCase() : value };
  cell.value = entry.value;
  cell.formula = entry.formula;
  cell.error = entry.error;
  cell.shown = undefined;
  if (entry.numberFormat !== undefined && cell.numberFormat === "General") cell.numberFormat = entry.numberFormat;
}
