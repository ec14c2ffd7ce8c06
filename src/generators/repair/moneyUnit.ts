import type { MoneyUnit } from "../../core/amount";
import type { BoundForm, Submission } from "../../core/bind/bound";
import { relationsWithProjects } from "../../forms/agreement/across";
import type { Relation } from "../../forms/agreement/relations";
import { statedAmount, type Slot } from "../../forms/agreement/slots";
import { moneyUnits } from "../../standards/money-units";
import { addsUp } from "../fill/sums";

/** The money units from the small ones up; the keys of the standard are all there are. */
const UNITS = (Object.keys(moneyUnits) as MoneyUnit[]).toSorted(
  (one, other) => moneyUnits[one].yuan - moneyUnits[other].yuan,
);

/** An amount whose unit follows from the form's alone, which does not state it. */
function isInUnitOf({ form, value }: Slot, one: BoundForm): boolean {
  return form === one && value.unit === one.unit && !value.text.includes("元");
}

/** An amount whose unit is printed: with it, in its label, or for its whole form. */
function isInStatedUnit({ form, value }: Slot): boolean {
  return form.unitStated || value.unit !== form.unit || value.text.includes("元");
}

function inUnit(slot: Slot, unit: MoneyUnit): Slot {
  return { ...slot, value: { ...slot.value, unit } };
}

/** The units in which what a form says comes to what a relation ties it to; none where the relation does not tell. */
function unitsFitting(relation: Relation, form: BoundForm): readonly MoneyUnit[] {
  if (relation.kind !== "sum") return [];
  const { total, parts } = relation;
  const isAmount = (slot: Slot): boolean => statedAmount(slot)?.yuan.eq(0) === false;
  if (!isAmount(total) || !parts.some(isAmount)) return [];
  const isOwn = (slot: Slot): boolean => isInUnitOf(slot, form);
  if (isOwn(total) && parts.every(isInStatedUnit)) return UNITS.filter((unit) => addsUp(inUnit(total, unit), parts));
  if (!isInStatedUnit(total) || !parts.every(isOwn)) return [];
  return UNITS.filter((unit) =>
    addsUp(
      total,
      parts.map((part) => inUnit(part, unit)),
    ),
  );
}

/** The unit named most often; `undefined` where none is, or two are as often. */
function mostOften(named: readonly MoneyUnit[]): MoneyUnit | undefined {
  const counts = UNITS.map((unit) => ({ unit, count: named.filter((one) => one === unit).length }));
  const [first, second] = counts.toSorted((one, other) => other.count - one.count);
  return first === undefined || first.count === 0 || first.count === second?.count ? undefined : first.unit;
}

/**
 * The unit of a form's amounts. Where it has lost the line that states it, the unit is the one in which its amounts agree
 * with those whose unit is printed, in the other forms and in its own; where nothing tells, that of the other forms of the
 * workbook. The usual unit of the form is the last resort.
 */
export function moneyUnitOf(form: BoundForm, submission: Submission): MoneyUnit {
  if (form.unitStated) return form.unit;
  const relations = relationsWithProjects(submission);
  const stating = submission.forms.filter(({ unitStated }) => unitStated);
  const like = stating.filter(({ form: { id, edition } }) => id === form.form.id && edition === form.form.edition);
  const unitsOf = (forms: readonly BoundForm[]): readonly MoneyUnit[] => forms.map(({ unit }) => unit);
  return (
    mostOften(relations.flatMap((relation) => unitsFitting(relation, form))) ??
    mostOften(unitsOf(stating)) ??
    mostOften(unitsOf(like)) ??
    form.unit
  );
}
