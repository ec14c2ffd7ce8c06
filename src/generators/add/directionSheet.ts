import type Big from "big.js";
import { yuanPer, type MoneyUnit } from "../../core/amount";
import type { BoundForm } from "../../core/bind/bound";
import type { ContentValue } from "../../core/formContent";
import { sentence } from "../../core/message";
import { packageWithProjects, type Package } from "../../forms/agreement/package";
import { directionsOrProjects, formOfDirection, formsIn, kindOfMost, type DirectionKind } from "../fill/directionForms";
import type { MissingForm } from "../fill/missingForm";
import { sheetStep } from "../fill/sheetStep";
import { lastSheet } from "../fill/sheetPlaces";
import { numberOfSheet } from "../fill/sheetNumber";
import type { Reader } from "../plan";
import type { Course } from "./course";
import { yuanOf } from "./rowValues";
import { fundNameOf, isNamed, type AddedDirection } from "./wanted";

/** Adds the form of a direction behind the others, with what the forms around it tell of it. */
export function addSheet(course: Course, kind: DirectionKind, wanted: AddedDirection, read: Reader): void {
  const found = packageWithProjects(course.submission);
  if (typeof found === "string") return;
  const step = sheetStep(course.submission, newForm(course, found, kind, wanted), read, false);
  const [first] = [...formsIn(found), ...kind.siblings];
  if (step !== undefined) course.step(step);
  else if (first !== undefined) {
    const at = { sheet: first.sheet, row: first.range.top, column: first.range.left };
    course.remark(sentence("add/no-sheet", { name: wanted.name, title: kind.form.title }), at);
  }
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

function newForm(course: Course, found: Package, kind: DirectionKind, wanted: AddedDirection): MissingForm {
  const { summary, overall } = found;
  const { name, parts = [], amount } = wanted;
  const { form, siblings } = kind;
  const all = formsIn(found);
  const told = [summary, overall].flatMap((one): readonly BoundForm[] => (one === undefined ? [] : [one]));
  const unit = (told[0] ?? siblings[0])?.unit ?? form.defaultUnit;
  const content = (value: string | number | undefined): ContentValue | undefined => {
    const yuan = value === undefined ? undefined : yuanOf(value, unit);
    return yuan && { value: inUnit(yuan, unit) };
  };
  // Amounts only where no 附表2 tells them.
  const isTold = summary !== undefined;
  const whole = isTold || parts.length > 0 ? undefined : content(amount);
  return formOfDirection(course.submission, found, kind, {
    name,
    fundName: fundNameOf(wanted),
    parts: parts.map((part) => {
      const own = isTold ? undefined : content(part.amount);
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
