import { checkWorkbook } from "../../src/app/check";
import { qualifiedAddress } from "../../src/core/a1";
import { renderMessage } from "../../src/core/message";
import { workbookOf, type GridCell, type GridPicture, type GridSheet } from "../../src/host/memory/grid";
import { catalogueFor } from "../../src/locales";
import { rules } from "../../src/rules";
import { cleanDirection, directionSheet, overallSheet, summarySheet, type Direction } from "../fixtures/department";

type Sheets = Record<string, GridPicture>;

const UNIT = "填报单位（盖章）：某街道办事处";

const replaced = ({ cells, ...sheet }: GridSheet, before: GridCell, after: GridCell): GridSheet => ({
  ...sheet,
  cells: cells.map((row) => row.map((cell) => (cell === before ? after : cell))),
});

const direction = (changes: Partial<Direction> = {}): GridSheet =>
  directionSheet(cleanDirection({ indicators: [], ...changes }));

const summary = (funds: Readonly<Record<string, Readonly<Record<string, GridCell>>>> = { 业务经费: {} }): GridSheet =>
  summarySheet(
    12 * Object.keys(funds).length,
    Object.fromEntries(Object.entries(funds).map(([name, parts]) => [name, { amount: 12, parts }])),
  );

const withTraffic = summarySheet(132, {
  业务经费: { amount: 12, parts: {} },
  交通专项: { amount: 120, parts: { 道路养护: 60, 桥梁加固: 60 } },
});

const overall = (...items: readonly string[]): GridSheet => {
  const { cells } = overallSheet({ total: 72, sources: [72, null, null], basic: 60, project: 12 });
  const plan: GridCell[][] = items.map((item) => [null, item, "综合办", "完成全年任务"]);
  const heading: GridCell[][] = items.length === 0 ? [] : [["年度重点工作计划", "事项", "责任单位/科室", "工作目标"]];
  return { cells: [...cells.slice(0, 9), ...heading, ...plan, ...cells.slice(9)] };
};

const dated = (sheet: GridSheet, year: number): GridSheet => ({
  ...sheet,
  cells: sheet.cells.map((row) =>
    row.map((cell) =>
      typeof cell === "string" ? cell.replace(/^2024年(?=区级|部门|项目)/, `${String(year)}年`) : cell,
    ),
  ),
});

/** The three forms of a package, where one of them says the unit otherwise. */
const units = (inOverall: string, inSummary: string, inDirection = inSummary): Sheets => ({
  附表1: replaced(overall(), UNIT, inOverall),
  附表2: replaced(summary(), UNIT, inSummary),
  附表3: replaced(direction(), UNIT, inDirection),
});

const years = (inOverall: number, inSummary: number, inDirection: number): Sheets => ({
  附表1: dated(overall(), inOverall),
  附表2: dated(summary(), inSummary),
  附表3: dated(direction(), inDirection),
});

const project = (year: number, name: string, title = "项目支出绩效目标申报表"): GridSheet => ({
  cells: [
    [`${String(year)}年${title}`],
    ["项目名称", name, "主管部门", "某市交通局"],
    ["年度资金总额（万元）", 60, "项目实施期", "长期"],
    ["年度绩效目标", `完成${name}`],
    ["一级指标", "二级指标", "三级指标", "指标值", "绩效标准"],
    ["产出指标", "数量指标", `${name}里程`, "30公里", "计划标准"],
  ],
});

interface Case {
  readonly found: Readonly<Record<string, readonly [Sheets, ...suspects: readonly string[]]>>;
  readonly silent: Readonly<Record<string, Sheets>>;
}

/** What each rule about the agreement of forms finds and where; nothing else is found beside it. */
const cases: Readonly<Record<string, Case>> = {
  "across/unit-name": {
    found: {
      "one form says another unit": [units(UNIT, UNIT, "填报单位（盖章）：某镇人民政府"), "附表3!A2"],
      "two forms say another one than the first": [units("填报单位：（盖章）某镇人民政府", UNIT), "附表1!A2"],
      "each says another": [
        units(UNIT, "填报单位（盖章）：某镇人民政府", "填报单位（盖章）：某乡人民政府"),
        "附表2!A2",
        "附表3!A2",
      ],
    },
    silent: {
      "the same": units(UNIT, UNIT),
      "a code in brackets": units(UNIT, "填报单位（盖章）：[042]某街道办事处"),
      "a code and a dash": units(UNIT, "填报单位（盖章）：219001-某街道办事处"),
      "blanks, and the seal elsewhere": units(UNIT, "填报单位：（盖章）某 街道办事处"),
    },
  },
  "across/name-drift": {
    found: {
      "大项 and 所属专项": [{ 附表2: summary({ 业务工作经费: {} }), 附表3: direction() }, "附表3!E3"],
      "事项 and 支出方向": [{ 附表1: overall("社区党建与安全工作"), 附表2: summary(), 附表3: direction() }, "附表3!B3"],
      "小项 and 支出内容": [
        {
          附表2: summary({ 业务经费: { 党群阵地建设: 7, 安全: 5 } }),
          附表3: direction({
            groups: {
              惠民阵地建设: cleanDirection().groups["党建"] ?? [],
              安全: cleanDirection().groups["安全"] ?? [],
            },
          }),
        },
        "附表3!B10",
      ],
      "one of two directions of a fund": [
        {
          附表2: summarySheet(24, { 业务经费: { amount: 24, parts: {} } }),
          甲: direction({ direction: "甲", fundAmount: 24 }),
          乙: direction({ direction: "乙", fund: "业务工作经费", fundAmount: 24 }),
        },
        "乙!E3",
      ],
    },
    silent: {
      "the same": {
        附表1: overall("社区党建和安全"),
        附表2: summary({ 业务经费: { 党建: 7, 安全: 5 } }),
        附表3: direction(),
      },
      "blanks, brackets and codes": { 附表2: summary({ "219001-业务 经费（本级）": {} }), 附表3: direction() },
      "a part worded at more length": {
        附表2: summary({ 业务经费: { 党建工作: 7, 安全: 5 } }),
        附表3: direction(),
      },
      "事项 that are no directions": { 附表1: overall("文明城市创建"), 附表2: summary(), 附表3: direction() },
    },
  },
  "across/unpaired": {
    found: {
      "大项 without an 附表3, told together": [
        { 附表2: summary({ 业务经费: {}, 社区经费: {}, 救助经费: {} }), 附表3: direction() },
        "附表2!B6",
      ],
      "an 附表3 without a 大项": [
        { 附表2: summary(), 甲: direction(), 乙: direction({ direction: "养老", fund: "民政资金" }) },
        "乙!E3",
      ],
      "names that have nothing in common, told from both sides": [
        { 附表2: summary({ 救助资金: {} }), 附表3: direction() },
        "附表2!B5",
        "附表3!E3",
      ],
      "a 大项 only one of whose 小项 is a project": [
        {
          附表2: withTraffic,
          附表3: direction(),
          甲: project(2024, "道路养护"),
        },
        "附表2!B6",
      ],
    },
    silent: {
      "each has its own": {
        附表2: summary({ 业务经费: {}, 社区经费: {} }),
        甲: direction(),
        乙: direction({ direction: "社区", fund: "社区经费" }),
      },
      "names that are alike": { 附表2: summary({ 业务经费: {} }), 附表3: direction({ fund: "业务经费（本级）" }) },
      "a 大项 whose form is that of a project": {
        附表2: summary({ 业务经费: {}, 道路养护: {} }),
        附表3: direction(),
        甲: project(2024, "道路养护"),
      },
      "a 大项 all of whose 小项 are projects": {
        附表2: withTraffic,
        附表3: direction(),
        甲: project(2024, "道路养护"),
        乙: project(2024, "桥梁加固"),
      },
      "附表2 alone": { 附表2: summary({ 业务经费: {}, 社区经费: {} }) },
      "附表3 alone": { 附表3: direction() },
      "a spare row of 附表2": {
        附表2: {
          cells: [...summary().cells.slice(0, -1), ["二", null, null, null, null], ...summary().cells.slice(-1)],
        },
        附表3: direction(),
      },
    },
  },
  "across/year": {
    found: {
      "one form of last year": [years(2024, 2024, 2023), "附表3!A1"],
      "the first form of last year": [years(2023, 2024, 2024), "附表1!A1"],
      "two of last year, told once": [years(2024, 2023, 2023), "附表1!A1"],
      "of two forms, the earlier year": [{ 附表2: dated(summary(), 2023), 附表3: direction() }, "附表2!A1"],
      "a stray one among projects": [
        { 甲: project(2024, "道路养护"), 乙: project(2024, "桥梁加固"), 丙: project(2023, "水库清淤") },
        "丙!A1",
      ],
    },
    silent: {
      "one year": years(2024, 2024, 2024),
      "a title without a year": {
        附表2: replaced(summary(), "2024年区级专项资金绩效目标汇总表", "区级专项资金绩效目标汇总表"),
        附表3: direction(),
      },
      "projects of two years": { 甲: project(2024, "道路养护"), 乙: project(2023, "水库清淤") },
      "last year's form of the same project": {
        甲: project(2024, "道路养护"),
        乙: project(2024, "桥梁加固"),
        丙: project(2023, "道路养护"),
      },
    },
  },
};

describe.each(Object.entries(cases))("%s", (id, { found, silent }) => {
  test.each(Object.entries(found))("finds: %s", (_, [sheets, ...suspects]) => {
    const { findings } = checkWorkbook(workbookOf(sheets));
    expect(findings.map(({ rule, suspect }) => [rule, qualifiedAddress(suspect.at)]).sort()).toEqual(
      suspects.map((suspect) => [id, suspect]).sort(),
    );
    for (const { severity, outcome, message, fixes, related } of findings) {
      expect([severity, outcome, fixes]).toEqual([rules.find((rule) => rule.id === id)?.severity, "fail", []]);
      for (const language of ["zh-CN", "en"] as const) {
        expect(renderMessage(message, catalogueFor(language))).not.toMatch(/\{\w+\}|undefined/);
      }
      if (id !== "across/unpaired") expect(related.length).toBeGreaterThan(0);
    }
  });

  test.each(Object.entries(silent))("is silent: %s", (_, sheets) => {
    expect(checkWorkbook(workbookOf(sheets)).findings.filter(({ rule }) => rule === id)).toEqual([]);
  });
});

test("both values and both cells are named", () => {
  const said = (sheets: Sheets): string =>
    renderMessage(checkWorkbook(workbookOf(sheets)).findings[0]?.message ?? [], catalogueFor("zh-CN"));
  expect(said(units(UNIT, UNIT, "填报单位（盖章）：某镇人民政府"))).toContain(
    "附表3!A2写的是“某镇人民政府”，附表1!A2写的是“某街道办事处”",
  );
  expect(said(years(2024, 2024, 2023))).toContain("附表3!A1是2023年，附表1!A1是2024年");
  expect(said({ 附表2: summary({ 业务经费: {}, 社区经费: {} }), 附表3: direction() })).toContain(
    "附表2列有大项“社区经费”（B6），没有找到它的附表3",
  );
});

test("amounts of 附表3 that do not name their fund, and of directions that are 小项, are compared, too", () => {
  const found = (sheets: Sheets): readonly string[] =>
    checkWorkbook(workbookOf(sheets)).findings.map(({ rule }) => rule);
  const unnamed = {
    附表2: summarySheet(13, { 业务经费: { amount: 13, parts: { 党建: 8, 安全: 5 } } }),
    附表3: replaced(direction(), "业务经费", null),
  };
  expect(found(unnamed)).toEqual(expect.arrayContaining(["across/fund-item-group", "structure/field-empty"]));
  const parts = (first: number): Sheets => ({
    附表2: summarySheet(24, { 业务经费: { amount: 24, parts: { 社区党建: first, 社区安全: 24 - first } } }),
    甲: direction({ direction: "社区党建", fundAmount: 24 }),
    乙: direction({ direction: "社区安全", fundAmount: 24 }),
  });
  expect(found(parts(13))).toContain("across/fund-item-group");
  expect(found(parts(12))).not.toContain("across/fund-item-group");
});

/** Two directions of a fund whose 小项 have goals of their own; of the whole fund it is 完成全年任务. */
const targetsOf = (
  first: string,
  second: string,
  names: readonly [string, string] = ["社区党建", "社区安全"],
): unknown => {
  const goal = (sheet: GridSheet, text: string): GridSheet => ({
    ...sheet,
    cells: sheet.cells.map((line) =>
      typeof line[0] === "string" && line[0].endsWith("绩效目标") ? [line[0], text] : line,
    ),
  });
  const { cells } = summarySheet(24, { 业务经费: { amount: 24, parts: { 社区党建: 12, 社区安全: 12 } } });
  const sheets: Sheets = {
    附表2: { cells: cells.map((line) => (line[1] === "社区党建" ? [...line.slice(0, 3), "培训", "培训"] : line)) },
    甲: goal(direction({ direction: names[0], fundAmount: 24 }), first),
    乙: goal(direction({ direction: names[1], fundAmount: 24 }), second),
  };
  const found = checkWorkbook(workbookOf(sheets)).findings.filter(({ rule }) => rule === "across/targets");
  return found.map(({ suspect, related }) => [suspect, ...related].map(({ at }) => qualifiedAddress(at)).join(" "));
};

test.each<[string, unknown, string[]]>([
  ["the 小项 that they are", targetsOf("培训四期", "目标"), ["附表2!D6 甲!B6", "附表2!E6 甲!B7"]],
  ["those of the fund, where one repeats them", targetsOf("完成全年任务", "目标"), []],
  ["those of the fund, as all repeat them", targetsOf("完成全年任务", "完成全年任务"), []],
  [
    "those of the fund, as the other one does",
    targetsOf("完成半年任务", "完成全年任务"),
    ["附表2!D5 甲!B6", "附表2!E5 甲!B7"],
  ],
  ["no 小项 whose name is only alike", targetsOf("培训四期", "目标", ["社区党建工作", "社区安全"]), []],
])("goals of several directions are compared with %s", (_, found, wanted) => {
  expect(found).toEqual(wanted);
});
