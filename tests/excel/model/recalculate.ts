import type { Area } from "../../../src/core/cell";
import { peek, sheetOf, type Book, type BookCell, type BookSheet } from "./book";
import { compute, type Surroundings } from "./formula";

/** Longer chains of formulas than this do not occur in forms; a circle ends here too. */
const MOST_PASSES = 50;

function surroundings(book: Book, own: BookSheet): Surroundings {
  return {
    valuesOf(area: Area, name: string | undefined) {
      const sheet = name === undefined ? own : sheetOf(book, name);
      if (sheet === undefined) return undefined;
      const values = [];
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const { value, error } = peek(sheet, row, column);
          values.push(error === undefined ? value : { error });
        }
      }
      return values;
    },
  };
}

function recompute(book: Book, sheet: BookSheet, cell: BookCell): boolean {
  if (cell.formula === undefined) return false;
  const isBroken = cell.formula.includes("#REF!");
  const computed = isBroken ? { error: "#REF!" } : compute(cell.formula, surroundings(book, sheet));
  if (computed === undefined) return false;
  const value = "value" in computed ? computed.value : null;
  const error = "error" in computed ? computed.error : undefined;
  if (cell.value === value && cell.error === error) return false;
  Object.assign(cell, { value, error, shown: undefined });
  return true;
}

/** Brings every formula up to date that the evaluator understands; the others keep their last value. */
export function recalculate(book: Book): void {
  const formulas = book.sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap((line) =>
      [...line.values()].filter(({ formula }) => formula !== undefined).map((cell) => ({ sheet, cell })),
    ),
  );
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const changed = formulas.filter(({ sheet, cell }) => recompute(book, sheet, cell));
    if (changed.length === 0) return;
  }
}
