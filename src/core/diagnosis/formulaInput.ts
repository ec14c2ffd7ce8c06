import Big from "big.js";
import { exactly } from "../amount";
import type { CellRef } from "../cell";
import type { Operand } from "../identity";
import { cellOf, type Workbook } from "../workbook";

/** A typed cell that a formula reads and that no form has named. */
export function inputOf(workbook: Workbook, at: CellRef, formula: Operand): Operand {
  const value = cellOf(workbook, at)?.value;
  const exact = typeof value === "number" ? exactly(value) : new Big(0);
  const typed = exact.toFixed();
  const decimals = typed.split(".")[1]?.length ?? 0;
  return { ...formula, place: { at }, value: exact, typed, decimals, role: "amount", computed: false };
}
