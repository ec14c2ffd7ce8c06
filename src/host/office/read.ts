import { refusal, success, type Outcome } from "../../core/outcome";
import type { Area } from "../../core/cell";
import type { Sheet, Workbook } from "../../core/workbook";
import { revisionOf } from "../memory/revision";
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

interface Rest {
  readonly details: readonly Details[];
  /** In the order of the pieces asked for. */
  readonly merges: readonly (readonly Area[])[];
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

function isTooLarge(error: unknown): boolean {
  const code = codeOf(error);
  return code === "ResponsePayloadSizeLimitExceeded" || code === "OperationCellsExceedLimit";
}

async function readIn(context: Excel.RequestContext): Promise<Outcome<Workbook>> {
  const worksheets = context.workbook.worksheets;
  worksheets.load({ name: true, visibility: true, protection: { protected: true } });
  const parts = requestParts(context);
  await context.sync();

  const contents = worksheets.items.map(requestContents);
  const keptText = requestKept(parts);
  await context.sync();
  const cut = contents.find(isCutShort);
  if (cut !== undefined) return refusal("too-large", { name: cut.worksheet.name, limit: "5,000,000" });

  const pieces = contents.flatMap((one) => {
    const area = formattedArea(one);
    return area === undefined ? [] : [{ worksheet: one.worksheet, area }];
  });
  const rest = await fetchRest(context, contents, pieces);
  const merges = new Map(pieces.map((piece, index) => [piece.worksheet, rest.merges[index] ?? []]));
  const sheets = contents.flatMap((one, index) => {
    const details = rest.details[index];
    return details === undefined ? [] : [sheetFrom(one, details, merges.get(one.worksheet) ?? [])];
  });
  const kept = keptText();
  return success({ revision: revisionOf(sheets, kept), sheets, ...(kept === undefined ? {} : { kept }) });
}

/** Reads the whole workbook in three round trips, however many sheets it has. */
export function readWorkbook(): Promise<Outcome<Workbook>> {
  return inExcel(async (context) => {
    try {
      return await readIn(context);
    } catch (error) {
      return isTooLarge(error) ? refusal("too-large", { name: "Excel", limit: "5 MB" }) : refusalOf(error, undefined);
    }
  });
}
