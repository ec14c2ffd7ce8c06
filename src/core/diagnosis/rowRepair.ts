import { qualifiedAddress } from "../a1";
import type { CellRef } from "../cell";
import type { Edit } from "../edit";
import { sentence, type Message } from "../message";
import { rowsBetween, sheetNamed, type Workbook } from "../workbook";
import type { Supposition } from "./arithmetic";
import type { Network } from "./network";
import { withUnit } from "./wording";
import { flatMapped } from "../flatMapped";

/** A repair of one whole row, in words and as edits that speak of the workbook as it stands. */
export interface RowRepair {
  readonly at: CellRef;
  readonly title: Message;
  readonly edits: readonly Edit[];
}

/** True where a supposition about this number is one about its whole row: it is missing, or stands twice. */
export function isRowCause(network: Network, index: number, supposed: Supposition): boolean {
  const quantity = network.quantities[index];
  if (quantity === undefined) return false;
  return (
    quantity.missingFrom !== undefined || (supposed.get(index)?.eq(0) === true && network.twinOf(index) !== undefined)
  );
}

/** The repair of a row that is missing or stands twice; `undefined` where the supposition is about a number alone. */
export function rowRepairOf(
  workbook: Workbook,
  network: Network,
  index: number,
  supposed: Supposition,
): RowRepair | undefined {
  if (!isRowCause(network, index, supposed)) return undefined;
  return network.quantities[index]?.missingFrom === undefined
    ? removal(workbook, network, index)
    : insertion(network, index, supposed);
}

function removal(workbook: Workbook, network: Network, index: number): RowRepair | undefined {
  const quantity = network.quantities[index];
  if (quantity === undefined) return undefined;
  const { place, name } = quantity.operand;
  const { sheet, row } = place.at;
  const values = {
    sheet,
    row: String(row + 1),
    above: String(row),
    name,
    amount: withUnit(quantity.value, quantity.operand),
  };
  const expect = rowsBetween(sheetNamed(workbook, sheet), row, 1);
  return {
    at: place.at,
    title: sentence("fix/delete-doubled", values),
    edits: [{ kind: "delete-rows", sheet, row, count: 1, expect }],
  };
}

/** Before the last row of its list, so that merged names, borders and the ranges of sums grow around the new one. */
function insertion(network: Network, index: number, supposed: Supposition): RowRepair | undefined {
  const quantity = network.quantities[index];
  const value = supposed.get(index);
  const places = flatMapped(quantity?.missingFrom ?? [], (row) => network.quantities[row]?.operand.place.at ?? []);
  const [first] = places;
  if (quantity === undefined || value === undefined || first === undefined) return undefined;
  const last = places.reduce((lowest, at) => (at.row > lowest.row ? at : lowest), first);
  const at = { ...last, row: places.length > 1 ? last.row : last.row + 1 };
  const values = {
    sheet: at.sheet,
    row: String(at.row + 1),
    cell: qualifiedAddress(at),
    amount: withUnit(value, quantity.operand),
  };
  return {
    at,
    title: sentence("fix/insert-missing", values),
    edits: [
      { kind: "insert-rows", sheet: at.sheet, row: at.row, count: 1 },
      { kind: "set-value", at, value: Number(value.toFixed()), expect: null },
    ],
  };
}
