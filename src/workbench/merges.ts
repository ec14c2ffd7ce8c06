import type { Area } from "../core/cell";

/** Finds the merged area of a cell without looking at all of them. */
export interface Merges {
  readonly all: readonly Area[];
  /** The merged area the cell lies in; `undefined` for a cell of its own. */
  at(row: number, column: number): Area | undefined;
}

/** Indexes merged areas by the rows they touch. */
export function indexMerges(all: readonly Area[]): Merges {
  const byRow = new Map<number, Area[]>();
  for (const area of all) {
    for (let row = area.top; row <= area.bottom; row++) {
      const areas = byRow.get(row);
      if (areas === undefined) byRow.set(row, [area]);
      else areas.push(area);
    }
  }
  return {
    all,
    at: (row, column) => byRow.get(row)?.find((area) => column >= area.left && column <= area.right),
  };
}

/** The area a cell takes: its merged area, else itself. */
export function areaOf(merges: Merges, row: number, column: number): Area {
  return merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
}
