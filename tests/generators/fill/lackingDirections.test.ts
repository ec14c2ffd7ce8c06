import { checkWorkbook, readSubmission } from "../../../src/app/check";
import type { Workbook } from "../../../src/core/workbook";
import { workbookOf, type GridCell, type GridSheet } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";
import { besidesEmpty } from "../../fixtures/findings";
import { fill, replaced } from "./harness";

/** 附表1 with these 事项. */
function overallWith(items: readonly string[], project: number): GridSheet {
  const { cells } = overallSheet({ total: project + 60, sources: [project + 60, null, null], basic: 60, project });
  const rows: GridCell[][] = items.map((item) => [null, item, "办公室", "完成全年任务"]);
  const at = cells.findIndex(([label]) => label === "年度绩效指标");
  const plan: GridCell[][] = [["年度重点工作计划", "事项", "责任单位/科室", "工作目标"], ...rows];
  return { cells: [...cells.slice(0, at), ...plan, ...cells.slice(at)] };
}

/** 附表3 of one 支出内容. */
function directionOf(direction: string, fund: string, amount: number, fundAmount: number, content = direction) {
  const groups = {
    [content]: [{ item: "经费", amount, basis: `1次*${String(amount)}（万元/次）=${String(amount)}万元` }],
  };
  const indicators = [["成本指标", content, amount]] as const;
  return directionSheet(cleanDirection({ direction, fund, amount, fundAmount, groups, indicators }));
}

const read = (workbook: Workbook, sheet: string, field: string): string | undefined =>
  readSubmission(workbook).forms.find((form) => form.sheet === sheet)?.fields[field]?.text;

const names = ({ sheets }: Workbook): readonly string[] => sheets.map(({ name }) => name);

function expectAgreeing(workbook: Workbook): void {
  const findings = besidesEmpty(checkWorkbook(workbook).findings).filter(({ severity }) => severity === "error");
  expect(findings.map(({ rule }) => rule)).toEqual([]);
}

describe("a direction that only 附表1 names", () => {
  const items = ["社区党建", "乡村产业", "农田水利、粮食生产工作经费"];
  const funds = { 社区经费: { amount: 12, parts: {} }, 农业经费: { amount: 30, parts: {} } };
  const sheets = (fundAmount = 30, of = items): Readonly<Record<string, GridSheet>> => ({
    附表1: overallWith(of, 42),
    附表2: summarySheet(42, funds),
    "附表3-1": directionOf("社区党建", "社区经费", 12, 12),
    "附表3-3": directionOf("乡村产业", "农业经费", 18, fundAmount),
  });

  test("comes back with what its fund has more than its other directions", () => {
    const { after, differences, remarks } = fill(workbookOf(sheets()));
    expect(names(after)).toEqual(["附表1", "附表2", "附表3-1", "附表3-2", "附表3-3"]);
    const fields = ["expenditureDirection", "specialFundName", "projectAmount", "costingTotal"];
    expect(fields.map((field) => read(after, "附表3-2", field))).toEqual([items[2], "农业经费", "12", "12"]);
    expect([differences, remarks]).toEqual([[], []]);
    expectAgreeing(after);
  });

  test.each<[string, Readonly<Record<string, GridSheet>>]>([
    ["where the direction that is there says that it is all of the fund", sheets(18)],
    ["where 附表1 names none that has no form", sheets(30, items.slice(0, 2))],
    ["where 附表1 names two", sheets(30, [...items, "文明城市创建"])],
    ["where a direction that is there bears none of their names", sheets(30, ["社区党建", "文明创建"])],
    ["where every fund has what it needs", { ...sheets(), "附表3-4": directionOf("粮食", "农业经费", 12, 30) }],
  ])("does not come %s", (_, given) => {
    expect(names(fill(workbookOf(given)).after)).toEqual(Object.keys(given));
  });
});

describe("several 小项 of a fund without a direction", () => {
  const parts = { 执法: 8, 信访: 3, 安全: 5, 党建: 4 };
  const summary = summarySheet(32, { 业务经费: { amount: 20, parts }, 社区经费: { amount: 12, parts: { 社区: 12 } } });
  const sheets = (last: string): Readonly<Record<string, GridSheet>> => ({
    附表2: summary,
    "附表3-1": directionOf("执法", "业务经费", 8, 20),
    [last]: directionOf("社区工作", "社区经费", 12, 12, "社区"),
  });
  const made = (workbook: Workbook) =>
    names(workbook)
      .slice(3, -1)
      .map((sheet) => [sheet, read(workbook, sheet, "expenditureDirection"), read(workbook, sheet, "projectAmount")]);

  test.each([
    ["one sheet is left out: a direction of all of them", "附表3-3", [["附表3-2", "信访、安全、党建", "12"]]],
    [
      "as many sheets are left out: a direction of each",
      "附表3-5",
      [
        ["附表3-2", "信访", "3"],
        ["附表3-3", "安全", "5"],
        ["附表3-4", "党建", "4"],
      ],
    ],
  ])("%s", (_, last, wanted) => {
    const { after, differences, remarks } = fill(workbookOf(sheets(last)));
    expect(made(after)).toEqual(wanted);
    expect([differences, remarks]).toEqual([[], []]);
    expectAgreeing(after);
  });

  test("two sheets for three of them may be of any: none is made", () => {
    expect(names(fill(workbookOf(sheets("附表3-4"))).after)).toEqual(["附表1", "附表2", "附表3-1", "附表3-4"]);
  });
});

describe("a direction that is gone together with 附表2", () => {
  const items = ["社区党建", "乡村产业", "农田水利、粮食生产工作经费"];
  const sheets = (fundAmount = 30, of = items): Readonly<Record<string, GridSheet>> => ({
    附表1: overallWith(of, 42),
    "附表3-1": directionOf("社区党建", "社区经费", 12, 12),
    "附表3-3": directionOf("乡村产业", "农业经费", 18, fundAmount),
  });
  const mainsIn = (workbook: Workbook) =>
    readSubmission(workbook)
      .forms.find(({ form }) => form.id === "special-fund-summary")
      ?.tables["funds"]?.flatMap(({ depth, cells }) =>
        depth === 1 ? [[cells["name"]?.text, cells["amount"]?.text]] : [],
      );

  test("comes back by the 事项 that is left, with what its fund has more than the others say, and 附表2 after it", () => {
    const { after, differences } = fill(workbookOf(sheets()));
    expect(names(after)).toEqual(["附表1", "附表2", "附表3-1", "附表3-2", "附表3-3"]);
    const fields = ["expenditureDirection", "specialFundName", "specialFundAmount", "projectAmount"];
    expect(fields.map((field) => read(after, "附表3-2", field))).toEqual([items[2], "农业经费", "30", "12"]);
    expect(mainsIn(after)).toEqual([
      ["社区经费", "12"],
      ["农业经费", "30"],
    ]);
    expect(differences).toEqual([]);
  });

  test("has the goals of the others where the directions of all funds share theirs, and else none", () => {
    const goal = (given: Readonly<Record<string, GridSheet>>) =>
      read(fill(workbookOf(given)).after, "附表3-2", "annualTarget");
    const more = {
      "附表3-4": directionOf("法治", "政法经费", 5, 10),
      "附表3-5": directionOf("维稳", "政法经费", 5, 10),
    };
    const given = {
      ...sheets(30, [...items, "法治", "维稳"]),
      ...more,
      附表1: overallWith([...items, "法治", "维稳"], 52),
    };
    expect(goal(given)).toBe("完成全年任务");
    expect(goal({ ...given, "附表3-5": replaced(more["附表3-5"], "完成全年任务", "平安建设") })).toBe("");
    expect(goal(sheets())).toBe("");
  });

  test.each<[string, Readonly<Record<string, GridSheet>>, readonly (readonly [string, string])[]]>([
    [
      "where two 事项 are left",
      sheets(30, [...items, "文明城市创建"]),
      [
        ["社区经费", "12"],
        ["农业经费", "18"],
      ],
    ],
    [
      "where its fund says that nothing of it is missing: then all that is known is what it comes to",
      sheets(18),
      [
        ["社区经费", "12"],
        ["农业经费", "18"],
        ["", "12"],
      ],
    ],
  ])("does not come %s", (_, given, mains) => {
    const { after } = fill(workbookOf(given));
    expect(names(after)).toEqual(["附表1", "附表2", "附表3-1", "附表3-3"]);
    expect(mainsIn(after)).toEqual(mains);
  });
});

describe("one of several directions of a fund", () => {
  const parts = { 执法: 8, 信访: 3, 安全: 5 };
  const other = { 社区经费: { amount: 12, parts: { 社区: 12 } } };
  const workbook = (named: string, goal = "完成全年任务"): Workbook =>
    workbookOf({
      附表2: summarySheet(28, { ...other, 业务经费: { amount: 16, parts } }),
      "附表3-1": directionOf(named, "社区经费", 12, 12, "社区"),
      "附表3-2": replaced(directionOf("执法", "业务经费", 8, 16), "完成全年任务", goal),
    });

  test("is of all that is left, where the other funds consist of what their directions do, and that is its name", () => {
    const { after, plan } = fill(workbook("社区工作"));
    expect([names(after).slice(-1), read(after, "附表3-3", "expenditureDirection")]).toEqual([
      ["附表3-3"],
      "信访、安全",
    ]);
    expect(read(after, "附表3-3", "projectAmount")).toBe("8");
    expect(JSON.stringify(plan.steps)).toContain("fill/direction-name");
  });

  test("is of the next 小项 only, where nothing tells that these are no directions", () => {
    const { after, plan } = fill(workbook("社区"));
    expect(["附表3-3", "附表3-4"].map((sheet) => read(after, sheet, "expenditureDirection"))).toEqual(["信访", "安全"]);
    expect(JSON.stringify(plan.steps)).not.toContain("fill/direction-name");
  });

  test("has the goals of the fund where the others repeat them, and else none", () => {
    const goal = (given: Workbook) => read(fill(given).after, "附表3-3", "implementationTarget");
    expect([goal(workbook("社区工作")), goal(workbook("社区工作", "执法到位"))]).toEqual(["完成全年任务", ""]);
  });
});

test.each([
  ["comes back", "SUM(#REF!)", ["附表3-1"]],
  ["is not told by one that looks at nothing", "SUM(Z98:Z99)", []],
])("a direction of which only a broken formula is left %s", (_, formula, wanted) => {
  const given = workbookOf({
    附表2: summarySheet(16, { 业务经费: { amount: 16, parts: { 信访: { value: null, formula }, 执法: 8 } } }),
    "附表3-2": directionOf("执法", "业务经费", 8, 16),
  });
  const { after } = fill(given);
  expect(names(after).filter((name) => name === "附表3-1")).toEqual(wanted);
  expect(wanted.map((sheet) => read(after, sheet, "projectAmount"))).toEqual(wanted.map(() => "8"));
});
