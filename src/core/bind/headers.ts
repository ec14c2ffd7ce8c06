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

/** A slot that bears a wanted label, and the last row that the label covers. */
interface Match {
  readonly slot: Slot;
  readonly bottom: number;
}

/** The row that bears most of a table's column labels; a label may be split over this row and the next. */
export function findHeader(grid: Grid, { columns }: TableDescription): Header | undefined {
  const optional = Object.values(columns).filter((column) => column.optional === true).length;
  const needed = Math.max(2, Math.ceil((Object.keys(columns).length - optional) * HEADER_SHARE));
  const matches = Object.entries(columns).map(([name, { labels, later }]) => ({
    name,
    later: later === true,
    // The printed label before its synonyms: 指标值 must not take the column of 年度指标值.
    byLabel: labels.map((label) => matchesByRow(grid, bareLabel(label))),
  }));
  const rows = new Set(matches.flatMap(({ byLabel }) => byLabel.flatMap((found) => [...found.keys()])));
  let best: Header | undefined;
  for (const row of [...rows].sort((one, other) => one - other)) {
    const found = new Map<string, Slot>();
    let bottom = 0;
    for (const { name, later, byLabel } of matches) {
      const match = matchIn(byLabel, row, later, new Set(found.values()));
      if (match === undefined) continue;
      found.set(name, match.slot);
      bottom = Math.max(bottom, match.bottom);
    }
    if (found.size >= needed && found.size > (best?.columns.size ?? 0)) {
      best = { headerRow: row, firstRow: bottom + 1, columns: found };
    }
  }
  return best;
}

function matchesByRow(grid: Grid, label: string): ReadonlyMap<number, readonly Match[]> {
  const rows = new Map<number, Match[]>();
  const whole = grid.labelled(label).map((slot) => ({ slot, bottom: slot.area.bottom }));
  for (const match of [...whole, ...grid.tallLabelled(label)]) {
    const same = rows.get(match.slot.row);
    if (same === undefined) rows.set(match.slot.row, [match]);
    else same.push(match);
  }
  return rows;
}

function matchIn(
  byLabel: readonly ReadonlyMap<number, readonly Match[]>[],
  row: number,
  later: boolean,
  taken: ReadonlySet<Slot>,
): Match | undefined {
  for (const rows of byLabel) {
    const free = (rows.get(row) ?? []).filter(({ slot }) => !taken.has(slot));
    if (free.length > 0) return later ? free.at(-1) : free[0];
  }
  return undefined;
}
