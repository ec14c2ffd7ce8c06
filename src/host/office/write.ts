import { addressOf, qualifiedAddress } from "../../core/a1";
import { cellKey, type CellRef, type CellValue } from "../../core/cell";
import type { ChangeSet, Edit } from "../../core/edit";
import { refusal, success, type Outcome } from "../../core/outcome";
import { codeOf, inExcel, refusalOf, type Subject } from "./batch";
import { cellFrom, valueOf, type RawCell } from "./cells";
import { entryOf, formatFor } from "./entry";

/** Number formats that gave way to "text" when we wrote, by cell key, so that they can come back. */
export type FormerFormats = Map<string, string>;

/** A cell that an edit is about, as a proxy. */
interface Touched {
  readonly edit: Edit;
  readonly worksheet: Excel.Worksheet;
  readonly range: Excel.Range;
}

/** A touched cell before it is written. */
interface Before {
  readonly raw: RawCell;
  readonly format: string;
}

function first(table: unknown): unknown {
  const row: unknown = Array.isArray(table) ? table[0] : undefined;
  return Array.isArray(row) ? row[0] : undefined;
}

function rawCell(range: Excel.Range): RawCell {
  return {
    value: first(range.values),
    formula: first(range.formulas),
    text: undefined,
    type: String(first(range.valueTypes)),
  };
}

function words(value: CellValue): string {
  return value === null ? "" : String(value);
}

function subjectOf(at: CellRef): Subject {
  return { sheet: at.sheet, cell: qualifiedAddress(at) };
}

function touch(context: Excel.RequestContext, changes: ChangeSet): readonly Touched[] {
  return changes.edits.map((edit) => {
    const worksheet = context.workbook.worksheets.getItem(edit.at.sheet);
    const range = worksheet.getRange(addressOf(edit.at));
    worksheet.load({ protection: { protected: true } });
    range.load({
      values: true,
      formulas: true,
      valueTypes: true,
      numberFormat: true,
      format: { protection: { locked: true } },
    });
    return { edit, worksheet, range };
  });
}

function objectionTo({ edit, worksheet, range }: Touched): Outcome<never> | undefined {
  const found = valueOf(rawCell(range));
  if (found !== edit.expect) {
    const cell = qualifiedAddress(edit.at);
    return refusal("changed", { cell, found: words(found), expected: words(edit.expect) });
  }
  const isRefused = worksheet.protection.protected && range.format.protection.locked;
  return isRefused ? refusal("protected", { ...subjectOf(edit.at) }) : undefined;
}

function put({ edit, range }: Touched, { format }: Before, former: FormerFormats): void {
  const wanted = formatFor(edit, format, former.get(cellKey(edit.at)));
  if (wanted !== undefined) range.numberFormat = [[wanted]];
  if (edit.kind === "set-formula") range.formulas = [[entryOf(edit)]];
  else range.values = [[entryOf(edit)]];
  range.load({ values: true, formulas: true, valueTypes: true });
}

function remember({ edit }: Touched, { format }: Before, former: FormerFormats): void {
  const key = cellKey(edit.at);
  const wanted = formatFor(edit, format, former.get(key));
  if (wanted === "@") former.set(key, format);
  else if (wanted !== undefined) former.delete(key);
}

/** The edit that brings back what stood in the cell. */
function inverseOf({ edit, range }: Touched, before: Before): Edit {
  const expect = valueOf(rawCell(range));
  const formula = cellFrom(before.raw, false)?.formula;
  if (formula !== undefined) return { kind: "set-formula", at: edit.at, formula, expect };
  return { kind: "set-value", at: edit.at, value: valueOf(before.raw), expect };
}

/** Excel has no transactions: when a batch fails half way, what it had already written is taken back. */
async function takeBack(
  context: Excel.RequestContext,
  touched: readonly Touched[],
  before: readonly Before[],
): Promise<void> {
  touched.forEach(({ edit }, index) => {
    const { raw, format } = before[index] ?? {};
    if (raw === undefined || format === undefined) return;
    const range = context.workbook.worksheets.getItem(edit.at.sheet).getRange(addressOf(edit.at));
    const formula = cellFrom(raw, false)?.formula;
    const value = valueOf(raw);
    const isText = formula === undefined && typeof value === "string";
    range.numberFormat = [[isText ? "@" : format]];
    range.formulas = [[formula === undefined ? (value ?? "") : `=${formula}`]];
    if (isText) range.numberFormat = [[format]];
  });
  await context.sync();
}

async function applyIn(
  context: Excel.RequestContext,
  changes: ChangeSet,
  former: FormerFormats,
): Promise<Outcome<ChangeSet>> {
  const touched = touch(context, changes);
  await context.sync();
  const objection = touched.map(objectionTo).find((one) => one !== undefined);
  if (objection !== undefined) return objection;

  const before = touched.map(({ range }) => ({ raw: rawCell(range), format: String(first(range.numberFormat)) }));
  const pairs = touched.flatMap((one, index) => {
    const was = before[index];
    return was === undefined ? [] : [{ one, was }];
  });
  for (const { one, was } of pairs) put(one, was, former);
  try {
    // One sync is one step of Excel's own undo, so that no undo group has to be asked for.
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== "InvalidOperationInCellEditMode") await takeBack(context, touched, before);
    const [edit] = changes.edits;
    return refusalOf(error, edit && subjectOf(edit.at));
  }
  for (const { one, was } of pairs) remember(one, was, former);
  return success({ title: changes.title, edits: pairs.map(({ one, was }) => inverseOf(one, was)) });
}

/** The first of the sheets that the workbook does not have; Excel's own answer does not name it. */
function findMissingSheet(changes: ChangeSet): Promise<Outcome<string>> {
  return inExcel(async (context) => {
    const worksheets = context.workbook.worksheets;
    worksheets.load({ name: true });
    await context.sync();
    const names = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    const missing = changes.edits.find(({ at }) => !names.has(at.sheet.toLowerCase()));
    return success(missing?.at.sheet ?? "");
  });
}

/**
 * Writes all edits or none, in two round trips: one that looks, one that writes.
 * @param former is read and kept up to date.
 */
export async function applyChanges(changes: ChangeSet, former: FormerFormats): Promise<Outcome<ChangeSet>> {
  if (changes.edits.length === 0) return success(changes);
  const written = await inExcel((context) => applyIn(context, changes, former));
  if (written.ok || written.failure.code !== "missing-sheet") return written;
  const missing = await findMissingSheet(changes);
  return missing.ok ? refusal("missing-sheet", { sheet: missing.value }) : missing;
}
