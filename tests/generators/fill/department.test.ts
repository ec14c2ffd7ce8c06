import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import type { CellRef } from "../../../src/core/cell";
import type { Workbook } from "../../../src/core/workbook";
import { isProject } from "../../../src/forms/directions";
import { withValues } from "../damage";
import { projectPackages } from "../projectPackages";
import { fill } from "./harness";

/** Packages whose projects name their department, the same ones each time. */
const packages = fc
  .sample(projectPackages, { numRuns: 20, seed: 20261126 })
  .map(({ workbook }) => workbook)
  .filter((workbook) => placesIn(workbook).length > 1)
  .slice(0, 2);

/** Where the projects of a workbook have 主管部门. */
function placesIn(workbook: Workbook): readonly CellRef[] {
  return readSubmission(workbook)
    .forms.filter(isProject)
    .flatMap(({ fields }) => fields["departmentName"]?.at ?? []);
}

const namesIn = (workbook: Workbook): readonly (string | undefined)[] =>
  readSubmission(workbook).forms.map(({ fields }) => fields["departmentName"]?.text);

test("主管部门 that a project has lost is that of the others", () => {
  expect(packages.length).toBe(2);
  for (const workbook of packages) {
    const [at] = placesIn(workbook);
    if (at === undefined) throw new Error("no place");
    const { after } = fill(withValues(workbook, [{ at, value: null }]));
    expect(namesIn(after)).toEqual(namesIn(workbook));
  }
});

test("部门名称 of 附表1 that comes back is what the projects name", () => {
  for (const workbook of packages) {
    // 填报单位 of 附表2 would tell it, too.
    const unit = readSubmission(workbook).forms.flatMap(({ fields }) => fields["unitName"]?.at ?? []);
    const blank = withValues(
      workbook,
      unit.map((at) => ({ at, value: "填报单位：" })),
    );
    const sheets = blank.sheets.filter(({ name }) => name !== "附表1");
    const { after } = fill({ ...blank, revision: "without 附表1", sheets });
    expect(namesIn(after)).toEqual(namesIn(workbook));
  }
});

test("where projects name several departments, none of them is carried over", () => {
  for (const workbook of packages) {
    const [at, other] = placesIn(workbook);
    if (at === undefined || other === undefined) throw new Error("no place");
    const changed = withValues(workbook, [
      { at, value: null },
      { at: other, value: "青石区水利局" },
    ]);
    expect(namesIn(fill(changed).after)).toEqual(namesIn(changed));
  }
});
