import type { Model } from "./model";
import type { SheetRow } from "./sheetRows";

/** A heading of a column in which levels of indicators are printed; all others head what people write. */
const LEVEL_HEADING = /\.level[12]$/;

/** The columns of a sheet in which the form has content of the tables that print levels. */
function contentColumns({ lines }: Model): ReadonlySet<number> {
  const headings = lines.flatMap(({ part, labels }) =>
    part?.kind !== "header"
      ? []
      : labels.filter(({ names }) => [...names].some((name) => name.startsWith(`column:${part.table}.`))),
  );
  const columnsOf = (isLevel: boolean): readonly number[] =>
    headings
      .filter(({ names }) => [...names].some((name) => LEVEL_HEADING.test(name)) === isLevel)
      .flatMap(({ area: { left, right } }) => Array.from({ length: right - left + 1 }, (_, index) => left + index));
  const printed = columnsOf(true);
  // Without a heading over the levels there is no telling where they stand.
  return new Set(printed.length === 0 ? [] : columnsOf(false).filter((column) => !printed.includes(column)));
}

/**
 * The rows without the names of levels where people write: an indicator is often called like its level (服务对象满意度),
 * and is not the label of its row for that.
 * @param model the form with its columns where the sheet has them.
 */
export function withoutNamesInContent(rows: readonly SheetRow[], model: Model): readonly SheetRow[] {
  const columns = contentColumns(model);
  if (columns.size === 0) return rows;
  return rows.map((row) => {
    const labels = row.labels.flatMap((label) => {
      if (!columns.has(label.slot.column)) return [label];
      const names = new Set([...label.names].filter((name) => !name.startsWith("level:")));
      return names.size === 0 ? [] : [{ ...label, names }];
    });
    return { ...row, labels };
  });
}
