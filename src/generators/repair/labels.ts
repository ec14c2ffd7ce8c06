import { areaContains } from "../../core/cell";
import { sentence } from "../../core/message";
import { labelFor } from "./worth";
import type { Comparison } from "./compare";
import { labelEdit, labelInWords } from "./lines";
import type { LineMatch } from "./align";
import type { ModelLabel } from "./model";
import type { Trial } from "./trial";

/** The column of an empty heading cell with content below it, where a table's header lacks one heading and has one such cell. */
function unheadedColumn({ grid }: Comparison, { line, row }: LineMatch, label: ModelLabel): number | undefined {
  if (row === undefined || line.part?.kind !== "header") return undefined;
  const lost = line.labels.filter(({ names, area }) => labelFor(names, area.left, row) === undefined);
  const below = grid.slotsInRow(row.row + 1).filter(({ column }) => grid.slotAt(row.row, column) === undefined);
  const [only, ...more] = below;
  return lost.length === 1 && lost[0] === label && more.length === 0 ? only?.column : undefined;
}

/** Writes labels again where their cells are empty. What stands in the place of a label is the user's and stays. */
export function restoreLabels(comparison: Comparison, trial: Trial): void {
  const { sheet, grid, alignment } = comparison;
  for (const match of alignment.matches) {
    const { line, row } = match;
    if (row === undefined) continue;
    for (const wanted of line.labels) {
      const { names, area, cell } = wanted;
      if (labelFor(names, area.left, row) !== undefined) continue;
      // Where a place prints the columns in another order, the place of one heading is that of another.
      const column = unheadedColumn(comparison, match, wanted) ?? area.left;
      const covering = sheet.merges.find((merge) => areaContains(merge, row.row, column));
      const isFirst = covering === undefined || (covering.top === row.row && covering.left === column);
      if (!isFirst || grid.slotAt(row.row, column) !== undefined) continue;
      const label = labelInWords(cell);
      const at = { sheet: sheet.name, row: row.row, column };
      trial.step(sentence("repair/label", { sheet: sheet.name, label }), at, [
        labelEdit(sheet.name, row.row, column, cell),
      ]);
    }
  }
}
