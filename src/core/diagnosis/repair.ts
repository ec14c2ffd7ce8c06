import { qualifiedAddress } from "../a1";
import { cellKey, type CellValue } from "../cell";
import type { CellEdit, ChangeSet } from "../edit";
import { sentence } from "../message";
import { cellOf, type Workbook } from "../workbook";
import type { Supposition } from "./arithmetic";
import type { Network } from "./network";
import { inStyleOf } from "./numberStyle";

/** The edits that write what was meant, cell by cell, in the style of what stands there. */
export function repairOf(workbook: Workbook, network: Network, meant: Supposition): ChangeSet {
  const byCell = new Map<string, number[]>();
  for (const index of meant.keys()) {
    const at = network.quantities[index]?.operand.place.at;
    if (at === undefined) continue;
    byCell.set(cellKey(at), [...(byCell.get(cellKey(at)) ?? []), index]);
  }
  const edits = [...byCell.values()]
    .flatMap((indices) => editOf(workbook, network, indices, meant))
    .sort((one, other) => one.at.row - other.at.row || one.at.column - other.at.column);
  const title = edits.flatMap((edit, index) => {
    if (edit.kind !== "set-value") return [];
    const values = {
      cell: qualifiedAddress(edit.at),
      before: String(edit.expect ?? ""),
      after: String(edit.value ?? ""),
    };
    const key = edit.expect === null ? "fix/fill" : "fix/replace";
    return [...(index === 0 ? [] : sentence("fix/and")), ...sentence(key, values)];
  });
  return { title, edits };
}

function editOf(
  workbook: Workbook,
  network: Network,
  indices: readonly number[],
  meant: Supposition,
): readonly CellEdit[] {
  const operands = indices
    .flatMap((index) => {
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
