import type { DraftCell, DraftList, SheetDraft } from "../core/sheetDraft";

/** The font of a cell whose look names none; also the standard font, in whose digits columns are measured. */
export const STANDARD_FONT = "宋体";
/** Its size in points: 五号. */
export const STANDARD_SIZE = 10.5;

/** The ground of input cells for as long as they are empty, in hexadecimal digits. */
export const INPUT_GROUND_COLOUR = "FFF7DB";

/** The condition under which a cell counts as empty, without `=`. @param cell its address, relative to the first cell of the area. */
export function isEmptyFormula(cell: string): string {
  return `LEN(TRIM(${cell}))=0`;
}

/** Excel refuses longer lists that are given as a text. */
const LONGEST_LIST = 255;

/** Whether Excel can hold a list: of one value at least, none with a comma, and of 255 characters at most. */
export function canHoldList({ values }: DraftList): boolean {
  const text = values.join(",");
  return text !== "" && text.length <= LONGEST_LIST && values.every((value) => !value.includes(","));
}

/**
 * The cells of a draft by row and column, with those that a merged area covers: its frame is drawn around each of its
 * cells.
 */
export function cellsByRow({ cells, merges }: SheetDraft): ReadonlyMap<number, readonly DraftCell[]> {
  const rows = new Map<number, Map<number, DraftCell>>();
  const put = (cell: DraftCell): void => {
    const row = rows.get(cell.row) ?? new Map<number, DraftCell>();
    rows.set(cell.row, row.set(cell.column, cell));
  };
  cells.forEach(put);
  for (const { top, left, bottom, right } of merges) {
    const look = rows.get(top)?.get(left)?.look;
    if (look === undefined) continue;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (rows.get(row)?.has(column) !== true) put({ row, column, value: null, look });
      }
    }
  }
  return new Map(
    Array.from(rows, ([row, byColumn]) => [
      row,
      [...byColumn.values()].sort((one, other) => one.column - other.column),
    ]),
  );
}
