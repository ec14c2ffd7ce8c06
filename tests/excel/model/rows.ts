import { areaContains, type Area } from "../../../src/core/cell";
import { areaAfter, concerns, rowAfter, SHEET_ROWS, type RowShift } from "../../../src/core/writing/rowShift";
import { shiftFormula } from "../../../src/core/writing/shiftFormula";
import { ExcelFailure } from "../wire/remote";
import {
  blankCell,
  cellToWrite,
  holdsSomething,
  intersects,
  peek,
  type Book,
  type BookCell,
  type BookSheet,
} from "./book";

function isSeveral({ top, left, bottom, right }: Area): boolean {
  return top < bottom || left < right;
}

function movedKeys<T>(map: ReadonlyMap<number, T>, shift: RowShift): Map<number, T> {
  return new Map(
    [...map].flatMap(([row, held]): [number, T][] => {
      const after = rowAfter(shift, row);
      return after === undefined ? [] : [[after, held]];
    }),
  );
}

function move(book: Book, sheet: BookSheet, shift: RowShift): void {
  sheet.cells = movedKeys(sheet.cells, shift);
  sheet.heights = movedKeys(sheet.heights, shift);
  sheet.hiddenRows = new Set([...sheet.hiddenRows].flatMap((row) => rowAfter(shift, row) ?? []));
  sheet.merges = sheet.merges.flatMap((area) => areaAfter(shift, area) ?? []).filter(isSeveral);
  sheet.rules = sheet.rules.flatMap((rule) => {
    rule.areas = rule.areas.flatMap((area) => areaAfter(shift, area) ?? []);
    rule.formula = shiftFormula(rule.formula, { sheet: sheet.name }, shift);
    return rule.areas.length === 0 ? [] : rule;
  });
  for (const { name, cells } of book.sheets) {
    for (const cell of [...cells.values()].flatMap((line) => [...line.values()])) {
      if (cell.formula !== undefined) cell.formula = shiftFormula(cell.formula, { sheet: name }, shift);
    }
  }
  if (!concerns(shift, sheet.name)) throw new Error("rows of another sheet");
}

function denied(): ExcelFailure {
  return new ExcelFailure("AccessDenied", "The worksheet is protected.");
}

/** Inserts whole rows, which take the formats and the height of the row above, as Excel does; its merges they do not. */
export function insertRows(book: Book, sheet: BookSheet, row: number, count: number): void {
  if (sheet.isProtected && !sheet.allowInsertRows) throw denied();
  const isPushed = [...sheet.cells].some(
    ([at, line]) => at + count >= SHEET_ROWS && [...line.values()].some(holdsSomething),
  );
  if (isPushed) throw new ExcelFailure("InsertDeleteConflict", "Nonempty cells would be pushed off the worksheet.");
  move(book, sheet, { kind: "insert-rows", sheet: sheet.name, row, count });
  const above = sheet.cells.get(row - 1) ?? new Map<number, BookCell>();
  const height = sheet.heights.get(row - 1);
  for (let fresh = row; fresh < row + count; fresh++) {
    const line = [...above].map(([column, { numberFormat, locked, fill, look }]): [number, BookCell] => {
      return [column, { ...blankCell(), numberFormat, locked, fill, look }];
    });
    if (line.length > 0) sheet.cells.set(fresh, new Map(line));
    if (height !== undefined) sheet.heights.set(fresh, height);
  }
}

/** Deletes whole rows; what only they held is gone. */
export function deleteRows(book: Book, sheet: BookSheet, row: number, count: number): void {
  const shift: RowShift = { kind: "delete-rows", sheet: sheet.name, row, count };
  const isLocked = [...sheet.cells].some(
    ([at, line]) => at >= row && at < row + count && [...line.values()].some(({ locked }) => locked),
  );
  if (sheet.isProtected && (!sheet.allowDeleteRows || isLocked)) throw denied();
  move(book, sheet, shift);
}

/** Divides all merged areas that an area touches. */
export function unmergeArea(sheet: BookSheet, area: Area): void {
  if (sheet.isProtected) throw denied();
  sheet.merges = sheet.merges.filter((merge) => !intersects(merge, area));
}

/** Merges an area with all merges that it touches inside it; only the first cell keeps its content. */
export function mergeArea(sheet: BookSheet, area: Area): void {
  if (sheet.isProtected) throw denied();
  const touched = sheet.merges.filter((merge) => intersects(merge, area));
  const isInside = ({ top, left, bottom, right }: Area): boolean =>
    areaContains(area, top, left) && areaContains(area, bottom, right);
  if (!touched.every(isInside)) throw new ExcelFailure("InvalidOperation", "The area cuts a merged area.");
  sheet.merges = [...sheet.merges.filter((merge) => !touched.includes(merge)), area];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const isFirst = row === area.top && column === area.left;
      if (isFirst) continue;
      // The other cells lose their content and take the looks of the first one.
      const { numberFormat, locked, fill, look } = peek(sheet, area.top, area.left);
      const content = { value: null, formula: undefined, error: undefined };
      Object.assign(cellToWrite(sheet, row, column), content, { numberFormat, locked, fill, look });
    }
  }
}
