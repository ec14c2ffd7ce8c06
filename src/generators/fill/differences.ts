import { qualifiedAddress } from "../../core/a1";
import { isNotApplicable, yuanPer } from "../../core/amount";
import { sentence } from "../../core/message";
import { foldLabel } from "../../core/text";
import type { PlanDifference } from "../plan";
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

/** Blanks, the width of marks and a mark at the end say nothing. */
function plain(text: string): string {
  return foldLabel(text).replace(/[。.;,]+$/, "");
}

function ofText(one: Slot, other: Slot): readonly PlanDifference[] {
  const texts = [one, other].map(({ value }) => value.text);
  if (texts.some((text) => text === "" || isNotApplicable(text)) || plain(one.value.text) === plain(other.value.text)) {
    return [];
  }
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
