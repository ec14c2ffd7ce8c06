import type { GridSheet } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";
import { withCell } from "../../fixtures/generated";
import { fillPictures, replaced } from "./harness";

const overall = (changes: Partial<Parameters<typeof overallSheet>[0]> = {}): GridSheet =>
  overallSheet({
    total: 32,
    sources: [30, 2, null],
    basic: 20,
    project: 12,
    indicators: [
      ["基本支出", 20],
      ["项目支出", 12],
    ],
    ...changes,
  });
const summary = (total: number | null, amount: number | null, party: number | null, unit = "万元"): GridSheet =>
  summarySheet(total, { 业务经费: { amount, parts: { 党建: party, 安全: party === null ? null : 5 } } }, unit);
const direction = directionSheet(cleanDirection());

describe("what stands on other forms", () => {
  test("a clean package needs nothing", () => {
    const filled = fillPictures({ 附表1: overall(), 附表2: summary(12, 12, 7), "附表3-1": direction });
    expect([filled.cells, filled.differences, filled.remarks]).toEqual([[], [], []]);
  });

  test("附表2 from 附表3, 附表1 from both: totals, parts, cost indicators", () => {
    const filled = fillPictures({
      附表1: overall({
        project: null,
        indicators: [
          ["基本支出", null],
          ["项目支出", null],
        ],
      }),
      附表2: summary(null, null, null),
      "附表3-1": direction,
    });
    expect([...filled.cells].sort()).toEqual([
      "附表1!E11: 20",
      "附表1!E12: 12",
      "附表1!E7: 12",
      "附表2!C4: 12",
      "附表2!C5: 12",
      "附表2!C6: 7",
      "附表2!C7: 5",
    ]);
    expect(filled.steps).toContain("附表2!C6“党建”填“7万元”，由附表3-1!D13:D14相加得出。");
  });

  test("附表3 from 附表2: amount, fund and goals", () => {
    const blank = replaced(
      directionSheet(cleanDirection({ amount: null, fundAmount: null, total: null, groups: {}, indicators: [] })),
      "完成全年任务",
      null,
    );
    const filled = fillPictures({ 附表2: summary(12, 12, 7), "附表3-1": blank, 附表1: overall() });
    expect(filled.cells).toEqual(
      expect.arrayContaining([
        "附表3-1!B4: 12",
        "附表3-1!E4: 12",
        "附表3-1!B6: 完成全年任务",
        "附表3-1!B7: 完成全年任务",
      ]),
    );
    expect(filled.cells).toContain("附表3-1!D12: 12");
  });

  test("who fills in stands behind the label, and the line keeps its shape", () => {
    const unsealed = (sheet: GridSheet): GridSheet =>
      replaced(sheet, "填报单位（盖章）：某街道办事处", "填报单位：（盖章）");
    const line = (text: string): GridSheet => replaced(direction, "填表人：张某    联系电话：22345678", text);
    const filled = fillPictures({
      附表1: unsealed(overall()),
      附表2: summary(12, 12, 7),
      "附表3-1": unsealed(line("填表人：          联系电话：")),
    });
    expect(filled.cells).toEqual([
      "附表1!A2: 填报单位：（盖章）某街道办事处",
      "附表3-1!A2: 填报单位：（盖章）某街道办事处",
      "附表3-1!A18: 填表人：张某      联系电话：22345678",
    ]);
  });

  test("different people fill in different forms: nobody is chosen, and that is said", () => {
    const person = (sheet: GridSheet, name: string): GridSheet =>
      replaced(sheet, "填表人：张某    联系电话：22345678", name);
    const filled = fillPictures({
      附表1: person(overall(), "填表人：李某    联系电话：22345678"),
      附表2: summary(12, 12, 7),
      "附表3-1": person(direction, "填表人：        联系电话：22345678"),
    });
    expect(filled.cells).toEqual([]);
    expect(filled.remarks).toEqual([expect.stringContaining("“填表人”没有填")]);
  });

  test.each([
    ["元", "万元", "附表2!C5: 12", "='附表3-1'!B4/10000"],
    ["万元", "元", "附表2!C5: 120000", "='附表3-1'!B4*10000"],
  ])("a form in %s and one in %s", (own, other, cell, formula) => {
    const worth = own === "元" ? 10000 : 1;
    const inUnit = directionSheet({
      direction: "社区党建",
      fund: "业务经费",
      amount: 12 * worth,
      unit: own,
      groups: { 党建: [{ item: "宣传费", amount: 12 * worth, basis: "据实结算" }] },
    });
    const other2 = summarySheet(null, { 业务经费: { amount: null, parts: { 党建: null } } }, other);
    const sheets = { 附表1: overall(), 附表2: other2, "附表3-1": inUnit };
    expect(fillPictures(sheets).cells).toContain(cell);
    expect(fillPictures(sheets, { links: true }).cells).toContain(`附表2!C5: ${formula}`);
  });

  test("an implementation period is that of the other directions, else the year of the form; not where they differ", () => {
    const period = (text: string | null, fund: string) =>
      replaced(directionSheet(cleanDirection({ fund, direction: fund })), "2024.1.1-2024.12.31", text);
    const funds = Object.fromEntries(
      ["甲经费", "乙项目费", "丙专款"].map((name) => [name, { amount: 12, parts: { 党建: 7, 安全: 5 } }]),
    );
    const package_ = (one: string | null, other: string | null) =>
      fillPictures({
        附表1: overall({ total: null, sources: [null, null, null], project: 36, indicators: [] }),
        附表2: summarySheet(36, funds),
        "附表3-1": period(one, "甲经费"),
        "附表3-2": period(other, "乙项目费"),
        "附表3-3": period(null, "丙专款"),
      });
    const periods = (filled: ReturnType<typeof package_>) => filled.cells.filter((cell) => cell.includes("!B5:"));
    expect(periods(package_("2024年全年", "2024年全年"))).toEqual(["附表3-3!B5: 2024年全年"]);
    expect(periods(package_(null, null))).toEqual(
      [1, 2, 3].map((number) => `附表3-${String(number)}!B5: 2024.1.1-2024.12.31`),
    );
    expect(periods(package_("2024年全年", "2024年上半年"))).toEqual([]);
    expect(periods(package_("2024年1月-2024年12月", "2024.1.1-2024.12.31"))).toEqual([
      "附表3-3!B5: 2024年1月-2024年12月",
    ]);
    expect(package_("2024年1月-2024年12月", "2024.1.1-2024.12.31").remarks).toEqual([]);
    expect(package_("2024年1月-2024年12月", "2024.1.1-2024.11.30").remarks).toHaveLength(1);
  });
});

describe("what follows within one form", () => {
  test("one unknown part of a sum, and only one", () => {
    const sheets = (changes: Partial<Parameters<typeof overallSheet>[0]>) => ({
      附表1: overall({ indicators: [], ...changes }),
      附表2: summary(12, 12, 7),
      "附表3-1": direction,
    });
    expect(fillPictures(sheets({ basic: null })).cells).toEqual(["附表1!E6: 20"]);
    expect(fillPictures(sheets({ sources: [30, null, null] })).cells).toEqual([]);
    expect(fillPictures(sheets({ sources: [30, null, 2] })).cells).toEqual([]);
  });

  test.each<[string, Partial<Parameters<typeof overallSheet>[0]>]>([
    ["the sources fall short", { sources: [29, null, 2] }],
    ["the sources fall short and the first is blank", { sources: [null, 2, 29] }],
    ["the total is not what it is spent on", { total: 132, sources: [30, null, 2] }],
  ])("a source that is blank is none: it gets no remainder of a total where %s", (_, changes) => {
    const forms = { 附表1: overall({ indicators: [], ...changes }), 附表2: summary(12, 12, 7), "附表3-1": direction };
    expect(fillPictures(forms).cells).toEqual([]);
  });

  test("资金总额 stands in one cell with its label", () => {
    const blank = replaced(overall(), "资金总额：32", "资金总额：");
    const filled = fillPictures({ 附表1: blank, 附表2: summary(12, 12, 7), "附表3-1": direction });
    expect(filled.cells).toEqual(["附表1!A4: 年度预算申请（万元）", "附表1!B4: 资金总额：32"].slice(1));
  });

  test("forms of other places are filled from themselves only", () => {
    const project: GridSheet = {
      cells: [
        ["2024年项目支出绩效目标申报表", null, null, "单位：万元"],
        ["项目名称", "道路养护", "主管部门", "某局"],
        ["项目资金", "年度资金总额", null],
        [null, "其中：财政拨款", 10],
        [null, "其他资金", 2],
        ["年度目标", "养护道路"],
        ["一级指标", "二级指标", "三级指标", "指标值"],
        ["产出指标", "数量指标", "养护里程", "10公里"],
      ],
    };
    const filled = fillPictures({ 项目: project, 另一个: replaced(project, "道路养护", "桥梁养护") });
    expect(filled.cells).toEqual(["项目!C3: 12", "另一个!C3: 12"]);
  });
});

describe("what stands is never overwritten", () => {
  test("a total that differs is a difference with both values and both cells", () => {
    const filled = fillPictures({
      附表1: overall({ indicators: [] }),
      附表2: summary(13, 12, 7),
      "附表3-1": direction,
    });
    expect(filled.cells).toEqual([]);
    expect(filled.differences).toContain(
      "附表2!C4“合计”写的是“13万元”，按附表2!C5应为“12万元”；已有内容不改，请核对。",
    );
  });

  test("goals that differ, not those that differ in their marks", () => {
    const worded = (goal: string) =>
      fillPictures({
        附表1: overall(),
        附表2: summary(12, 12, 7),
        "附表3-1": replaced(direction, "完成全年任务", goal),
      }).differences;
    expect(worded("完成 全年任务。")).toEqual([]);
    expect(worded("完成半年任务")).toHaveLength(2);
  });

  test("amounts that differ elsewhere leave an empty cell empty, and both are named", () => {
    const two = summary(12, 13, 7);
    const filled = fillPictures({
      附表1: overall(),
      附表2: two,
      "附表3-1": directionSheet(cleanDirection({ amount: null, fundAmount: 12 })),
    });
    // The total is what its own rows come to, whatever the fund says.
    expect(filled.cells).toEqual(["附表3-1!D16: 12"]);
    expect(filled.remarks).toEqual([expect.stringMatching(/附表3-1!B4“项目金额”没有填.*12万元.*13万元/)]);
  });

  test("a sum over a row whose amount nobody knows is not carried on", () => {
    const [first, ...others] = cleanDirection().groups["党建"] ?? [];
    const unfinished = first === undefined ? [] : [{ ...first, amount: null }, ...others];
    const sheet = directionSheet(
      cleanDirection({ amount: null, fundAmount: null, indicators: [], groups: { 党建: unfinished } }),
    );
    const total = sheet.cells.findIndex((row) => row[1] === "合  计") + 1;
    const summed = withCell(sheet, `D${String(total)}`, { formula: `SUM(D10:D${String(total - 1)})`, value: 4 });
    const filled = fillPictures({
      附表1: overall({ project: null, total: null, indicators: [] }),
      附表2: summarySheet(null, { 业务经费: { amount: null, parts: { 党建: null } } }),
      "附表3-1": summed,
    });
    expect([filled.cells, filled.remarks]).toEqual([[], []]);
  });

  test("texts, formulas without a value and what says that there is none stay", () => {
    const odd = withCell(
      withCell(replaced(summary(12, 12, 7), 5, "据实结算"), "C4", { formula: 'INDIRECT("C5")', value: null }),
      "D6",
      "/",
    );
    const filled = fillPictures({ 附表1: overall(), 附表2: odd, "附表3-1": direction });
    expect(filled.cells).toEqual([]);
  });

  test("two funds of one name: nothing is carried between them", () => {
    const twice: GridSheet = replaced(
      summarySheet(24, { 业务经费: { amount: 12, parts: {} }, 业务经费二: { amount: 12, parts: {} } }),
      "业务经费二",
      "业务经费",
    );
    const blank = directionSheet(cleanDirection({ amount: null, fundAmount: null, total: null, groups: {} }));
    expect(fillPictures({ 附表1: overall({ indicators: [] }), 附表2: twice, "附表3-1": blank }).cells).toEqual([]);
  });
});

describe("as formulas", () => {
  test("sums, copies and texts follow their sources", () => {
    const filled = fillPictures(
      {
        附表1: overall({ project: null, indicators: [] }),
        附表2: replaced(summary(null, null, null), "完成全年任务", null),
        "附表3-1": direction,
      },
      { links: true },
    );
    expect([...filled.cells].sort()).toEqual([
      "附表1!E7: ='附表2'!C4",
      "附表2!C4: =C5",
      "附表2!C5: ='附表3-1'!B4",
      "附表2!C6: =SUM('附表3-1'!D13:D14)",
      "附表2!C7: ='附表3-1'!D15",
      "附表2!D5: ='附表3-1'!B6&\"\"",
      "附表2!E5: ='附表3-1'!B7&\"\"",
    ]);
  });

  test("no formula can follow an amount inside a text", () => {
    const text = directionSheet(cleanDirection({ amount: "12万元", fundAmount: 12 }));
    const filled = fillPictures({ 附表1: overall(), 附表2: summary(12, null, 7), "附表3-1": text }, { links: true });
    expect(filled.cells).toContain("附表2!C5: =SUM(C6:C7)");
  });
});
