import type { Submission } from "../core/bind/bound";
import type { Form } from "../core/form";
import type { FormContent } from "../core/formContent";
import type { SheetDraft } from "../core/sheetDraft";
import { draftCopy } from "./copy/draft";
import { copyModelFor, fieldsOf, type CopyModel } from "./copy/model";
import { draftForm, type DraftedForm, type DraftOptions } from "./draftForm";
import { likeSiblings } from "./likeSiblings";

/** How a form is drawn beside those that a workbook holds. */
export interface DrawingBeside {
  readonly draw: (content: FormContent) => DraftedForm;
  /** The sheet as it is put into the workbook, once all that it holds is known. */
  readonly finish: (drawn: DraftedForm) => SheetDraft;
}

/**
 * Draws a form as its edition is laid out, in the words and looks of the forms that there are; where another one of its
 * edition is printed otherwise on a sheet of its own, on a copy of that.
 */
export function drawingBeside(form: Form, options: DraftOptions, submission: Submission): DrawingBeside {
  const model = copyModelFor(submission, form);
  if (model !== undefined && !isLaidOutLike(form, options, submission, model)) {
    return { draw: (content) => draftCopy(model, content, options), finish: ({ draft }) => draft };
  }
  return {
    draw: (content) => draftForm(form, content, options),
    finish: (drawn) => likeSiblings(drawn, submission),
  };
}

/** Whether the edition's layout has the columns of a form that there is, and prints all that this one does. */
function isLaidOutLike(form: Form, options: DraftOptions, submission: Submission, { bound }: CopyModel): boolean {
  const drawn = draftForm(form, { year: null, fields: {}, tables: {} }, options);
  const { fields, tables } = drawn.places;
  const areFieldsPrinted = fieldsOf(bound).every(({ field }) => fields[field] !== undefined);
  const areColumnsPrinted = Object.entries(bound.tables).every(([table, rows]) =>
    Object.entries(rows?.[0]?.cells ?? {}).every(
      ([column, value]) => value === undefined || tables[table]?.some((row) => row[column] !== undefined) === true,
    ),
  );
  return areFieldsPrinted && areColumnsPrinted && likeSiblings(drawn, submission).columnsLike !== undefined;
}
