import type Big from "big.js";
import { amountOfValue, yuanPer } from "../core/amount";
import { formsOf, type BoundForm, type BoundRow, type BoundValue, type Submission } from "../core/bind/bound";
import { partsBelow } from "../core/bind/numbering";
import { pairByName } from "../core/names";
import { bareLabel } from "../core/text";
import type { Direction } from "./directions";
import { expenditureDirection } from "./expenditure-direction";
import { specialFundSummary } from "./special-fund-summary";
import { flatMapped } from "../core/flatMapped";

export type { Direction } from "./directions";

/** A bound 附表2. */
export type Summary = BoundForm<typeof specialFundSummary>;

/** A main row of the summary (大项) with the rows that it consists of (小项). */
export interface MainRow {
  readonly summary: Summary;
  readonly row: BoundRow;
  readonly parts: readonly BoundRow[];
}

/** All direction forms of one special fund, and the main row of the summary that bears its name. */
export interface Fund {
  readonly name: string;
  readonly directions: readonly Direction[];
  readonly main?: MainRow;
  /** False where names differ and were only found to be alike. */
  readonly exact: boolean;
  /** Set where each form is of some 小项 only, by its name or what it consists of: a single one is not the whole fund then. */
  readonly isByPart?: true;
}

/** Groups the direction forms by fund and pairs the groups with the main rows of the summary by name. */
export function fundsOf(submission: Submission): readonly Fund[] {
  const groups = groupsByName(formsOf(submission, expenditureDirection));
  const summaries = formsOf(submission, specialFundSummary);
  const mains = summaries.length === 1 ? flatMapped(summaries, mainRows) : [];
  const nameOfMain = ({ row }: MainRow): string => itemName(row);
  const pairs = pairByName(groups, mains, nameOfGroup, nameOfMain);
  const funds = new Map<BoundRow | readonly Direction[], Fund>();
  for (const directions of groups) {
    // The name of a fund may drift in some of its forms only: these belong to a row that others have taken already.
    const [own] = pairByName([directions], mains, nameOfGroup, nameOfMain);
    const drifted = own !== undefined && directions.some((one) => mayBeOf(one, own.right)) ? own : undefined;
    const pair = pairs.find(({ left }) => left === directions) ?? drifted;
    const key = pair?.right.row ?? directions;
    const fund: Fund = {
      name: nameOfGroup(directions),
      directions,
      exact: pair?.exact ?? true,
      ...(pair === undefined ? {} : { main: pair.right }),
    };
    const known = funds.get(key);
    funds.set(key, known === undefined ? fund : joined(known, fund));
  }
  return [...funds.values()];
}

/**
 * Whether a form whose fund is only alike in its name to a row that others bear may be of that row: not where the row says
 * another amount than the form, which is the whole of its fund. Then the row of that is lost.
 */
function mayBeOf({ fields }: Direction, { row }: MainRow): boolean {
  const [stated, whole, own] = [fields["specialFundAmount"], row.cells["amount"], fields["projectAmount"]].map(yuanIn);
  return stated === undefined || whole === undefined || own === undefined || stated.eq(whole) || !stated.eq(own);
}

function yuanIn(value: BoundValue | undefined): Big | undefined {
  if (value === undefined) return undefined;
  const printed = amountOfValue(value.value, value.text);
  return printed?.value.times(yuanPer(printed.unit ?? value.unit));
}

/** The main rows of a summary, in order. */
export function mainRows(summary: Summary): readonly MainRow[] {
  const rows = summary.tables.funds ?? [];
  return flatMapped(rows, (row, index) => {
    if (row.depth !== 1) return [];
    return [{ summary, row, parts: partsBelow(rows, index) }];
  });
}

/** The name of a row of the summary; empty where it has none. */
export function itemName(row: BoundRow): string {
  return row.cells["name"]?.text ?? "";
}

function joined(one: Fund, other: Fund): Fund {
  return { ...one, directions: [...one.directions, ...other.directions], exact: one.exact && other.exact };
}

function groupsByName(forms: readonly Direction[]): readonly (readonly Direction[])[] {
  const byName = new Map<string, Direction[]>();
  for (const form of forms) {
    const name = bareLabel(form.fields["specialFundName"]?.text ?? "");
    if (name !== "") byName.set(name, [...(byName.get(name) ?? []), form]);
  }
  return [...byName.values()];
}

function nameOfGroup(group: readonly Direction[]): string {
  return group[0]?.fields["specialFundName"]?.text ?? "";
}
