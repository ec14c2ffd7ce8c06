import type Big from "big.js";
import { yuanPer, type MoneyUnit } from "../../core/amount";
import type { BoundForm } from "../../core/bind/bound";
import type { ContentValue } from "../../core/formContent";
import { sentence } from "../../core/message";
import { amountField, isProject } from "../../forms/directions";
import { packageWithProjects, type Package } from "../../forms/agreement/package";
import { fieldSlot, rowSlot } from "../../forms/agreement/slots";
import { directionsOrProjects, formOfDirection, formsIn, kindOfMost, type DirectionKind } from "../fill/directionForms";
import type { MissingForm } from "../fill/missingForm";
import { sheetStep } from "../fill/sheetStep";
import { lastSheet } from "../fill/sheetPlaces";
import { numberOfSheet } from "../fill/sheetNumber";
import type { PlanStep, Reader } from "../plan";
import type { Course } from "./course";
import { yuanOf } from "./rowValues";
import { fundNameOf, isBelowFund, isNamed, type AddedDirection } from "./wanted";

/** Adds the form of a direction behind the others, with what the forms around it tell of it. */
export function addSheet(course: Course, kind: DirectionKind, wanted: AddedDirection, read: Reader): void {
  const found = packageWithProjects(course.submission);
  if (typeof found === "string") return;
  const step = stepFor(course, found, kind, wanted, read);
  const [first] = [...formsIn(found), ...kind.siblings];
  if (step !== undefined) course.step(step);
  else if (first !== undefined) {
    const at = { sheet: first.sheet, row: first.range.top, column: first.range.left };
    course.remark(sentence("add/no-sheet", { name: wanted.name, title: kind.form.title }), at);
  }
}

/** A form that is like others states its amounts as they do, whatever 附表2 does; which is seen once it stands. */
function stepFor(
  course: Course,
  found: Package,
  kind: DirectionKind,
  wanted: AddedDirection,
  read: Reader,
): PlanStep | undefined {
  const unit = unitOf(found, kind);
  const draw = (units: Units): PlanStep | undefined =>
    sheetStep(course.submission, newForm(course, found, kind, wanted, units), read, false);
  const step = draw({ whole: unit, parts: unit });
  const form = step && course.tried(step.edits)?.forms.find((one) => one.sheet === step.at.sheet);
  if (form === undefined) return step;
  const units = unitsIn(form);
  return units.whole === unit && units.parts === unit ? step : draw(units);
}

/** What a form states its amounts in: what it comes to, and what its parts do. */
interface Units {
  readonly whole: MoneyUnit;
  readonly parts: MoneyUnit;
}

function unitsIn(form: BoundForm): Units {
  const [row] = form.tables["costing"] ?? [];
  const part = row && rowSlot(form, row, "amount", "");
  return {
    whole: fieldSlot(form, amountField(form))?.value.unit ?? form.unit,
    parts: part?.value.unit ?? form.unit,
  };
}

/** In what amounts are given that state no unit of their own. */
function unitOf(found: Package, { form, siblings }: DirectionKind): MoneyUnit {
  return (toldBy(found)[0] ?? siblings[0])?.unit ?? form.defaultUnit;
}

function toldBy({ summary, overall }: Package): readonly BoundForm[] {
  return [summary, overall].flatMap((one): readonly BoundForm[] => (one === undefined ? [] : [one]));
}

/**
 * As what one more direction has its form: as the others of its fund have theirs, or else as most directions do. Projects
 * that stand beside 附表3 and speak of nothing in 附表2 are of another budget.
 * @returns `undefined` where the projects are no forms of their own but rows of a list.
 */
export function kindOf(found: Package, wanted: AddedDirection): DirectionKind | undefined {
  const own = found.funds.find(({ name }) => isNamed(name, fundNameOf(wanted)))?.directions ?? [];
  return kindOfMost(found, own.length > 0 ? own : directionsOrProjects(found));
}

function newForm(
  course: Course,
  found: Package,
  kind: DirectionKind,
  wanted: AddedDirection,
  units: Units,
): MissingForm {
  const { summary } = found;
  const { name, parts = [], amount } = wanted;
  const { siblings } = kind;
  const all = formsIn(found);
  const told = toldBy(found);
  const content = (value: string | number | undefined, unit: MoneyUnit): ContentValue | undefined => {
    const yuan = value === undefined ? undefined : yuanOf(value, unitOf(found, kind));
    return yuan && { value: inUnit(yuan, unit) };
  };
  // Amounts only where no 附表2 tells them; of a project that is a part itself it tells none of what that consists of.
  const isTold = summary !== undefined;
  const arePartsTold = isTold && !(isProject(kind) && isBelowFund(wanted));
  const whole = isTold || parts.length > 0 ? undefined : content(amount, units.whole);
  return formOfDirection(course.submission, found, kind, {
    name,
    fundName: fundNameOf(wanted),
    parts: parts.map((part) => {
      const own = arePartsTold ? undefined : content(part.amount, units.parts);
      return { name: part.name, ...(own && { amount: own }) };
    }),
    ...(whole && { amount: whole }),
    number: numberBehind(siblings.map(({ sheet }) => sheet)),
    behind: lastSheet(course.workbook, siblings.length > 0 ? siblings : all) ?? null,
    from: told.length > 0 ? told : siblings,
  });
}

/** The number behind the last one that a sheet bears, or that of so many sheets and one more. */
function numberBehind(names: readonly string[]): number {
  return Math.max(names.length, ...names.flatMap((name) => numberOfSheet(name) ?? 0)) + 1;
}

function inUnit(yuan: Big, unit: MoneyUnit): number {
  return Number(yuan.div(yuanPer(unit)).toFixed());
}
