import type { Area } from "../cell";
import type { RowEdit } from "../edit";
import { areasOverlap, isSeveralCells } from "../area";
import { areaAfter, type RowShift } from "./rowShift";
import { flatMapped } from "../flatMapped";

/** The merged areas after rows moved; the place of one that vanishes is `undefined`, so that each keeps its index. */
export function movedMerges(shift: RowShift, merges: readonly Area[]): readonly (Area | undefined)[] {
  return merges.map((merge) => {
    const area = areaAfter(shift, merge);
    return area !== undefined && isSeveralCells(area) ? area : undefined;
  });
}

/** The merged areas of new rows: cells that are one in the row above are one in each of them, unless that area grows. */
export function continuedMerges({ kind, row, count }: RowShift, merges: readonly Area[]): readonly Area[] {
  if (kind === "delete-rows") return [];
  const above = merges.filter((merge) => merge.bottom === row - 1 && merge.left < merge.right);
  return flatMapped(
    Array.from({ length: count }, (_, offset) => row + offset),
    (fresh) => above.map(({ left, right }) => ({ top: fresh, bottom: fresh, left, right })),
  );
}

/** The merged areas that lose rows to a deletion, as they stood; an undo puts them back. */
export function mergesInRows({ row, count }: RowShift, merges: readonly Area[]): readonly Area[] {
  return merges.filter(({ top, bottom }) => top < row + count && bottom >= row);
}

/**
 * The merged areas of a sheet after a change of rows.
 * @param former the areas that a deletion once took, which an insertion puts back; new rows then continue nothing.
 */
export function mergesAfter(edit: RowEdit, merges: readonly Area[], former?: readonly Area[]): readonly Area[] {
  const moved = movedMerges(edit, merges).filter((area) => area !== undefined);
  if (former === undefined) return [...moved, ...continuedMerges(edit, merges)];
  return [...moved.filter((area) => !former.some((other) => areasOverlap(area, other))), ...former];
}
