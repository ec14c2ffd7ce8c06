import type { BoundForm } from "../../core/bind/bound";
import type { Edit } from "../../core/edit";
import { sentence } from "../../core/message";
import { rowsBetween } from "../../core/workbook";
import { workbookAfter } from "../../core/writing/after";
import type { Comparison } from "./compare";
import type { SheetRow } from "./sheetRows";
import type { Trial } from "./trial";

/** Rows that read like content of a table, right below its total. */
function rowsBelow(total: number, strangers: readonly SheetRow[], columns: readonly number[]): readonly SheetRow[] {
  const below: SheetRow[] = [];
  for (const stranger of strangers.filter(({ row }) => row > total)) {
    const isNext = stranger.row === (below.at(-1)?.row ?? total) + 1;
    const isContent =
      stranger.labels.length === 0 &&
      stranger.slots.length > 1 &&
      stranger.slots.every(({ column }) => columns.includes(column)) &&
      stranger.slots.some(({ cell }) => typeof cell.value === "number");
    if (!isNext || !isContent) break;
    below.push(stranger);
  }
  return below;
}

/**
 * Rows of content that were added below the total of their table move above it. Formulas among them, and what refers to
 * them, would not follow: such rows stay where they are.
 */
export function bringInside({ sheet, alignment, model }: Comparison, form: BoundForm, trial: Trial): void {
  for (const { line, row } of alignment.matches) {
    if (line.part?.kind !== "total" || row === undefined) continue;
    const { table } = line.part;
    const columns = Object.keys(form.form.tables[table]?.columns ?? {}).flatMap(
      (name) => model.columnOf(table, name) ?? [],
    );
    const below = rowsBelow(row.row, alignment.strangers, columns);
    const [first, last] = [below[0]?.row, below.at(-1)?.row];
    if (first === undefined || last === undefined) continue;
    const at = { sheet: sheet.name, row: first, column: columns[0] ?? 0 };
    const words = { sheet: sheet.name, first: String(first + 1), last: String(last + 1) };
    const hasFormula = below.some(({ slots }) => slots.some(({ cell }) => cell.formula !== undefined));
    const insertion: Edit = { kind: "insert-rows", sheet: sheet.name, row: row.row, count: below.length };
    const inserted = workbookAfter(trial.workbook, [insertion]);
    const moved = inserted.ok ? inserted.value.sheets.find(({ name }) => name === sheet.name) : undefined;
    if (hasFormula || moved === undefined) {
      trial.remark(sentence("repair/outside-left", words), at);
      continue;
    }
    const filling = below.flatMap(({ slots }, index) =>
      slots.map(({ column, cell }): Edit => ({
        kind: "set-value",
        at: { sheet: sheet.name, row: row.row + index, column },
        value: cell.value,
        expect: null,
      })),
    );
    const former = first + below.length;
    const removal: Edit = {
      kind: "delete-rows",
      sheet: sheet.name,
      row: former,
      count: below.length,
      expect: rowsBetween(moved, former, below.length),
    };
    const isDone = trial.step(sentence("repair/outside", words), at, [insertion, ...filling, removal]);
    if (!isDone) trial.remark(sentence("repair/outside-left", words), at);
  }
}
