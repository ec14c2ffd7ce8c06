import { qualifiedAddress } from "../../core/a1";
import { yuanPer } from "../../core/amount";
import { sentence } from "../../core/message";
import type { PlanDifference } from "../plan";
import { differenceBetween } from "../../forms/agreement/sameText";
import type { Relation } from "../../forms/agreement/relations";
import { statedAmount, type Slot } from "../../forms/agreement/slots";
import { addsUp, sumOf } from "./sums";
import { cellsInWords, slotInWords } from "./words";

/** What stands and is not what follows from elsewhere, where both are whole. */
export function differencesIn(relations: readonly Relation[]): readonly PlanDifference[] {
  return relations.flatMap((relation) => {
    switch (relation.kind) {
      case "sum":
        return ofSum(relation.total, relation.parts);
      case "same-text":
        return ofText(relation.one, relation.other);
      default:
        return [];
    }
  });
}

function ofSum(total: Slot, parts: readonly Slot[]): readonly PlanDifference[] {
  const sum = sumOf(parts);
  const stated = statedAmount(total);
  if (sum === undefined || stated === undefined || addsUp(total, parts)) return [];
  const { unit } = total.value;
  const known = `${sum.div(yuanPer(unit)).toFixed()}${unit}`;
  return [difference(total, `${stated.yuan.div(yuanPer(unit)).toFixed()}${unit}`, known, parts)];
}

function ofText(one: Slot, other: Slot): readonly PlanDifference[] {
  if (differenceBetween(one, other) === undefined) return [];
  return [difference(one, slotInWords(one), slotInWords(other), [other])];
}

function difference(slot: Slot, stated: string, known: string, from: readonly Slot[]): PlanDifference {
  const sources = from.map(({ value }) => value.at);
  const values = {
    cell: qualifiedAddress(slot.value.at),
    name: slot.name,
    stated,
    known,
    cells: cellsInWords(sources),
  };
  return { message: sentence("fill/differs", values), at: slot.value.at, stated, known, sources };
}
