import { cellKey, type Area, type CellRef } from "../../core/cell";
import type { BoundForm, BoundRow, BoundValue, Submission } from "../../core/bind/bound";
import { parseFormula, type Formula } from "../../core/formula/parse";
import { cellOf, sheetNamed, type Workbook } from "../../core/workbook";
import { flatMapped } from "../../core/flatMapped";

/**
 * The submission without what formulas make of nothing: a sum of empty cells shows 0 and says as little as they do. Such
 * a place keeps its formula and has no value.
 */
export function withoutHollowValues(submission: Submission): Submission {
  return withoutValues(submission, hollowIn(submission.workbook));
}

/** The submission without the errors that formulas show: such a place says as little, and what it will show is not known. */
export function withoutErrors(submission: Submission): Submission {
  return withoutValues(submission, (at) => cellOf(submission.workbook, at)?.error !== undefined);
}

/** The submission without the values of some formulas; their places are not empty for that. */
export function withoutValues(submission: Submission, isHidden: (at: CellRef) => boolean): Submission {
  const value = (bound: BoundValue | undefined): BoundValue | undefined =>
    bound?.computed === true && isHidden(bound.at) ? { ...bound, value: null, text: "" } : bound;
  const row = (bound: BoundRow): BoundRow => ({ ...bound, cells: mapped(bound.cells, value) });
  return {
    ...submission,
    forms: submission.forms.map((form): BoundForm => ({
      ...form,
      fields: mapped(form.fields, value),
      tables: mapped(form.tables, (rows) => rows?.map(row)),
      subtotals: mapped(form.subtotals, (rows) => rows?.map((subtotal) => ({ ...subtotal, row: row(subtotal.row) }))),
    })),
  };
}

function mapped<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

/** Tells cells whose formula looks at empty cells only, or at such formulas. */
export function hollowIn(workbook: Workbook): (at: CellRef) => boolean {
  const known = new Map<string, boolean>();
  const isHollow = (at: CellRef): boolean => {
    const key = cellKey(at);
    const before = known.get(key);
    if (before !== undefined) return before;
    // What is asked for again while it is being looked at goes in a circle.
    known.set(key, false);
    const formula = cellOf(workbook, at)?.formula;
    const seen = formula === undefined ? undefined : cellsSeen(workbook, parseFormula(formula, at.sheet));
    const hollow = seen !== undefined && seen.every((one) => isNothing(one));
    known.set(key, hollow);
    return hollow;
  };
  const isNothing = (at: CellRef): boolean => {
    const cell = cellOf(workbook, at);
    return cell === undefined || cell.value === "" || (cell.formula !== undefined && isHollow(at));
  };
  return isHollow;
}

/** The cells that a formula looks at; `undefined` where it has numbers of its own or is of another kind. */
function cellsSeen(workbook: Workbook, formula: Formula | undefined): readonly CellRef[] | undefined {
  switch (formula?.kind) {
    case "cell":
      return [formula.at];
    case "range":
      return heldIn(workbook, formula.sheet, formula.area);
    case "text":
      return [];
    case "add":
    case "join": {
      const parts = formula.parts.map((part) => cellsSeen(workbook, part));
      const isKnown = (part: readonly CellRef[] | undefined): part is readonly CellRef[] => part !== undefined;
      return parts.every(isKnown) ? parts.flat() : undefined;
    }
    case "round":
      return cellsSeen(workbook, formula.inner);
    default:
      return undefined;
  }
}

function heldIn(workbook: Workbook, sheet: string, area: Area): readonly CellRef[] {
  const rows = sheetNamed(workbook, sheet)?.rows ?? new Map<number, ReadonlyMap<number, unknown>>();
  return flatMapped(Array.from(rows), ([row, cells]) =>
    row < area.top || row > area.bottom
      ? []
      : Array.from(cells.keys())
          .filter((column) => column >= area.left && column <= area.right)
          .map((column) => ({ sheet, row, column })),
  );
}
