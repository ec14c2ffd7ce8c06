import type { Submission } from "../core/bind/bound";
import type { Form } from "../core/form";
import type { FormContent } from "../core/formContent";
import type { SheetDraft } from "../core/sheetDraft";
import { draftCopy } from "./copy/draft";
import { copyModelFor } from "./copy/model";
import { draftForm, type DraftedForm, type DraftOptions } from "./draftForm";
import { likeSiblings } from "./likeSiblings";

/** How a form is drawn beside those that a workbook holds. */
export interface DrawingBeside {
  readonly draw: (content: FormContent) => DraftedForm;
  /** The sheet as it is put into the workbook, once all that it holds is known. */
  readonly finish: (drawn: DraftedForm) => SheetDraft;
}

/**
 * Draws a form on a copy of another one of its edition; where all stand beside other forms, as its edition
 * is laid out, in the words and looks of the forms that there are.
 */
export function drawingBeside(form: Form, options: DraftOptions, submission: Submission): DrawingBeside {
  const model = copyModelFor(submission, form);
  if (model !== undefined) {
    return { draw: (content) => draftCopy(model, content, options), finish: ({ draft }) => draft };
  }
  return {
    draw: (content) => draftForm(form, content, options),
    finish: (drawn) => likeSiblings(drawn, submission),
  };
}
