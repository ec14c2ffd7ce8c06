import type { ColumnDescription, Occurrence, TableDescription } from "../form";
import type { Grid, Slot } from "../grid";
import { bareLabel } from "../text";
import { rememberedForGood, rememberedIn } from "../remembered";
import { flatMapped } from "../flatMapped";

/** A header row that was found: where the body begins, and the heading of each column. */
export interface Header {
  readonly headerRow: number;
  readonly firstRow: number;
  readonly columns: ReadonlyMap<string, Slot>;
}

/** At least this share of a table's columns must be found in one row for the row to be its header. */
const HEADER_SHARE = 0.6;

/** A header label hardly ever covers more rows than this. */
const TALLEST_LABEL = 3;

/** A row is a header by labels that are listed; others may only join them. */
const FEWEST_LISTED = 2;

/** Longer texts are no labels. */
const LONGEST_LIKE = 24;

/** A slot that bears a wanted label, and the last row that the label covers. */
interface Match {
  readonly slot: Slot;
  readonly bottom: number;
}

/** A column of a table with the rows in which its labels stand. */
interface Wanted {
  readonly name: string;
  readonly column: ColumnDescription;
  /** The printed label before its synonyms: 指标值 must not take the column of 年度指标值. */
  readonly byLabel: readonly ReadonlyMap<number, readonly Match[]>[];
}

/** The bare labels of a column; those that a person pointed at come first. */
const bareLabelsOf = rememberedForGood(({ given = [], labels }: ColumnDescription) =>
  [...given, ...labels].map(bareLabel),
);

/** The row that bears most of a table's column labels; a label may be split over this row and the next. */
export const findHeader = rememberedIn((grid: Grid, { columns, needs = [] }: TableDescription): Header | undefined => {
  const optional = Object.values(columns).filter((column) => column.optional === true).length;
  const needed = Math.max(2, Math.ceil((Object.keys(columns).length - optional) * HEADER_SHARE));
  const wanted = Object.entries(columns).map(([name, column]): Wanted => {
    return { name, column, byLabel: bareLabelsOf(column).map((label) => matchesByRow(grid, label)) };
  });
  const rows = new Set<number>();
  for (const { byLabel } of wanted) for (const found of byLabel) for (const row of found.keys()) rows.add(row);
  let best: Header | undefined;
  for (const row of [...rows].sort((one, other) => one - other)) {
    const header = headerIn(grid, row, wanted);
    const isWhole = header !== undefined && needs.every((name) => header.columns.has(name));
    if (isWhole && header.columns.size >= needed && header.columns.size > (best?.columns.size ?? 0)) best = header;
  }
  return best;
});

/** The columns whose labels stand in a row, and those that resemble theirs. */
function headerIn(grid: Grid, row: number, wanted: readonly Wanted[]): Header | undefined {
  const listed = listedIn(row, wanted);
  const beside = labelBesideRows(grid, [...listed.values()]);
  const without = beside === undefined ? undefined : listedIn(row, wanted, beside.slot);
  const isBetter = without !== undefined && (beside?.isSure === true || without.size >= listed.size);
  const matches = isBetter ? without : listed;
  // A table of earlier occurrences is there only where something occurs twice.
  const earlier = wanted.filter(({ column }) => column.occurrence === "earlier");
  if (matches.size < FEWEST_LISTED || (earlier.length > 0 && !earlier.some(({ name }) => matches.has(name))))
    return undefined;
  const found = new Map(Array.from(matches, ([name, { slot }]) => [name, slot]));
  let bottom = Math.max(...Array.from(matches.values(), (match) => match.bottom));
  for (const { name, column } of wanted) {
    if (found.has(name) || column.occurrence === "earlier") continue;
    const taken = new Set([...found.values(), ...(isBetter && beside !== undefined ? [beside.slot] : [])]);
    const slot = slotLike(
      grid,
      row,
      column.like,
      (one) => taken.has(one) || standsBesideRows(grid, one, bottom, found),
    );
    if (slot === undefined) continue;
    found.set(name, slot);
    bottom = Math.max(bottom, slot.area.bottom);
  }
  return { headerRow: row, firstRow: bottom + 1, columns: found };
}

/** The columns whose listed labels stand in a row, but for a cell that is no heading. */
function listedIn(row: number, wanted: readonly Wanted[], excluded?: Slot): ReadonlyMap<string, Match> {
  const found = new Map<string, Match>();
  const taken = new Set(excluded === undefined ? [] : [excluded]);
  for (const { name, column, byLabel } of wanted) {
    const match = matchIn(byLabel, row, column.occurrence, taken);
    if (match === undefined) continue;
    found.set(name, match);
    taken.add(match.slot);
  }
  return found;
}

/**
 * The first heading where it is none: 成本构成 left of a table reaches down beside its rows, while the headings of its
 * columns end above them. Where nothing is merged it may only seem so, as nothing stands below it.
 */
function labelBesideRows(grid: Grid, matches: readonly Match[]): { slot: Slot; isSure: boolean } | undefined {
  const [first, ...others] = [...matches].sort((one, other) => one.slot.column - other.slot.column);
  if (first === undefined || others.length < 2) return undefined;
  const bottom = Math.max(...others.map((match) => match.bottom));
  const rows = Array.from({ length: Math.max(0, first.slot.area.bottom - bottom) }, (_, index) => bottom + 1 + index);
  const isBeside = rows.some((row) => others.some(({ slot }) => grid.slotAt(row, slot.column) !== undefined));
  if (isBeside) return { slot: first.slot, isSure: true };
  const below = grid.slotsInRow(bottom + 1);
  return below.length > 1 && below.every(({ column }) => column > first.slot.area.right)
    ? { slot: first.slot, isSure: false }
    : undefined;
}

const NOWHERE: ReadonlyMap<number, readonly Match[]> = new Map();

/** Every row that a label stands in: also the lower rows of a merged or split one, and blank cells below one that is not merged. */
const matchesByRow = rememberedIn((grid: Grid, label: string): ReadonlyMap<number, readonly Match[]> => {
  const [slots, tall] = [grid.labelled(label), grid.tallLabelled(label)];
  if (slots.length === 0 && tall.length === 0) return NOWHERE;
  const rows = new Map<number, Match[]>();
  const add = (row: number, match: Match): void => {
    const same = rows.get(row);
    if (same === undefined) rows.set(row, [match]);
    else same.push(match);
  };
  const whole = slots.map((slot) => ({ slot, bottom: slot.area.bottom }));
  for (const match of [...whole, ...tall]) {
    const { slot, bottom } = match;
    for (let row = slot.row; row <= Math.min(bottom, slot.row + TALLEST_LABEL); row += 1) add(row, match);
    for (let row = bottom + 1; row <= bottom + TALLEST_LABEL; row += 1) {
      if (grid.slotAt(row, slot.column) !== undefined) break;
      add(row, { slot, bottom: row });
    }
  }
  return rows;
});

/** Whether a cell reaches down beside rows of the table, as its name does left of it, 支出明细及测算说明: it heads no column. */
function standsBesideRows(grid: Grid, slot: Slot, bottom: number, headings: ReadonlyMap<string, Slot>): boolean {
  const rows = grid.rowsBetween(bottom + 1, slot.area.bottom);
  return rows.some((row) => [...headings.values()].some(({ column }) => grid.slotAt(row, column) !== undefined));
}

/** A cell of the row that no listed label claims and that resembles the column's labels. */
function slotLike(
  grid: Grid,
  row: number,
  like: RegExp | undefined,
  isTaken: (slot: Slot) => boolean,
): Slot | undefined {
  if (like === undefined) return undefined;
  return grid.slotsInRow(row).find((slot) => {
    const label = grid.labelOf(slot);
    return !isTaken(slot) && label !== "" && label.length <= LONGEST_LIKE && like.test(label);
  });
}

function matchIn(
  byLabel: readonly ReadonlyMap<number, readonly Match[]>[],
  row: number,
  occurrence: Occurrence | undefined,
  taken: ReadonlySet<Slot>,
): Match | undefined {
  const isFree = ({ slot }: Match): boolean => !taken.has(slot);
  if (occurrence === "earlier") {
    // 目标值 below 指标 is one label, whole or not.
    const all = flatMapped(byLabel, (rows) => (rows.get(row) ?? []).filter(isFree)).sort(
      (one, other) => one.slot.column - other.slot.column,
    );
    return new Set(all.map(({ slot }) => slot.column)).size > 1 ? all[0] : undefined;
  }
  for (const rows of byLabel) {
    const matches = rows.get(row);
    const match = occurrence === "later" ? matches?.findLast(isFree) : matches?.find(isFree);
    if (match !== undefined) return match;
  }
  return undefined;
}
