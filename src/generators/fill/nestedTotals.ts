import { sameCell, type CellRef } from "../../core/cell";
import type { Relation } from "../../forms/agreement/relations";
import type { Slot } from "../../forms/agreement/slots";

type Sum = Extract<Relation, { kind: "sum" }>;

/** Totals in the column of a total that add up some of its parts each: 小计. */
function subtotalsOf({ total, parts }: Sum, relations: readonly Relation[]): readonly Slot[] {
  const { at } = total.value;
  const isPart = ({ value }: Slot): boolean => parts.some((part) => sameCell(part.value.at, value.at));
  return relations.flatMap((one) => {
    if (one.kind !== "sum" || one.parts.length >= parts.length || !one.parts.every(isPart)) return [];
    const own = one.total.value.at;
    return own.sheet === at.sheet && own.column === at.column && !isPart(one.total) ? [one.total] : [];
  });
}

/**
 * The subtotals of a total whose formula adds up all of them that are not new, and none of the rows themselves;
 * `undefined` where it does otherwise.
 * @param isRead whether the formula reads a cell.
 */
export function subtotalsRead(
  sum: Sum,
  relations: readonly Relation[],
  isRead: (at: CellRef) => boolean,
  isNew: (slot: Slot) => boolean,
): readonly Slot[] | undefined {
  const subtotals = subtotalsOf(sum, relations);
  const areOldRead = subtotals.every((one) => isNew(one) || isRead(one.value.at));
  const isAnyRead = subtotals.some((one) => isRead(one.value.at));
  return isAnyRead && areOldRead && !sum.parts.some(({ value }) => isRead(value.at)) ? subtotals : undefined;
}
