import { readSubmission } from "../../src/app/check";
import type { BoundForm } from "../../src/core/bind/bound";
import type { Form } from "../../src/core/form";
import type { FormContent } from "../../src/core/formContent";
import type { SheetDraft } from "../../src/core/sheetDraft";
import type { Workbook } from "../../src/core/workbook";
import { forms } from "../../src/forms";
import { layoutOf } from "../../src/forms/layouts";
import { newPackage } from "../../src/host/xlsx/newPackage/newPackage";
import { readXlsx } from "../../src/host/xlsx/read";

/** Every form that has a layout, by a name for tests. */
export const printedForms = forms
  .filter((form) => layoutOf(form) !== undefined)
  .map((form) => [form.edition === undefined ? form.id : `${form.id} ${form.edition}`, form] as const);

/** Nothing to fill in. */
export function blankContent(year: number | null = 2026): FormContent {
  return { year, fields: {}, tables: {} };
}

/** The drafts as a workbook file, read again. */
export function writtenAndRead(...drafts: readonly SheetDraft[]): Workbook {
  const read = readXlsx(newPackage(drafts), "new.xlsx");
  if (!read.ok) throw new Error(read.failure.code);
  return read.value.workbook;
}

/** The one form on the drafts' sheets. */
export function boundFrom(...drafts: readonly SheetDraft[]): BoundForm {
  const [bound, ...more] = readSubmission(writtenAndRead(...drafts)).forms;
  if (bound === undefined || more.length > 0) throw new Error("not one form");
  return bound;
}

/** What a form is, for comparing. */
export function kindOf({ id, edition }: Form): string {
  return `${id} ${edition ?? ""}`;
}
