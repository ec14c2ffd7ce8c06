import { areaAddress } from "../../core/a1";
import type { CellRef } from "../../core/cell";
import type { AreaEdit } from "../../core/edit";
import { success, type Outcome } from "../../core/outcome";
import { KnownLooks, putAreaLooks, requestAreaLooks } from "./areaLooks";
import { codeOf, refusalOf } from "./batch";
import type { OfficeMemory } from "./rowMemory";
import { muteEvents, unmuteEvents } from "./watch";

type Formats = readonly { readonly at: CellRef; readonly format: string }[];

/** Asks how all areas look that are to change or to be followed. */
async function askLooks(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  edits: readonly AreaEdit[],
): Promise<KnownLooks> {
  const known = new KnownLooks();
  const areas = edits.flatMap((edit) => (edit.kind === "look-like" ? [edit.area, edit.model] : []));
  if (areas.length === 0) return known;
  const answers = areas.map((area) => ({ area, answer: requestAreaLooks(worksheet, area) }));
  await context.sync();
  for (const { area, answer } of answers) known.add(area, answer());
  return known;
}

/** Queues a change of an area. @returns the number formats that its cells take. */
function put(worksheet: Excel.Worksheet, edit: AreaEdit, known: KnownLooks, memory: OfficeMemory): Formats {
  if (edit.kind === "merge") worksheet.getRange(areaAddress(edit.area)).merge(false);
  else if (edit.kind === "unmerge") worksheet.getRange(areaAddress(edit.area)).unmerge();
  else {
    const former = memory.looks.get(edit);
    const looks = (former && memory.areaLooks.get(former.change)) ?? known.like(edit);
    memory.areaLooks.set(edit, known.of(edit.area));
    known.add(edit.area, looks);
    return putAreaLooks(worksheet, edit.sheet, edit.area, looks);
  }
  return [];
}

/**
 * Takes changes back of which nobody knows how many were done: whatever was done, undoing all of them backwards ends where
 * they began.
 */
async function takeBack(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  edits: readonly AreaEdit[],
  before: KnownLooks,
): Promise<void> {
  for (const edit of [...edits].reverse()) {
    const range = worksheet.getRange(areaAddress(edit.area));
    if (edit.kind === "merge") range.unmerge();
    else if (edit.kind === "unmerge") range.merge(false);
    else putAreaLooks(worksheet, edit.sheet, edit.area, before.of(edit.area));
  }
  unmuteEvents(context);
  await context.sync();
}

/**
 * Writes changes of areas of one sheet: one round trip, and one more before it where looks are to be followed. Excel
 * would also copy formats by itself, but merged areas and conditional formats with them.
 */
export async function writeAreas(
  context: Excel.RequestContext,
  edits: readonly AreaEdit[],
  memory: OfficeMemory,
): Promise<Outcome<Formats>> {
  const [first] = edits;
  if (first === undefined) return success([]);
  const subject = { sheet: first.sheet, cell: areaAddress(first.area) };
  const worksheet = context.workbook.worksheets.getItem(first.sheet);
  let before: KnownLooks | undefined;
  try {
    before = await askLooks(context, worksheet, edits);
    const known = before.copy();
    muteEvents(context);
    const formats = edits.flatMap((edit) => put(worksheet, edit, known, memory));
    unmuteEvents(context);
    await context.sync();
    return success(formats);
  } catch (error) {
    const isUntouched = codeOf(error) === "InvalidOperationInCellEditMode";
    if (before !== undefined && !isUntouched) await takeBack(context, worksheet, edits, before);
    return refusalOf(error, subject);
  }
}
