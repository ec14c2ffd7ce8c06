import type { Area } from "./cell";

/** True where two areas have a cell in common. */
export function areasOverlap(one: Area, other: Area): boolean {
  return one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;
}

/** True where both have the same bounds. */
export function isSameArea(one: Area, other: Area): boolean {
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

/** True where an area holds another one whole. */
export function areaHolds(one: Area, other: Area): boolean {
  return one.top <= other.top && one.bottom >= other.bottom && one.left <= other.left && one.right >= other.right;
}

/** True for an area of at least two cells. */
export function isSeveralCells({ top, left, bottom, right }: Area): boolean {
  return top < bottom || left < right;
}
