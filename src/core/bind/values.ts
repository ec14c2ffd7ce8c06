import type { MoneyUnit } from "../amount";
import type { Span } from "../cell";
import type { Grid } from "../grid";
import { cellAt, textOf } from "../workbook";
import type { BoundValue } from "./bound";

/** The value that stands at a cell, seen through merges; its address is that of the cell that holds it. */
export function valueAt(grid: Grid, row: number, column: number, unit: MoneyUnit): BoundValue {
  const { top, left } = grid.areaAt(row, column);
  const cell = cellAt(grid.sheet, top, left);
  return {
    at: { sheet: grid.sheet.name, row: top, column: left },
    value: cell?.value ?? null,
    text: textOf(cell).trim(),
    computed: cell?.formula !== undefined,
    unit,
  };
}

/** A value that is only a piece of its cell's text. */
export function pieceOf(whole: BoundValue, text: string, span: Span): BoundValue {
  const piece = text.slice(span.start, span.end);
  const start = span.start + (piece.length - piece.trimStart().length);
  const trimmed = piece.trim();
  return { ...whole, text: trimmed, span: { start, end: start + trimmed.length } };
}
