import { areaContains, cellKey, sameCell, type CellRef } from "../../core/cell";
import { parseFormula, type Formula } from "../../core/formula/parse";
import { sheetNamed, cellOf, type Workbook } from "../../core/workbook";

/** Tells cells whose formula looks at one of some places, itself or through other formulas. */
export function lookingAt(workbook: Workbook, places: readonly CellRef[]): (at: CellRef) => boolean {
  const known = new Map<string, boolean>();
  const looks = (at: CellRef): boolean => {
    const key = cellKey(at);
    const before = known.get(key);
    if (before !== undefined) return before;
    // What is asked for again while it is being looked at goes in a circle.
    known.set(key, false);
    const formula = cellOf(workbook, at)?.formula;
    const result = formula !== undefined && through(parseFormula(formula, at.sheet));
    known.set(key, result);
    return result;
  };
  const through = (formula: Formula | undefined): boolean => {
    switch (formula?.kind) {
      case "cell":
        return places.some((place) => sameCell(place, formula.at)) || looks(formula.at);
      case "range": {
        const { sheet, area } = formula;
        const isIn = ({ row, column }: CellRef): boolean => areaContains(area, row, column);
        return (
          places.some((place) => place.sheet === sheet && isIn(place)) ||
          formulasOn(sheet).some((at) => isIn(at) && looks(at))
        );
      }
      case "add":
      case "multiply":
      case "join":
        return formula.parts.some(through);
      case "divide":
        return through(formula.dividend) || through(formula.divisor);
      case "round":
        return through(formula.inner);
      case "costing":
        return formula.inputs.some(through);
      default:
        return false;
    }
  };
  const bySheet = new Map<string, readonly CellRef[]>();
  const formulasOn = (sheet: string): readonly CellRef[] => {
    const found = bySheet.get(sheet) ?? formulaCells(workbook, sheet);
    bySheet.set(sheet, found);
    return found;
  };
  return looks;
}

function formulaCells(workbook: Workbook, sheet: string): readonly CellRef[] {
  return Array.from(sheetNamed(workbook, sheet)?.rows ?? []).flatMap(([row, cells]) =>
    Array.from(cells).flatMap(([column, { formula }]) => (formula === undefined ? [] : [{ sheet, row, column }])),
  );
}
