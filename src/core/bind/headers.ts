import type { TableDescription } from "../form";
import type { Grid, Slot } from "../grid";
import { bareLabel } from "../text";

/** A header row that was found: where the body begins, and the heading of each column. */
export interface Header {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly columns: ReadonlyMap<string, Slot>;
}

/** At least this share of a table's columns must be found in one row for the row to be its header. */
const HEADER_SHARE = 0.6;

/** The row that bears most of a table's column labels; a label may be split over this row and the next. */
export function findHeader(grid: Grid, { columns }: TableDescription): Header | undefined {
  const optional = Object.values(columns).filter(({ optional: may }) => may === true).length;
  const needed = Math.max(2, Math.ceil((Object.keys(columns).length - optional) * HEADER_SHARE));
  const wanted = wantedLabels(columns);
  let best: Header | undefined;
  for (const row of grid.rows) {
    const slots = grid.slotsInRow(row);
    if (slots.length < 2) continue;
    const found = matchColumns(grid, slots, wanted);
    if (found.columns.size < needed || found.columns.size <= (best?.columns.size ?? 0)) continue;
    best = { headerRow: row, firstRow: found.bottom + 1, columns: found.columns };
  }
  return best;
}

/** The bare labels of a column, and which of several equal ones is meant. */
interface WantedColumn {
  readonly labels: readonly string[];
  readonly later: boolean;
}

function wantedLabels(columns: TableDescription["columns"]): ReadonlyMap<string, WantedColumn> {
  return new Map(
    Object.entries(columns).map(([name, { labels, later }]) => [
      name,
      { labels: labels.map(bareLabel), later: later === true },
    ]),
  );
}

function matchColumns(grid: Grid, slots: readonly Slot[], wanted: ReadonlyMap<string, WantedColumn>) {
  const columns = new Map<string, Slot>();
  const taken = new Set<Slot>();
  let bottom = 0;
  for (const [name, { labels, later }] of wanted) {
    // The printed label before its synonyms: 指标值 must not take the column of 年度指标值.
    for (const label of labels) {
      const fits = slots.filter(
        (candidate) =>
          !taken.has(candidate) && (grid.labelOf(candidate) === label || grid.tallLabelOf(candidate) === label),
      );
      const slot = later ? fits.at(-1) : fits[0];
      if (slot === undefined) continue;
      columns.set(name, slot);
      taken.add(slot);
      const isTall = grid.labelOf(slot) !== label;
      bottom = Math.max(bottom, isTall ? grid.bottomOfTallLabel(slot) : slot.area.bottom);
      break;
    }
  }
  return { columns, bottom };
}
