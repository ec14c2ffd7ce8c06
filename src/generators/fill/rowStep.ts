import type { Area, CellRef } from "../../core/cell";
import type { AreaEdit, CellEdit, Edit } from "../../core/edit";
import { sentence } from "../../core/message";
import { cellAt, textOf, type Workbook } from "../../core/workbook";
import type { PlanStep } from "../plan";
import type { MissingRows } from "./missingRows";
import { headLooks } from "../add/headLooks";
import { contentLike, ownSubtotal } from "./ownSubtotals";
import { blankRowsFor, columnOf, goesOn, standingOf, type Standing } from "./tablePlace";

/** Rows to be filled, and where: first those that stand, then new ones before a row of the sheet. */
interface Placed {
  readonly missing: MissingRows;
  readonly standing: Standing;
  readonly reused: readonly number[];
  /** The row of the sheet as it stands before which the others are inserted. */
  readonly before: number;
}

/** Where the rows of a sheet stand once others are inserted. */
export class RowsInserted {
  constructor(private readonly groups: readonly { readonly before: number; readonly count: number }[]) {}

  /** The row of what stood at a row. */
  after(row: number): number {
    return row + this.groups.reduce((sum, { before, count }) => (before <= row ? sum + count : sum), 0);
  }

  /** The row at which a row stood; `undefined` for a new one. */
  beforehand(row: number): number | undefined {
    for (let old = row; old >= 0; old -= 1) if (this.after(old) === row) return old;
    return undefined;
  }

  /** The first new row of a group; groups that are inserted at one place follow one another in their order. */
  firstOf(index: number): number {
    const own = this.groups[index]?.before ?? 0;
    return (
      own +
      this.groups.reduce(
        (sum, { before, count }, other) => (before < own || (before === own && other < index) ? sum + count : sum),
        0,
      )
    );
  }
}

/** The rows of one sheet that are filled or inserted, and how its rows move. */
export interface SheetRows {
  readonly sheet: string;
  readonly step: PlanStep;
  readonly moves: RowsInserted;
}

/** Plans the missing rows sheet by sheet: blank rows are filled before others are inserted. */
export function rowSteps(workbook: Workbook, missing: readonly MissingRows[]): readonly SheetRows[] {
  const sheets = [...new Set(missing.map(({ form }) => form.sheet))];
  return sheets.flatMap((sheet) => {
    const placed = placeRows(
      workbook,
      missing.filter(({ form }) => form.sheet === sheet),
    );
    return placed.length === 0 ? [] : [sheetRows(sheet, placed)];
  });
}

function placeRows(workbook: Workbook, missing: readonly MissingRows[]): readonly Placed[] {
  const taken = new Set<string>();
  return missing.flatMap((one) => {
    const standing = standingOf(workbook, one.form, one.table);
    if (standing === undefined) return [];
    const behind = one.behind ?? standing.place.firstRow - 1;
    const blank = blankRowsFor(standing, behind, one.continued);
    if (one.below !== undefined) return [{ missing: one, standing, reused: [], before: behind + 1 }];
    const free = [...one.open, ...blank].filter((row) => !taken.has(`${one.table} ${String(row)}`));
    const reused = free.slice(0, one.rows.length);
    for (const row of reused) taken.add(`${one.table} ${String(row)}`);
    const before = Math.max(behind, ...reused, ...blank.filter((row) => taken.has(`${one.table} ${String(row)}`))) + 1;
    return [{ missing: one, standing, reused, before }];
  });
}

function sheetRows(sheet: string, placed: readonly Placed[]): SheetRows {
  const groups = placed.map(({ missing, reused, before }) => ({
    before,
    count: missing.rows.length * heightOf(missing) - reused.length,
  }));
  const moves = new RowsInserted(groups);
  const insertions = groups
    .map(({ before, count }, index) => ({ before, count, index }))
    .filter(({ count }) => count > 0)
    // From the bottom up, so that the places of the others stay true.
    .sort((one, other) => other.before - one.before || other.index - one.index)
    .map(({ before, count }): Edit => ({ kind: "insert-rows", sheet, row: before, count }));
  const merges = placed.flatMap((one, index) => mergesFor(sheet, one, groups[index]?.count ?? 0, index, moves));
  const looks = placed.flatMap((one, index) => looksFor(one, index, moves));
  const cells = placed.flatMap((one, index) => [
    ...cellsFor(sheet, one, index, moves),
    ...subtotalsFor(one, index, moves),
  ]);
  const sentences = placed.flatMap(({ missing }, index) => {
    const values = {
      sheet,
      count: String(missing.rows.length),
      inserted: String(groups[index]?.count ?? 0),
      names: missing.rows.map(nameIn).join("、"),
    };
    return [...sentence("fill/rows", values), ...missing.because];
  });
  const at = cells[0]?.at ?? { sheet, row: placed[0]?.before ?? 0, column: 0 };
  return { sheet, moves, step: { message: sentences, at, edits: [...insertions, ...merges, ...looks, ...cells] } };
}

/** The rows of the sheet that each missing row takes: with its 小计 two. */
function heightOf({ below }: MissingRows): number {
  return below === undefined ? 1 : 2;
}

/** The rows of groups that begin below a 小计. */
function rowsBelow({ missing }: Placed, index: number, moves: RowsInserted): readonly number[] {
  const first = moves.firstOf(index);
  return missing.rows.map((_, number) => first + number * heightOf(missing));
}

function looksFor(one: Placed, index: number, moves: RowsInserted): readonly AreaEdit[] {
  const { missing, standing } = one;
  const { below, form, table } = missing;
  if (below === undefined) return looksLike(one, index, moves);
  const rows = [...(form.tables[table] ?? [])];
  const edits = rowsBelow(one, index, moves).flatMap((row) => [
    ...contentLike({ form, table, standing }, row, below),
    ...headLooks({ form, table, standing, rows }, below.like, missing.continued, row),
  ]);
  // What they look like has moved, too.
  return edits.map((edit) => {
    if (edit.kind !== "look-like") return edit;
    const { model } = edit;
    return { ...edit, model: { ...model, top: moves.after(model.top), bottom: moves.after(model.bottom) } };
  });
}

/** Inserted rows that look like one that stands, which the others may have moved. */
function looksLike({ missing, reused }: Placed, index: number, moves: RowsInserted): readonly AreaEdit[] {
  const { like, form, rows } = missing;
  const count = rows.length - reused.length;
  if (like === undefined || count <= 0) return [];
  const { left, right } = form.range;
  const top = moves.firstOf(index);
  const from = moves.after(like);
  const area = { top, bottom: top + count - 1, left, right };
  return [{ kind: "look-like", sheet: form.sheet, area, model: { top: from, bottom: from, left, right } }];
}

function subtotalsFor(one: Placed, index: number, moves: RowsInserted): readonly CellEdit[] {
  const { missing, standing } = one;
  const { below, form, table } = missing;
  if (below === undefined) return [];
  return rowsBelow(one, index, moves).flatMap((row, number) =>
    ownSubtotal({ form, table, standing }, row + 1, below, nameIn(missing.rows[number] ?? {})),
  );
}

/** What people call a new row. */
function nameIn(row: MissingRows["rows"][number]): string {
  return String(row["name"] ?? row["item"] ?? row["content"] ?? row["level3"] ?? "");
}

/** Areas that end right above new rows and go on through them. */
function mergesFor(
  sheet: string,
  { missing, standing, before }: Placed,
  count: number,
  index: number,
  moves: RowsInserted,
): readonly AreaEdit[] {
  if (count === 0) return [];
  const first = moves.firstOf(index);
  const last = first + count - 1;
  return continuedAreas(standing, before, missing).flatMap((area): AreaEdit[] => {
    const now: Area = { ...area, top: moves.after(area.top), bottom: moves.after(area.bottom) };
    const isWide = area.left < area.right;
    // New rows repeat the width of the row above, each for itself.
    const repeated = Array.from({ length: isWide ? count : 0 }, (_, offset): AreaEdit => {
      const row = first + offset;
      return { kind: "unmerge", sheet, area: { ...area, top: row, bottom: row } };
    });
    const isOne = area.top === area.bottom && !isWide;
    return [
      ...repeated,
      ...(isOne ? [] : [{ kind: "unmerge", sheet, area: now } as const]),
      { kind: "merge", sheet, area: { ...now, bottom: last } },
    ];
  });
}

function continuedAreas(standing: Standing, before: number, { continued, rows }: MissingRows): readonly Area[] {
  const { grid, place } = standing;
  const { merges } = grid.sheet;
  const ending = merges.filter(({ bottom, top }) => bottom === before - 1 && top < bottom);
  const tall = ending.filter((area) => goesOn(standing, area, continued));
  if (!mergesDown(standing)) return tall;
  // A value that stood for one row now stands for several.
  const single = continued.flatMap((name): Area[] => {
    const column = columnOf(standing, name);
    if (column === undefined || rows.some((row) => name in row)) return [];
    const area = grid.areaAt(before - 1, column);
    const isHeld = before - 1 >= place.firstRow && textOf(cellAt(grid.sheet, area.top, area.left)) !== "";
    return area.top === area.bottom && isHeld ? [area] : [];
  });
  return [...tall, ...single];
}

/** True where a table merges downwards what stands for several rows. */
function mergesDown({ grid, place }: Standing): boolean {
  const columns = Array.from(place.columns.values(), ({ column }) => column);
  return grid.sheet.merges.some(
    ({ top, bottom, left }) =>
      top < bottom && top >= place.firstRow && bottom <= place.lastRow && columns.includes(left),
  );
}

function cellsFor(
  sheet: string,
  { missing, standing, reused, before }: Placed,
  index: number,
  moves: RowsInserted,
): readonly CellEdit[] {
  const first = moves.firstOf(index);
  return missing.rows.flatMap((row, number) => {
    const old = reused[number];
    const isNew = old === undefined;
    const to = isNew ? first + number * heightOf(missing) - reused.length : moves.after(old);
    const repeated = isNew ? repeatedTexts(standing, before, missing) : {};
    return Object.entries({ ...repeated, ...row }).flatMap(([name, value]): CellEdit[] => {
      const column = columnOf(standing, name);
      if (column === undefined) return [];
      const at: CellRef = { sheet, row: to, column };
      const held = isNew ? null : (cellAt(standing.grid.sheet, old, column)?.value ?? null);
      return held === null || held === "" ? [{ kind: "set-value", at, value, expect: held }] : [];
    });
  });
}

/** Where nothing is merged and every row repeats what stands for several, new rows do so, too. */
function repeatedTexts({ grid, place }: Standing, before: number, { continued }: MissingRows): Record<string, string> {
  const texts = continued.flatMap((name) => {
    const column = place.columns.get(name)?.column;
    if (column === undefined) return [];
    const [above, higher] = [before - 1, before - 2].map((row) => textOf(cellAt(grid.sheet, row, column)));
    return above !== undefined && above !== "" && above === higher ? [[name, above] as const] : [];
  });
  return Object.fromEntries(texts);
}
