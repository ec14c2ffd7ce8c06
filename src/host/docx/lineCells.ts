import type { Area } from "../../core/cell";
import type { CellLook, DraftCell } from "../../core/sheetDraft";
import { piecesOf } from "./lines";
import type { Paragraph } from "./model";

/** A row of the sheet that a line of the document becomes. */
export interface LineRow {
  readonly cells: readonly DraftCell[];
  readonly merges: readonly Area[];
}

/** The first column of each piece: evenly spread over the width, at the beginning of a column, each with one at least. */
function startsOf(count: number, widths: readonly number[]): readonly number[] {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const starts: number[] = [];
  for (let piece = 0; piece < count; piece++) {
    const wanted = (total * piece) / count;
    let column = piece === 0 ? 0 : (starts[piece - 1] ?? 0) + 1;
    const last = widths.length - (count - piece);
    let edge = widths.slice(0, column).reduce((sum, width) => sum + width, 0);
    while (piece > 0 && column < last && edge + (widths[column] ?? 0) / 2 < wanted) edge += widths[column++] ?? 0;
    starts.push(column);
  }
  return starts;
}

/**
 * The cells of a line above or below a table: one over the whole width, or one for each of its pieces.
 * @param widths of the columns of the sheet, in any unit.
 */
export function lineRow({ text, look }: Paragraph, row: number, widths: readonly number[], isAbove: boolean): LineRow {
  const all = piecesOf(text);
  const pieces = all.length <= widths.length ? all : [all.join("    ")];
  const starts = startsOf(pieces.length, widths);
  const merges: Area[] = [];
  const cells = pieces.map((piece, index): DraftCell => {
    const left = starts[index] ?? 0;
    const right = (starts[index + 1] ?? Math.max(1, widths.length)) - 1;
    if (right > left) merges.push({ top: row, left, bottom: row, right });
    return { row, column: left, value: piece, look: lineLook(look, horizontalOf(look, index, pieces.length, isAbove)) };
  });
  return { cells, merges };
}

function horizontalOf(
  { horizontal }: Paragraph["look"],
  index: number,
  count: number,
  isAbove: boolean,
): CellLook["horizontal"] {
  if (count === 1) return horizontal;
  // 金额单位：万元 stands at the right edge of the form.
  return isAbove && index === count - 1 ? "right" : "left";
}

function lineLook({ isBold, size }: Paragraph["look"], horizontal: CellLook["horizontal"]): CellLook {
  return {
    ...(size === undefined ? {} : { size }),
    ...(isBold ? { isBold } : {}),
    ...(horizontal === undefined ? {} : { horizontal }),
    vertical: "center",
    wraps: true,
  };
}
