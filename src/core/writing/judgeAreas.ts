import { areaAddress, qualifiedAddress } from "../a1";
import { areasOverlap, isSameArea, isSeveralCells } from "../area";
import { areaContains, type Area } from "../cell";
import type { AreaEdit } from "../edit";
import { sentence } from "../message";
import { refusal, success, type Outcome } from "../outcome";
import { textOf, type Sheet } from "../workbook";
import { SHEET_COLUMNS, SHEET_ROWS } from "./rowShift";

/** What a host knows about areas beyond the workbook it hands over. */
export interface AreaLaws {
  /** Whether an area of a sheet, named by its index, may be merged, divided or formatted where nothing else forbids it. */
  judgeArea(sheet: number, edit: AreaEdit): Outcome<null>;
}

/** True for an area that a sheet can have, its bounds in order. */
export function isInsideSheet({ top, left, bottom, right }: Area): boolean {
  const isSpan = (first: number, last: number, size: number): boolean =>
    Number.isInteger(first) && Number.isInteger(last) && first >= 0 && first <= last && last < size;
  return isSpan(top, bottom, SHEET_ROWS) && isSpan(left, right, SHEET_COLUMNS);
}

/** The refusal where a table or an array formula stands in the way of a merged area; `place` says where it is. */
export function areaInTheWay({ sheet, area }: AreaEdit, place: Area): Outcome<never> {
  const values = { sheet, area: areaAddress(area), place: areaAddress(place) };
  return { ok: false, failure: { code: "unsupported", message: sentence("failure/merge-through", values) } };
}

/** A cell of an area, other than its first one, in which something stands. */
function coveredCell(sheet: Sheet, area: Area): { readonly cell: string; readonly text: string } | undefined {
  for (const [row, cells] of sheet.rows) {
    if (row < area.top || row > area.bottom) continue;
    for (const [column, held] of cells) {
      const isFirst = row === area.top && column === area.left;
      if (isFirst || !areaContains(area, row, column)) continue;
      return { cell: qualifiedAddress({ sheet: sheet.name, row, column }), text: textOf(held) };
    }
  }
  return undefined;
}

function judgeMerge(sheet: Sheet, area: Area): Outcome<null> {
  const overlapping = sheet.merges.find((merge) => areasOverlap(merge, area));
  const covered = coveredCell(sheet, area);
  if (overlapping === undefined && covered === undefined) return success(null);
  const values = { sheet: sheet.name, area: areaAddress(area) };
  const message =
    overlapping === undefined
      ? sentence("failure/merge-hides", { ...values, cell: covered?.cell ?? "", text: covered?.text ?? "" })
      : sentence("failure/merge-overlaps", { ...values, other: areaAddress(overlapping) });
  return { ok: false, failure: { code: "unsupported", message } };
}

function judgePlace(sheet: Sheet, edit: AreaEdit): Outcome<null> {
  const areas = edit.kind === "look-like" ? [edit.area, edit.model] : [edit.area];
  const unsound = areas.find((area) => !isInsideSheet(area)) ?? (edit.kind === "merge" ? single(edit.area) : undefined);
  return unsound === undefined
    ? success(null)
    : refusal("unsupported", { detail: `${sheet.name}!${areaAddress(unsound)}` });
}

function single(area: Area): Area | undefined {
  return isSeveralCells(area) ? undefined : area;
}

/** Judges a change of an area on a sheet as it stands: `protected`, `changed`, `unsupported`. */
export function judgeAreaEdit(sheet: Sheet, index: number, edit: AreaEdit, laws: AreaLaws): Outcome<null> {
  const place = judgePlace(sheet, edit);
  if (!place.ok) return place;
  const area = areaAddress(edit.area);
  if (sheet.isProtected) return refusal("protected", { sheet: sheet.name, cell: area });
  if (edit.kind === "unmerge" && !sheet.merges.some((merge) => isSameArea(merge, edit.area))) {
    const message = sentence("failure/not-merged", { sheet: sheet.name, area });
    return { ok: false, failure: { code: "changed", message } };
  }
  if (edit.kind === "merge") {
    const judged = judgeMerge(sheet, edit.area);
    if (!judged.ok) return judged;
  }
  return laws.judgeArea(index, edit);
}
