import Big from "big.js";
import type { Case, ChangedCell, Injection, PrintedQuantity } from "../case";
import { numbersIn, withoutNumbers } from "./numbersInCell";
import type { Proposal } from "./yardstick";

/** How good one proposal is for one corrupted workbook. */
export interface Judgement {
  /** It changes a cell of every error, and no cell besides. */
  readonly rightCell: boolean;
  /** Carried out, it leaves every changed cell as it was before the errors, and changes no cell besides. */
  readonly rightValue: boolean;
}

const WRONG: Judgement = { rightCell: false, rightValue: false };

/** Compares a proposal with the truth. Errors that consist in a row too few or too many cannot be mended by numbers. */
export function judge(one: Case, proposal: Proposal): Judgement {
  if (one.injections.some(concernsRows)) return WRONG;
  const named = new Set(one.quantities.filter(({ id }) => proposal.changes.has(id)).map((quantity) => place(quantity)));
  const concerned = new Set(one.injections.flatMap(({ cells }) => cells.map(place)));
  const nothingBesides = [...named].every((cell) => concerned.has(cell));
  const rightCell = nothingBesides && one.injections.every(({ cells }) => cells.some((cell) => named.has(place(cell))));
  const isMended = (cell: ChangedCell) => mends(cell, one.quantities, proposal);
  return { rightCell, rightValue: rightCell && one.injections.every(({ cells }) => cells.every(isMended)) };
}

function concernsRows({ row, cells }: Injection): boolean {
  return row !== undefined || cells.length === 0;
}

function place({ sheet, address }: { readonly sheet: string; readonly address: string }): string {
  return `${sheet}\n${address}`;
}

/** Whether each number of the cell, by its position among them, has the value that it had before. */
function mends(cell: ChangedCell, quantities: readonly PrintedQuantity[], { changes }: Proposal): boolean {
  const { wrong, right } = cell;
  if (wrong === null || right === null || withoutNumbers(wrong) !== withoutNumbers(right)) return false;
  const own = quantities.filter((quantity) => place(quantity) === place(cell));
  const before = numbersIn(right);
  return numbersIn(wrong).every(({ start, end, value }, index) => {
    const quantity = own.find(({ span }) => !span || (span[0] >= start && span[0] < end));
    const mended = quantity ? (changes.get(quantity.id) ?? quantity.value) : value;
    const intended = before[index]?.value;
    return intended !== undefined && new Big(mended).eq(intended);
  });
}
