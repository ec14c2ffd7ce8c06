import type { Area, CellRef } from "./cell";

/** The letters of a column that counts from zero: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The address of a cell without its sheet, such as `E27`. */
export function addressOf(at: { readonly row: number; readonly column: number }): string {
  return `${columnLetters(at.column)}${String(at.row + 1)}`;
}

/** The address of an area without its sheet: `A1:F36`, or `A1` for a single cell. */
export function areaAddress(area: Area): string {
  const first = addressOf({ row: area.top, column: area.left });
  const last = addressOf({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/**
 * Reads `E27` or `$E$27`, in upper or lower case.
 * @returns row and column counted from zero, or `undefined` when the text is no such address.
 */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(address);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  let column = 0;
  for (const letter of match[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Reads `A1:F36` or a single address; `undefined` when the text is neither. Corners may stand in any order. */
export function parseArea(text: string): Area | undefined {
  const [first, last] = text.split(":");
  const one = parseAddress(first ?? "");
  const other = last === undefined ? one : parseAddress(last);
  if (one === undefined || other === undefined) return undefined;
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** A cell as a person names it who looks at a sheet: `E27` there, `附表2!C6` elsewhere. */
export function addressSeenFrom(sheet: string, at: CellRef): string {
  return at.sheet === sheet ? addressOf(at) : qualifiedAddress(at);
}

/** A cell as a person names it across sheets: `附表3-1!E27`. */
export function qualifiedAddress(at: CellRef): string {
  return `${at.sheet}!${addressOf(at)}`;
}
