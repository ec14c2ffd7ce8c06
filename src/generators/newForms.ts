import { addressOf } from "../core/a1";
import type { MoneyUnit } from "../core/amount";
import type { Submission } from "../core/bind/bound";
import type { CellRef } from "../core/cell";
import type { Form } from "../core/form";
import type { ContentRow, ContentValue, FormContent } from "../core/formContent";
import type { SheetDraft } from "../core/sheetDraft";
import { forms } from "../forms";
import { departmentOverall } from "../forms/department-overall";
import { expenditureDirection } from "../forms/expenditure-direction";
import { layoutOf } from "../forms/layouts";
import { specialFundSummary } from "../forms/special-fund-summary";
import type { Profile } from "../standards/profile";
import { draftForm, type DraftedForm, type DraftOptions } from "./draftForm";
import { drawingBeside } from "./drawingBeside";
import { isLeftOutBy, siblingsOf } from "./siblings";

/** What blank forms are wanted. */
export interface NewForms {
  readonly year: number;
  /** Printed where the forms name who fills them in. */
  readonly unitName?: string;
  /** How many forms of each kind that there can be several of; at least 1. */
  readonly directions?: number;
  /** Single forms instead of the package of 附表1, 附表2 and 附表3. */
  readonly forms?: readonly Form[];
  /** Whose levels of indicators are printed; each form's own where absent. */
  readonly profile?: Profile;
  /** The workbook that they are to stand in: they are made like the forms that it holds. */
  readonly beside?: Submission;
}

/** Rows for 小项 below each 大项 of 附表2. */
const PARTS = 3;

/** The names by which forms are asked for: their id, with the edition behind a colon where there are several. */
export function formNames(): readonly string[] {
  return forms
    .filter((form) => layoutOf(form) !== undefined)
    .map(({ id, edition }) => (edition === undefined ? id : `${id}:${edition}`));
}

/** The form of a name; an id alone names the first of its editions. */
export function formNamed(name: string): Form | undefined {
  const [id, edition] = name.split(":", 2);
  return forms.find(
    (form) => layoutOf(form) !== undefined && form.id === id && (edition === undefined || form.edition === edition),
  );
}

/** Draws blank forms, each on a sheet of its own: the package of 附表1, 附表2 and 附表3 or those that are named. */
export function draftNewForms(wanted: NewForms): readonly SheetDraft[] {
  const { directions = 1, forms: single } = wanted;
  if (single === undefined) return draftPackage(wanted).map(({ draft }) => draft);
  const taken = new Set<string>();
  return single.flatMap((form) => {
    // What sums up all others is there once.
    const count = isSeveral(form) ? directions : 1;
    return Array.from({ length: count }, (_, index) => {
      const sheetName = freeName(sheetNameOf(form, count, index + 1), taken);
      return drawn(form, wanted, sheetName, index + 1).draft;
    });
  });
}

/** Forms named by what they are for, and not by whom, are filled in several times. */
function isSeveral({ namedBy, listedIn }: Form): boolean {
  return listedIn === undefined && namedBy !== "unitName" && namedBy !== "departmentName";
}

function sheetNameOf(form: Form, count: number, number: number): string {
  const layout = layoutOf(form);
  const appendix = layout?.appendix;
  if (appendix !== undefined) return appendix.replaceAll("{number}", String(number));
  return `${layout?.sheetName ?? form.title}${count > 1 ? String(number) : ""}`;
}

/** @param taken the names of other sheets in lower case; the new one is added to them. */
function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}（${String(number)}）`;
  taken.add(name.toLowerCase());
  return name;
}

/**
 * Draws one more blank form for a workbook that has others.
 * @param taken the names of the workbook's sheets in lower case; that of the new one is added to them.
 */
export function draftBlank(
  form: Form,
  { year, number, unit }: { readonly year: number; readonly number: number; readonly unit: MoneyUnit | undefined },
  taken: Set<string>,
  beside: Submission,
): DraftedForm {
  const sheetName = freeName(sheetNameOf(form, number, number), taken);
  const options = { sheetName, number, ...(unit === undefined ? {} : { unit }) };
  return drawnBeside(form, { year, fields: {}, tables: {} }, options, beside);
}

function drawnBeside(
  form: Form,
  content: FormContent,
  options: DraftOptions,
  beside: Submission | undefined,
): DraftedForm {
  if (beside === undefined) return draftForm(form, content, options);
  const isLeftOut = isLeftOutBy(siblingsOf(beside, form));
  const { draw, finish } = drawingBeside(form, { ...options, isLeftOut }, beside);
  const drawn = draw(content);
  return { ...drawn, draft: finish(drawn) };
}

function drawn(
  form: Form,
  { year, unitName, profile, beside }: NewForms,
  sheetName: string,
  number: number,
  content: Partial<Pick<FormContent, "fields" | "tables">> = {},
): DraftedForm {
  const fields = { ...namesOf(form, unitName), ...content.fields };
  const options = { sheetName, number, ...(profile === undefined ? {} : { profile }) };
  return drawnBeside(form, { year, fields, tables: content.tables ?? {} }, options, beside);
}

/** The unit's name where the form asks for it: 填报单位 and, of a department's own form, 部门名称; else 实施单位. */
function namesOf({ fields, namedBy }: Form, unitName: string | undefined): FormContent["fields"] {
  if (unitName === undefined) return {};
  const own = ["unitName", ...(namedBy === "departmentName" ? ["departmentName"] : [])].filter(
    (name) => name in fields,
  );
  const names = own.length > 0 ? own : ["implementingUnit"].filter((name) => name in fields);
  return Object.fromEntries(names.map((name) => [name, { value: unitName }]));
}

/** 附表1, 附表2 and one 附表3 for each direction; amounts that repeat those of another form follow it. */
function draftPackage(wanted: NewForms): readonly DraftedForm[] {
  const { directions = 1 } = wanted;
  const part: ContentRow = { depth: 2, cells: {} };
  const funds = Array.from({ length: directions }, (): ContentRow[] => [
    { depth: 1, cells: {} },
    ...Array.from({ length: PARTS }, () => part),
  ]).flat();
  const summary = drawn(specialFundSummary, wanted, "附表2", 1, { tables: { funds } });
  const { fields, tables } = summary.places;
  const mainRows = (tables["funds"] ?? []).filter((_, index) => funds[index]?.depth === 1);
  const following = (name: string, at: CellRef | undefined): FormContent["fields"] =>
    at === undefined ? {} : { [name]: valueOf(at) };
  const overall = drawn(departmentOverall, wanted, "附表1", 1, {
    fields: following("projectExpenditure", fields["total"]),
  });
  const directed = mainRows.map((row, index) =>
    drawn(expenditureDirection, wanted, `附表3-${String(index + 1)}`, index + 1, {
      fields: following("specialFundAmount", row["amount"]),
    }),
  );
  return [overall, summary, ...directed];
}

/** What stands in a total of a blank form on another sheet. */
function valueOf(at: CellRef): ContentValue {
  return { value: 0, formula: `'${at.sheet.replaceAll("'", "''")}'!${addressOf(at)}` };
}
