import { pairByName } from "../../core/names";
import { itemName, type Fund, type Summary } from "../../forms/funds";
import { fromForms } from "./because";
import { fundNumbers } from "./fundNumbers";
import type { MissingRows } from "./rowsWanted";
import type { Package } from "../../forms/agreement/package";
import { partNames } from "../../forms/agreement/partNames";
import { fieldSlot, rowSlot } from "../../forms/agreement/slots";
import { addsUp } from "./sums";

/**
 * The rows of funds (大项) that are gone while their parts still stand below the fund before. A row is put back only where
 * it is certain before which rows: all parts of the fund stand one behind the other, nothing else is below them up to the
 * next fund, and their amounts come to what the fund is of.
 */
export function lostMains(summary: Summary, { funds, misplaced }: Package): readonly MissingRows[] {
  const lost = [...new Set(misplaced.map(({ fund }) => fund))].map((fund) =>
    lostMain(summary, fund, { funds, misplaced }),
  );
  const certain = lost.flatMap((one) => one ?? []);
  return certain.length < lost.length ? [] : certain;
}

function lostMain(
  summary: Summary,
  fund: Fund,
  { funds, misplaced }: Pick<Package, "funds" | "misplaced">,
): MissingRows | undefined {
  const rows = summary.tables.funds ?? [];
  const own = misplaced.filter((one) => one.fund === fund).map(({ row }) => row);
  const first = rows.findIndex((row) => own.includes(row));
  const run = rows.slice(first, first + own.length);
  const next = rows[first + own.length];
  const [top] = run;
  // Where the only 大项 is lost, what is left is all of one kind.
  const areParts = run.length === rows.length || run.every(({ depth }) => depth === 2);
  if (fund.main !== undefined || top === undefined || !areParts || !run.every((row) => own.includes(row))) {
    return undefined;
  }
  if (next !== undefined && next.depth > 1) return undefined;
  const names = partNames(fund);
  const pairs = pairByName(run, names, itemName, (name) => name);
  const amounts = run.map((row) => rowSlot(summary, row, "amount", itemName(row)));
  const whole = fund.directions.map((form) => fieldSlot(form, "specialFundAmount"));
  const isWhole =
    pairs.length === run.length && run.length === names.length && whole.every((one) => addsUp(one, amounts));
  if (!isWhole) return undefined;
  const mains = funds.flatMap(({ main }) => main?.row ?? []);
  const before = mains.filter((row) => rows.indexOf(row) < first).length;
  const [model] = mains;
  return {
    form: summary,
    table: "funds",
    behind: top.row - 1,
    open: [],
    rows: [{ number: fundNumbers(summary).main(before + 1), name: fund.name }],
    continued: [],
    ...(model === undefined ? {} : { like: model.row }),
    because: fromForms(fund.directions),
  };
}
