import type { Edit } from "../../../src/core/edit";
import { rowsBetween, textOf, type Workbook } from "../../../src/core/workbook";
import { edited } from "../damage";
import { departments } from "../departmentContent";
import { completed, departmentWorkbook } from "../repair/reading";
import fc from "fast-check";

const [whole] = fc.sample(departments, { numRuns: 1, seed: 11 }).map(departmentWorkbook);
if (whole === undefined) throw new Error("no department");

const APPENDIX = /^附[表件]\d/;
const top = (workbook: Workbook): readonly string[] =>
  workbook.sheets.map(({ rows }) => textOf(rows.get(0)?.get(0))).map((text) => (APPENDIX.test(text) ? text : ""));

/** The workbook without the line above the titles that numbers the forms. */
function withoutNumbers(workbook: Workbook): Workbook {
  const edits = workbook.sheets.map((sheet): Edit => ({
    kind: "delete-rows",
    sheet: sheet.name,
    row: 0,
    count: 1,
    expect: rowsBetween(sheet, 0, 1),
  }));
  return edited(workbook, edits);
}

/** What comes back of a workbook that lost a sheet, planned until nothing is left. */
function restored(workbook: Workbook, lost: string): Workbook {
  const sheets = workbook.sheets.filter(({ name }) => name !== lost);
  const { after } = completed({ ...workbook, revision: `without ${lost}`, sheets });
  expect(completed(after).plan.steps).toEqual([]);
  return after;
}

test.each(["附表1", "附表2", "附表3-1"])("%s comes back without a number where the others have none", (lost) => {
  const bare = withoutNumbers(whole);
  const after = restored(bare, lost);
  expect(after.sheets.map(({ name }) => name)).toEqual(whole.sheets.map(({ name }) => name));
  expect(new Set(top(after))).toEqual(new Set([""]));
});

test.each(["附表1", "附表2", "附表3-1"])("%s comes back with its number where the others have theirs", (lost) => {
  expect(top(restored(whole, lost))).toEqual(top(whole));
});
