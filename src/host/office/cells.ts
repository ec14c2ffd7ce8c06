import type { Cell, CellValue } from "../../core/cell";

/** What Excel answers about one cell. */
export interface RawCell {
  readonly value: unknown;
  readonly formula: unknown;
  readonly text: unknown;
  /** A member of `Excel.RangeValueType`. */
  readonly type: string;
}

/** The formula without its `=`. A text that looks like a formula has itself as its value; no formula does. */
function formulaOf(raw: RawCell): string | undefined {
  if (typeof raw.formula !== "string" || !raw.formula.startsWith("=") || raw.formula === raw.value) return undefined;
  return raw.formula.slice(1);
}

function plainValue(value: unknown): CellValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/**
 * True when the text is merely how the General format shows the number: without zeros at its end and rounded to the
 * eleven characters that fit. Such a text tells nothing that the value does not.
 */
function isGeneralText(text: string, value: number): boolean {
  const shown = Number(text);
  return text === String(shown) && Math.abs(shown - value) <= Math.abs(value) * 1e-8;
}

function shownText(value: CellValue, text: unknown): string | undefined {
  // Only numbers are shown otherwise than they are; the text of a long string may come back cut.
  if (typeof value !== "number" || typeof text !== "string") return undefined;
  return text === String(value) || isGeneralText(text, value) ? undefined : text;
}

/** The value a cell shows: `null` when it is empty or shows an error. */
function valueOf(raw: RawCell): CellValue {
  if (raw.type === "Error") return null;
  const value = plainValue(raw.value);
  return value === "" && formulaOf(raw) === undefined ? null : value;
}

/** One cell of the snapshot; `undefined` when nothing stands there. */
export function cellFrom(raw: RawCell, unlocked: boolean): Cell | undefined {
  const value = valueOf(raw);
  const formula = formulaOf(raw);
  const isError = raw.type === "Error";
  if (value === null && formula === undefined && !isError) return undefined;
  const text = shownText(value, raw.text);
  return {
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(isError ? { error: String(raw.value) } : {}),
    ...(text === undefined ? {} : { text }),
    ...(unlocked ? { locked: false } : {}),
  };
}
