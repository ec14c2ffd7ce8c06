import { checkWorkbook } from "../../src/app/check";
import { addressOf } from "../../src/core/a1";
import { renderMessage } from "../../src/core/message";
import { workbookOf, type GridCell, type GridPicture, type GridSheet } from "../../src/host/memory/grid";
import { catalogueFor } from "../../src/locales";
import { cleanDirection, directionSheet, overallSheet, summarySheet, type CostingRow } from "../fixtures/department";

type Sheets = Record<string, GridPicture>;

const RULE = "structure/field-empty";
const UNIT = "填报单位（盖章）：某街道办事处";

const replaced = ({ cells, ...sheet }: GridSheet, before: GridCell, after: GridCell): GridSheet => ({
  ...sheet,
  cells: cells.map((row) => row.map((cell) => (cell === before ? after : cell))),
});

const direction = (before: GridCell, after: GridCell): Sheets => ({
  附表3: replaced(directionSheet(cleanDirection({ indicators: [] })), before, after),
});

/** 附表3 with one row more in its costing. */
const withRow = (row: Partial<Record<keyof CostingRow, GridCell>>, total: GridCell = 12): Sheets => {
  const { item = null, amount = null, basis = null } = row;
  const { cells } = directionSheet(cleanDirection({ indicators: [], total }));
  const last = cells.findIndex((line) => line.includes("器材购置"));
  return {
    附表3: { cells: [...cells.slice(0, last + 1), [null, null, item, amount, basis], ...cells.slice(last + 1)] },
  };
};

/** 附表2 with a row more at its end. */
const withFund = (...row: readonly GridCell[]): Sheets => {
  const funds = { 业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } }, 社区经费: { amount: 20, parts: {} } };
  const { cells } = summarySheet(32, funds);
  return { 附表2: { cells: [...cells.slice(0, -1), row, ...cells.slice(-1)] } };
};

const overall = (changes: Partial<Parameters<typeof overallSheet>[0]> = {}): GridSheet =>
  overallSheet({ total: 100, sources: [90, 10, null], basic: 60, project: 40, ...changes });

/** 项目支出绩效目标申报表 of 88号. */
const project = (changes: Readonly<Record<string, GridCell>> = {}): Sheets => {
  const value = (label: string, usual: GridCell): GridCell => (label in changes ? (changes[label] ?? null) : usual);
  return {
    项目: [
      ["项目支出绩效目标申报表"],
      [value("年度行", "（2024年度）")],
      ["项目名称", value("项目名称", "道路养护")],
      ["主管部门", value("主管部门", "某市交通局"), "实施单位", value("实施单位", "公路中心")],
      ["年度资金总额（万元）", value("年度资金总额", 60), "实施期资金总额（万元）", value("实施期资金总额", null)],
      ["其中：财政拨款", value("财政拨款", null), "其他资金", null],
      ["项目期", value("项目期", "2024年")],
      ["实施期目标", value("实施期目标", null)],
      ["年度目标", value("年度目标", "完成养护")],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", value("三级指标", "养护里程"), value("指标值", "30公里")],
    ],
  };
};

const blankProject = project({
  年度行: "（    年度）",
  项目名称: null,
  主管部门: null,
  实施单位: null,
  年度资金总额: null,
  项目期: null,
  年度目标: null,
  三级指标: "指标1：",
  指标值: null,
});

const findingsOf = (sheets: Sheets) => checkWorkbook(workbookOf(sheets)).findings.filter(({ rule }) => rule === RULE);

describe("finds", () => {
  test.each<[string, Sheets, suspect: string, severity: "error" | "warning", said: string]>([
    ["a name", direction("社区党建和安全", null), "附表3!B3", "error", "附表3的“支出方向”（B3）还没有填写。"],
    ["the name of the fund", direction("业务经费", null), "附表3!E3", "error", "“所属专项名称”（E3）还没有填写。"],
    ["a period", direction("2024.1.1-2024.12.31", null), "附表3!B5", "error", "“项目实施期”（B5）还没有填写。"],
    ["a place for a seal", direction(UNIT, "填报单位：（盖章）"), "附表3!A2", "warning", "纸质表盖章即可"],
    ["a unit without a seal", direction(UNIT, "填报单位："), "附表3!A2", "error", "“填报单位”（A2）还没有填写。"],
    ["a department", { 附表1: replaced(overall(), "某街道办事处", null) }, "附表1!B3", "error", "“部门名称”（B3）"],
    ["an amount with no parts", project({ 年度资金总额: null }), "项目!B5", "error", "“年度资金总额”（B5）"],
    ["a target", project({ 年度目标: null }), "项目!B9", "error", "“年度目标”（B9）"],
    [
      "the target of the year where that of the period stands",
      project({ 年度目标: null, 实施期目标: "畅通" }),
      "项目!B9",
      "error",
      "“年度目标”（B9）",
    ],
    ["a year", project({ 年度行: "（    年度）" }), "项目!A2", "error", "“年度”（A2）"],
    ["a unit", project({ 主管部门: null }), "项目!B4", "error", "“主管部门”（B4）"],
    [
      "a 大项 without an amount",
      withFund("三", "救助经费", null, "救助", "救助"),
      "附表2!C9",
      "error",
      "“救助经费”的“金额”（C9）",
    ],
    [
      "an amount without a name",
      withFund("三", null, 3, "救助", "救助"),
      "附表2!B9",
      "error",
      "写了金额3的行没有写“名称”（B9）",
    ],
    [
      "a 大项 without a target",
      withFund("三", "救助经费", 3, "救助", null),
      "附表2!E9",
      "error",
      "“救助经费”的“年度绩效目标”（E9）",
    ],
    [
      "an item with a text and no amount",
      withRow({ item: "会议", basis: "据实结算" }),
      "附表3!D13",
      "error",
      "“会议”的“金额”（D13）",
    ],
    [
      "an item without an amount where a formula adds up",
      withRow({ item: "会议" }, { value: 12, formula: "SUM(D10:D13)" }),
      "附表3!D13",
      "error",
      "“会议”的“金额”（D13）",
    ],
  ])("%s", (_, sheets, suspect, severity, said) => {
    const findings = findingsOf(sheets);
    expect(findings.map((one) => [`${one.suspect.at.sheet}!${addressOf(one.suspect.at)}`, one.severity])).toEqual([
      [suspect, severity],
    ]);
    expect(renderMessage(findings[0]?.message ?? [], catalogueFor("zh-CN"))).toContain(said);
    expect([findings[0]?.outcome, findings[0]?.fixes]).toEqual(["fail", []]);
  });
});

describe("is silent", () => {
  test.each<[string, Sheets]>([
    ["all is filled in", { 附表1: overall(), ...withRow({}) }],
    ["the seal stands before the name", direction(UNIT, "填报单位：（盖章）某街道办事处")],
    ["a project of one year states its annual target only", project()],
    ["sources that give nothing, and a total of several years", project({ 实施期资金总额: null, 财政拨款: null })],
    ["a label that does not stand there", direction("项目实施期", "其他栏目")],
    ["a spare row that has its number", withFund("三")],
    ["a spare row of a costing", withRow({})],
    ["a 其中 line that is not used", withRow({ item: "其中：设备" }, { value: 12, formula: "SUM(D10:D13)" })],
    ["a printed item that is not used, beside a typed total that holds", withRow({ item: "会议" })],
    ["no amount, said so", withRow({ item: "会议", amount: "/", basis: "不适用" })],
    ["not applicable in a field", project({ 实施单位: "无" })],
    [
      "parts of a 大项 that are not given amounts",
      { 附表2: summarySheet(20, { 社区经费: { amount: 20, parts: { 人员: null, 工作: null } } }) },
    ],
    [
      "targets of the parts alone",
      { 附表2: replaced(summarySheet(20, { 社区经费: { amount: 20, parts: { 人员: 20 } } }), "完成全年任务", null) },
    ],
    ["the year in the title", project({ 年度行: null })],
    ["a date to be filled in by hand", project({ 年度行: "填报日期：    年  月  日" })],
  ])("%s", (_, sheets) => {
    expect(findingsOf(sheets)).toEqual([]);
  });

  // Both are told by the amounts they must come to.
  test.each<[string, Sheets, string]>([
    ["a total of parts", { 附表1: overall({ total: "资金总额：" }) }, "amount/total-missing"],
    ["an amount whose calculation gives it", direction(5, null), "costing/amount"],
  ])("%s is a matter of arithmetic", (_, sheets, rule) => {
    expect(checkWorkbook(workbookOf(sheets)).findings.map((finding) => finding.rule)).toEqual([rule]);
  });

  test("a heading across the table", () => {
    const { cells } = directionSheet(cleanDirection({ indicators: [] }));
    const rows = [...cells.slice(0, 9), [null, "一、人员经费"], ...cells.slice(9)];
    expect(findingsOf({ 附表3: { cells: rows, merges: ["B10:E10"] } })).toEqual([]);
  });

  test("an amount that is merged over several items", () => {
    const { groups } = cleanDirection();
    const items: CostingRow[] = [
      { item: "器材购置", amount: 5, basis: "据实结算" },
      { item: "器材安装", amount: null, basis: "据实结算" },
    ];
    const sheet = directionSheet(cleanDirection({ indicators: [], groups: { ...groups, 安全: items } }));
    expect(findingsOf({ 附表3: { ...sheet, merges: ["D12:D13"] } })).toEqual([]);
    expect(findingsOf({ 附表3: sheet })).toHaveLength(1);
  });
});

test("a blank form is told once, with everything that is to be filled in", () => {
  const findings = findingsOf(blankProject);
  expect(findings.map(({ severity, message }) => [severity, message[0]])).toEqual([
    [
      "error",
      {
        key: "empty/form",
        values: {
          sheet: "项目",
          form: "项目支出绩效目标申报表",
          labels: "年度、项目名称、主管部门、实施单位、年度资金总额、项目期、年度目标",
        },
      },
    ],
  ]);
});

test("a form that was begun is told field by field", () => {
  const begun = project({ 项目名称: "道路养护", 主管部门: null, 年度目标: null, 项目期: null });
  expect(findingsOf(begun).map(({ suspect }) => addressOf(suspect.at))).toEqual(["B4", "B7", "B9"]);
});

test("rows of one table are told together", () => {
  const funds = { 甲: { amount: 12, parts: {} }, 乙: { amount: null, parts: {} }, 丙: { amount: null, parts: {} } };
  const [finding, ...others] = findingsOf({ 附表2: summarySheet({ value: 12, formula: "C5+C6+C7" }, funds) });
  expect(others).toEqual([]);
  expect(finding?.message[0]?.values).toMatchObject({ names: "乙、丙", cells: "C6、C7", label: "金额" });
  expect(finding?.related.map(({ at }) => addressOf(at))).toEqual(["C7"]);
});

test("what other forms say is named, in both languages", () => {
  const sheets: Sheets = {
    附表2: summarySheet(12, { 业务经费: { amount: 12, parts: {} } }),
    附表3: replaced(directionSheet(cleanDirection({ indicators: [] })), UNIT, "填报单位："),
  };
  const [finding] = findingsOf(sheets);
  const said = (language: "zh-CN" | "en"): string => renderMessage(finding?.message ?? [], catalogueFor(language));
  expect(said("zh-CN")).toContain("附表2!A2已写有“某街道办事处”，可以用“补全”（gouji fill）带过来。");
  expect(said("en")).toContain("附表2!A2 says “某街道办事处” already; filling in (gouji fill) carries it over.");
});

test("a formula over nothing is no amount", () => {
  const total = { value: 0, formula: "SUM(D10:D12)" };
  const { cells } = directionSheet(
    cleanDirection({ indicators: [], amount: { value: 0, formula: "D13" }, fundAmount: null, total }),
  );
  const emptied = cells.map((row, index) => (index >= 8 && index <= 14 && typeof row[3] === "number" ? [] : row));
  const [finding] = findingsOf({ 附表3: { cells: emptied } });
  expect(finding?.message.map(({ key }) => key)).toContain("empty/computed");
});

test("in a list of projects a column is told once", () => {
  const row = (name: string, target: GridCell): GridCell[] => [
    name,
    "某局",
    60,
    target,
    "产出指标",
    "数量指标",
    "里程",
    "30公里",
  ];
  const sheets: Sheets = {
    项目: [
      ["2024年部门预算项目绩效目标申报表"],
      ["项目名称", "单位名称", "年度资金总额（万元）", "年度绩效目标", "一级指标", "二级指标", "三级指标", "指标值"],
      row("道路养护", null),
      row("桥梁养护", "完成"),
      row("隧道养护", null),
    ],
  };
  const findings = findingsOf(sheets);
  expect(findings.map(({ message }) => message[0]?.values)).toEqual([
    { sheet: "项目", label: "年度绩效目标", cells: "D3、D5", names: "道路养护、隧道养护" },
  ]);
});
