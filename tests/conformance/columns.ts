import type { GridCell, GridPicture } from "../../src/host/memory/grid";
import { cleanDirection, directionSheet } from "../fixtures/department";

/** A workbook as small pictures of its sheets. */
export type Sheets = Record<string, GridPicture>;

/** A cell that holds a number and shows it as a percentage. */
export const percent = (value: number, text: string): GridCell => ({ value, text });

/** Four amounts with a column beside them, as the costing of a direction form has it. */
export const withColumn = (
  heading: string,
  cells: readonly GridCell[],
  amounts: readonly number[] = [3, 4, 5, 12],
): Sheets => {
  const [first = 0, ...others] = amounts;
  const total = others.reduce((sum, amount) => sum + amount, first);
  const rows = amounts.map((amount, index) => ({ item: `第${String(index + 1)}项`, amount, basis: "据实结算" }));
  const sheet = directionSheet(cleanDirection({ amount: total, indicators: [], groups: { 党建: rows } }));
  const header = sheet.cells.findIndex((line) => line[0] === "支出明细及测算说明");
  return {
    附表3: {
      cells: sheet.cells.map((line, row) => {
        if (row === header) return [...line, heading];
        return row > header && row <= header + cells.length ? [...line, cells[row - header - 1] ?? null] : line;
      }),
    },
  };
};
