import Big from "big.js";
import { giveOrTake } from "./giveOrTake";
import { saysNone, statedAmount, type Slot } from "../../forms/agreement/slots";

/** What the amounts of all parts come to, in 元; `undefined` where one of them is missing or no amount. */
export function sumOf(parts: readonly (Slot | undefined)[]): Big | undefined {
  return parts.reduce<Big | undefined>((sum, part) => {
    const amount = part && (saysNone(part) ? new Big(0) : statedAmount(part)?.yuan);
    return sum && amount && sum.plus(amount);
  }, new Big(0));
}

/** True where a total stands and its parts come to it, give or take how they are printed: then none is missing. */
export function addsUp(total: Slot | undefined, parts: readonly (Slot | undefined)[]): boolean {
  const whole = total && statedAmount(total)?.yuan;
  const sum = sumOf(parts);
  if (total === undefined || whole === undefined || sum === undefined || parts.length === 0) return false;
  const slack = [total, ...parts].reduce((one, slot) => (slot ? one.plus(giveOrTake(slot)) : one), new Big(0));
  return whole.minus(sum).abs().lte(slack);
}
