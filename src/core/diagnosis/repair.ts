import { qualifiedAddress } from "../a1";
import { cellKey, type CellValue } from "../cell";
import type { ChangeSet, Edit } from "../edit";
import { sentence, type Message } from "../message";
import { cellOf, type Workbook } from "../workbook";
import type { Supposition } from "./arithmetic";
import type { Network } from "./network";
import { inStyleOf } from "./numberStyle";
import { rowRepairOf, type RowRepair } from "./rowRepair";
import { flatMapped } from "../flatMapped";

/**
 * The edits that write what was meant: cell by cell, in the style of what stands there, then whole rows from the bottom
 * up, so that every address is true when its turn comes.
 */
export function repairOf(workbook: Workbook, network: Network, meant: Supposition): ChangeSet {
  const byCell = new Map<string, number[]>();
  const rows: RowRepair[] = [];
  for (const index of meant.keys()) {
    const repair = rowRepairOf(workbook, network, index, meant);
    const at = network.quantities[index]?.operand.place.at;
    if (repair !== undefined) rows.push(repair);
    else if (at !== undefined) byCell.set(cellKey(at), [...(byCell.get(cellKey(at)) ?? []), index]);
  }
  rows.sort((one, other) => other.at.row - one.at.row);
  const edits = flatMapped([...byCell.values()], (indices) => editOf(workbook, network, indices, meant)).sort(
    (one, other) => one.at.row - other.at.row || one.at.column - other.at.column,
  );
  const titles = [...edits.map(titleOf), ...rows.map(({ title }) => title)];
  return {
    title: flatMapped(titles, (title, index) => [...(index === 0 ? [] : sentence("fix/and")), ...title]),
    edits: [...edits, ...flatMapped(rows, (row) => row.edits)],
  };
}

function titleOf({ at, value, expect }: ValueEdit): Message {
  const values = { cell: qualifiedAddress(at), before: String(expect ?? ""), after: String(value ?? "") };
  return sentence(expect === null ? "fix/fill" : "fix/replace", values);
}

type ValueEdit = Extract<Edit, { kind: "set-value" }>;

function editOf(
  workbook: Workbook,
  network: Network,
  indices: readonly number[],
  meant: Supposition,
): readonly ValueEdit[] {
  const operands = flatMapped(indices, (index) => {
    const operand = network.quantities[index]?.operand;
    const value = meant.get(index);
    return operand === undefined || value === undefined ? [] : [{ operand, value }];
  })
    // From the end, so that earlier places stay true.
    .sort((one, other) => (other.operand.place.span?.start ?? 0) - (one.operand.place.span?.start ?? 0));
  const [first] = operands;
  if (first === undefined) return [];
  const { at } = first.operand.place;
  const expect = cellOf(workbook, at)?.value ?? null;
  let value: CellValue = expect;
  for (const { operand, value: wanted } of operands) {
    const { span } = operand.place;
    // A cell that held no figure gets a number; a text keeps being one.
    if (typeof value === "string" && operand.typed !== "") {
      const digits = inStyleOf(operand.typed, wanted);
      value = span === undefined ? digits : value.slice(0, span.start) + digits + value.slice(span.end);
    } else {
      value = Number(wanted.toFixed());
    }
  }
  return [{ kind: "set-value", at, value, expect }];
}
