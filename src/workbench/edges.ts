import type { Area } from "../core/cell";
import { heavier, type Line } from "./look";
import type { SheetModel } from "./sheetModel";

/** The lines a drawn cell puts on its four edges; the two inner ones are shared with its neighbours. */
export interface Edges {
  readonly right: Line | undefined;
  readonly bottom: Line | undefined;
  /** Only of cells of the first column; elsewhere the left neighbour draws it. */
  readonly left: Line | undefined;
  /** Only of cells of the first row; elsewhere the upper neighbour draws it. */
  readonly top: Line | undefined;
}

/** Each edge is drawn once, by the cell on its left or upper side, as the heavier of what both sides ask for. */
export function edgesOf(model: Pick<SheetModel, "lookAt">, area: Area): Edges {
  const lines = (row: number, column: number) => model.lookAt(row, column).lines;
  let right: Line | undefined;
  let left: Line | undefined;
  for (let row = area.top; row <= area.bottom; row++) {
    right = heavier(right, heavier(lines(row, area.right).right, lines(row, area.right + 1).left));
    if (area.left === 0) left = heavier(left, lines(row, 0).left);
  }
  let bottom: Line | undefined;
  let top: Line | undefined;
  for (let column = area.left; column <= area.right; column++) {
    bottom = heavier(bottom, heavier(lines(area.bottom, column).bottom, lines(area.bottom + 1, column).top));
    if (area.top === 0) top = heavier(top, lines(0, column).top);
  }
  return { right, bottom, left, top };
}
