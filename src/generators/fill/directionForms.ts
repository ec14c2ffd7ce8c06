import type { BoundForm, Submission } from "../../core/bind/bound";
import type { Form } from "../../core/form";
import type { ContentRow, ContentValue, FormContent } from "../../core/formContent";
import { amountField, isProject } from "../../forms/directions";
import { expenditureDirection } from "../../forms/expenditure-direction";
import type { Direction } from "../../forms/funds";
import { layoutOf } from "../../forms/layouts";
import type { Package } from "../../forms/agreement/package";
import { layoutLike } from "../layoutLike";
import { siblingsOf } from "../siblings";
import { costingColumn, likeOf, sharedAmounts, sharedTexts } from "./likeProjects";
import type { MissingForm } from "./missingForm";
import { freeName, nameForSheet, nameLike } from "./sheetNames";

/** As what a direction has its form: an 附表3, or a 项目支出绩效目标表 like those of other projects. */
export interface DirectionKind {
  readonly form: Form;
  /** The forms of the same kind, in one edition; empty for the first 附表3. */
  readonly siblings: readonly Direction[];
}

/** 附表3, beside those that there are. */
export function directionKind({ directions }: Package): DirectionKind {
  return { form: expenditureDirection, siblings: directions.filter((one) => !isProject(one)) };
}

/** Projects, as some that there are; `undefined` without any that has a sheet of its own. */
export function projectKind(projects: readonly Direction[]): DirectionKind | undefined {
  const siblings = likeOf(projects);
  const form = siblings.at(-1)?.form;
  return form && { form, siblings };
}

/**
 * As what one more direction has its form: as most of some that there are.
 * @returns `undefined` where these are projects that are no forms of their own but rows of a list.
 */
export function kindOfMost(found: Package, among: readonly Direction[]): DirectionKind | undefined {
  const isOfProject = among.filter(isProject).length * 2 > among.length;
  return isOfProject ? projectKind(directionsOrProjects(found).filter(isProject)) : directionKind(found);
}

/** What a department hands in for its directions; projects where none of its forms speaks of 附表2. */
export function directionsOrProjects({ directions, projects }: Package): readonly Direction[] {
  return directions.length > 0 ? directions : projects;
}

/** A direction that is to have a form. */
export interface NewDirection {
  readonly name: string;
  readonly fundName: string;
  /** What it consists of, with what is known of it. */
  readonly parts: readonly { readonly name: string; readonly amount?: ContentValue }[];
  /** What it comes to, where nothing else will tell. */
  readonly amount?: ContentValue;
  /** Among its like, from 1. */
  readonly number: number;
  /** See `MissingForm`. */
  readonly behind: string | null;
  readonly from: readonly BoundForm[];
}

/** All forms of a package but projects of other budgets. */
export function formsIn({ overall, summary, directions }: Package): readonly BoundForm[] {
  return [overall, summary, ...directions].flatMap((form) => form ?? []);
}

/** The form of a direction, with its names, and with what all forms of its like say alike. */
export function formOfDirection(
  submission: Submission,
  found: Package,
  { form, siblings }: DirectionKind,
  wanted: NewDirection,
): MissingForm {
  const { workbook } = submission;
  const { name, fundName, number, behind, from } = wanted;
  const isOfProject = isProject({ form });
  const names = namesFor({ form, siblings }, wanted);
  const common = { form, names, number, behind, from };
  const named = { number, names: { name, fund: fundName } };
  if (!isOfProject) return { ...common, sheetName: nameForSheet(workbook, formsIn(found), form, named) };
  const like = siblingsOf(submission, form);
  return {
    ...common,
    sheetName:
      nameLike(workbook, siblings, named) ??
      freeName(workbook, `${layoutOf(form)?.sheetName ?? form.title}${String(number)}`),
    adapted: layoutLike(like),
    also: sharedAmounts(siblings),
  };
}

function namesFor(
  { form, siblings }: DirectionKind,
  { name, fundName, parts, amount }: NewDirection,
): Pick<FormContent, "fields" | "tables"> {
  const isOfProject = isProject({ form });
  const column = isOfProject ? costingColumn(siblings) : "content";
  const costing = parts.map((part): ContentRow => {
    const cells = { [column ?? ""]: { value: part.name }, ...(part.amount && { amount: part.amount }) };
    return { depth: 1, cells };
  });
  return {
    fields: {
      ...(isOfProject ? sharedTexts(siblings) : {}),
      [form.namedBy]: { value: name },
      ...("specialFundName" in form.fields ? { specialFundName: { value: fundName } } : {}),
      ...(amount && { [amountField({ form })]: amount }),
    },
    tables: column === undefined ? {} : { costing },
  };
}
