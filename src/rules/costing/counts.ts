import type Big from "big.js";
import { qualifiedAddress } from "../../core/a1";
import type { BoundForm } from "../../core/bind/bound";
import { isCountedAlike, isSameThing, speaksOf } from "../../core/costing/sameThing";
import {
  countIndicators,
  countsInBases,
  countsInGoal,
  countsInGoals,
  goalPairs,
  type CountedThing,
  type CountInBasis,
} from "../../core/identities/countedThings";
import { defineRule, type JudgedFinding } from "../../core/rule";
import { judgedFinding } from "../finding";
import { flatMapped } from "../../core/flatMapped";

/** 同一件事的数量前后一致。 */
export const counts = defineRule({
  id: "costing/counts",
  severity: "warning",
  review: true,
  title: "同一件事的数量，在绩效目标、数量指标和测算依据里一致",
  broken: "{cell}的“{name}”是{stated}，{otherCell}写的却是{other}，两处说的如果是同一件事，数量应当一致。",
  why: "数量前后不一致，审核时会要求说明哪一个是对的；请按实际改成同一个数，确实不是一件事的可以不改。",
  judge({ forms }) {
    return flatMapped(forms, (form) => [...againstGoals(form), ...againstBases(form), ...betweenGoals(form)]);
  },
});

/** An indicator and a goal that speaks of it with another number. */
function againstGoals(form: BoundForm): readonly JudgedFinding[] {
  if (countIndicators(form).length === 0) return [];
  const named = countsInGoals(form);
  return flatMapped(countIndicators(form), (indicator) => {
    const same = named.filter(
      ({ clause, count, isOnly }) =>
        isOnly && speaksOf(clause, indicator.name) && isCountedAlike(count.measure, indicator.count.measure, clause),
    );
    return contradiction(indicator, same, ({ count }) => [count.value]);
  });
}

/** An indicator and the costing of it with another number. */
function againstBases(form: BoundForm): readonly JudgedFinding[] {
  if (countIndicators(form).length === 0) return [];
  const named = countsInBases(form);
  return flatMapped(countIndicators(form), (indicator) => {
    const alike = named.filter(
      ({ name, count }) =>
        isSameThing(name, indicator.name) && isCountedAlike(count.measure, indicator.count.measure, indicator.name),
    );
    // 6个社区…，田心村…: what has further parts may leave some of the whole to them.
    const mayBePart = ({ isPart, count }: CountInBasis): boolean => isPart && count.value.lt(indicator.count.value);
    const sum = alike.reduce<Big | undefined>((total, { count }) => total?.plus(count.value) ?? count.value, undefined);
    if (alike.some(mayBePart) || (sum !== undefined && agrees(indicator, sum))) return [];
    return contradiction(indicator, alike, ({ together }) => together());
  });
}

/** One finding where no place agrees with the indicator, and the places agree with each other. */
function contradiction<Thing extends CountedThing>(
  indicator: CountedThing,
  places: readonly Thing[],
  valuesOf: (place: Thing) => readonly Big[],
): readonly JudgedFinding[] {
  const [first] = places;
  if (first === undefined || places.some((place) => valuesOf(place).some((value) => agrees(indicator, value))))
    return [];
  if (places.some(({ count }) => !count.value.eq(first.count.value) || isMet(count, indicator.count.value))) return [];
  return [disagreement(indicator, first)];
}

function agrees({ count }: CountedThing, value: Big): boolean {
  return value.eq(count.value) || isMet(count, value);
}

/** 不少于10次 is met by 12次. */
function isMet({ bound, value }: CountedThing["count"], other: Big): boolean {
  return (bound === "at-least" && other.gte(value)) || (bound === "at-most" && other.lte(value));
}

/** 学习10次 for the period and 学习12次 for a year of it. */
function betweenGoals(form: BoundForm): readonly JudgedFinding[] {
  return flatMapped(goalPairs(form), ({ period, annual }) => {
    if (period.text === annual.text) return [];
    const whole = countsInGoal(period);
    return flatMapped(countsInGoal(annual), (part) => {
      const same = whole.find(
        ({ clause, count, isOnly }) =>
          isOnly && part.isOnly && clause === part.clause && isCountedAlike(count.measure, part.count.measure, clause),
      );
      const exceeds = same !== undefined && part.count.value.gt(same.count.value);
      return exceeds && !isMet(same.count, part.count.value) ? [disagreement(same, part)] : [];
    });
  });
}

function disagreement(one: CountedThing, other: CountedThing): JudgedFinding {
  return judgedFinding({
    rule: "costing/counts",
    severity: "warning",
    isReview: true,
    suspect: one.place,
    values: {
      cell: qualifiedAddress(one.place.at),
      name: one.name,
      stated: one.typed,
      otherCell: qualifiedAddress(other.place.at),
      other: other.typed,
    },
    related: [{ at: other.place.at, role: "copy" }],
    subject: one.name,
  });
}
