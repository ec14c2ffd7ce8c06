import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import { nameOf } from "../../../src/core/bind/bound";
import type { Workbook } from "../../../src/core/workbook";
import { isProject } from "../../../src/forms/directions";
import { isCellEdit } from "../../../src/core/edit";
import { projectPackages, type ProjectPackage } from "../projectPackages";
import { fill } from "./harness";

/** A few packages, the same ones each time. */
const packages = fc.sample(projectPackages, { numRuns: 60, seed: 20261126 });

const isNumbered = ({ sheets }: ProjectPackage): boolean => sheets.every((name) => name.startsWith("附表3-"));

const without = (workbook: Workbook, sheet: string): Workbook => ({
  ...workbook,
  revision: `without ${sheet}`,
  sheets: workbook.sheets.filter(({ name }) => name !== sheet),
});

/** What 附表2 says of its 大项. */
const mainsOf = (workbook: Workbook): readonly (readonly (string | undefined)[])[] =>
  readSubmission(workbook).forms.flatMap(({ form, tables }) =>
    form.id !== "special-fund-summary"
      ? []
      : (tables["funds"] ?? []).flatMap(({ depth, cells }) =>
          depth === 1
            ? [["name", "amount", "implementationTarget", "annualTarget"].map((name) => cells[name]?.text)]
            : [],
        ),
  );

const isByFund = ({ workbook }: ProjectPackage): boolean => {
  const names = new Set(mainsOf(workbook).map(([name]) => name));
  return readSubmission(workbook)
    .forms.filter(isProject)
    .every((project) => names.has(nameOf(project)));
};

/** What a project form of some editions does not say, its summary cannot take from it. */
const saysBothGoals = ({ form }: ProjectPackage): boolean =>
  "implementationTarget" in form.fields && "annualTarget" in form.fields;

test("a lost 附表2 comes back from project forms that are numbered as 附表3", () => {
  const lost = packages.filter((one) => isNumbered(one) && isByFund(one) && saysBothGoals(one)).slice(0, 3);
  expect(lost.length).toBe(3);
  for (const { workbook } of lost) expect(mainsOf(fill(without(workbook, "附表2")).after)).toEqual(mainsOf(workbook));
});

test("departments elsewhere hand in project forms without an 附表2", () => {
  const others = packages.filter((one) => !isNumbered(one)).slice(0, 3);
  expect(others.length).toBe(3);
  for (const { workbook } of others) expect(mainsOf(fill(without(workbook, "附表2")).after)).toEqual([]);
});

test("a 大项 without 小项 gets no form beside forms of which it cannot be told what they are of", () => {
  const [first] = packages.filter((one) => isByFund(one) && one.sheets.length > 2);
  if (first === undefined) throw new Error("no package");
  const { workbook, sheets } = first;
  // The last fund has no 小项, and its form bears a name of its own.
  const { plan } = fill(renamed(workbook, sheets.at(-1) ?? ""));
  expect(plan.steps.flatMap(({ edits }) => edits).filter((edit) => !isCellEdit(edit))).toEqual([]);
});

/** The form of a sheet with a name that nothing else bears, and 附表2 without the 小项 of its fund. */
function renamed(workbook: Workbook, sheet: string): Workbook {
  const { forms } = readSubmission(workbook);
  const name = forms.find((one) => one.sheet === sheet)?.fields["projectName"];
  const rows = forms.find(({ form }) => form.id === "special-fund-summary")?.tables["funds"] ?? [];
  const last = rows.findLastIndex(({ depth }) => depth === 1);
  const gone = new Set(rows.slice(last + 1).map(({ row }) => row));
  return {
    ...workbook,
    revision: "renamed",
    sheets: workbook.sheets.map((one) => {
      if (one.name === "附表2") return { ...one, rows: new Map([...one.rows].filter(([row]) => !gone.has(row))) };
      if (one.name !== sheet || name === undefined) return one;
      const cells = new Map(one.rows.get(name.at.row)).set(name.at.column, { value: "城区环境整治经费" });
      return { ...one, rows: new Map(one.rows).set(name.at.row, cells) };
    }),
  };
}
