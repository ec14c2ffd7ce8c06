import type { Grid } from "../../core/grid";
import type { LineMatch } from "./align";
import { labelFor } from "./worth";

/**
 * The tables whose headings are not all on a sheet: a row of headings is gone, or the place of one of them is empty. What
 * rows such a table has cannot be told yet.
 */
export function tablesNotUnderstood(matches: readonly LineMatch[], grid: Grid): ReadonlySet<string> {
  return new Set(
    matches.flatMap(({ line, row }) => {
      if (line.part?.kind !== "header") return [];
      const isLost =
        row === undefined ||
        line.labels.some(
          ({ names, area }) =>
            labelFor(names, area.left, row) === undefined && grid.slotAt(row.row, area.left) === undefined,
        );
      return isLost ? [line.part.table] : [];
    }),
  );
}
