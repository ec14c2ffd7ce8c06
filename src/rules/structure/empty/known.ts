import { qualifiedAddress } from "../../../core/a1";
import { isNotApplicable, yuanPer } from "../../../core/amount";
import type { Submission } from "../../../core/bind/bound";
import { remembered } from "../../../core/remembered";
import type { CellRef } from "../../../core/cell";
import { cellOf } from "../../../core/workbook";
import { relationsOf } from "../../../forms/agreement/across";
import type { Relation } from "../../../forms/agreement/relations";
import { slotKey, statedAmount, type Slot } from "../../../forms/agreement/slots";
import { flatMapped } from "../../../core/flatMapped";

/** What another place says that an empty one must hold, too. */
export interface KnownElsewhere {
  readonly text: string;
  readonly at: CellRef;
}

/** The slots that hold the same as another, by its key. */
const copies = remembered((submission: Submission): ReadonlyMap<string, readonly Slot[]> => {
  const known = new Map<string, Slot[]>();
  for (const relation of relationsOf(submission)) {
    for (const [from, to] of pairsIn(relation)) {
      const key = slotKey(to);
      known.set(key, [...(known.get(key) ?? []), from]);
    }
  }
  return known;
});

/** Which slot of a relation may be taken over into which; sums of several parts are for the planner. */
function pairsIn(relation: Relation): readonly (readonly [from: Slot, to: Slot])[] {
  switch (relation.kind) {
    case "same-text":
      return [
        [relation.one, relation.other],
        [relation.other, relation.one],
      ];
    case "carried-text":
      return [[relation.from, relation.to]];
    case "shared-text": {
      // The same text in many forms is one source, the first of them.
      const filled = relation.slots.filter((slot) => textIn(slot) !== "");
      const sources = new Map([...filled].reverse().map((slot) => [textIn(slot), slot]));
      return flatMapped(relation.slots, (to) => Array.from(sources.values(), (from) => [from, to] as const));
    }
    case "sum": {
      const [only, ...others] = relation.parts;
      if (only === undefined || others.length > 0) return [];
      return [
        [only, relation.total],
        [relation.total, only],
      ];
    }
    case "given-text":
      return [];
  }
}

/** Where the value of an empty place stands already; `undefined` where nowhere, or where others differ about it. */
export function knownElsewhere(submission: Submission, slot: Slot): KnownElsewhere | undefined {
  const sources = copies(submission).get(slotKey(slot)) ?? [];
  const known = flatMapped(sources, (source) => {
    const isError = cellOf(submission.workbook, source.value.at)?.error !== undefined;
    const text = isError ? "" : textIn(source);
    return text === "" ? [] : [{ text, at: source.value.at }];
  });
  return new Set(known.map(({ text }) => text)).size === 1 ? known[0] : undefined;
}

function textIn(slot: Slot): string {
  const { value, form } = slot;
  if (isNotApplicable(value.text)) return "";
  const isAmount = slot.field !== undefined && form.form.fields[slot.field]?.kind === "amount";
  const amount = isAmount || typeof value.value === "number" ? statedAmount(slot) : undefined;
  if (amount === undefined) return value.text;
  // What formulas make of nothing is not known.
  return amount.yuan.eq(0) ? "" : `${amount.yuan.div(yuanPer(value.unit)).toFixed()}${value.unit}`;
}

/** The cell of a value that is known elsewhere, in words. */
export function knownCell({ at }: KnownElsewhere): string {
  return qualifiedAddress(at);
}
