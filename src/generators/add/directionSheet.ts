import type Big from "big.js";
import { yuanPer, type MoneyUnit } from "../../core/amount";
import type { BoundForm } from "../../core/bind/bound";
import type { ContentRow, ContentValue, FormContent } from "../../core/formContent";
import { sentence } from "../../core/message";
import { expenditureDirection } from "../../forms/expenditure-direction";
import type { MissingForm } from "../fill/missingForms";
import { packageOf, type Package } from "../../forms/agreement/package";
import { nameForSheet } from "../fill/sheetNames";
import { sheetStep } from "../fill/sheetStep";
import type { Reader } from "../plan";
import type { Course } from "./course";
import { yuanOf } from "./rowValues";
import { fundNameOf, type AddedDirection } from "./wanted";

/** Adds the 附表3 of a direction behind the others, with what the forms around it tell of it. */
export function addSheet(course: Course, wanted: AddedDirection, read: Reader): void {
  const found = packageOf(course.submission);
  if (typeof found === "string") return;
  const step = sheetStep(course.submission, newForm(course, found, wanted), read, false);
  const [first] = formsIn(found);
  if (step !== undefined) course.step(step);
  else if (first !== undefined) {
    const at = { sheet: first.sheet, row: first.range.top, column: first.range.left };
    course.remark(sentence("add/no-sheet", { name: wanted.name }), at);
  }
}

function formsIn({ overall, summary, directions }: Package): readonly BoundForm[] {
  return [overall, summary, ...directions].flatMap((form) => form ?? []);
}

function newForm(course: Course, found: Package, wanted: AddedDirection): MissingForm {
  const { summary, overall, directions } = found;
  const { sheets } = course.workbook;
  const all = formsIn(found);
  const number = numberBehind(directions.map(({ sheet }) => sheet));
  const like = directions.length > 0 ? directions : all;
  const behind = sheets.findLast(({ name }) => like.some(({ sheet }) => sheet === name))?.name ?? null;
  return {
    form: expenditureDirection,
    names: namesFor(found, wanted),
    sheetName: nameForSheet(course.workbook, all, expenditureDirection, {
      number,
      names: { expenditureDirection: wanted.name, specialFundName: fundNameOf(wanted) },
    }),
    number,
    behind,
    from: [summary, overall].some((form) => form !== undefined)
      ? [summary, overall].flatMap((form) => form ?? [])
      : directions,
  };
}

/** The number behind the last one that a sheet bears, or that of so many sheets and one more. */
function numberBehind(names: readonly string[]): number {
  return Math.max(names.length, ...names.flatMap((name) => Number(/(\d+)\D*$/.exec(name)?.[1] ?? 0))) + 1;
}

/** What the new form is called and consists of; amounts only where no 附表2 tells them. */
function namesFor(found: Package, wanted: AddedDirection): Pick<FormContent, "fields" | "tables"> {
  const { summary, overall, directions } = found;
  const { name, amount, parts = [] } = wanted;
  const unit = (summary ?? overall ?? directions[0])?.unit ?? expenditureDirection.defaultUnit;
  const content = (value: string | number | undefined): ContentValue | undefined => {
    const yuan = value === undefined ? undefined : yuanOf(value, unit);
    return yuan && { value: inUnit(yuan, unit) };
  };
  const costing = parts.map((part): ContentRow => {
    const partAmount = summary === undefined ? content(part.amount) : undefined;
    return { depth: 1, cells: { content: { value: part.name }, ...(partAmount && { amount: partAmount }) } };
  });
  const own = summary === undefined && parts.length === 0 ? content(amount) : undefined;
  return {
    fields: {
      expenditureDirection: { value: name },
      specialFundName: { value: fundNameOf(wanted) },
      ...(own && { projectAmount: own }),
    },
    tables: { costing },
  };
}

function inUnit(yuan: Big, unit: MoneyUnit): number {
  return Number(yuan.div(yuanPer(unit)).toFixed());
}
