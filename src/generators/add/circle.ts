import { parseAddress } from "../../core/a1";
import { areaContains, cellKey, type Area, type CellRef } from "../../core/cell";
import { cellOf, sheetNamed, type Workbook } from "../../core/workbook";
import { formulaTokens, type FormulaToken } from "../../core/writing/formulaTokens";

/**
 * True where a formula would go in a circle: it names its own cell, or one that leads back there through other formulas.
 * @param formula without its leading `=`; of any kind, as only the cells that it names are looked at.
 */
export function refersBack(workbook: Workbook, at: CellRef, formula: string): boolean {
  const seen = new Set<string>();
  const leadsBack = (text: string, home: string): boolean =>
    areasIn(text, home).some(
      ({ sheet, area }) =>
        (sheet === at.sheet && areaContains(area, at.row, at.column)) ||
        formulasIn(workbook, sheet, area).some((cell) => {
          const key = cellKey(cell);
          if (seen.has(key)) return false;
          seen.add(key);
          return leadsBack(cellOf(workbook, cell)?.formula ?? "", sheet);
        }),
    );
  return leadsBack(formula, at.sheet);
}

interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

function areasIn(formula: string, home: string): readonly SheetArea[] {
  const tokens = formulaTokens(formula).filter(({ text }) => text.trim() !== "");
  return tokens.flatMap((token, index): readonly SheetArea[] => {
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

function formulasIn(workbook: Workbook, sheet: string, area: Area): readonly CellRef[] {
  return Array.from(sheetNamed(workbook, sheet)?.rows ?? []).flatMap(([row, cells]) =>
    row < area.top || row > area.bottom
      ? []
      : Array.from(cells).flatMap(([column, { formula }]) =>
          formula !== undefined && column >= area.left && column <= area.right ? [{ sheet, row, column }] : [],
        ),
  );
}
