import { isSameArea } from "../../core/area";
import type { BoundForm, Submission } from "../../core/bind/bound";
import type { Area } from "../../core/cell";
import { gridOf } from "../../core/grid";
import { sheetNamed, type Workbook } from "../../core/workbook";
import { rangeOf } from "./formRange";
import { merge } from "./merges";
import { labelNamesOf } from "./names";
import { siblingsIn } from "./printedLevels";
import { sheetRowsOf, type SheetRow } from "./sheetRows";
import type { Trial } from "./trial";

/** So many of the merged areas that the others have must be there, or the form is one that merges otherwise. */
const FEWEST = 0.8;

/** The rows of a form by what they print and where; those that another row is just like are left out. */
function rowsByLabels(form: BoundForm, workbook: Workbook, submission: Submission): ReadonlyMap<string, SheetRow> {
  const sheet = sheetNamed(workbook, form.sheet);
  if (sheet === undefined) return new Map();
  const rows = sheetRowsOf(gridOf(sheet), rangeOf(form, submission), labelNamesOf(form.form, form.profile));
  const byKey = new Map<string, readonly SheetRow[]>();
  for (const row of rows) {
    const key = row.labels.map(({ names, slot }) => `${String(slot.column)} ${[...names].sort().join("|")}`).join(";");
    if (key !== "") byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return new Map(
    [...byKey].flatMap(([key, [row, ...more]]) => (row && more.length === 0 ? [[key, row] as const] : [])),
  );
}

/** The areas across one row that most of the rows merge, wherever in their sheets they are. */
function usualIn(rows: readonly SheetRow[], at: number): readonly Area[] {
  const across = rows.map(({ merges }) =>
    merges.filter(({ top, bottom, left, right }) => top === bottom && left < right),
  );
  const moved = across.flat().map((area): Area => ({ ...area, top: at, bottom: at }));
  const unlike = moved.filter((area, index) => moved.findIndex((one) => isSameArea(one, area)) === index);
  return unlike.filter((area) => moved.filter((one) => isSameArea(one, area)).length * 2 > rows.length);
}

/**
 * Merges a label or a value across its row again where most of the other forms of the edition merge it in the row that
 * prints the same labels in the same columns, and where the form merges else what they do.
 */
export function restoreMergesLikeSiblings(form: BoundForm, submission: Submission, trial: Trial): void {
  const { workbook } = trial;
  const sheet = trial.sheet(form.sheet);
  if (sheet === undefined || sheet.isProtected) return;
  const siblings = siblingsIn(submission, form).map((one) => rowsByLabels(one, workbook, submission));
  const expected = [...rowsByLabels(form, workbook, submission)].flatMap(([key, { row }]) =>
    usualIn(
      siblings.flatMap((rows) => rows.get(key) ?? []),
      row,
    ),
  );
  const missing = expected.filter((area) => !sheet.merges.some((one) => isSameArea(one, area)));
  if (expected.length - missing.length < expected.length * FEWEST) return;
  for (const area of missing) merge(form.sheet, area, trial);
}
