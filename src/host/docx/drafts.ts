import type { Area } from "../../core/cell";
import type { DraftCell, SheetDraft } from "../../core/sheetDraft";
import { tooLarge } from "../xlsx/refused";
import { looksLikeValue, type TypedAmount } from "./amounts";
import { sharedColumns } from "./edges";
import { lineRow } from "./lineCells";
import type { Paragraph } from "./model";
import { AmountFinder, placedCells, type PlacedCell } from "./placedCells";
import type { PlannedSheet } from "./plan";

/** Excel takes no longer text in one cell. */
const LONGEST_TEXT = 32_767;

/** A column in the standard font is seven pixels a digit and five for its edges; a pixel is fifteen twentieths of a point. */
function inCharacters(width: number): number {
  return Math.min(255, Math.max(1, Math.round(((width / 15 - 5) / 7) * 100) / 100));
}

function cellOf({ cell, area }: PlacedCell, amount: TypedAmount | undefined): DraftCell {
  const { text, look, vertical, isFramed } = cell;
  if (text.length > LONGEST_TEXT) throw tooLarge(`${text.length} > ${LONGEST_TEXT}`);
  const numberFormat = amount === undefined ? (looksLikeValue(text) ? "@" : undefined) : amount.numberFormat;
  return {
    row: area.top,
    column: area.left,
    value: amount?.value ?? (text === "" ? null : text),
    look: {
      ...(look.size === undefined ? {} : { size: look.size }),
      ...(look.isBold ? { isBold: true } : {}),
      ...(look.horizontal === undefined ? {} : { horizontal: look.horizontal }),
      vertical,
      wraps: true,
      ...(isFramed ? { isFramed: true } : {}),
      ...(numberFormat === undefined ? {} : { numberFormat }),
    },
  };
}

/** Builds the draft of one sheet from the lines and tables that come to stand on it. @throws Refused `too-large`. */
export function draftOf({ above, tables, below, orientation }: PlannedSheet, name: string): SheetDraft {
  const { widths, places } = sharedColumns(tables.map(({ table }) => table.edges));
  const cells: DraftCell[] = [];
  const merges: Area[] = [];
  const leastHeights = new Map<number, number>();
  let row = 0;
  const putLine = (line: Paragraph, isAbove: boolean): void => {
    const made = lineRow(line, row, widths, isAbove);
    cells.push(...made.cells);
    merges.push(...made.merges);
    row += 1;
  };
  for (const line of above) putLine(line, true);
  const firstTableRow = row;
  const placed = tables.flatMap(({ table, repeated }, index) => {
    const rows = table.rows.slice(repeated);
    rows.forEach(({ height }, at) => {
      if (height !== undefined) leastHeights.set(row + at, height);
    });
    const top = row;
    row += rows.length;
    return placedCells(rows, top, places[index] ?? []);
  });
  const amounts = new AmountFinder(placed);
  for (const one of placed) {
    cells.push(cellOf(one, amounts.amount(one)));
    if (one.area.bottom > one.area.top || one.area.right > one.area.left) merges.push(one.area);
  }
  for (const line of below) putLine(line, false);
  const rows = tables[0]?.table.rows ?? [];
  const notRepeated = rows.findIndex(({ isRepeated }) => !isRepeated);
  const headings = notRepeated < 0 ? 0 : notRepeated;
  return {
    name,
    cells: cells.sort((one, other) => one.row - other.row || one.column - other.column),
    merges,
    columnWidths: widths.map(inCharacters),
    rowHeights: leastHeights,
    lists: [],
    inputs: [],
    page: {
      orientation,
      ...(headings === 0 ? {} : { repeatedRows: { first: firstTableRow, last: firstTableRow + headings - 1 } }),
    },
  };
}
