import Big from "big.js";
import type { Submission } from "../../core/bind/bound";
import { giveOrTake } from "../fill/giveOrTake";
import { sumsIn, type Sum } from "./sums";
import { isEmpty, saysNone, slotKey, statedAmount, type Slot } from "../../forms/agreement/slots";

export type { Sum } from "./sums";

/** A place whose amount becomes another one. */
export interface Change {
  readonly slot: Slot;
  /** In 元. */
  readonly yuan: Big;
  /** What it follows from; `undefined` for what was given. */
  readonly by: Sum | undefined;
}

/** An amount that is given. */
export type Given = Omit<Change, "by">;

/** More than any chain of forms has. */
const MOST_ROUNDS = 20;

/**
 * What follows from amounts that are given: totals, and what repeats them.
 * @param agreed the sums that held so far; what did not agree is left to a person, and so is how a new total is divided.
 * @param bearer the part that a person chose to bear what a total changes by, where they did.
 */
export function changesFrom(
  agreed: readonly Sum[],
  given: readonly Given[],
  bearer: (sum: Sum) => Slot | undefined = () => undefined,
): readonly Change[] {
  const changes = new Map<string, Change>(given.map((one) => [slotKey(one.slot), { ...one, by: undefined }]));
  const now = (slot: Slot): Big => changes.get(slotKey(slot))?.yuan ?? amountOf(slot) ?? new Big(0);
  const isChanged = (slot: Slot): boolean => changes.has(slotKey(slot));
  const set = (slot: Slot, yuan: Big, by: Sum): boolean => {
    const known = changes.get(slotKey(slot));
    if ((known !== undefined && known.by !== by) || now(slot).eq(yuan)) return false;
    changes.set(slotKey(slot), { slot, yuan, by });
    return true;
  };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const isMoving = agreed.map((sum): boolean => {
      const { total, parts } = sum;
      if (parts.some(isChanged)) {
        const whole = parts.reduce((one, part) => one.plus(now(part)), new Big(0));
        return !isChanged(total) && holds(sum, now) ? false : set(total, whole, sum);
      }
      const part = bearer(sum) ?? onlyPart(parts);
      if (part === undefined || !isChanged(total)) return false;
      const others = parts.filter((one) => one !== part);
      return set(
        part,
        others.reduce((rest, one) => rest.minus(now(one)), now(total)),
        sum,
      );
    });
    if (!isMoving.includes(true)) break;
  }
  return [...changes.values()];
}

/** The part that is the whole: the only one, or the only one that comes to anything. */
function onlyPart(parts: readonly Slot[]): Slot | undefined {
  const [part, ...others] = parts.length === 1 ? parts : parts.filter((one) => amountOf(one)?.eq(0) === false);
  return others.length === 0 ? part : undefined;
}

/** The sums of a workbook that are what their parts come to; nothing counts as none. */
export function sumsThatHold(seen: Submission): readonly Sum[] {
  return sumsIn(seen).filter((relation) => {
    const amounts = [relation.total, ...relation.parts].map(amountOf);
    return !amounts.includes(undefined) && holds(relation, (slot) => amountOf(slot) ?? new Big(0));
  });
}

function amountOf(slot: Slot): Big | undefined {
  const isNothing = isEmpty(slot) || saysNone(slot) || (slot.value.computed && slot.value.text === "");
  return isNothing ? new Big(0) : statedAmount(slot)?.yuan;
}

function holds({ total, parts }: Sum, now: (slot: Slot) => Big): boolean {
  const slack = [total, ...parts].reduce((one, slot) => one.plus(giveOrTake(slot)), new Big(0));
  return parts
    .reduce((one, part) => one.minus(now(part)), now(total))
    .abs()
    .lte(slack);
}
