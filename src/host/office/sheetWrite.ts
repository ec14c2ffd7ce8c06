import type { AddSheet, SheetEdit } from "../../core/edit";
import { success, type Outcome } from "../../core/outcome";
import { takenName } from "../../core/writing/judgeSheets";
import type { SheetDraft } from "../../core/sheetDraft";
import { asModelled, pageBeside } from "../draftLikeness";
import { codeOf, refusalOf } from "./batch";
import { requestRules } from "./copiedRules";
import { putPage } from "./draftPage";
import { putDraft } from "./draftWrite";
import { readPage } from "./modelPage";
import { readModelSheets } from "./modelSheets";
import { muteEvents, unmuteEvents } from "./watch";

/** Runs work without Excel telling us of it; one round trip. */
async function mutely(context: Excel.RequestContext, work: () => void): Promise<void> {
  muteEvents(context);
  work();
  unmuteEvents(context);
  await context.sync();
}

/** Takes a sheet out again that was not finished. */
async function takeBack(context: Excel.RequestContext, name: string): Promise<void> {
  unmuteEvents(context);
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  await context.sync();
  if (worksheet.isNullObject) return;
  await mutely(context, () => {
    worksheet.delete();
  });
}

/** The draft with the page of the sheet that it is printed like; no round trip where it is like none. */
async function likeModel(context: Excel.RequestContext, draft: SheetDraft): Promise<SheetDraft> {
  if (draft.pageLike === undefined) return draft;
  const model = context.workbook.worksheets.getItem(draft.pageLike.sheet);
  return { ...draft, page: pageBeside(draft, await readPage(context, model)) };
}

/** Print settings need a printer on some machines; a form without them is better than none. */
async function setPage(context: Excel.RequestContext, worksheet: Excel.Worksheet, edit: AddSheet): Promise<void> {
  try {
    putPage(worksheet, await likeModel(context, edit.draft));
    await context.sync();
  } catch (error) {
    if (codeOf(error) === "InvalidOperationInCellEditMode") throw error;
  }
}

async function add(context: Excel.RequestContext, edit: AddSheet): Promise<void> {
  const { worksheets } = context.workbook;
  const { draft, behind } = edit;
  const before = behind === null ? undefined : worksheets.getItem(behind);
  before?.load({ position: true });
  let worksheet: Excel.Worksheet | undefined;
  let cell: Excel.Range | undefined;
  await mutely(context, () => {
    worksheet = worksheets.add(draft.name);
    worksheet.load({ standardWidth: true });
    cell = worksheet.getRange("A1");
    cell.load({ format: { columnWidth: true } });
  });
  const added = worksheet ?? worksheets.getItem(draft.name);
  const measure = { characters: added.standardWidth, points: cell?.format.columnWidth ?? 0 };
  const models = await readModelSheets(context, draft, measure);
  const putRules = await requestRules(context, draft);
  await mutely(context, () => {
    added.position = before === undefined ? 0 : before.position + 1;
    putDraft(
      added,
      asModelled(draft, (name) => models.get(name)),
      measure,
      ({ sheet, row, column }) => models.get(sheet)?.copyOf(row, column),
    );
    putRules(added);
  });
  await setPage(context, added, edit);
}

/**
 * Writes a change of whole sheets: three round trips for a new one and one more where it is made after others, one for
 * one that goes. What was done of it is taken back where Excel refuses.
 */
export async function writeSheet(context: Excel.RequestContext, edit: SheetEdit): Promise<Outcome<null>> {
  const name = edit.kind === "add-sheet" ? edit.draft.name : edit.sheet;
  try {
    if (edit.kind === "add-sheet") await add(context, edit);
    else {
      await mutely(context, () => {
        context.workbook.worksheets.getItem(name).delete();
      });
    }
    return success(null);
  } catch (error) {
    const code = codeOf(error);
    if (code === "ItemAlreadyExists") return takenName(name);
    if (edit.kind === "add-sheet" && code !== "InvalidOperationInCellEditMode") await takeBack(context, name);
    return refusalOf(error, { sheet: name, cell: "" });
  }
}
