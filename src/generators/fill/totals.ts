import Big from "big.js";
import { qualifiedAddress } from "../../core/a1";
import type { Submission } from "../../core/bind/bound";
import { areaContains, sameCell, type CellRef } from "../../core/cell";
import { parseFormula, type Formula } from "../../core/formula/parse";
import { sentence } from "../../core/message";
import { cellOf, type Workbook } from "../../core/workbook";
import type { PlanStep } from "../plan";
import { sumFormula } from "./links";
import { subtotalsRead } from "./nestedTotals";
import { relationsWithin, type Relation } from "../../forms/agreement/relations";
import type { SheetRows } from "./rowStep";
import { giveOrTake } from "./giveOrTake";
import { isEmpty, statedAmount, type Slot } from "../../forms/agreement/slots";

type Sum = Extract<Relation, { kind: "sum" }>;

/**
 * Totals that a formula adds up of all rows but the new ones, which a range that ends above them does not take in.
 * @param before the workbook before the rows came.
 * @param after as they leave it.
 */
export function widenedTotals(
  before: Workbook,
  after: Submission,
  inserted: readonly SheetRows[],
): readonly PlanStep[] {
  const moves = new Map(inserted.map((one) => [one.sheet, one.moves]));
  const formerly = (at: CellRef): CellRef | undefined => {
    const own = moves.get(at.sheet);
    const row = own === undefined ? at.row : own.beforehand(at.row);
    return row === undefined ? undefined : { ...at, row };
  };
  const isNew = ({ value: { at } }: Slot): boolean =>
    inserted.some(({ step }) =>
      step.edits.some((edit) => edit.kind === "set-value" && edit.at.sheet === at.sheet && edit.at.row === at.row),
    );
  const relations = after.forms.flatMap(relationsWithin);
  const sums = relations.filter((relation): relation is Sum => relation.kind === "sum");
  return sums.flatMap((sum): PlanStep[] => {
    const { total, parts } = sum;
    const { at, computed, unit } = total.value;
    const held = cellOf(after.workbook, at);
    if (!computed || held?.formula === undefined || !parts.some(isNew)) return [];
    const cells = cellsIn(parseFormula(held.formula, at.sheet));
    if (cells === undefined || parts.every(({ value }) => cells(value.at)) || !addedUpSoFar(sum, isNew)) return [];
    const formula = sumFormula(
      (subtotalsRead(sum, relations, cells, isNew) ?? parts).map((slot) => ({ sign: 1, slot })),
      at.sheet,
      unit,
    );
    const old = formerly(at);
    if (formula === undefined || old === undefined) return [];
    // A host computes nothing between edits: the cell shows what it showed at first.
    const expect = cellOf(before, old)?.value ?? null;
    const message = sentence("fill/total", { cell: qualifiedAddress(at), name: total.name, formula: `=${formula}` });
    return [{ message, at, edits: [{ kind: "set-formula", at, formula, expect }] }];
  });
}

/** True where the total was what all the old parts come to. */
function addedUpSoFar({ total, parts }: Sum, isNew: (slot: Slot) => boolean): boolean {
  const whole = statedAmount(total)?.yuan;
  const old = parts.filter((part) => !isNew(part));
  const amounts = old.map((part) => (isEmpty(part) ? new Big(0) : statedAmount(part)?.yuan));
  if (whole === undefined || amounts.includes(undefined)) return false;
  const sum = amounts.reduce<Big>((one, amount) => one.plus(amount ?? 0), new Big(0));
  const slack = old.reduce((one, part) => one.plus(giveOrTake(part)), giveOrTake(total));
  return whole.minus(sum).abs().lte(slack);
}

/** Tells the cells that a sum adds up; `undefined` for a formula that is more than a sum. */
function cellsIn(formula: Formula | undefined): ((at: CellRef) => boolean) | undefined {
  switch (formula?.kind) {
    case "cell":
      return (at) => sameCell(at, formula.at);
    case "range":
      return (at) => at.sheet === formula.sheet && areaContains(formula.area, at.row, at.column);
    case "add": {
      const parts = formula.parts.map(cellsIn);
      return parts.includes(undefined) ? undefined : (at) => parts.some((part) => part?.(at));
    }
    case undefined:
    default:
      return undefined;
  }
}
