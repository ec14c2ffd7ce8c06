import { addressOf, qualifiedAddress } from "../../core/a1";
import { cellKey, type CellRef, type CellValue } from "../../core/cell";
import type { CellEdit, ChangeSet } from "../../core/edit";
import { refusal, success, type Outcome } from "../../core/outcome";
import { planWrites, type CellContent } from "../../core/writing/edits";
import { codeOf, inExcel, refusalOf, type Subject } from "./batch";
import { entryOf, formatFor } from "./entry";
import { muteEvents, unmuteEvents } from "./watch";
import { cellOfRange, excerptOf, lawsOf, rangeOf, requestStands, standOf, type Stand } from "./touched";

/** Number formats by cell key, each with its cell, so that they can follow their rows. */
export type CellFormats = Map<string, { readonly at: CellRef; readonly format: string }>;

/** A change set that leaves the rows where they are. */
export interface CellChanges extends ChangeSet {
  readonly edits: readonly CellEdit[];
}

/** One cell to be written. */
export interface CellEntry {
  readonly edit: CellEdit;
  readonly range: Excel.Range;
  readonly before: Stand;
  readonly content: CellContent;
  /** The number format to set first; `undefined` leaves the cell's own. */
  readonly numberFormat: string | undefined;
}

/** The first round trip: looks at all touched cells and judges every edit before anything is written. */
async function plan(
  context: Excel.RequestContext,
  { edits }: CellChanges,
  former: CellFormats,
): Promise<Outcome<readonly CellEntry[]>> {
  const worksheets = context.workbook.worksheets;
  worksheets.load({ name: true, protection: { protected: true } });
  const touched = requestStands(context, edits);
  await context.sync();
  const planned = planWrites(excerptOf(worksheets.items, touched), edits, lawsOf(worksheets.items, touched));
  if (!planned.ok) return planned;
  const entries = touched.flatMap((one, index) => {
    const content = planned.value[index]?.content;
    if (content === undefined) return [];
    const before = standOf(one);
    const numberFormat = formatFor(content, before.numberFormat, former.get(cellKey(one.edit.at))?.format);
    return [{ ...one, before, content, numberFormat }];
  });
  return success(entries);
}

/** Queues the writing of a cell; the next sync also tells what stands there afterwards, which undo will expect. */
function put({ range, content, numberFormat }: CellEntry): void {
  if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
  if (content.formula === undefined) range.values = [[entryOf(content)]];
  else range.formulas = [[entryOf(content)]];
  range.load({ values: true, formulas: true, valueTypes: true });
}

/** Excel has no transactions: what was written before something failed is taken back. */
async function takeBack(context: Excel.RequestContext, entries: readonly CellEntry[]): Promise<void> {
  for (const { edit, before } of entries) {
    const { value = null, formula, error } = before.cell ?? {};
    const range = rangeOf(context, edit.at);
    const isText = formula === undefined && typeof value === "string";
    range.numberFormat = [[isText ? "@" : before.numberFormat]];
    range.formulas = [[formula === undefined ? (error ?? value ?? "") : `=${formula}`]];
    if (isText) range.numberFormat = [[before.numberFormat]];
  }
  // The batch that failed may have muted them and not come to its end.
  unmuteEvents(context);
  await context.sync();
}

function isSame(found: CellValue, wanted: CellValue): boolean {
  // Excel keeps fifteen digits.
  if (typeof found !== "number" || typeof wanted !== "number") return found === wanted;
  return Math.abs(found - wanted) <= Math.abs(wanted) * 1e-14;
}

/** True when Excel made something else of what it was given, or dropped it, as it does inside a merged area. */
function wentAstray({ range, content }: CellEntry): boolean {
  const cell = cellOfRange(range);
  if (content.formula !== undefined) return cell?.formula === undefined;
  if (content.error !== undefined) return cell?.error === undefined;
  return !isSame(cell?.value ?? null, content.value);
}

/** Remembers the number format that gave way to "text", so that it can come back. */
export function remember({ edit, before, numberFormat }: CellEntry, former: CellFormats): void {
  const key = cellKey(edit.at);
  if (numberFormat === "@") former.set(key, { at: edit.at, format: before.numberFormat });
  else if (numberFormat !== undefined) former.delete(key);
}

/** The edit that brings back what stood in the cell. */
function inverseOf({ edit: { at }, range, before }: CellEntry): CellEdit {
  const expect = cellOfRange(range)?.value ?? null;
  const { value = null, formula } = before.cell ?? {};
  return formula === undefined
    ? { kind: "set-value", at, value, expect }
    : { kind: "set-formula", at, formula, expect };
}

function subjectOf(at: CellRef | undefined): Subject | undefined {
  return at && { sheet: at.sheet, cell: addressOf(at) };
}

/**
 * Writes cells, all or none, and reads them back: one round trip, another one where they are taken back.
 * @param also is queued behind them.
 * @returns a refusal: `unsupported` (Excel made something else of it), `protected`, `cell-editing`, `host`.
 */
export async function putAll(
  context: Excel.RequestContext,
  entries: readonly CellEntry[],
  also: () => void = () => undefined,
): Promise<Outcome<readonly CellEntry[]>> {
  muteEvents(context);
  entries.forEach(put);
  unmuteEvents(context);
  also();
  try {
    // One sync is one step of Excel's own undo, so that no undo group has to be asked for.
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== "InvalidOperationInCellEditMode") await takeBack(context, entries);
    return refusalOf(error, subjectOf(entries[0]?.edit.at));
  }
  const astray = entries.find(wentAstray);
  if (astray === undefined) return success(entries);
  await takeBack(context, entries);
  return refusal("unsupported", { detail: qualifiedAddress(astray.edit.at) });
}

async function applyIn(
  context: Excel.RequestContext,
  changes: CellChanges,
  former: CellFormats,
): Promise<Outcome<ChangeSet>> {
  const planned = await plan(context, changes, former);
  if (!planned.ok) return planned;
  const written = await putAll(context, planned.value);
  if (!written.ok) return written;
  for (const entry of written.value) remember(entry, former);
  return success({ title: changes.title, edits: written.value.map(inverseOf) });
}

/** The first of the sheets that the workbook does not have; Excel's own answer does not name it. */
function findMissingSheet({ edits }: CellChanges): Promise<Outcome<string>> {
  return inExcel(async (context) => {
    const worksheets = context.workbook.worksheets;
    worksheets.load({ name: true });
    await context.sync();
    const names = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const missing = edits.find(({ at }) => !names.has(at.sheet.toLowerCase()));
    return success(missing?.at.sheet ?? "");
  });
}

/**
 * Writes all edits of cells or none, in two round trips: one that looks, one that writes and reads back.
 * @param former is read and kept up to date.
 */
export async function applyCells(changes: CellChanges, former: CellFormats): Promise<Outcome<ChangeSet>> {
  if (changes.edits.length === 0) return success(changes);
  const written = await inExcel((context) => applyIn(context, changes, former), subjectOf(changes.edits[0]?.at));
  if (written.ok || written.failure.code !== "missing-sheet") return written;
  const missing = await findMissingSheet(changes);
  return missing.ok ? refusal("missing-sheet", { sheet: missing.value }) : missing;
}
