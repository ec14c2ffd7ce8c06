import { GOALS } from "../../forms/agreement/goals";
import type { BoundForm, BoundRow } from "../../core/bind/bound";
import { foldLabel } from "../../core/text";
import { sameText, type Relation } from "../../forms/agreement/relations";
import { fieldSlot, isEmpty, rowSlot, saysNone, type Slot } from "../../forms/agreement/slots";
import type { Direction, Fund } from "../../forms/funds";

/** A goal that all of some directions say alike; `undefined` where one of them says none, or another. */
function sharedGoal(directions: readonly Direction[], goal: string): Slot | undefined {
  const slots = directions.map((direction) => fieldSlot(direction, goal));
  const [first] = slots;
  const meant = new Set(slots.map((slot) => (slot === undefined ? "" : foldLabel(slot.value.text))));
  return first === undefined || meant.size > 1 || isEmpty(first) || saysNone(first) ? undefined : first;
}

/** True where all goals of some directions are the same: then these are of the one fund they are of. */
export function sayGoalsOfOneFund(directions: readonly Direction[]): boolean {
  return GOALS.every((goal) => sharedGoal(directions, goal) !== undefined);
}

/** The goals that the row of a fund has from its directions, where all of several share them. */
export function goalsFromDirections(
  summary: BoundForm,
  row: BoundRow,
  directions: readonly Direction[],
  name: string,
): readonly Relation[] {
  if (directions.length < 2) return [];
  return GOALS.flatMap((goal) => sameText(sharedGoal(directions, goal), rowSlot(summary, row, goal, name)));
}

/** The goals that one more direction of a fund has from 附表2, where all others of the fund repeat these. */
export function goalsLikeOthers({ directions, main, name }: Fund, form: BoundForm): readonly Relation[] {
  if (main === undefined) return [];
  return GOALS.flatMap((goal) => {
    const ofFund = rowSlot(main.summary, main.row, goal, name);
    const shared = sharedGoal(directions, goal);
    const areRepeated = ofFund && shared && foldLabel(ofFund.value.text) === foldLabel(shared.value.text);
    return areRepeated === true ? sameText(ofFund, fieldSlot(form, goal)) : [];
  });
}

/** The goals that one more direction of a fund shares with the others, where the directions of all funds do so. */
export function goalsAsInFunds(fund: Fund, funds: readonly Fund[], form: BoundForm): readonly Relation[] {
  const several = funds.filter(({ directions }) => directions.length > 1);
  if (several.length === 0 || !several.every(({ directions }) => sayGoalsOfOneFund(directions))) return [];
  return GOALS.flatMap((goal) => sameText(sharedGoal(fund.directions, goal), fieldSlot(form, goal)));
}
