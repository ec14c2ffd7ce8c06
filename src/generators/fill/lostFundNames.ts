import { GOALS } from "../../forms/agreement/goals";
import { foldLabel } from "../../core/text";
import { pairByName } from "../../core/names";
import { amountField, isProject } from "../../forms/directions";
import { itemName, type Direction, type Fund, type MainRow } from "../../forms/funds";
import { contentsOf, isAmbiguous, type Package } from "../../forms/agreement/package";
import { fieldSlot, isEmpty, rowSlot, statedAmount, type Slot } from "../../forms/agreement/slots";
import type { Recognised, Told } from "./pairByEvidence";
import { addsUp, sumOf } from "./sums";

const SAME_AMOUNT = 2;
const SAME_CONTENTS = 2;
const SAME_GOAL = 1;
const WITHOUT_FORM = 1;
/** Less may be so by chance where another fund is not excluded. */
const ENOUGH = 2;

interface NamedFund extends Fund {
  readonly main: MainRow;
}

/**
 * 所属专项 that alone is lost: the 大项 of 附表2 that the amounts, the goals and the contents of the direction tell of. One
 * whose amount the direction contradicts, or whose directions already come to it, is another one.
 */
export function lostFundNames({ strays, funds }: Package): readonly Recognised<Told, Told>[] {
  const named = funds.filter((fund): fund is NamedFund => fund.main !== undefined && !isAmbiguous(fund, funds));
  const found = strays.flatMap((stray) => {
    const slot = fieldSlot(stray, "specialFundName");
    const fund = isProject(stray) || slot === undefined || !isEmpty(slot) ? undefined : fundOf(stray, named);
    const name = fund && rowSlot(fund.main.summary, fund.main.row, "name", "名称");
    return slot === undefined || fund === undefined || name === undefined
      ? []
      : [{ fund, nameless: slot, named: name }];
  });
  // What several of them would be of together is not looked at: each is known by itself or not at all.
  const alone = found.filter(({ fund }) => found.filter((other) => other.fund === fund).length === 1);
  return alone.map(({ nameless, named: name }) => ({ nameless: told(nameless), named: told(name) }));
}

function told(slot: Slot): Told {
  return { slot, amounts: [], goals: [] };
}

function fundOf(direction: Direction, funds: readonly NamedFund[]): NamedFund | undefined {
  const possible = funds.flatMap((fund) => {
    const worth = evidence(direction, fund);
    return worth === undefined ? [] : [{ fund, worth }];
  });
  const most = Math.max(0, ...possible.map(({ worth }) => worth));
  const [best, ...others] = possible.filter(({ worth }) => worth === most);
  if (best === undefined || others.length > 0 || most === 0) return undefined;
  return most >= ENOUGH || possible.length === 1 ? best.fund : undefined;
}

/** What speaks for a direction being of a fund; `undefined` where something shows that it is not. */
function evidence(direction: Direction, { main, directions }: NamedFund): number | undefined {
  const whole = rowSlot(main.summary, main.row, "amount", "");
  const stated = fieldSlot(direction, "specialFundAmount");
  const own = fieldSlot(direction, amountField(direction));
  const others = directions.map((form) => fieldSlot(form, amountField(form)));
  const isStated = addsUp(whole, [stated]);
  if (!isStated && isKnown(whole) && isKnown(stated)) return undefined;
  if (addsUp(whole, others)) return undefined;
  const isSum = addsUp(whole, [...others, own]);
  const total = whole && statedAmount(whole)?.yuan;
  if (!isSum && total !== undefined && sumOf([...others, own])?.gt(total) === true) return undefined;
  const goals = GOALS.filter((goal) => {
    const [one, other] = [direction.fields[goal]?.text ?? "", main.row.cells[goal]?.text ?? ""];
    return one !== "" && foldLabel(one) === foldLabel(other);
  });
  return (
    (isStated ? SAME_AMOUNT : 0) +
    (isSum ? SAME_AMOUNT : 0) +
    goals.length * SAME_GOAL +
    (consistsOfParts(direction, main) ? SAME_CONTENTS : 0) +
    (directions.length === 0 ? WITHOUT_FORM : 0)
  );
}

function isKnown(slot: Slot | undefined): boolean {
  return slot !== undefined && statedAmount(slot) !== undefined;
}

/** Whether all that a direction consists of are 小项 of the fund. */
function consistsOfParts(direction: Direction, { parts }: MainRow): boolean {
  const contents = contentsOf(direction);
  const pairs = pairByName(contents, parts, ({ name }) => name, itemName).filter(({ exact }) => exact);
  return contents.length > 0 && pairs.length === contents.length;
}
