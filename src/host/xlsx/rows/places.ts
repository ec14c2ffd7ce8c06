import { rowAfter, SHEET_ROWS, type RowShift } from "../../../core/writing/rowShift";
import { shiftFormula } from "../../../core/writing/shiftFormula";
import { escapeText, unescapeText } from "../escapes";
import { formulaTranslator } from "../../../core/writing/translateFormula";
import type { PartChanges } from "./partChanges";
import { contentOf, valueOf, type Element } from "./tree";

/** Rows that move, seen from a part of the package. */
export interface RowMove {
  readonly shift: RowShift;
  /** The sheet that the part belongs to; `undefined` where its references name theirs. */
  readonly sheet: string | undefined;
}

const GONE = "#REF!";

/** Areas as the format lists them, with spaces between; those that are gone are left out. */
export function areasMoved(areas: string, { shift }: RowMove): string {
  const moved = areas.split(/\s+/).map((area) => shiftFormula(area, { sheet: shift.sheet }, shift));
  return moved.filter((area) => area !== GONE && area !== "").join(" ");
}

/** Sets an attribute that lists areas. @returns false where none of them is left. */
export function moveAreas(changes: PartChanges, element: Element, name: string, move: RowMove): boolean {
  const areas = valueOf(changes.text, element, name);
  if (areas === undefined || areas.trim() === "") return true;
  const moved = areasMoved(areas, move);
  if (moved !== "") changes.setAttribute(element, name, moved);
  return moved !== "";
}

/** Rewrites the formula that is the content of an element. */
export function moveFormula(
  changes: PartChanges,
  element: Element,
  move: RowMove,
  before: (formula: string) => string = (formula) => formula,
): void {
  const formula = contentOf(changes.text, element);
  if (formula === undefined) return;
  const old = unescapeText(formula);
  const fresh = shiftFormula(before(old), { sheet: move.sheet }, move.shift);
  if (fresh !== old) changes.setContent(element, escapeText(fresh));
}

/** Rewrites the formula that is the value of an attribute. */
export function moveFormulaAttribute(changes: PartChanges, element: Element, name: string, move: RowMove): void {
  const formula = valueOf(changes.text, element, name);
  if (formula !== undefined) {
    changes.setAttribute(element, name, shiftFormula(formula, { sheet: move.sheet }, move.shift));
  }
}

function rowsOf(area: string): readonly [number, number] {
  const numbers = Array.from(area.matchAll(/\d+/g), ([digits]) => Number(digits) - 1);
  return [Math.min(...numbers, SHEET_ROWS - 1), numbers.length === 0 ? SHEET_ROWS - 1 : Math.max(...numbers)];
}

/**
 * Formulas of areas (conditional formats, validations) are written as they read in the first cell. Where its row is taken
 * out they must be written for the first one that is left, before they move.
 */
export function rehomed(areas: string, { kind, row, count }: RowShift): (formula: string) => string {
  if (kind === "insert-rows") return (formula) => formula;
  const pieces = areas.trim().split(/\s+/);
  const whole = pieces.filter((area) => !/\d/.test(area));
  if (whole.length > 0) return (formula) => formula;
  const spans = pieces.map(rowsOf);
  const first = Math.min(...spans.map(([top]) => top));
  const left = spans.flatMap(([top, bottom]) => {
    if (top < row || top >= row + count) return top;
    return bottom >= row + count ? row + count : [];
  });
  const distance = { rows: Math.min(...left) - first, columns: 0 };
  if (left.length === 0 || distance.rows === 0) return (formula) => formula;
  return (formula) => formulaTranslator(formula)(distance);
}

/** The rows between which a drawing hangs, afterwards; its height in rows stays where it does not stretch with them. */
export function anchorAfter(
  shift: RowShift,
  from: number,
  to: number,
  stretches: boolean,
): {
  readonly from: number;
  readonly to: number;
  readonly isClamped: { readonly from: boolean; readonly to: boolean };
} {
  const [first, last] = [rowAfter(shift, from), rowAfter(shift, to)];
  const start = first ?? shift.row;
  const isGone = first === undefined && last === undefined;
  const end = stretches && !isGone ? Math.max(last ?? shift.row, start) : start + (to - from);
  return {
    from: start,
    to: end,
    isClamped: { from: first === undefined, to: stretches && !isGone && last === undefined },
  };
}
