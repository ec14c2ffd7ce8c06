import { readSubmission } from "./check";
import type { MakePreview } from "./preview";

/** Plans with all planners of the product; they are a part of their own in the pages, loaded when they are first needed. */
export const productPlanning: MakePreview = async (request, workbook, habits) => {
  const { plannersFor, previewOf } = await import("./planners");
  return previewOf(request, plannersFor(request), workbook, (one) => readSubmission(one, habits));
};
