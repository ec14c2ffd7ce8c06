import { areaContains, cellKey, type Area, type CellRef } from "../../core/cell";
import { areasIn } from "../../core/formula/references";
import { cellOf, sheetNamed, type Workbook } from "../../core/workbook";

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

function formulasIn(workbook: Workbook, sheet: string, area: Area): readonly CellRef[] {
  return Array.from(sheetNamed(workbook, sheet)?.rows ?? []).flatMap(([row, cells]) =>
    row < area.top || row > area.bottom
      ? []
      : Array.from(cells).flatMap(([column, { formula }]) =>
          formula !== undefined && column >= area.left && column <= area.right ? [{ sheet, row, column }] : [],
        ),
  );
}
