import type Big from "big.js";
import { qualifiedAddress } from "../../core/a1";
import { yuanPer } from "../../core/amount";
import type { BoundForm } from "../../core/bind/bound";
import { sentence } from "../../core/message";
import type { DraftCell, SheetDraft } from "../../core/sheetDraft";
import { relationsWithin, type Relation } from "../../forms/agreement/relations";
import { mayStayBlank, saysNone, statedAmount, type Slot } from "../../forms/agreement/slots";
import type { Note } from "../plan";
import { sumFormula } from "./links";

type Sum = Extract<Relation, { kind: "sum" }>;

/** A sheet with its totals, and what is said of those that are known in part only. */
export interface KnownTotals {
  readonly draft: SheetDraft;
  readonly remarks: readonly Note[];
}

/**
 * The totals of a form that is drawn: one that is stated twice follows the sum of which something is known. Where other
 * parts of it are not known, what its formula shows is not yet what it comes to, and that is said.
 * @param bound the form as it is read from the draft.
 * @param isGiven tells totals of which other forms say what they come to.
 */
export function knownTotals(draft: SheetDraft, bound: BoundForm, isGiven: (total: Slot) => boolean): KnownTotals {
  const sums = relationsWithin(bound).filter((relation): relation is Sum => relation.kind === "sum");
  const left = new Map<string, Sum>();
  // A total of which only a part is known is itself no known part.
  for (;;) {
    const isOpen = ({ value }: Slot): boolean => left.has(placeKey(value.at));
    const next = sums.find(
      (sum) => !isOpen(sum.total) && !isGiven(sum.total) && isKnownInPart(sum, isOpen) && !hasWhole(sum, sums, isOpen),
    );
    if (next === undefined) break;
    left.set(placeKey(next.total.value.at), next);
  }
  const indicators = sums.flatMap(({ total, parts }) => [total, ...parts]).filter((slot) => slot.isIndicator === true);
  const isUnknownIndicator = (cell: DraftCell): boolean =>
    indicators.some((slot) => isHollow(slot) && placeKey(slot.value.at) === placeKey(cell));
  const cells = draft.cells.map((cell): DraftCell => {
    if (cell.formula === undefined) return cell;
    const own = sums.filter(({ total }) => isHollow(total) && placeKey(total.value.at) === placeKey(cell));
    const other = own.find((sum) => isWhole(sum)) ?? own.find(isKnownSomehow);
    if (other !== undefined) return following(cell, other, draft.name);
    // A total of nothing shows 0, as in every blank form; an indicator that says 0 states a figure that nobody knows.
    return isUnknownIndicator(cell) ? withoutFormula(cell) : cell;
  });
  return { draft: { ...draft, cells }, remarks: [...left.values()].map((sum) => leftOpen(sum)) };
}

function placeKey({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${String(row)},${String(column)}`;
}

function isHollow({ value }: Slot): boolean {
  return value.computed && value.value === null;
}

const nothingOpen = (): boolean => false;

function isKnown(part: Slot, isOpen: (slot: Slot) => boolean): boolean {
  return !isOpen(part) && statedAmount(part) !== undefined;
}

function isLacking(part: Slot, isOpen: (slot: Slot) => boolean): boolean {
  return !isKnown(part, isOpen) && !saysNone(part) && !mayStayBlank(part);
}

function isWhole({ parts }: Sum, isOpen: (slot: Slot) => boolean = nothingOpen): boolean {
  return parts.some((part) => isKnown(part, isOpen)) && !parts.some((part) => isLacking(part, isOpen));
}

function isKnownSomehow({ parts }: Sum): boolean {
  return parts.some((part) => isKnown(part, nothingOpen));
}

function isKnownInPart({ total, parts }: Sum, isOpen: (slot: Slot) => boolean): boolean {
  return (
    total.value.computed &&
    parts.some((part) => isOpen(part) || isKnown(part, isOpen)) &&
    parts.some((part) => isLacking(part, isOpen))
  );
}

/** Whether another sum tells the same total as a whole. */
function hasWhole({ total }: Sum, sums: readonly Sum[], isOpen: (slot: Slot) => boolean): boolean {
  const key = placeKey(total.value.at);
  return sums.some((sum) => placeKey(sum.total.value.at) === key && isWhole(sum, isOpen));
}

function following(cell: DraftCell, { total, parts }: Sum, sheet: string): DraftCell {
  const { unit } = total.value;
  const terms = parts.map((slot) => ({ sign: 1 as const, slot }));
  const formula = sumFormula(terms, sheet, unit);
  const sum = parts.reduce<Big | undefined>((one, part) => {
    const own = statedAmount(part)?.yuan;
    return own === undefined ? one : (one?.plus(own) ?? own);
  }, undefined);
  if (formula === undefined || sum === undefined) return cell;
  const amount = sum.div(yuanPer(unit));
  const label = labelBefore(cell);
  if (label === undefined) return { ...cell, value: Number(amount.toFixed()), formula };
  const text = `"${label.replaceAll('"', '""')}"&${formula}`;
  return { ...cell, value: `${label}${amount.toFixed()}`, formula: text };
}

function leftOpen({ total, parts }: Sum): Note {
  const { at } = total.value;
  const lacking = parts.filter((part) => isLacking(part, nothingOpen));
  const names = [...new Set((lacking.length > 0 ? lacking : parts).map(({ name }) => name))].join("、");
  return { at, message: sentence("fill/open-total", { cell: qualifiedAddress(at), name: total.name, names }) };
}

/** What stands before a total in its cell: 资金总额：. */
function labelBefore({ formula = "" }: DraftCell): string | undefined {
  return /^"((?:[^"]|"")*)"&/.exec(formula)?.[1]?.replaceAll('""', '"');
}

/** A cell as it is before anything is known of its total: what a total of nothing comes to is not known of it. */
export function withoutFormula(cell: DraftCell): DraftCell {
  const { row, column, look } = cell;
  return cell.formula === undefined ? cell : { row, column, look, value: labelBefore(cell) ?? null };
}
