import fc from "fast-check";
import { readSubmission } from "../../../src/app/check";
import { nameOf, type BoundForm } from "../../../src/core/bind/bound";
import type { Workbook } from "../../../src/core/workbook";
import { isProject } from "../../../src/forms/directions";
import { workbookOf } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet } from "../../fixtures/department";
import { withValues } from "../damage";
import { projectPackages } from "../projectPackages";
import { fill } from "./harness";

const GOALS = ["implementationTarget", "annualTarget"] as const;

const projectsOf = (workbook: Workbook): readonly BoundForm[] => readSubmission(workbook).forms.filter(isProject);

/** A package of at least four projects, each of one 小项, which print both goals and are numbered as 附表3. */
const department = fc.sample(projectPackages, { numRuns: 40, seed: 7 }).find(({ form, workbook, sheets }) => {
  const items = projectsOf(workbook).flatMap(({ tables }) => tables["costing"]?.map(({ cells }) => cells["content"]));
  const isByPart = items.every((item) => item?.text.endsWith("支出"));
  return isByPart && sheets.length > 3 && sheets[0] === "附表3-1" && GOALS.every((goal) => goal in form.fields);
})?.workbook;
if (department === undefined) throw new Error("no such package");
const workbook: Workbook = department;

/** Projects that say the goals of the first of them, or but one of these. */
function sayingAlike(count: number, goals: readonly (typeof GOALS)[number][] = GOALS): Workbook {
  const [first, ...others] = projectsOf(workbook).slice(0, count);
  return withValues(
    workbook,
    others.flatMap(({ fields }) =>
      goals.flatMap((goal) => {
        const [own, like] = [fields[goal], first?.fields[goal]];
        return own === undefined || like === undefined ? [] : [{ at: own.at, value: like.text }];
      }),
    ),
  );
}

const without = (whole: Workbook, sheet: string): Workbook => ({
  ...whole,
  revision: `without ${sheet}`,
  sheets: whole.sheets.filter(({ name }) => name !== sheet),
});

const summaryIn = (whole: Workbook): BoundForm | undefined =>
  readSubmission(whole).forms.find(({ form }) => form.id === "special-fund-summary");

/** What 附表2 says in some columns of its rows of one depth. */
const rowsOf = (whole: Workbook, depth: number, ...columns: readonly string[]): readonly (readonly string[])[] =>
  (summaryIn(whole)?.tables["funds"] ?? []).flatMap((row) =>
    row.depth === depth ? [columns.map((column) => row.cells[column]?.text ?? "")] : [],
  );

const names = projectsOf(workbook).map(nameOf);

describe("an 附表2 that comes back from projects that say nothing of its 大项", () => {
  const alike = sayingAlike(2);
  const { after, remarks } = fill(without(alike, "附表2"));

  test("those that say the same goals are of one 大项, whose name is left to a person", () => {
    expect(rowsOf(after, 1, "name")).toEqual([[""], ...names.slice(2).map((name) => [name])]);
    expect(remarks).toEqual([expect.stringContaining("“名称”没有填：附表3-1、附表3-2的绩效目标一字不差")]);
  });

  test("it has the goals that they share, and comes to what they do; its 小项 are what they consist of", () => {
    const [first, second] = projectsOf(alike);
    const [main] = rowsOf(after, 1, "amount", ...GOALS);
    const sum = [first, second].reduce((total, form) => total + Number(form?.fields["annualAmount"]?.text), 0);
    expect(main).toEqual([String(sum), ...GOALS.map((goal) => first?.fields[goal]?.text)]);
    expect(rowsOf(after, 2, "name", "amount").slice(0, 2)).toEqual(
      [first, second].map((form) => [
        `${form === undefined ? "" : nameOf(form)}支出`,
        form?.fields["annualAmount"]?.text,
      ]),
    );
  });

  test("once the name is filled in, nothing is left to say", () => {
    const name = summaryIn(after)?.tables["funds"]?.[0]?.cells["name"];
    if (name === undefined) throw new Error("no name");
    const named = fill(withValues(after, [{ at: name.at, value: "农村公路专项资金" }]));
    expect([named.steps, named.remarks]).toEqual([[], []]);
  });

  test("the others are one each, and that is said", () => {
    const { plan } = fill(without(alike, "附表2"));
    const said = plan.steps.flatMap(({ details = [] }) => details.map(({ message }) => JSON.stringify(message)));
    expect(said.filter((message) => message.includes("fill/each-a-fund")).length).toBe(1);
  });
});

test.each([
  ["all of them say the same", () => sayingAlike(names.length)],
  ["they say the same for the year only", () => sayingAlike(2, ["annualTarget"])],
  [
    "one of them calls itself a 专项",
    () => {
      const name = projectsOf(workbook)[1]?.fields["projectName"];
      return name === undefined ? workbook : withValues(sayingAlike(2), [{ at: name.at, value: "设备购置专项" }]);
    },
  ],
])("each is a 大项 by itself where %s", (_, made) => {
  const given = made();
  const { after, remarks } = fill(without(given, "附表2"));
  expect(rowsOf(after, 1, "name")).toEqual(projectsOf(given).map((project) => [nameOf(project)]));
  expect(remarks).toEqual([]);
});

test("projects on sheets that are called after 支出方向 stand for 附表3, too", () => {
  const bare = without(workbook, "附表2");
  const sheetsCalled = (called: (number: number) => string): Workbook => {
    let number = 0;
    return {
      ...bare,
      revision: called(0),
      sheets: bare.sheets.map((sheet) => {
        if (!sheet.name.startsWith("附表3-")) return sheet;
        // The number above the title would tell it as well.
        const rows = [...sheet.rows].filter(
          ([, cells]) => ![...cells.values()].some(({ value }) => /^附表3/.test(String(value))),
        );
        return { ...sheet, name: called((number += 1)), rows: new Map(rows) };
      }),
    };
  };
  expect(rowsOf(fill(sheetsCalled((number) => `方向${String(number)}`)).after, 1, "name")).toEqual(
    names.map((name) => [name]),
  );
  expect(rowsOf(fill(sheetsCalled((number) => `项目${String(number)}`)).after, 1, "name")).toEqual([]);
});

describe("the 附表3 of a fund of several directions", () => {
  const roads = cleanDirection({ fund: "城管专项", fundAmount: 24 });
  const green = cleanDirection({
    direction: "绿化和保洁",
    fund: "城管专项",
    fundAmount: 24,
    groups: {
      绿化: [{ item: "养护费", amount: 7, basis: "7万元" }],
      保洁: [{ item: "人工费", amount: 5, basis: "5万元" }],
    },
  });
  const filledFrom = (other: Parameters<typeof directionSheet>[0]): Workbook =>
    fill(workbookOf({ "附表3-1": directionSheet(roads), "附表3-2": directionSheet(other) })).after;

  test("tell its goals, where they share them, and all that they consist of", () => {
    const after = filledFrom(green);
    expect(rowsOf(after, 1, "name", "amount", ...GOALS)).toEqual([["城管专项", "24", "完成全年任务", "完成全年任务"]]);
    expect(rowsOf(after, 2, "name", "amount")).toEqual([
      ["党建", "7"],
      ["安全", "5"],
      ["绿化", "7"],
      ["保洁", "5"],
    ]);
  });

  test("are the 小项 themselves, where they consist of the same things", () => {
    const after = filledFrom({ ...green, groups: roads.groups });
    expect(rowsOf(after, 2, "name", "amount")).toEqual([
      ["社区党建和安全", "12"],
      ["绿化和保洁", "12"],
    ]);
  });

  test("tell no goal of it, where each has its own", () => {
    const own = directionSheet(green);
    const cells = own.cells.map((row) => row.map((cell) => (cell === "完成全年任务" ? "绿化达标" : cell)));
    const sheets = { "附表3-1": directionSheet(roads), "附表3-2": { ...own, cells } };
    expect(rowsOf(fill(workbookOf(sheets)).after, 1, ...GOALS)).toEqual([["", ""]]);
  });
});

describe("a project that is gone together with 附表2", () => {
  const alone = without(without(workbook, "附表2"), "附表3-2");
  const named = (name: string): string[][] => names.map((own, index) => [index === 1 ? name : own]);

  test("leaves a 大项 without a name in its place, with what 项目支出 has more than the others, and that is said", () => {
    const { after, plan, differences } = fill(alone);
    expect(rowsOf(after, 1, "name")).toEqual(named(""));
    expect(rowsOf(after, 1, "amount")[1]).toEqual([projectsOf(workbook)[1]?.fields["annualAmount"]?.text]);
    expect(JSON.stringify(plan.steps)).toContain("fill/fund-without-form");
    expect(differences).toEqual([]);
  });

  test("comes back once its 大项 is named", () => {
    const { after } = fill(alone);
    const name = summaryIn(after)?.tables["funds"]?.filter(({ depth }) => depth === 1)[1]?.cells["name"];
    if (name === undefined) throw new Error("no name");
    const whole = fill(withValues(after, [{ at: name.at, value: names[1] ?? "" }])).after;
    expect(projectsOf(whole).map(nameOf)).toEqual(names);
  });

  test("leaves nothing where two are gone, or where 项目支出 has no more", () => {
    const rest = without(alone, "附表3-3");
    const others = names.filter((_, index) => index !== 1);
    expect(rowsOf(fill(rest).after, 1, "name").flat()).toEqual(others.filter((name) => name !== names[2]));
    const project = readSubmission(alone).forms.find(({ form }) => form.id === "department-overall");
    const at = project?.fields["projectExpenditure"]?.at;
    if (at === undefined) throw new Error("no 项目支出");
    const sum = projectsOf(alone).reduce((total, { fields }) => total + Number(fields["annualAmount"]?.text), 0);
    expect(rowsOf(fill(withValues(alone, [{ at, value: sum }])).after, 1, "name").flat()).toEqual(others);
  });
});

test("a project of some 小项 only that is gone with 附表1 bears their names, and that is said; one of a whole fund its name", () => {
  const given = without(withPartOfFund(), "附表1");
  const { after, plan } = fill(without(given, "附表3-2"));
  expect(projectsOf(after).map(nameOf)).toEqual([names[0], `${names[1] ?? ""}支出`, ...names.slice(2)]);
  expect(JSON.stringify(plan.steps)).toContain("fill/direction-name");
  expect(JSON.stringify(fill(given).plan.steps)).not.toContain("fill/direction-name");
});

/** The 附表2 that comes back where two projects are of one 大项, with its name. */
function withPartOfFund(): Workbook {
  const { after } = fill(without(sayingAlike(2), "附表2"));
  const name = summaryIn(after)?.tables["funds"]?.[0]?.cells["name"];
  if (name === undefined) throw new Error("no name");
  return withValues(after, [{ at: name.at, value: "农村公路专项资金" }]);
}
