import type { BoundRow } from "../../core/bind/bound";
import type { Area, CellRef, CellValue } from "../../core/cell";
import type { AreaEdit, CellEdit, Edit } from "../../core/edit";
import { cellAt, textOf } from "../../core/workbook";
import { columnOf, goesOn } from "../fill/tablePlace";
import { groupFor, spanningColumns, type RowGroup } from "./group";
import { headLooks } from "./headLooks";
import { numberLike } from "./numberLike";
import type { RowPlace } from "./place";
import type { RowValues } from "./rowValues";
import { contentLike, ownSubtotal, type BehindSubtotal } from "../fill/ownSubtotals";

/** A row that is inserted, with all that makes it one of its table but amounts. */
export interface NewRow {
  readonly row: number;
  readonly edits: readonly Edit[];
  /** Where its name would stand. */
  readonly nameAt: CellRef | undefined;
}

/** Plans a row of a table: inserted, taken into the merged areas of its group, numbered, its texts written. */
export function newRow(place: RowPlace, values: RowValues): NewRow {
  const { form, table, standing } = place;
  const { sheet } = form;
  const description = form.form.tables[table];
  const group = groupFor(place, values);
  const row = group.behind + 1;
  const { number, looksLike } = numbering(place, group);
  const numberedBy = description?.numberedBy;
  const texts: RowValues = {
    ...repeatedTexts(place, group),
    ...(numberedBy === undefined || number === null ? {} : { [numberedBy]: number }),
    ...ownTexts(place, group, values),
  };
  const cells = Object.entries(texts).flatMap(([name, value]): CellEdit[] => {
    const column = columnOf(standing, name);
    return column === undefined ? [] : [{ kind: "set-value", at: { sheet, row, column }, value, expect: null }];
  });
  const { below } = group;
  const insertion: Edit = { kind: "insert-rows", sheet, row, count: below === undefined ? 1 : 2 };
  const ownGroup =
    below === undefined ? [] : [...contentLike(place, row, below), ...subtotal(place, row, below, texts)];
  return {
    row,
    edits: [
      insertion,
      ...merges(place, group),
      ...looks(place, row, looksLike),
      ...ownGroup,
      ...headLooks(place, below?.like ?? group.behind, group.continued, row),
      ...cells,
    ],
    nameAt: nameCell(place, row),
  };
}

/** The 小计 of a group that begins with a row. */
function subtotal(place: RowPlace, row: number, below: BehindSubtotal, texts: RowValues): readonly Edit[] {
  const name = spanningColumns(place).flatMap((column) => texts[column] ?? [])[0];
  return ownSubtotal(place, row + 1, below, String(name ?? ""));
}

/** The texts of the row alone: amounts come later, and what its group is called stands there already. */
function ownTexts({ form, table }: RowPlace, { continued }: RowGroup, values: RowValues): RowValues {
  const columns = form.form.tables[table]?.columns ?? {};
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => columns[name]?.kind !== "amount" && !continued.includes(name)),
  );
}

/** The first text of a row that stands for no other row and is no number. */
function nameCell({ form, table, standing }: RowPlace, row: number): CellRef | undefined {
  const { columns = {}, numberedBy } = form.form.tables[table] ?? {};
  const found = Object.entries(columns).flatMap(([name, { kind, spansRows }]) => {
    const column = columnOf(standing, name);
    return column === undefined || kind !== "text" || spansRows === true || name === numberedBy ? [] : [column];
  });
  return found.length === 0 ? undefined : { sheet: form.sheet, row, column: Math.min(...found) };
}

/** The number of a row, and a row that looks as it should where the one above is of another depth. */
function numbering(
  { form, table, rows, behind, standing: { place } }: RowPlace,
  { anchor }: RowGroup,
): { readonly number: CellValue; readonly looksLike: number | undefined } {
  const column = form.form.tables[table]?.numberedBy;
  // Without any row above, the next one is blank or none.
  if (anchor === undefined) {
    const isBelowHeader = behind < place.firstRow && place.firstRow <= place.lastRow;
    return { number: column === undefined ? null : "一", looksLike: isBelowHeader ? place.firstRow : undefined };
  }
  if (column === undefined) return { number: null, looksLike: undefined };
  const numberOf = (row: BoundRow | undefined): CellValue => row?.cells[column]?.value ?? null;
  const isMain = anchor.depth === 1 && rows.every(({ depth }) => depth === 1) && behind !== anchor.row;
  if (anchor.depth === 1 && !isMain) {
    const part = rows.find(({ depth }) => depth === 2);
    return { number: part === undefined ? 1 : numberLike(numberOf(part), 1), looksLike: part?.row };
  }
  const above = rows.slice(0, rows.indexOf(anchor) + 1);
  const main = above.findLastIndex(({ depth }) => depth < anchor.depth);
  const count = above.slice(main + 1).filter(({ depth }) => depth === anchor.depth).length;
  return { number: numberLike(numberOf(anchor), count + 1), looksLike: undefined };
}

function looks({ form: { sheet, range } }: RowPlace, row: number, looksLike: number | undefined): readonly Edit[] {
  if (looksLike === undefined || looksLike === row - 1) return [];
  const model = looksLike < row ? looksLike : looksLike + 1;
  const [left, right] = [range.left, range.right];
  return [
    {
      kind: "look-like",
      sheet,
      area: { top: row, bottom: row, left, right },
      model: { top: model, bottom: model, left, right },
    },
  ];
}

/** What stands for the rows above in one merged area stands for the new row, too. */
function merges(place: RowPlace, group: RowGroup): readonly AreaEdit[] {
  const { behind, continued, below } = group;
  const { standing, form } = place;
  const { grid } = standing;
  const { sheet } = form;
  const ending = grid.sheet.merges.filter(({ top, bottom }) => top < bottom && bottom === behind);
  const tall = ending.filter((area) => goesOn(standing, area, continued));
  const repeated = repeatedTexts(place, group);
  const single =
    mergedColumns(place).length === 0
      ? []
      : continued.flatMap((name): readonly Area[] => {
          const column = columnOf(standing, name);
          if (column === undefined || name in repeated) return [];
          const area = grid.areaAt(behind, column);
          const isHeld = textOf(cellAt(grid.sheet, area.top, area.left)) !== "";
          return area.top === behind && area.bottom === behind && isHeld ? [area] : [];
        });
  const row = behind + 1;
  const bottom = below === undefined ? row : row + 1;
  return [...tall, ...single].flatMap((area): readonly AreaEdit[] => {
    const isWide = area.left < area.right;
    // A new row has the merged cells of the one above.
    const inherited: readonly AreaEdit[] = isWide
      ? range(row, bottom).map((one) => ({ kind: "unmerge", sheet, area: { ...area, top: one, bottom: one } }))
      : [];
    const former: readonly AreaEdit[] = isWide || area.top < area.bottom ? [{ kind: "unmerge", sheet, area }] : [];
    return [...inherited, ...former, { kind: "merge", sheet, area: { ...area, bottom } }];
  });
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The columns of a table in which it merges downwards what stands for several rows. */
function mergedColumns(place: RowPlace): readonly string[] {
  const { grid, place: table } = place.standing;
  return spanningColumns(place).filter((name) =>
    grid.sheet.merges.some(
      ({ top, bottom, left }) =>
        top < bottom && top >= table.firstRow && bottom <= table.lastRow && left === columnOf(place.standing, name),
    ),
  );
}

/** Where a column is not merged and every row repeats what stands for several, the new one does, too. */
function repeatedTexts(place: RowPlace, { behind, continued }: RowGroup): RowValues {
  const { standing, rows } = place;
  const { sheet } = standing.grid;
  const merged = mergedColumns(place);
  const texts = continued.flatMap((name) => {
    const column = columnOf(standing, name);
    if (column === undefined || merged.includes(name)) return [];
    const textAt = (row: number): string => textOf(cellAt(sheet, row, column));
    const above = textAt(behind);
    const repeats = rows.some(({ row }) => textAt(row) !== "" && textAt(row) === textAt(row - 1));
    return above !== "" && repeats ? [[name, above] as const] : [];
  });
  return Object.fromEntries(texts);
}
