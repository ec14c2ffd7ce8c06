import type { MoneyUnit } from "../core/amount";
import type { CellValue } from "../core/cell";
import { exactly } from "../core/amount";
import type { Decoration } from "../core/layout";

/** What the places `{unit}`, `{year}` and `{number}` of a layout stand for. */
export interface DraftWords {
  readonly unit: MoneyUnit;
  readonly year: number | null;
  readonly number: number;
}

/** A text of a layout with its places filled in; an unknown year leaves a gap for a hand. */
export function filledIn(text: string, { unit, year, number }: DraftWords): string {
  return text
    .replaceAll("{unit}", unit)
    .replaceAll("{year}", year === null ? "    " : String(year))
    .replaceAll("{number}", String(number));
}

/** A label as this edition prints it. */
export function printedLabel(
  [first]: readonly [string, ...string[]],
  decoration: Decoration,
  words: DraftWords,
): string {
  const { as = first, before = "", after = "", isSpread } = decoration;
  return filledIn(`${before}${isSpread === true ? Array.from(as).join("  ") : as}${after}`, words);
}

/** A label with the colon behind which its value stands: a place for a stamp comes behind it, 填报单位：（盖章）. */
export function openLabel(label: string): string {
  const [, name = label, stamp = ""] = /^(.*?)(（[^（）]*）)?$/su.exec(label) ?? [];
  return `${name}：${stamp}`;
}

/** A value as it stands inside a text. */
export function textOfValue(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number" && Number.isFinite(value)) return exactly(value).toFixed();
  return String(value);
}
