import { amountOfValue } from "../../core/amount";
import type { BoundForm } from "../../core/bind/bound";
import { areaContains } from "../../core/cell";
import type { Slot } from "../../core/grid";
import { sentence } from "../../core/message";
import { labelFor } from "./worth";
import type { Comparison } from "./compare";
import { labelEdit, labelInWords } from "./lines";
import type { LineMatch } from "./align";
import type { ModelLabel } from "./model";
import type { Trial } from "./trial";

/** What a column holds: amounts, or what else stands in it. */
function holdsAmounts({ form: { tables } }: BoundForm, { names }: ModelLabel): boolean {
  return [...names].some((name) => {
    const [, table = "", column = ""] = /^column:([^.]+)\.(.+)$/.exec(name) ?? [];
    return tables[table]?.columns[column]?.kind === "amount";
  });
}

/**
 * The columns over which headings that a table's header lacks belong, one for each: those of empty heading cells with
 * content below that is an amount where the heading says so. None where several could be meant.
 */
function unheadedColumns(
  { grid }: Comparison,
  form: BoundForm,
  { line, row }: LineMatch,
): ReadonlyMap<ModelLabel, number | undefined> {
  if (row === undefined || line.part?.kind !== "header") return new Map();
  const lost = line.labels.filter(({ names, area }) => labelFor(names, area.left, row) === undefined);
  const below = grid.slotsInRow(row.row + 1).filter(({ column }) => grid.slotAt(row.row, column) === undefined);
  const isAmount = ({ cell, text }: Slot): boolean => amountOfValue(cell.value, text) !== undefined;
  const amounts = lost.filter((label) => holdsAmounts(form, label));
  // Amounts may stand under any heading, but where that over the amounts of the table is lost these are its own.
  const isToldApart = amounts.length > 0 && below.some(isAmount);
  return new Map(
    lost.flatMap((label): readonly (readonly [ModelLabel, number | undefined])[] => {
      const isOfAmounts = amounts.includes(label);
      const alike = isToldApart ? below.filter((slot) => isAmount(slot) === isOfAmounts) : below;
      const rivals = isToldApart ? lost.filter((other) => amounts.includes(other) === isOfAmounts) : lost;
      const [only, ...more] = alike;
      if (only !== undefined && more.length === 0 && rivals.length === 1) return [[label, only.column]];
      const isOver = (slots: readonly Slot[]): boolean => slots.some(({ column }) => column === label.area.left);
      // Over nothing at all it stands where it is printed; over what is of another kind it would be wrong.
      return isOver(below) && !isOver(alike) ? [[label, undefined]] : [];
    }),
  );
}

/** Writes labels again where their cells are empty. What stands in the place of a label is the user's and stays. */
export function restoreLabels(comparison: Comparison, form: BoundForm, trial: Trial): void {
  const { sheet, grid, alignment } = comparison;
  for (const match of alignment.matches) {
    const { line, row } = match;
    if (row === undefined) continue;
    const unheaded = unheadedColumns(comparison, form, match);
    for (const wanted of line.labels) {
      const { names, area, cell } = wanted;
      if (labelFor(names, area.left, row) !== undefined) continue;
      // Where a place prints the columns in another order, the place of one heading is that of another.
      const column = unheaded.has(wanted) ? unheaded.get(wanted) : area.left;
      if (column === undefined) continue;
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
