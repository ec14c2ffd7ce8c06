import { parseAddress } from "../a1";
import type { Area } from "../cell";
import { formulaTokens, type FormulaToken } from "../writing/formulaTokens";
import { flatMapped } from "../flatMapped";

/** A stretch of cells that a formula names. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/**
 * The cells that a formula names, in its order; those of names and tables are not among them.
 * @param formula without its leading `=`; of any kind.
 * @param home the sheet the formula stands on.
 */
export function areasIn(formula: string, home: string): readonly SheetArea[] {
  const tokens = formulaTokens(formula).filter(({ text }) => text.trim() !== "");
  return flatMapped(tokens, (token, index): readonly SheetArea[] => {
    if (token.kind !== "word" || tokens[index - 1]?.text === ":") return [];
    const last = tokens[index + 1]?.text === ":" ? tokens[index + 2] : undefined;
    const area = last === undefined ? cellArea(token.text) : rangeArea(token.text, last.text);
    return area === undefined ? [] : [{ sheet: sheetBefore(tokens, index) ?? home, area }];
  });
}

function cellArea(text: string): Area | undefined {
  const cell = parseAddress(text);
  return cell && { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column };
}

/** Between two corners: cells, whole columns (B:D) or whole rows (3:7). */
function rangeArea(first: string, last: string): Area | undefined {
  const corners = [first, last];
  const [one, other] = corners.map(
    (text) => parseAddress(text) ?? parseAddress(`${text}1`) ?? parseAddress(`A${text}`),
  );
  if (one === undefined || other === undefined) return undefined;
  const isColumns = corners.every((text) => !/\d/.test(text));
  const isRows = corners.every((text) => !/[A-Za-z]/.test(text));
  return {
    top: isColumns ? 0 : Math.min(one.row, other.row),
    bottom: isColumns ? Infinity : Math.max(one.row, other.row),
    left: isRows ? 0 : Math.min(one.column, other.column),
    right: isRows ? Infinity : Math.max(one.column, other.column),
  };
}

/** The sheet that a reference names, if it names one. */
function sheetBefore(tokens: readonly FormulaToken[], index: number): string | undefined {
  const named = tokens[index - 1]?.text === "!" ? tokens[index - 2] : undefined;
  return named?.kind === "quoted" ? named.text.slice(1, -1).replaceAll("''", "'") : named?.text;
}
