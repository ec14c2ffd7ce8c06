import { areaContains, type Area, type Cell } from "../cell";
import type { AreaEdit } from "../edit";
import type { Row, Sheet } from "../workbook";
import { isSameArea } from "../area";

/** How an area looked that was made to look like another one; hosts remember more beside the edit that did it. */
export interface FormerLooks {
  /** The edit that changed the looks. */
  readonly change: AreaEdit;
  /** The cells of the area that held something, as they were. */
  readonly rows: ReadonlyMap<number, Row>;
}

/** What edits of areas give back beyond what they say. */
export interface AreaMemory {
  readonly looks: WeakMap<AreaEdit, FormerLooks>;
  /** Where among the merged areas of its sheet one stood that is put back. */
  readonly mergePlaces: WeakMap<AreaEdit, number>;
}

/** The cell whose looks a cell of an area takes: the model is repeated as often as it takes. */
export function modelOf(area: Area, model: Area, row: number, column: number): { row: number; column: number } {
  return {
    row: model.top + ((row - area.top) % (model.bottom - model.top + 1)),
    column: model.left + ((column - area.left) % (model.right - model.left + 1)),
  };
}

/** The cells of an area that hold something. */
export function rowsInside({ rows }: Sheet, { top, left, bottom, right }: Area): ReadonlyMap<number, Row> {
  const inside = [...rows].filter(([row]) => row >= top && row <= bottom);
  return new Map(
    inside.map(([row, cells]) => [row, new Map([...cells].filter(([column]) => column >= left && column <= right))]),
  );
}

/** The cell with the lock of another one; what it shows is the concern of those who know number formats. */
function withLock({ locked: _, ...cell }: Cell, like: Cell): Cell {
  return like.locked === undefined ? cell : { ...cell, locked: like.locked };
}

type LikeOf = (row: number, column: number) => Cell | undefined;

function rowWithLooks(number: number, row: Row, area: Area, likeOf: LikeOf): Row {
  const cells = Array.from(row, ([column, cell]): [number, Cell] => {
    const like = areaContains(area, number, column) ? likeOf(number, column) : undefined;
    return [column, like === undefined || like.locked === cell.locked ? cell : withLock(cell, like)];
  });
  return cells.every(([column, cell]) => row.get(column) === cell) ? row : new Map(cells);
}

function sheetWithLooks(sheet: Sheet, area: Area, likeOf: LikeOf): Sheet {
  const rows = Array.from(sheet.rows, ([number, row]): [number, Row] => [
    number,
    rowWithLooks(number, row, area, likeOf),
  ]);
  return rows.every(([number, row]) => sheet.rows.get(number) === row) ? sheet : { ...sheet, rows: new Map(rows) };
}

function withMerge(merges: readonly Area[], area: Area, place: number): readonly Area[] {
  return [...merges.slice(0, place), area, ...merges.slice(place)];
}

/** The sheet after a change of one of its areas, which must have been judged. */
export function sheetAfterArea(sheet: Sheet, edit: AreaEdit, memory: AreaMemory): Sheet {
  switch (edit.kind) {
    case "merge":
      return {
        ...sheet,
        merges: withMerge(sheet.merges, edit.area, memory.mergePlaces.get(edit) ?? sheet.merges.length),
      };
    case "unmerge":
      return { ...sheet, merges: sheet.merges.filter((merge) => !isSameArea(merge, edit.area)) };
    case "look-like": {
      const { area, model } = edit;
      const former = memory.looks.get(edit);
      return sheetWithLooks(sheet, area, (row, column) => {
        if (former !== undefined) return former.rows.get(row)?.get(column);
        const like = modelOf(area, model, row, column);
        return sheet.rows.get(like.row)?.get(like.column);
      });
    }
  }
}

/** The edit that takes a change of an area back. @param before the sheet as it was before the change. */
export function undoneArea(edit: AreaEdit, before: Sheet, memory: AreaMemory): AreaEdit {
  const { sheet, area } = edit;
  switch (edit.kind) {
    case "merge":
      return { kind: "unmerge", sheet, area };
    case "unmerge": {
      const undoing: AreaEdit = { kind: "merge", sheet, area };
      memory.mergePlaces.set(
        undoing,
        before.merges.findIndex((merge) => isSameArea(merge, area)),
      );
      return undoing;
    }
    case "look-like": {
      const undoing: AreaEdit = { kind: "look-like", sheet, area, model: area };
      memory.looks.set(undoing, { change: edit, rows: rowsInside(before, area) });
      return undoing;
    }
  }
}
