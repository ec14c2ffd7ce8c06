import type Big from "big.js";
import type { BoundForm } from "../../core/bind/bound";
import { amountField, isProject } from "../../forms/directions";
import { itemName, type Fund } from "../../forms/funds";
import type { Package } from "../../forms/agreement/package";
import { workItem, workPairs } from "../../forms/agreement/pairs";
import { fieldSlot, rowSlot, statedAmount, type Slot } from "../../forms/agreement/slots";
import { addsUp, sumOf } from "./sums";

/** A fund that says more than its directions do, and the 事项 of the direction that is missing of it. */
export interface LackingByItem {
  readonly fund: Fund;
  readonly item: string;
}

/**
 * The direction that 附表1 names and nothing else does: the only 事项 without a direction, where the directions of just one
 * fund lack something of it, know that they are a part of it, and 附表2 prints no 小项 that would tell, or is gone itself.
 * @param isCutOff tells amounts that were taken from a sheet that is gone.
 */
export function lackingByItem(
  found: Package,
  isCutOff: (slot: Slot | undefined) => boolean,
): LackingByItem | undefined {
  const { funds, overall, directions } = found;
  const pairs = workPairs(found);
  const items = (overall?.tables.workPlan ?? []).filter((row) => workItem(row) !== "");
  const [item, ...others] = items.filter((row) => !pairs.some(({ left }) => left === row));
  const [fund, ...more] = funds.filter((one) => !isWhole(one));
  if (item === undefined || others.length > 0 || fund === undefined || more.length > 0) return undefined;
  // A direction by a name of its own may be the 事项 that seems to be left.
  const areTold = directions.every((one) => pairs.some(({ right }) => right === one));
  return areTold && lacksPart(fund, isCutOff) ? { fund, item: workItem(item) } : undefined;
}

function amountOf({ main, directions }: Fund): Slot | undefined {
  if (main !== undefined) return rowSlot(main.summary, main.row, "amount", itemName(main.row));
  const [first] = directions;
  return first && fieldSlot(first, "specialFundAmount");
}

function amountsOf({ directions }: Fund): readonly (Slot | undefined)[] {
  return directions.map((form) => fieldSlot(form, amountField(form)));
}

function isWhole(fund: Fund): boolean {
  return addsUp(amountOf(fund), amountsOf(fund));
}

/**
 * True where the amount of a fund without 小项 was taken from a sheet that is gone, or all its directions name what it comes
 * to, and they come to less.
 */
function lacksPart(fund: Fund, isCutOff: (slot: Slot | undefined) => boolean): boolean {
  const { main, directions, exact } = fund;
  const amount = amountOf(fund);
  const whole = amount && statedAmount(amount)?.yuan;
  const sum = sumOf(amountsOf(fund));
  const hasParts = main?.parts.some((part) => itemName(part) !== "") === true;
  if (hasParts || directions.length === 0 || !exact) return false;
  if (main !== undefined && isCutOff(amount)) return true;
  if (whole === undefined || sum === undefined) return false;
  return sum.gt(0) && whole.gt(sum) && directions.every((form) => knowsWhole(form, whole));
}

function knowsWhole(form: BoundForm, whole: Big): boolean {
  const stated = isProject(form) ? undefined : fieldSlot(form, "specialFundAmount");
  return stated !== undefined && statedAmount(stated)?.yuan.eq(whole) === true;
}
