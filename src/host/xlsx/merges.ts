import type { Area } from "../../core/cell";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/**
 * The areas that a sweep down the rows has met, ordered by column. Areas that share a row never share a column, so that a
 * search by halves finds the only one that can hold a cell; those above the row are swept away when they are met.
 */
class Sweep {
  private readonly areas: Area[] = [];

  /** The index of the first area whose right side reaches the column. */
  private indexOf(column: number): number {
    let low = 0;
    let high = this.areas.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.areas[middle]?.right ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Takes the area in unless it overlaps one that is taken; areas come in the order of their tops. */
  add(area: Area): boolean {
    const index = this.indexOf(area.left);
    let count = 0;
    for (let at = this.areas[index]; at !== undefined && at.left <= area.right; at = this.areas[index + count]) {
      if (at.bottom >= area.top) return false;
      count += 1;
    }
    this.areas.splice(index, count, area);
    return true;
  }

  /** The area that holds the cell, for rows in ascending order. */
  at(row: number, column: number): Area | undefined {
    const area = this.areas[this.indexOf(column)];
    return area !== undefined && area.left <= column && area.bottom >= row ? area : undefined;
  }
}

function byTop(areas: readonly Area[]): readonly Area[] {
  return [...areas].sort((one, other) => one.top - other.top);
}

function isSound(area: Area): boolean {
  const isSingle = area.top === area.bottom && area.left === area.right;
  return !isSingle && area.bottom < MAX_ROWS && area.right < MAX_COLUMNS;
}

/** The areas of at least two cells inside the sheet that overlap none above them, in the order given. */
export function soundMerges(areas: readonly Area[]): readonly Area[] {
  const sweep = new Sweep();
  const taken = new Set(byTop(areas.filter(isSound)).filter((area) => sweep.add(area)));
  return areas.filter((area) => taken.has(area));
}

/**
 * A question to be asked with ascending rows: is the cell covered by a merged area, other than as its top left cell?
 * @param merges areas that do not overlap.
 */
export function coverage(merges: readonly Area[]): (row: number, column: number) => boolean {
  const waiting = byTop(merges);
  const sweep = new Sweep();
  let next = 0;
  return (row, column) => {
    for (let area = waiting[next]; area !== undefined && area.top <= row; area = waiting[next]) {
      sweep.add(area);
      next += 1;
    }
    const area = sweep.at(row, column);
    return area !== undefined && (area.top !== row || area.left !== column);
  };
}
