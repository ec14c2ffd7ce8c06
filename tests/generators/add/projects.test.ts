import { checkWorkbook, readSubmission } from "../../../src/app/check";
import { addressOf } from "../../../src/core/a1";
import type { Workbook } from "../../../src/core/workbook";
import { workbookOf, type GridSheet } from "../../../src/host/memory/grid";
import { overallSheet, summarySheet } from "../../fixtures/department";
import { besidesEmpty } from "../../fixtures/findings";
import { addDirection, addRow, errorsIn } from "./harness";

/** A form of 项目支出绩效目标表 with its costing, as places print it that have no 附表3. */
const project = (name: string, costs: Readonly<Record<string, number>>, hasTotal = true): GridSheet => {
  const annual = Object.values(costs).reduce((sum, amount) => sum + amount, 0);
  return {
    cells: [
      ["2024年项目支出绩效目标申报表"],
      ["项目名称", name, "主管部门", "某街道办事处", null],
      ["年度资金总额（万元）", annual, "项目实施期", "2024.1.1-2024.12.31", null],
      ["年度绩效目标", "完成全年任务", null, null, null],
      ["一级指标", "二级指标", "三级指标", "指标值", "绩效标准"],
      ["产出指标", "数量指标", `${name}次数`, "30次", "计划标准"],
      ...Object.entries(costs).map(([content, amount]) => [
        "产出指标",
        "成本指标",
        content,
        `${amount}万元`,
        "计划标准",
      ]),
      ["成本构成", "支出内容", "支出明细", "金额", "测算依据"],
      ...Object.entries(costs).map(([content, amount]) => [null, content, `${content}费`, amount, "据实结算"]),
      ...(hasTotal ? [[null, "合计", null, annual, null]] : []),
    ],
  };
};

const overall = overallSheet({ total: 118, sources: [118, null, null], basic: 100, project: 18 });
const summary = summarySheet(18, {
  业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } },
  城市管理经费: { amount: 6, parts: { 环卫保洁: 4, 绿化养护: 2 } },
});
const projects = {
  项目1: project("业务经费", { 党建: 7, 安全: 5 }),
  项目2: project("城市管理经费", { 环卫保洁: 4, 绿化养护: 2 }),
};
const whole = { 附表1: overall, 附表2: summary, ...projects };

const fieldOf = (workbook: Workbook, sheet: string, field: string): string | undefined =>
  readSubmission(workbook).forms.find((form) => form.sheet === sheet)?.fields[field]?.text;

const projectsIn = (workbook: Workbook): readonly string[] =>
  readSubmission(workbook).forms.flatMap(({ form, sheet, fields }) =>
    form.id === "project-target"
      ? [`${sheet} ${fields["projectName"]?.text ?? ""} ${fields["annualAmount"]?.text ?? ""}`]
      : [],
  );

describe("one more direction of a package with project forms", () => {
  const wanted = {
    name: "养老服务",
    parts: [
      { name: "老人食堂", amount: 7 },
      { name: "健康体检", amount: 3 },
    ],
  };

  test("is a project form like the others, its row in 附表2, and what both come to", () => {
    const { after } = addDirection(workbookOf(whole), wanted);
    expect(after.sheets.map(({ name }) => name)).toEqual([...Object.keys(whole), "项目3"]);
    expect(projectsIn(after).at(-1)).toBe("项目3 养老服务 10");
    expect(fieldOf(after, "项目3", "departmentName")).toBe("某街道办事处");
    expect(fieldOf(after, "项目3", "costingTotal")).toBe("10");
    expect(fieldOf(after, "附表2", "total")).toBe("28");
    expect(fieldOf(after, "附表1", "projectExpenditure")).toBe("28");
  });

  test("below a fund of another name it is a 小项 of that", () => {
    const { after } = addDirection(workbookOf(whole), { ...wanted, fundName: "民生经费" });
    const names = readSubmission(after).forms.flatMap(({ tables }) => tables["funds"] ?? []);
    expect(names.slice(-2).map(({ cells, depth }) => [depth, cells["name"]?.text, cells["amount"]?.text])).toEqual([
      [1, "民生经费", "10"],
      [2, "养老服务", "10"],
    ]);
    expect(projectsIn(after).at(-1)).toBe("项目3 养老服务 10");
  });

  const costing = (workbook: Workbook): readonly string[] =>
    readSubmission(workbook).forms.flatMap(({ sheet, tables }) =>
      sheet === "项目3"
        ? (tables["costing"] ?? []).map(({ cells }) =>
            `${cells["content"]?.text ?? ""} ${cells["amount"]?.text ?? ""}`.trimEnd(),
          )
        : [],
    );
  const parts = [
    { name: "老人食堂", amount: "7万元" },
    { name: "健康体检", amount: "30000元" },
  ];

  test.each([
    ["a new fund of its own name", {}],
    ["a new fund of another name", { fundName: "民生经费" }],
  ])("below %s its costing bears the parts with their amounts", (_, fund) => {
    const { after } = addDirection(workbookOf(whole), { name: "养老服务", parts, ...fund });
    expect(costing(after)).toEqual(["老人食堂 7", "健康体检 3"]);
    expect(fieldOf(after, "项目3", "costingTotal")).toBe("10");
    expect(errorsIn(after)).toEqual([]);
  });

  test("a part that bears the name of the project has its own amount, not that of its row in 附表2", () => {
    const named = [
      { name: "养老服务", amount: 7 },
      { name: "健康体检", amount: 3 },
    ];
    const { after } = addDirection(workbookOf(whole), { name: "养老服务", fundName: "民生经费", parts: named });
    expect(costing(after)).toEqual(["养老服务 7", "健康体检 3"]);
    expect(projectsIn(after).at(-1)).toBe("项目3 养老服务 10");
  });

  test("parts are in the unit of the projects where that is another one than that of 附表2", () => {
    const inYuan = (name: string, costs: Readonly<Record<string, number>>): GridSheet => ({
      cells: project(name, costs).cells.map((row) =>
        row.map((value) => (typeof value === "string" ? value.replace("万元", "元") : value)),
      ),
    });
    const sheets = {
      附表2: summary,
      项目1: inYuan("业务经费", { 党建: 70000, 安全: 50000 }),
      项目2: inYuan("城市管理经费", { 环卫保洁: 40000, 绿化养护: 20000 }),
    };
    const wantedBelow = { name: "养老服务", fundName: "民生经费", parts };
    const { after } = addDirection(workbookOf(sheets), wantedBelow);
    expect(projectsIn(after).at(-1)).toBe("项目3 养老服务 100000");
    expect(costing(after)).toEqual(["老人食堂 70000", "健康体检 30000"]);
  });

  test.each([
    ["parts without amounts", { parts: [{ name: "老人食堂" }, { name: "健康体检" }] }, ["老人食堂", "健康体检"], ""],
    [
      "parts without amounts of what comes to one",
      { amount: 10, parts: [{ name: "老人食堂" }, { name: "健康体检" }] },
      ["老人食堂", "健康体检"],
      "10",
    ],
  ])("%s: none is made up", (_, given, rows, amount) => {
    const { after } = addDirection(workbookOf(whole), { name: "养老服务", fundName: "民生经费", ...given });
    expect(costing(after)).toEqual(rows);
    expect(projectsIn(after).at(-1)?.trimEnd()).toBe(`项目3 养老服务 ${amount}`.trimEnd());
  });

  test.each([
    ["is left open", {}, ["老人食堂 7", "健康体检"]],
    ["is what is left of the whole", { amount: 10 }, ["老人食堂 7", "健康体检 3"]],
  ])("a part without an amount beside one that has it %s", (_, amount, rows) => {
    const [known] = parts;
    const half = [...(known === undefined ? [] : [known]), { name: "健康体检" }];
    const { after } = addDirection(workbookOf(whole), {
      name: "养老服务",
      fundName: "民生经费",
      parts: half,
      ...amount,
    });
    expect(costing(after)).toEqual(rows);
  });

  test("with nothing but an amount its form says that", () => {
    const { after } = addDirection(workbookOf(whole), { name: "养老服务", fundName: "民生经费", amount: 10 });
    expect(costing(after).filter((row) => row !== "")).toEqual([]);
    expect(projectsIn(after).at(-1)).toBe("项目3 养老服务 10");
  });

  test("without 附表1 and 附表2 it is the form alone", () => {
    const { after, remarks } = addDirection(workbookOf(projects), { name: "养老服务", amount: "9万元" });
    expect(projectsIn(after).at(-1)).toBe("项目3 养老服务 9");
    expect(remarks).toEqual([]);
  });

  test.each([
    ["a project that is there", { name: "业务经费" }, "工作表“项目1”"],
    ["a part of what one form tells the whole of", { name: "消防", fundName: "业务经费" }, "工作表“项目1”"],
  ])("%s: nothing is added, and it is said why", (_, taken, said) => {
    const { plan, remarks } = addDirection(workbookOf(whole), taken);
    expect(plan.steps).toEqual([]);
    expect(remarks).toEqual([expect.stringContaining(said)]);
  });
});

describe("a row in the costing of a project form", () => {
  const values = { content: "志愿服务", item: "补贴", amount: 3 };
  const added = (sheets: Readonly<Record<string, GridSheet>>) => {
    const workbook = workbookOf(sheets);
    const form = readSubmission(workbook).forms.find(({ sheet }) => sheet === "项目1");
    const at = form?.tables["costing"]?.at(-1)?.cells["item"]?.at ?? { row: 0, column: 0 };
    return addRow(workbook, `项目1!${addressOf(at)}`, values);
  };

  test.each([
    ["with a total", whole],
    ["without one", { ...whole, 项目1: project("业务经费", { 党建: 7, 安全: 5 }, false) }],
  ])("%s reaches its cost indicators, 附表2 and 附表1", (_, sheets) => {
    const { after } = added(sheets);
    expect(projectsIn(after)[0]).toBe("项目1 业务经费 15");
    expect(fieldOf(after, "附表2", "total")).toBe("21");
    expect(fieldOf(after, "附表1", "projectExpenditure")).toBe("21");
    const rows = readSubmission(after).forms.flatMap(({ tables }) => [
      ...(tables["funds"] ?? []),
      ...(tables["indicators"] ?? []),
    ]);
    const named = rows.filter(({ cells }) => (cells["name"] ?? cells["level3"])?.text === "志愿服务");
    expect(named.map(({ cells }) => (cells["amount"] ?? cells["indicatorValue"])?.text)).toEqual(["3", "3万元"]);
    const rules = besidesEmpty(checkWorkbook(after).findings).flatMap(({ rule, severity }) =>
      severity === "error" ? [rule] : [],
    );
    expect(rules).toEqual([]);
  });

  test("what is not all of its project leaves the amount of it as it is", () => {
    const more = project("业务经费", { 党建: 7, 安全: 5 });
    const partly = {
      cells: more.cells.map((row) => (row[0] === "年度资金总额（万元）" ? [row[0], 50, ...row.slice(2)] : row)),
    };
    const { after } = added({ 项目1: partly });
    expect(projectsIn(after)).toEqual(["项目1 业务经费 50"]);
    expect(fieldOf(after, "项目1", "costingTotal")).toBe("15");
  });
});
