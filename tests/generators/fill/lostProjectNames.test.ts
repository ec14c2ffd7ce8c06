import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import { nameOf } from "../../../src/core/bind/bound";
import { amountField, isProject } from "../../../src/forms/directions";
import { edited } from "../damage";
import { projectPackages, type ProjectPackage } from "../projectPackages";
import { fill } from "./harness";

const packages = fc.sample(projectPackages, { numRuns: 12, seed: 20261126 });

const projectsOf = (workbook: ProjectPackage["workbook"]) => readSubmission(workbook).forms.filter(isProject);

/** The package without the name of one of its projects, and that name. */
function unnamed({ workbook }: ProjectPackage, index: number, amount?: number) {
  const project = projectsOf(workbook)[index];
  const held = project?.fields[project.form.namedBy];
  const money = project?.fields[amountField(project)];
  if (project === undefined || held === undefined || money === undefined) throw new Error("no project");
  const damaged = edited(workbook, [
    { kind: "set-value", at: held.at, value: null, expect: held.value },
    ...(amount === undefined ? [] : [{ kind: "set-value", at: money.at, value: amount, expect: money.value } as const]),
  ]);
  const namesAfter = (): string => nameOf(projectsOf(fill(damaged).after)[index] ?? project);
  return { name: held.text, namesAfter };
}

/** What a project comes to must tell it from the others. */
const areTold = ({ workbook }: ProjectPackage): boolean => {
  const amounts = projectsOf(workbook).map((project) => project.fields[amountField(project)]?.text);
  return new Set(amounts).size === amounts.length;
};

test.each(packages.filter(areTold).map((one, index) => [String(index), one] as const))(
  "the lost name of a project is the one in 附表2 that no other project bears (%s)",
  (_, one) => {
    const { name, namesAfter } = unnamed(one, 1);
    expect(namesAfter()).toBe(name);
  },
);

test("a project that comes to something else is not named so", () => {
  const one = packages.find(({ workbook }) => projectsOf(workbook)[1]?.fields["annualAmount"]?.computed === false);
  if (one === undefined) throw new Error("no package");
  expect(unnamed(one, 1, 12345).namesAfter()).toBe("");
});
