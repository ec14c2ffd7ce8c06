import { addressOf, parseAddress } from "../../core/a1";
import type { CellRef } from "../../core/cell";
import { reference } from "../fill/links";

/** A range with the sheet it names, if it names one; texts in quotes are passed over. */
const RANGE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Za-z]{1,3}\$?\d{1,7}):(\$?[A-Za-z]{1,3}\$?\d{1,7})/gu;

/**
 * A sum that takes in one cell more: the range that ends right above it, or begins right below, grows; else the cell is
 * added to it.
 * @param home the sheet the formula stands on.
 * @returns `undefined` for what is no sum to which a cell can be added.
 */
export function widened(formula: string, home: string, at: CellRef): string | undefined {
  for (const match of formula.matchAll(RANGE)) {
    const grown = grownRange(match, home, at);
    if (grown !== undefined)
      return formula.slice(0, match.index) + grown + formula.slice(match.index + match[0].length);
  }
  const cell = at.sheet === home ? addressOf(at) : reference(at, home);
  if (/^SUM\([^()]*\)$/i.test(formula)) return `${formula.slice(0, -1)},${cell})`;
  const rest = formula.replace(/'[^']*'/g, "").replace(/SUM\([^()]*\)/gi, "");
  return /["&(*/]/.test(rest) ? undefined : `${formula}+${cell}`;
}

/** A range with one row more; `undefined` for one that the cell is not next to. */
function grownRange(
  [, sheet, first = "", last = ""]: readonly (string | undefined)[],
  home: string,
  at: CellRef,
): string | undefined {
  const [top, bottom] = [parseAddress(first), parseAddress(last)];
  if (sheetIn(sheet, home) !== at.sheet || top?.column !== at.column || bottom?.column !== at.column) return undefined;
  const moved = (corner: string): string => corner.replace(/\d+$/, String(at.row + 1));
  if (bottom.row + 1 === at.row) return `${sheet ?? ""}${first}:${moved(last)}`;
  return top.row - 1 === at.row ? `${sheet ?? ""}${moved(first)}:${last}` : undefined;
}

function sheetIn(prefix: string | undefined, home: string): string {
  if (prefix === undefined) return home;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
