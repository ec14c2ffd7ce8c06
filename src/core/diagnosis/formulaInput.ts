import Big from "big.js";
import { exactly } from "../amount";
import { cellKey, type CellRef } from "../cell";
import type { Operand } from "../identity";
import { cellOf, type Workbook } from "../workbook";

/** The typed cells that formulas read, as what the forms have named them. */
export class FormulaInputs {
  private named: ReadonlyMap<string, Operand> | undefined;

  /** @param operands those of all identities; of one cell the first says what it is */
  constructor(private readonly operands: readonly Operand[]) {}

  at(workbook: Workbook, cell: CellRef, formula: Operand): Operand {
    this.named ??= new Map(
      this.operands
        .filter(({ place, computed }) => place.span === undefined && !computed)
        .map((operand) => [cellKey(operand.place.at), operand] as const)
        .reverse(),
    );
    return this.named.get(cellKey(cell)) ?? inputOf(workbook, cell, formula);
  }
}

/** A typed cell that a formula reads and that no form has named. */
function inputOf(workbook: Workbook, at: CellRef, formula: Operand): Operand {
  const value = cellOf(workbook, at)?.value;
  const exact = typeof value === "number" ? exactly(value) : new Big(0);
  const typed = exact.toFixed();
  const decimals = typed.split(".")[1]?.length ?? 0;
  return { ...formula, place: { at }, value: exact, typed, decimals, role: "amount", computed: false };
}
