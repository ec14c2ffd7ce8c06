import { isSameArea } from "../../core/area";
import { refusal, success, type Outcome } from "../../core/outcome";
import type { Area } from "../../core/cell";
import type { Sheet, Workbook } from "../../core/workbook";
import { revisionOf } from "../../core/writing/revision";
import { codeOf, inExcel, refusalOf } from "./batch";
import { formattedArea, isCutShort, requestContents, rowsOf, type Contents } from "./contents";
import { requestDetails, type Details } from "./details";
import { requestKept, requestParts } from "./kept";
import { mergesByHalves, mergesIn, requestMerges, type Piece } from "./merges";

function visibilityOf({ visibility }: Excel.Worksheet): Sheet["visibility"] {
  if (visibility === "Visible") return "visible";
  return visibility === "VeryHidden" ? "very-hidden" : "hidden";
}

/** The rows or columns, counted from `first`, for which the question is answered yes. */
function numbersWhere(first: number, count: number, isSo: (offset: number) => boolean): ReadonlySet<number> {
  const offsets = Array.from({ length: count }, (_, offset) => offset);
  return new Set(offsets.filter(isSo).map((offset) => first + offset));
}

function inReadingOrder(areas: readonly Area[]): readonly Area[] {
  return [...areas].sort((one, other) => one.top - other.top || one.left - other.left);
}

function sheetFrom(contents: Contents, details: Details, merges: readonly Area[]): Sheet {
  const { worksheet, used } = contents;
  const rows = rowsOf(contents, (row, column) => details.isUnlocked(row, column));
  const isEmpty = used.isNullObject;
  return {
    name: worksheet.name,
    visibility: visibilityOf(worksheet),
    isProtected: worksheet.protection.protected,
    rows,
    merges: inReadingOrder(merges),
    hiddenRows: isEmpty
      ? new Set()
      : numbersWhere(used.rowIndex, used.values.length, (row) => details.isRowHidden(row)),
    hiddenColumns: isEmpty
      ? new Set()
      : numbersWhere(used.columnIndex, widthOf(used), (column) => details.isColumnHidden(column)),
  };
}

function widthOf(used: Excel.Range): number {
  const first: unknown = used.values[0];
  return Array.isArray(first) ? first.length : 0;
}

/** The merged areas of a sheet, and the area in which they were looked for. */
interface SheetMerges {
  readonly area: Area;
  readonly merges: readonly Area[];
}

/** Where merged areas were found, by the lower-case names of the sheets that have any content. */
export type KnownMerges = ReadonlyMap<string, SheetMerges>;

/** A snapshot, and the merged areas by which the next one can be taken without looking for them. */
export interface FullRead {
  readonly workbook: Workbook;
  readonly merges: KnownMerges;
}

interface Asked {
  readonly contents: readonly Contents[];
  readonly keptText: () => string | undefined;
}

interface Rest {
  readonly details: readonly Details[];
  /** In the order of the pieces asked for. */
  readonly merges: readonly (readonly Area[])[];
}

/** The first two round trips: everything but merges and what is hidden or unlocked here and there. */
async function fetchContents(context: Excel.RequestContext): Promise<Outcome<Asked>> {
  const worksheets = context.workbook.worksheets;
  worksheets.load({ name: true, visibility: true, protection: { protected: true } });
  const parts = requestParts(context);
  await context.sync();

  const contents = worksheets.items.map(requestContents);
  const keptText = requestKept(parts);
  await context.sync();
  const cut = contents.find(isCutShort);
  if (cut !== undefined) return refusal("too-large", { name: cut.worksheet.name, limit: "5,000,000" });
  return success({ contents, keptText });
}

/** The last round trip: merges, and what is hidden or unlocked where a sheet is not uniform. */
async function fetchRest(
  context: Excel.RequestContext,
  contents: readonly Contents[],
  pieces: readonly Piece[],
): Promise<Rest> {
  try {
    const details = contents.map(requestDetails);
    const merged = pieces.map(requestMerges);
    await context.sync();
    return { details, merges: merged.map(mergesIn) };
  } catch (error) {
    if (codeOf(error) === "InvalidOperationInCellEditMode") throw error;
    // Most probably a sheet with more than 512 merges, which fails the whole batch.
    const details = contents.map(requestDetails);
    await context.sync();
    return { details, merges: await mergesByHalves(context, pieces) };
  }
}

function keyOf({ worksheet }: Contents): string {
  return worksheet.name.toLowerCase();
}

function workbookFrom({ contents, keptText }: Asked, details: readonly Details[], known: KnownMerges): Workbook {
  const sheets = contents.flatMap((one, index) => {
    const detail = details[index];
    return detail === undefined ? [] : [sheetFrom(one, detail, known.get(keyOf(one))?.merges ?? [])];
  });
  const kept = keptText();
  return { revision: revisionOf(sheets, kept), sheets, ...(kept === undefined ? {} : { kept }) };
}

async function readFully(context: Excel.RequestContext): Promise<Outcome<FullRead>> {
  const asked = await fetchContents(context);
  if (!asked.ok) return asked;
  const { contents } = asked.value;
  const wanted = contents.flatMap((one) => {
    const area = formattedArea(one);
    return area === undefined ? [] : [{ key: keyOf(one), piece: { worksheet: one.worksheet, area } }];
  });
  const rest = await fetchRest(
    context,
    contents,
    wanted.map(({ piece }) => piece),
  );
  const merges = new Map(
    wanted.map(({ key, piece: { area } }, index) => [key, { area, merges: rest.merges[index] ?? [] }]),
  );
  return success({ workbook: workbookFrom(asked.value, rest.details, merges), merges });
}

/** True where the merged areas that are known can still be those of the sheet. */
function isInShape(contents: Contents, known: KnownMerges): boolean {
  const area = formattedArea(contents);
  const before = known.get(keyOf(contents))?.area;
  return area === undefined || (before !== undefined && isSameArea(area, before));
}

async function readCells(context: Excel.RequestContext, known: KnownMerges): Promise<Outcome<Workbook | null>> {
  const asked = await fetchContents(context);
  if (!asked.ok) return asked;
  const { contents } = asked.value;
  if (!contents.every((one) => isInShape(one, known))) return success(null);
  const details = contents.map(requestDetails);
  await context.sync();
  return success(workbookFrom(asked.value, details, known));
}

function isTooLarge(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "OperationCellsExceedLimit";
}

function reading<T>(work: (context: Excel.RequestContext) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  return inExcel(async (context) => {
    try {
      return await work(context);
    } catch (error) {
      return isTooLarge(error) ? refusal("too-large", { name: "Excel", limit: "5 MB" }) : refusalOf(error, undefined);
    }
  });
}

/**
 * Reads the whole workbook in three round trips, however many sheets it has. Looking for merged areas clears Excel's own
 * undo on Windows, so this is for what a person asked for.
 */
export function readWorkbook(): Promise<Outcome<FullRead>> {
  return reading(readFully);
}

/**
 * Reads the whole workbook but for its merged areas, which are taken over: two round trips, three where a sheet is not
 * uniform in what is hidden or locked. Leaves the undo of Excel alone.
 * @returns `null` where a sheet is new or has another extent, so that its merged areas may be others.
 */
export function readWorkbookAgain(known: KnownMerges): Promise<Outcome<Workbook | null>> {
  return reading((context) => readCells(context, known));
}
