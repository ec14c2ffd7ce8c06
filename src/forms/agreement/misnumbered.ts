import { nameOf, type BoundRow } from "../../core/bind/bound";
import { pairByName } from "../../core/names";
import { bareLabel } from "../../core/text";
import { itemName, type Fund, type Summary } from "../funds";
import { contentsOf } from "./contents";
import { partNames } from "./partNames";
import { flatMapped } from "../../core/flatMapped";

/** A row that stands where it should not by the forms of the directions. */
export interface MisplacedRow {
  readonly row: BoundRow;
  /** The fund that the row, or what the row is a part of, belongs to by the forms of the directions. */
  readonly fund: Fund;
}

/** Rows with what the forms call them, and what the forms name beside these. */
interface Paired {
  readonly rows: readonly BoundRow[];
  readonly names: readonly string[];
  readonly open: readonly string[];
}

/**
 * Rows of the summary that by their numbers are something else than the forms of the directions say: a fund that is
 * numbered as a part of another one or the other way round, or parts that have come below another fund as the row of
 * their own is lost. While there are any, it cannot be told which rows are funds and what they consist of.
 */
export function misplacedRows(summary: Summary, funds: readonly Fund[]): readonly MisplacedRow[] {
  const rows = summary.tables.funds ?? [];
  const taken = new Set<BoundRow>();
  const free = (): readonly BoundRow[] => rows.filter((row) => !taken.has(row) && itemName(row) !== "");
  const open: { readonly name: string; readonly fund: Fund }[] = [];
  // A 大项 without an 附表3 may be the fund of its parts by another name.
  const untold = funds.filter(({ directions }) => directions.length === 0);
  const isOfUntold = (row: BoundRow): boolean => untold.some((fund) => isBelow(rows, fund, row));
  const told = funds.filter(({ directions }) => directions.length > 0);
  for (const fund of told) {
    if (fund.main === undefined) continue;
    const parts = pairedWith(fund, fund.main.parts);
    for (const row of [fund.main.row, ...parts.rows]) taken.add(row);
    // A direction that bears the name of its fund, or of a part that stands, has no row of its own.
    const known = new Set([fund.name, ...parts.names].map(bareLabel));
    open.push(...parts.open.filter((name) => !known.has(bareLabel(name))).map((name) => ({ name, fund })));
  }
  const misplaced: MisplacedRow[] = [];
  for (const fund of told) {
    if (fund.main !== undefined) continue;
    const own = free().find((row) => bareLabel(itemName(row)) === bareLabel(fund.name));
    // Parts may be worded otherwise, as everywhere.
    const parts = pairedWith(
      fund,
      free().filter((row) => row.depth > 1 && row !== own && !isOfUntold(row)),
    );
    for (const row of [...(own === undefined ? [] : [own]), ...parts.rows]) {
      taken.add(row);
      misplaced.push({ row, fund });
    }
    open.push(...parts.open.map((name) => ({ name, fund })));
  }
  for (const { left: row, right, exact } of pairByName(free(), open, itemName, ({ name }) => name)) {
    const isMeant = right.fund.main === undefined ? isOfUntold(row) : isBelow(rows, right.fund, row);
    if (exact && !isMeant) misplaced.push({ row, fund: right.fund });
  }
  return misplaced.sort((one, other) => one.row.row - other.row.row);
}

/** Pairs rows with what a fund consists of; what else its directions name comes second. */
function pairedWith(fund: Fund, rows: readonly BoundRow[]): Paired {
  const { directions } = fund;
  const first = partNames(fund);
  const all = flatMapped(directions, (form) => [nameOf(form), ...contentsOf(form).map(({ name }) => name)]);
  const second = all.filter((name) => name !== "" && !first.includes(name));
  return [first, second].reduce<Paired>(
    (before, names) => {
      const wanted = names.map((name) => ({ name }));
      const rest = rows.filter((row) => !before.rows.includes(row));
      const pairs = pairByName(rest, wanted, itemName, ({ name }) => name);
      const found = new Set(pairs.map(({ right }) => right));
      return {
        rows: [...before.rows, ...pairs.map(({ left }) => left)],
        names: [...before.names, ...pairs.map(({ right }) => right.name)],
        open: [...before.open, ...wanted.filter((one) => !found.has(one)).map(({ name }) => name)],
      };
    },
    { rows: [], names: [], open: [] },
  );
}

/** True where a row stands below the main row of a fund, however deep: that is no contradiction. */
function isBelow(rows: readonly BoundRow[], { main }: Fund, row: BoundRow): boolean {
  if (main === undefined) return false;
  const [first, own] = [rows.indexOf(main.row), rows.indexOf(row)];
  return own > first && rows.slice(first + 1, own + 1).every(({ depth }) => depth > 1);
}
