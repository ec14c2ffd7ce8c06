import type { BoundForm } from "../../core/bind/bound";
import { sumRelation, type Relation } from "../../forms/agreement/relations";
import { fieldSlot } from "../../forms/agreement/slots";
import { amountField } from "../../forms/directions";
import type { Fund } from "../../forms/funds";
import { goalsAsInFunds } from "./fundGoals";

/** What ties one more direction of a fund to the others while there is no 附表2 that would: what the whole fund comes to. */
export function besideSiblings(fund: Fund, funds: readonly Fund[], form: BoundForm): readonly Relation[] {
  const [first] = fund.directions;
  if (fund.main !== undefined || first === undefined) return [];
  const whole = fieldSlot(first, "specialFundAmount");
  const all = [...fund.directions, form];
  return [
    ...sumRelation(fieldSlot(form, "specialFundAmount"), [whole]),
    ...sumRelation(
      whole,
      all.map((one) => fieldSlot(one, amountField(one))),
    ),
    ...goalsAsInFunds(fund, funds, form),
  ];
}
