import fc from "fast-check";
import { readSubmission } from "../../src/app/check";
import { planRollOver } from "../../src/generators/rollOver";
import { edited } from "./damage";
import { projectPackages, type ProjectPackage } from "./projectPackages";
import { completed } from "./repair/reading";

const packages: readonly ProjectPackage[] = fc.sample(projectPackages, { seed: 11, numRuns: 6 });

const kindsIn = (workbook: ProjectPackage["workbook"]): readonly string[] =>
  readSubmission(workbook).forms.map(({ form, year }) => `${form.id} ${form.edition ?? ""} ${String(year ?? "")}`);

test.each(packages.map((one) => [one.form.edition, one] as const))(
  "a department of projects (%s) gets more projects of its edition for the new year",
  (_, { workbook, sheets, form }) => {
    const wanted = sheets.length + 2;
    const { steps } = planRollOver(workbook, readSubmission, { keep: "sentences", directions: wanted });
    const after = edited(
      workbook,
      steps.flatMap(({ edits }) => edits),
    );
    const before = readSubmission(workbook).forms.length;
    const added = kindsIn(after).filter((kind) => kind.startsWith(`${form.id} ${form.edition ?? ""} `));
    expect(added).toHaveLength(wanted);
    expect(new Set(added).size).toBe(1);
    expect(kindsIn(after)).toHaveLength(before + 2);
    expect(kindsIn(after).filter((kind) => kind.startsWith("expenditure-direction"))).toEqual([]);
    expect(completed(after).plan.steps).toEqual([]);
  },
);

test("so many projects as there are need no more", () => {
  const [one] = packages;
  if (one === undefined) throw new Error("no package");
  const { steps } = planRollOver(one.workbook, readSubmission, { keep: "sentences", directions: one.sheets.length });
  expect(steps.flatMap(({ edits }) => edits).filter(({ kind }) => kind === "add-sheet")).toEqual([]);
});
