import type { Cell, CellRef } from "./cell";
import type { Row, Sheet, Workbook } from "./workbook";

/**
 * The cells in which two reads of one workbook differ.
 * @returns `undefined` where more than cells changed: sheets, merged areas, what is hidden, what is kept.
 */
export function changedCells(before: Workbook, after: Workbook): readonly CellRef[] | undefined {
  if (before.kept !== after.kept || before.sheets.length !== after.sheets.length) return undefined;
  const changed: CellRef[] = [];
  for (const [index, sheet] of after.sheets.entries()) {
    const old = before.sheets[index];
    if (old === sheet) continue;
    if (old === undefined || !isSameFrame(old, sheet)) return undefined;
    for (const row of new Set([...old.rows.keys(), ...sheet.rows.keys()])) {
      for (const column of changedColumns(old.rows.get(row), sheet.rows.get(row))) {
        changed.push({ sheet: sheet.name, row, column });
      }
    }
  }
  return changed;
}

function isSameFrame(one: Sheet, other: Sheet): boolean {
  return (
    one.name === other.name &&
    one.visibility === other.visibility &&
    isSame(one.merges, other.merges) &&
    isSame([...one.hiddenRows], [...other.hiddenRows]) &&
    isSame([...one.hiddenColumns], [...other.hiddenColumns])
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function changedColumns(before: Row | undefined, after: Row | undefined): readonly number[] {
  if (before === after) return [];
  const columns = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
  return [...columns].filter((column) => !isSameCell(before?.get(column), after?.get(column)));
}

function isSameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  return (
    one?.value === other?.value &&
    one?.formula === other?.formula &&
    one?.error === other?.error &&
    one?.text === other?.text
  );
}
