import { areaOf, type Merges } from "./merges";
import type { Tracks } from "./tracks";

/** A cell of the sheet that is shown. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The directions of the arrow keys. */
export type Direction = "up" | "down" | "left" | "right";

/** What moving needs to know of a sheet. */
export interface Board {
  readonly rows: Tracks;
  readonly columns: Tracks;
  readonly merges: Merges;
}

/** Walks over hidden tracks; stays where it began when no visible track follows. */
function walk(tracks: Tracks, from: number, step: 1 | -1, stay: number): number {
  for (let index = from; index >= 0 && index < tracks.count; index += step) {
    if (tracks.length(index, index) > 0) return index;
  }
  return stay;
}

/** The top left cell of whatever lies at a position: of a merged area only that cell holds anything. */
export function anchorOf(board: Board, { row, column }: Position): Position {
  const area = areaOf(board.merges, row, column);
  return { row: area.top, column: area.left };
}

/** The cell next to another in a direction; merged areas are one step, hidden rows and columns none. */
export function moved(board: Board, from: Position, direction: Direction): Position {
  const area = areaOf(board.merges, from.row, from.column);
  switch (direction) {
    case "up":
      return anchorOf(board, { row: walk(board.rows, area.top - 1, -1, area.top), column: from.column });
    case "down":
      return anchorOf(board, { row: walk(board.rows, area.bottom + 1, 1, area.top), column: from.column });
    case "left":
      return anchorOf(board, { row: from.row, column: walk(board.columns, area.left - 1, -1, area.left) });
    case "right":
      return anchorOf(board, { row: from.row, column: walk(board.columns, area.right + 1, 1, area.left) });
  }
}

/** The cell so many pixels below (above, where negative) another, for Page Down and Page Up. */
export function paged(board: Board, from: Position, distance: number): Position {
  const row = board.rows.at(Math.max(0, board.rows.start(from.row) + distance));
  return anchorOf(board, { row: walk(board.rows, row, distance < 0 ? 1 : -1, from.row), column: from.column });
}

/** The first cell of the row, or with `wholeSheet` of the sheet. */
export function home(board: Board, from: Position, wholeSheet: boolean): Position {
  const column = walk(board.columns, 0, 1, from.column);
  return anchorOf(board, { row: wholeSheet ? walk(board.rows, 0, 1, from.row) : from.row, column });
}
