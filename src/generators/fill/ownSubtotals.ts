import { addressOf } from "../../core/a1";
import { isSameArea } from "../../core/area";
import type { BoundForm, Subtotal } from "../../core/bind/bound";
import type { Area, CellRef } from "../../core/cell";
import type { AreaEdit, CellEdit } from "../../core/edit";
import { cellAt, textOf } from "../../core/workbook";
import { columnOf, type Standing } from "./tablePlace";

/** A table of a form. */
interface TableAt {
  readonly form: BoundForm;
  readonly table: string;
  readonly standing: Standing;
}

/** The 小计 that stands below a row and adds it up. */
export function subtotalBelow({ form, table }: Omit<TableAt, "standing">, row: number): Subtotal | undefined {
  return form.subtotals[table]?.find((one) => one.of.includes(row) && one.row.row > row);
}

/** The row of a table's content after which a new one is made, where the row above it is a 小计. */
export interface BehindSubtotal {
  readonly subtotal: Subtotal;
  readonly like: number;
}

function acrossIn({ standing: { grid }, form: { range } }: TableAt, row: number): readonly Area[] {
  return grid.sheet.merges.filter(
    ({ top, bottom, left, right }) => top === row && bottom === row && left >= range.left && right <= range.right,
  );
}

const moved = (area: Area, row: number): Area => ({ ...area, top: row, bottom: row });

/** Gives a row that was inserted below a 小计 the looks and the merged cells of a row of content. */
export function contentLike(place: TableAt, row: number, { subtotal, like }: BehindSubtotal): readonly AreaEdit[] {
  const { sheet, range } = place.form;
  const inherited = acrossIn(place, subtotal.row.row).map((area) => moved(area, row));
  const wanted = acrossIn(place, like).map((area) => moved(area, row));
  const has = (areas: readonly Area[], area: Area): boolean => areas.some((one) => isSameArea(one, area));
  const looks = { left: range.left, right: range.right };
  return [
    ...inherited.filter((area) => !has(wanted, area)).map((area): AreaEdit => ({ kind: "unmerge", sheet, area })),
    ...wanted.filter((area) => !has(inherited, area)).map((area): AreaEdit => ({ kind: "merge", sheet, area })),
    {
      kind: "look-like",
      sheet,
      area: { ...looks, top: row, bottom: row },
      model: { ...looks, top: like, bottom: like },
    },
  ];
}

/**
 * What a 小计 says that stands below a single new row, worded as the one of the group above: its label with the new group's
 * name for that one's, and a formula where that is one. A typed amount follows from what is given.
 * @param group what the new group is called.
 */
export function ownSubtotal(
  { form, table, standing }: TableAt,
  row: number,
  { subtotal, like }: BehindSubtotal,
  group: string,
): readonly CellEdit[] {
  const { sheet } = standing.grid;
  const amount = Object.entries(form.form.tables[table]?.columns ?? {}).find(([, { kind }]) => kind === "amount");
  const column = amount === undefined ? undefined : columnOf(standing, amount[0]);
  const rows = form.tables[table] ?? [];
  const former = Object.entries(form.form.tables[table]?.columns ?? {}).flatMap(([name, { spansRows }]) =>
    spansRows === true ? (rows.find((one) => one.row === like)?.cells[name]?.text ?? []) : [],
  );
  const worded = (text: string): string =>
    former.reduce((now, name) => (name === "" || group === "" ? now : now.replace(name, group)), text);
  const at = (of: number): CellRef => ({ sheet: form.sheet, row, column: of });
  return Array.from(sheet.rows.get(subtotal.row.row) ?? []).flatMap(([of, cell]): readonly CellEdit[] => {
    if (of === column) {
      if (cell.formula === undefined) return [];
      const address = addressOf({ row: row - 1, column: of });
      const formula = /SUM\(/i.test(cell.formula) ? `SUM(${address}:${address})` : address;
      return [{ kind: "set-formula", at: at(of), formula, expect: null }];
    }
    const text = textOf(cellAt(sheet, subtotal.row.row, of));
    const isLabel = cell.formula === undefined && /小\s*计/u.test(text);
    return isLabel ? [{ kind: "set-value", at: at(of), value: worded(text), expect: null }] : [];
  });
}
