import { nameOf, type BoundForm } from "../../core/bind/bound";
import { bareLabel } from "../../core/text";
import { contentsOf } from "../../forms/agreement/contents";
import { workItemOf } from "../../forms/agreement/package";
import { workItem } from "../../forms/agreement/pairs";
import { fieldSlot, statedAmount } from "../../forms/agreement/slots";
import { amountField } from "../../forms/directions";
import type { Direction } from "../../forms/funds";
import type { LostFund } from "./lostFunds";
import { addsUp, sumOf } from "./sums";

/** A 大项 of which nothing is left but a 事项 of 附表1. */
export interface FundWithoutForm {
  readonly item: string;
  /** The place among the others, from 0. */
  readonly place: number;
}

/**
 * The 大项 whose form is gone as well as the 附表2: 项目支出 of 附表1 has more than the other funds come to, and all but one
 * of its 事项 have a form. What it is called stands nowhere.
 */
export function fundWithoutForm(
  overall: BoundForm | undefined,
  funds: readonly LostFund[],
): FundWithoutForm | undefined {
  const items = (overall?.tables["workPlan"] ?? []).map(workItem).filter((item) => item !== "");
  const directions = funds.flatMap((fund) => fund.directions);
  const taken = directions.map((direction) => itemOf(direction, items));
  const [item, ...others] = items.filter((one) => !taken.includes(one));
  const areTold = !taken.includes(undefined) && new Set(taken).size === directions.length;
  if (item === undefined || others.length > 0 || !areTold || !hasMore(overall, directions)) return undefined;
  if (!funds.every(isWhole)) return undefined;
  const behind = funds.filter((fund) =>
    fund.directions.some((direction) => items.indexOf(itemOf(direction, items) ?? "") > items.indexOf(item)),
  );
  const [next] = behind;
  return { item, place: next === undefined ? funds.length : funds.indexOf(next) };
}

/** The 事项 that a direction is: by its name, or by all that it consists of. */
function itemOf(direction: Direction, items: readonly string[]): string | undefined {
  const name = nameOf(direction);
  const same = items.find((item) => bareLabel(item) === bareLabel(name));
  const contents = contentsOf(direction).map((content) => content.name);
  return same ?? workItemOf({ name, directions: [direction], exact: true }, contents, items);
}

function hasMore(overall: BoundForm | undefined, directions: readonly Direction[]): boolean {
  const slot = overall && fieldSlot(overall, "projectExpenditure");
  const amounts = directions.map((direction) => fieldSlot(direction, amountField(direction)));
  const [whole, sum] = [slot && statedAmount(slot)?.yuan, sumOf(amounts)];
  return whole !== undefined && sum !== undefined && whole.gt(sum) && !addsUp(slot, amounts);
}

/** True where the forms of a fund do not say that it comes to more than they do. */
function isWhole({ directions }: LostFund): boolean {
  const amounts = directions.map((direction) => fieldSlot(direction, amountField(direction)));
  const wholes = directions.flatMap((direction) => fieldSlot(direction, "specialFundAmount") ?? []);
  return wholes.every((whole) => statedAmount(whole) === undefined || addsUp(whole, amounts));
}
