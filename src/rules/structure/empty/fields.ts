import type { BoundForm, BoundValue, Submission } from "../../../core/bind/bound";
import type { CellRef } from "../../../core/cell";
import type { FieldDescription } from "../../../core/form";
import { bareLabel } from "../../../core/text";
import { cellOf, sheetNamed, textOf } from "../../../core/workbook";
import { fieldSlot } from "../../../forms/agreement/slots";
import { yearGap } from "../../yearPlace";
import { followsFromParts, nothingIn, type Vacancy } from "./vacancy";
import { flatMapped } from "../../../core/flatMapped";

/** （盖章）, （公章）: where a printed copy gets its seal, the name may come with it. */
const SEAL = /盖章|公章|签章|印章/;

/** The compulsory fields of a form in which nothing stands, and its year. */
export function emptyFields(submission: Submission, form: BoundForm): readonly Vacancy[] {
  const isNothing = nothingIn(submission);
  const gap = yearGap(submission, form);
  const year: readonly Vacancy[] =
    gap === undefined
      ? []
      : [{ form, subject: "year", kind: "year", label: "年度", places: [gap], names: [], slots: [] }];
  const fields = flatMapped(Object.entries(form.form.fields), ([name, field]): readonly Vacancy[] => {
    const value = form.fields[name];
    if (value === undefined || !isCompulsory(form, field) || !isNothing(value)) return [];
    if (field.kind === "amount" && followsFromParts(form, value.at)) return [];
    const { label, isSealed } = printedLabel(submission, form, field, value);
    const slot = fieldSlot(form, name);
    return [
      {
        form,
        subject: name,
        kind: "field",
        label,
        places: [value.at],
        names: [],
        slots: slot === undefined ? [] : [slot],
        ...(isSealed ? { isSealed: true } : {}),
        ...(value.computed ? { isComputed: true } : {}),
      },
    ];
  });
  return [...year, ...fields];
}

function isCompulsory({ fields }: BoundForm, { compulsory, compulsoryWithout }: FieldDescription): boolean {
  if (compulsory === undefined) return false;
  return compulsoryWithout === undefined || fields[compulsoryWithout] === undefined;
}

/** The label as it stands, or the first of the description where none is found, and whether a seal goes there. */
function printedLabel(
  { workbook }: Submission,
  { range }: BoundForm,
  { given = [], labels, like, within = "" }: FieldDescription,
  { at }: BoundValue,
): { readonly label: string; readonly isSealed: boolean } {
  const known = [...given, ...labels].map(bareLabel);
  // Behind a label in a cell of its own stands nothing, or the place for the seal.
  const texts = [textOf(cellOf(workbook, at)), textBefore(workbook, at, range.left)];
  const found = texts
    .map((text) => ({ text, label: bareLabel(text.replace(/[:：].*$/su, "")) }))
    .find(({ label }) => label !== "" && (known.includes(label) || like?.test(label) === true));
  const label = found?.label ?? bareLabel(labels[0]);
  // 所属专项 | 名称: the label alone does not say whose name it is.
  const whole = label.startsWith(bareLabel(within)) ? label : bareLabel(within) + label;
  return { label: whole, isSealed: found !== undefined && SEAL.test(found.text) };
}

/** The text that stands left of a cell, past blank ones. */
function textBefore(workbook: Submission["workbook"], { sheet, row, column }: CellRef, left: number): string {
  const cells = sheetNamed(workbook, sheet)?.rows.get(row);
  for (let before = column - 1; before >= left; before -= 1) {
    const text = textOf(cells?.get(before)).trim();
    if (text !== "") return text;
  }
  return "";
}
