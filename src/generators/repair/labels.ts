import { areaContains } from "../../core/cell";
import { sentence } from "../../core/message";
import { labelFor } from "./worth";
import type { Comparison } from "./compare";
import { labelEdit, labelInWords } from "./lines";
import type { Trial } from "./trial";

/** Writes labels again where their cells are empty. What stands in the place of a label is the user's and stays. */
export function restoreLabels({ sheet, grid, alignment: { matches } }: Comparison, trial: Trial): void {
  for (const { line, row } of matches) {
    if (row === undefined) continue;
    for (const { names, area, cell } of line.labels) {
      if (labelFor(names, area.left, row) !== undefined) continue;
      const column = area.left;
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
