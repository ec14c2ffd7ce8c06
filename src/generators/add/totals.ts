import Big from "big.js";
import { qualifiedAddress } from "../../core/a1";
import type { Submission } from "../../core/bind/bound";
import { areaContains, sameCell, type CellRef } from "../../core/cell";
import { parseFormula, type Formula } from "../../core/formula/parse";
import { sentence } from "../../core/message";
import { cellOf, sheetNamed } from "../../core/workbook";
import { sumFormula } from "../fill/links";
import { subtotalsRead } from "../fill/nestedTotals";
import type { Relation } from "../../forms/agreement/relations";
import { isEmpty, statedAmount, type Slot } from "../../forms/agreement/slots";
import { addsUp } from "../fill/sums";
import type { PlanStep } from "../plan";
import { refersBack } from "./circle";
import type { Course } from "./course";
import { sumsIn, type Sum } from "./sums";
import { widened } from "./widened";

/**
 * Totals that are to take in new rows: formulas are widened; a typed total that is just what its column adds up to becomes
 * the sum of it, so that it follows what will be typed. One that is something else is left as it is.
 * @param seen the forms with the new rows among their rows.
 */
export function totalSteps(course: Course, seen: Submission): readonly PlanStep[] {
  const isFresh = ({ value: { at } }: Slot): boolean => {
    const place = course.formerly(at);
    if (place === undefined) return true;
    const row = sheetNamed(course.original, place.sheet)?.rows.get(place.row) ?? new Map<number, never>();
    return row.size === 0;
  };
  const done: CellRef[] = [];
  const relations = sumsIn(seen);
  return relations.flatMap((relation): PlanStep[] => {
    if (!relation.parts.some(isFresh)) return [];
    const { total } = relation;
    const { at, computed } = total.value;
    if (done.some((one) => sameCell(one, at))) return [];
    const formula = computed
      ? (widenedFormula(course, relation, isFresh) ?? withSubtotals(course, relation, relations, isFresh))
      : sumOfTyped(relation, isFresh);
    const place = course.formerly(at);
    if (formula === undefined || place === undefined || refersBack(course.workbook, at, formula)) return [];
    done.push(at);
    // A host computes nothing between edits: the cell shows what it showed at first.
    const expect = cellOf(course.original, place)?.value ?? null;
    const words = { cell: qualifiedAddress(at), name: total.name, formula: `=${formula}` };
    const message = sentence(computed ? "add/total" : "add/total-typed", words);
    return [{ message, at, edits: [{ kind: "set-formula", at, formula, expect }] }];
  });
}

function widenedFormula(course: Course, sum: Sum, isFresh: (slot: Slot) => boolean): string | undefined {
  const { at } = sum.total.value;
  const held = cellOf(course.workbook, at)?.formula;
  const isRead = held === undefined ? undefined : cellsIn(parseFormula(held, at.sheet));
  if (held === undefined || isRead === undefined) return undefined;
  const old = sum.parts.filter((part) => !isFresh(part));
  const missed = sum.parts.filter((part) => isFresh(part) && !isRead(part.value.at));
  // A formula that leaves out other rows already is somebody's own.
  if (missed.length === 0 || !old.every((part) => isRead(part.value.at) || isEmpty(part))) return undefined;
  return missed.reduce<string | undefined>(
    (formula, { value }) => formula && widened(formula, at.sheet, value.at),
    held,
  );
}

/** A total that adds up the subtotals of its parts takes in those that are new. */
function withSubtotals(
  course: Course,
  sum: Sum,
  relations: readonly Relation[],
  isFresh: (slot: Slot) => boolean,
): string | undefined {
  const { at } = sum.total.value;
  const held = cellOf(course.workbook, at)?.formula;
  const isRead = held === undefined ? undefined : cellsIn(parseFormula(held, at.sheet));
  if (held === undefined || isRead === undefined) return undefined;
  const subtotals = subtotalsRead(sum, relations, isRead, isFresh) ?? [];
  const missed = subtotals.filter((one) => isFresh(one) && !isRead(one.value.at));
  if (missed.length === 0) return undefined;
  return missed.reduce<string | undefined>(
    (formula, { value }) => formula && widened(formula, at.sheet, value.at),
    held,
  );
}

/** The sum that a typed total is, exactly, of amounts in its own column. */
function sumOfTyped({ total, parts }: Sum, isFresh: (slot: Slot) => boolean): string | undefined {
  const { at, unit, value, span } = total.value;
  const old = parts.filter((part) => !isFresh(part) && !isEmpty(part));
  const isPlain = (slot: Slot): boolean =>
    slot.value.at.sheet === at.sheet &&
    slot.value.at.column === at.column &&
    slot.value.span === undefined &&
    (typeof slot.value.value === "number" || isEmpty(slot));
  if (typeof value !== "number" || span !== undefined || !parts.every(isPlain) || !addsUp(total, old)) return undefined;
  const sum = old.reduce((one, part) => one.plus(statedAmount(part)?.yuan ?? 0), new Big(0));
  if (statedAmount(total)?.yuan.eq(sum) !== true) return undefined;
  return sumFormula(
    parts.map((slot) => ({ sign: 1, slot })),
    at.sheet,
    unit,
  );
}

/** Tells the cells that a sum reads, as it is or joined with its unit; `undefined` for any other formula. */
function cellsIn(formula: Formula | undefined): ((at: CellRef) => boolean) | undefined {
  switch (formula?.kind) {
    case "cell":
      return (at) => sameCell(at, formula.at);
    case "range":
      return (at) => at.sheet === formula.sheet && areaContains(formula.area, at.row, at.column);
    case "text":
      return () => false;
    case "add":
    case "join": {
      const parts = formula.parts.map(cellsIn);
      return parts.includes(undefined) ? undefined : (at) => parts.some((part) => part?.(at));
    }
    case "round":
      return cellsIn(formula.inner);
    case undefined:
    default:
      return undefined;
  }
}
