import { foldLabel } from "../../core/text";
import type { Slot } from "../../forms/agreement/slots";
import { addsUp, sumOf } from "./sums";

/** Something that stands in two forms, by what each says of it beside its name. */
export interface Told {
  /** Where its name stands, or stood. */
  readonly slot: Slot;
  /** What its amount is or comes to. */
  readonly amounts: readonly (Slot | undefined)[];
  /** Its goals, each in its place. */
  readonly goals: readonly string[];
  /** True where it may lack some of its rows, so that it comes to less than it should. */
  readonly mayBeShort?: true;
}

/** What lost its name, with what bears it elsewhere. */
export interface Recognised<Nameless, Named> {
  readonly nameless: Nameless;
  readonly named: Named;
}

const SAME_AMOUNT = 2;
const SAME_GOAL = 1;

/** How the amounts of two speak for their being one; `undefined` where they contradict it. */
function amountsAgree(nameless: Told, named: Told): number | undefined {
  const [one, other] = [nameless, named].map(({ amounts }) => (amounts.length === 0 ? undefined : sumOf(amounts)));
  if (one === undefined || other === undefined) return 0;
  const isSame =
    (named.amounts.length === 1 && addsUp(named.amounts[0], nameless.amounts)) ||
    (nameless.amounts.length === 1 && addsUp(nameless.amounts[0], named.amounts)) ||
    one.eq(other);
  if (isSame) return SAME_AMOUNT;
  return nameless.mayBeShort === true && one.lt(other) ? 0 : undefined;
}

function evidence<Nameless extends Told, Named extends Told>(
  nameless: Nameless,
  named: Named,
  more: (nameless: Nameless, named: Named) => number,
): number | undefined {
  const amounts = amountsAgree(nameless, named);
  if (amounts === undefined) return undefined;
  const goals = nameless.goals.filter(
    (goal, index) => goal !== "" && foldLabel(goal) === foldLabel(named.goals[index] ?? ""),
  );
  return amounts + goals.length * SAME_GOAL + more(nameless, named);
}

/** The only one of the best of some; `undefined` where there are several, or none that anything speaks for. */
function onlyBest<T>(all: readonly T[], worth: (one: T) => number | undefined): T | undefined {
  const most = Math.max(0, ...all.map((one) => worth(one) ?? 0));
  const [best, ...others] = all.filter((one) => worth(one) === most);
  return most > 0 && others.length === 0 ? best : undefined;
}

/**
 * Pairs things that lost their names with those that bear names nothing else bears: by equal amounts and goals, where each
 * is the other's only best; and the last one with the last one, where nothing contradicts it.
 * @param more what else speaks for two being one, such as their position; 0 for nothing.
 */
export function pairByEvidence<Nameless extends Told, Named extends Told>(
  nameless: readonly Nameless[],
  named: readonly Named[],
  more: (nameless: Nameless, named: Named) => number = () => 0,
): readonly Recognised<Nameless, Named>[] {
  const found: Recognised<Nameless, Named>[] = [];
  let [left, right] = [nameless, named];
  for (;;) {
    const next = left.flatMap((one): Recognised<Nameless, Named>[] => {
      const best = onlyBest(right, (other) => evidence(one, other, more));
      const back = best && onlyBest(left, (another) => evidence(another, best, more));
      return best !== undefined && back === one ? [{ nameless: one, named: best }] : [];
    })[0];
    if (next === undefined) break;
    found.push(next);
    left = left.filter((one) => one !== next.nameless);
    right = right.filter((one) => one !== next.named);
  }
  const [[one, ...others], [other, ...moreNames]] = [left, right];
  const isLast = one !== undefined && other !== undefined && others.length + moreNames.length === 0;
  return isLast && evidence(one, other, more) !== undefined ? [...found, { nameless: one, named: other }] : found;
}
