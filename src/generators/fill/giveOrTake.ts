import Big from "big.js";
import { yuanPer } from "../../core/amount";
import { statedAmount, type Slot } from "../../forms/agreement/slots";

/** How far an amount may be off by the way it is printed, in 元: half of its last decimal; whole numbers are exact. */
export function giveOrTake(slot: Slot): Big {
  const stated = statedAmount(slot);
  if (stated === undefined || stated.decimals === 0) return new Big(0);
  return new Big(10).pow(-stated.decimals).div(2).times(yuanPer(stated.unit));
}

/** The same of all that is compared together, in 元. */
export function slackOf(slots: readonly Slot[]): Big {
  return slots.reduce((sum, slot) => sum.plus(giveOrTake(slot)), new Big(0));
}
