import type { Operand } from "../identity";

/** Rows further apart are not mistaken for each other. */
const FARTHEST = 2;

/** For every typed amount that fills its cell, the like ones close above and below it in the same column. */
export function columnNeighbours(operands: readonly Operand[]): ReadonlyMap<number, readonly number[]> {
  const columns = new Map<string, { index: number; row: number }[]>();
  for (const [index, { place, role, computed, value }] of operands.entries()) {
    if (place.span !== undefined || computed || value === null || (role !== "amount" && role !== "indicator")) continue;
    const key = `${place.at.sheet}[${String(place.at.column)}[${role}`;
    columns.set(key, [...(columns.get(key) ?? []), { index, row: place.at.row }]);
  }
  const neighbours = new Map<number, readonly number[]>();
  for (const column of columns.values()) {
    for (const { index, row } of column) {
      const near = column.filter((other) => other.index !== index && Math.abs(other.row - row) <= FARTHEST);
      neighbours.set(
        index,
        near.map((other) => other.index),
      );
    }
  }
  return neighbours;
}
