import type { Contents } from "./contents";

/** Answers about the used range of a sheet that only need asking where Excel answered "mixed". All count from its corner. */
export interface Details {
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  isUnlocked(row: number, column: number): boolean;
}

/** Excel answers `null` for a range whose cells differ; the typings only know of booleans. */
function uniform(answer: unknown): boolean | null {
  return typeof answer === "boolean" ? answer : null;
}

const NOTHING: Details = { isRowHidden: () => false, isColumnHidden: () => false, isUnlocked: () => false };

/** Asks for what is hidden and unlocked where a sheet is not uniform; to be looked at after the next sync. */
export function requestDetails({ used }: Contents): Details {
  if (used.isNullObject) return NOTHING;
  const allRows = uniform(used.rowHidden);
  const allColumns = uniform(used.columnHidden);
  const allLocked = uniform(used.format.protection.locked);
  const rows = allRows === null ? used.getRowProperties({ rowHidden: true }) : undefined;
  const columns = allColumns === null ? used.getColumnProperties({ columnHidden: true }) : undefined;
  const cells = allLocked === null ? used.getCellProperties({ format: { protection: true } }) : undefined;
  return {
    isRowHidden: (row) => (rows === undefined ? allRows === true : rows.value[row]?.rowHidden === true),
    isColumnHidden: (column) =>
      columns === undefined ? allColumns === true : columns.value[column]?.columnHidden === true,
    isUnlocked: (row, column) =>
      cells === undefined ? allLocked === false : cells.value[row]?.[column]?.format?.protection?.locked === false,
  };
}
