import fc from "fast-check";
import { areaAddress } from "../../../src/core/a1";
import type { Area } from "../../../src/core/cell";
import type { Edit } from "../../../src/core/edit";
import type { Sheet, Workbook } from "../../../src/core/workbook";
import { readSubmission } from "../../../src/app/check";
import { edited } from "../damage";
import { departments } from "../departmentContent";
import { completed, departmentWorkbook } from "./reading";

const department = fc.sample(departments, { seed: 3, numRuns: 60 }).find(({ directions }) => directions.length === 3);
if (department === undefined) throw new Error("no department");
const printed = departmentWorkbook(department);
const FORMS = ["附表3-1", "附表3-2", "附表3-3"] as const;

function unmerging(sheet: Sheet, isLost: (area: Area) => boolean): readonly Edit[] {
  return sheet.merges.filter(isLost).map((area): Edit => ({ kind: "unmerge", sheet: sheet.name, area }));
}

/** Where the value of 项目金额 stands, merged over several columns. */
function amountIn(workbook: Workbook, sheet: string): Area {
  const at = readSubmission(workbook).forms.find((form) => form.sheet === sheet)?.fields["projectAmount"]?.at;
  const area = workbook.sheets
    .find(({ name }) => name === sheet)
    ?.merges.find(({ top, left }) => top === at?.row && left === at.column);
  if (area === undefined) throw new Error(`no area in ${sheet}`);
  return area;
}

/** A place that merges only across rows, and not those of tables' content: less than the official form does. */
const whole = edited(
  printed,
  printed.sheets.flatMap((sheet) => unmerging(sheet, ({ top, bottom }) => bottom > top)),
);

/** The workbook after the area of 项目金额 came apart in some forms. */
function apart(...sheets: readonly string[]): Workbook {
  const edits = sheets.map((sheet): Edit => ({ kind: "unmerge", sheet, area: amountIn(whole, sheet) }));
  return edited(whole, edits);
}

function mergedIn(workbook: Workbook): readonly string[] {
  const { plan, after } = completed(workbook);
  expect(completed(after).plan.steps).toEqual([]);
  return plan.changes.edits.flatMap((edit) =>
    edit.kind === "merge" ? [`${edit.sheet} ${areaAddress(edit.area)}`] : [edit.kind],
  );
}

test("a form that is whole beside others stays as it is", () => {
  expect(mergedIn(whole)).toEqual([]);
});

test.each(FORMS)("the area of a value of %s that came apart is merged again as in the other forms", (sheet) => {
  expect(mergedIn(apart(sheet))).toEqual([`${sheet} ${areaAddress(amountIn(whole, sheet))}`]);
});

test("what not most of the others merge stays as it is", () => {
  expect(mergedIn(apart("附表3-1", "附表3-2"))).toEqual([]);
  expect(mergedIn(apart(...FORMS))).toEqual([]);
});
