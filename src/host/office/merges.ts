import type { Area } from "../../core/cell";
import { codeOf } from "./batch";

/** A part of a sheet whose merged areas are wanted. */
export interface Piece {
  readonly worksheet: Excel.Worksheet;
  readonly area: Area;
}

/** Asks for the merged areas that begin inside a piece; answered by the next sync. */
export function requestMerges({ worksheet, area }: Piece): Excel.RangeAreas {
  const range = worksheet.getRangeByIndexes(
    area.top,
    area.left,
    area.bottom - area.top + 1,
    area.right - area.left + 1,
  );
  const merged = range.getMergedAreasOrNullObject();
  // One string: only in that form the library leaves out "items", which is not part of the path.
  merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
  return merged;
}

/** The answer to {@link requestMerges}. */
export function mergesIn(merged: Excel.RangeAreas): readonly Area[] {
  if (merged.isNullObject) return [];
  return merged.areas.items.map((range) => ({
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  }));
}

function halves({ worksheet, area }: Piece): readonly [Piece, Piece] | undefined {
  if (area.bottom > area.top) {
    const middle = Math.floor((area.top + area.bottom) / 2);
    return [
      { worksheet, area: { ...area, bottom: middle } },
      { worksheet, area: { ...area, top: middle + 1 } },
    ];
  }
  if (area.right === area.left) return undefined;
  const middle = Math.floor((area.left + area.right) / 2);
  return [
    { worksheet, area: { ...area, right: middle } },
    { worksheet, area: { ...area, left: middle + 1 } },
  ];
}

async function mergesOfPiece(context: Excel.RequestContext, piece: Piece, failure: unknown): Promise<readonly Area[]> {
  const parts = halves(piece);
  if (parts === undefined) throw failure;
  return (await mergesByHalves(context, parts)).flat();
}

/**
 * The merged areas of every piece. Excel fails a whole batch when one range has more than 512 of them and does not say
 * which, so the pieces are asked again in halves until each answers: many round trips, for such sheets only.
 */
export async function mergesByHalves(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
): Promise<readonly (readonly Area[])[]> {
  const [first, ...others] = pieces;
  if (first === undefined) return [];
  try {
    const merged = pieces.map(requestMerges);
    await context.sync();
    return merged.map(mergesIn);
  } catch (error) {
    if (codeOf(error) === "InvalidOperationInCellEditMode") throw error;
    if (others.length === 0) return [await mergesOfPiece(context, first, error)];
    const middle = Math.floor(pieces.length / 2);
    const before = await mergesByHalves(context, pieces.slice(0, middle));
    return [...before, ...(await mergesByHalves(context, pieces.slice(middle)))];
  }
}
