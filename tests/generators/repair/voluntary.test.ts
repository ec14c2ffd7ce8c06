import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import type { BoundForm } from "../../../src/core/bind/bound";
import type { Edit } from "../../../src/core/edit";
import { rowsBetween, type Workbook } from "../../../src/core/workbook";
import { edited, withValues } from "../damage";
import { departments } from "../departmentContent";
import { completed, departmentWorkbook } from "./reading";

const VOLUNTARY = "可持续影响指标";
const directionsIn = (workbook: Workbook): readonly BoundForm[] =>
  readSubmission(workbook).forms.filter(({ sheet }) => sheet.startsWith("附表3"));

/** The indicators of the directions: level 2 and level 3. */
function indicatorsIn(workbook: Workbook): readonly string[] {
  return directionsIn(workbook).flatMap(({ sheet, tables }) =>
    (tables["indicators"] ?? []).map(
      ({ cells }) => `${sheet} ${cells["level2"]?.text ?? ""} ${cells["level3"]?.text ?? ""}`,
    ),
  );
}

function sheetOf({ sheets }: Workbook, name: string) {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

/** Without the rows of a level that the place does not ask for, in the directions named. */
function withoutLevel(workbook: Workbook, names: readonly string[]): Workbook {
  const rows = directionsIn(workbook)
    .filter(({ sheet }) => names.includes(sheet))
    .flatMap(({ sheet, tables }) =>
      (tables["indicators"] ?? [])
        .filter(({ cells }) => cells["level2"]?.text === VOLUNTARY)
        .map(({ row }) => ({ sheet, row })),
    );
  return rows.reduceRight<Workbook>((now, { sheet, row }) => {
    const expect = rowsBetween(sheetOf(now, sheet), row, 1);
    return edited(now, [{ kind: "delete-rows", sheet, row, count: 1, expect }]);
  }, workbook);
}

/** With the rows that go on with an indicator of level 2 left blank, not merged with it. */
function unmerged(workbook: Workbook): Workbook {
  const edits = directionsIn(workbook).flatMap(({ sheet, tables }): readonly Edit[] => {
    const column = tables["indicators"]?.[0]?.cells["level2"]?.at.column;
    return sheetOf(workbook, sheet)
      .merges.filter(({ left, right, top, bottom }) => left === column && right === column && top < bottom)
      .map((area) => ({ kind: "unmerge", sheet, area }));
  });
  return edited(workbook, edits);
}

/** A department of several directions, of which one at least has an indicator of several rows before the voluntary one. */
const department = fc
  .sample(departments, { seed: 3, numRuns: 40 })
  .find(
    ({ directions }) =>
      directions.length > 1 &&
      directions.every(
        ({ tables }) =>
          (tables["indicators"] ?? []).filter(({ cells }) => cells["level2"]?.value === "社会效益指标").length > 1,
      ),
  );
if (department === undefined) throw new Error("no department");
const whole = departmentWorkbook(department);
const names = directionsIn(whole).map(({ sheet }) => sheet);
const [first = ""] = names;

test("the levels of the department are what this is about", () => {
  expect(readSubmission(whole).forms.some(({ sheet }) => sheet === "附表1")).toBe(true);
  expect(indicatorsIn(whole).some((line) => line.includes(VOLUNTARY))).toBe(true);
});

test("a row that goes on with the indicator above it is not taken for one that only 附表1 prints", () => {
  const workbook = unmerged(withoutLevel(whole, names));
  const { after } = completed(workbook);
  expect(indicatorsIn(after)).toEqual(indicatorsIn(workbook));
  expect(completed(after).plan.steps).toEqual([]);
});

test("nor for one that another direction prints, where such rows are left blank", () => {
  const workbook = unmerged(withoutLevel(whole, [first]));
  const { after } = completed(workbook);
  const own = (line: string): boolean => line.startsWith(first) && !line.trim().endsWith(VOLUNTARY);
  expect(indicatorsIn(after).filter(own)).toEqual(indicatorsIn(workbook).filter(own));
  expect(completed(after).plan.steps).toEqual([]);
});

test("where such rows are merged, a label that was lost is written again", () => {
  const found = directionsIn(whole)[0]?.tables["indicators"]?.find(({ cells }) => cells["level2"]?.text === VOLUNTARY);
  const at = found?.cells["level2"]?.at;
  if (at === undefined) throw new Error("no level");
  const { after } = completed(withValues(whole, [{ at, value: null }]));
  expect(indicatorsIn(after)).toEqual(indicatorsIn(whole));
});
