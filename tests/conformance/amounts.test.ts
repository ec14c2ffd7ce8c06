import { checkWorkbook } from "../../src/app/check";
import { qualifiedAddress } from "../../src/core/a1";
import { createMemoryHost } from "../../src/host/memory/host";
import { workbookOf, type GridCell, type GridPicture } from "../../src/host/memory/grid";
import { rules } from "../../src/rules";

import { cleanDirection, directionSheet, summarySheet } from "../fixtures/department";
import { inExcerpt } from "../fixtures/findings";

type Sheets = Record<string, GridPicture>;

/** 项目支出绩效目标申报表 with both amounts and a period. */
const project = (period: GridCell, total: GridCell, annual: GridCell, goal = "完成养护"): Sheets => ({
  项目: [
    ["2024年项目支出绩效目标申报表"],
    ["项目名称", "道路养护", "主管部门", "某市交通局"],
    ["项目总额（万元）", total, "年度资金总额（万元）", annual],
    ["项目实施期", period],
    ["实施期绩效目标", "完成养护"],
    ["年度绩效目标", goal],
    ["一级指标", "二级指标", "三级指标", "指标值", "绩效标准"],
    ["产出指标", "数量指标", "养护里程", "30公里", "计划标准"],
  ],
});

/** 附表3 with an annual goal of its own. */
const withGoal = (changes: Parameters<typeof cleanDirection>[0], goal: GridCell): GridPicture => {
  const { cells, ...sheet } = directionSheet(cleanDirection(changes));
  return { ...sheet, cells: cells.map((line) => (line[0] === "年度绩效目标" ? [line[0], goal] : line)) };
};

/** 附表2 with the annual goal of a fund, and 附表3 with its own. */
const goals = (inSummary: GridCell, inDirection: GridCell, fund = "业务经费"): Sheets => {
  const { cells, ...sheet } = summarySheet(32, {
    [fund]: { amount: 12, parts: {} },
    社区经费: { amount: 20, parts: {} },
  });
  const revised = cells.map((line) => (line[1] === fund ? [...line.slice(0, 4), inSummary] : line));
  return { 附表2: { ...sheet, cells: revised }, 附表3: withGoal({}, inDirection) };
};

/** Two direction forms, and a formula for the total of one of them, or of both. */
const totals = (first: GridCell, second: GridCell, part: GridCell = 3): Sheets => {
  const { groups } = cleanDirection();
  const [advertising, ...others] = groups["党建"] ?? [];
  const changed = advertising === undefined ? [] : [{ ...advertising, amount: part }, ...others];
  const indicators: [] = [];
  return {
    甲: directionSheet(cleanDirection({ direction: "甲", fund: "甲费", total: first, indicators })),
    乙: directionSheet(
      cleanDirection({
        direction: "乙",
        fund: "乙费",
        total: second,
        indicators,
        groups: { ...groups, 党建: changed },
      }),
    ),
  };
};
const SUM = { value: 12, formula: "SUM(D10:D12)" };

/** A direction form with some amounts that have no calculation, and their total. */
const amounts = (cells: readonly GridCell[], total: GridCell, unit = "万元"): Sheets => {
  const rows = cells.map((amount, index) => ({ item: `第${"一二三四"[index] ?? ""}项`, amount, basis: "据实结算" }));
  return { 附表3: directionSheet(cleanDirection({ amount: total, unit, indicators: [], groups: { 党建: rows } })) };
};

/** A direction form with one indicator, and one calculation worth 5. */
const worded = (indicator: GridCell, basis: string, level2 = "成本指标"): Sheets => {
  const { groups } = cleanDirection();
  return {
    附表3: directionSheet(
      cleanDirection({
        indicators: [[level2, "经费总额", indicator]],
        groups: { ...groups, 安全: [{ item: "器材购置", amount: 5, basis }] },
      }),
    ),
  };
};
const RIGHT = "10套×0.5万元/套＝5万元";

/** What each rule finds, where, the first repair it offers, and what it must pass over. */
const cases: Readonly<
  Record<
    string,
    {
      readonly found: Readonly<Record<string, readonly [Sheets, suspect: string, repaired?: unknown]>>;
      readonly silent: Readonly<Record<string, Sheets>>;
    }
  >
> = {
  "amount/decimals": {
    found: {
      "less than a fen in 元": [amounts([3000.125, 4000, 5000], 12000.125, "元"), "附表3!D10"],
      "less than a fen in a single amount": [project("2024年", null, 100.1234567), "项目!D3"],
      "less than a fen in 万元": [amounts(["3.1234567", 4, 5], 12.1234567), "附表3!D10"],
      "one finer than all others": [amounts([3.5, 4.125, 5], 12.625), "附表3!D11"],
      "one finer than all others, and than what a formula comes to": [
        amounts([{ value: 3.5, formula: "3+0.5" }, 4.125, 5, 6], 18.625),
        "附表3!D11",
      ],
    },
    silent: {
      "a fen in 元": amounts([3000.12, 4000.55, 5000], 12000.67, "元"),
      "yuan in 万元": amounts([3.1234, 4.0001, 5], 12.1235),
      "one decimal more": amounts([3.5, 4.25, 5], 12.75),
      "a formula comes to as fine an amount": amounts([{ value: 4.125, formula: "4+0.125" }, 4.125, 5, 6], 19.25),
      "two amounts are as fine": amounts([3.125, 4.125, 5], 12.25),
      "yuan among 万元": amounts(["30000.55元", 4, 5], 12.000055),
      "a formula": amounts([{ value: 1 / 3, formula: "1/3" }, 4, 5], { value: 28 / 3, formula: "SUM(D10:D12)" }),
    },
  },
  "amount/named-parts": {
    found: {
      "a goal": [
        project("2024年", null, 60, "完成养护。总投资60万元，其中：设备40万元、安装200万元。验收合格率100%。"),
        "项目!B6 200",
        "完成养护。总投资60万元，其中：设备40万元、安装20万元。验收合格率100%。",
      ],
    },
    silent: Object.fromEntries(
      [
        "总投资60万元，其中：设备40万元、安装20万元。",
        "总投资60万元，其中：设备40万元、安装20万元。2023年完成50万元；2024年完成10万元。",
        "总投资60万元，其中：设备约40万元、安装30万元。",
        "总投资60万元左右，其中：设备40万元、安装30万元。",
        "总投资60万元，其中：设备40万元、安装10万元等。",
        "总投资60万元，其中：设备40万元、安装10万元，以及其他费用。",
        "总投资60万元，其中：设备40万元。",
        "总投资不低于60万元，其中：设备40万元、安装30万元。",
        "总投资60万元，其中：设备40万元、安装10万元，2024年完成30万元。",
        "培训300人次，其中：党员200人次、群众50人次。",
        "总投资60万元，设备40万元、安装30万元。",
      ].map((goal) => [goal, project("2024年", null, 60, goal)]),
    ),
  },
  "amount/pasted-twice": {
    found: {
      "an indicator's value": [worded("12万元12万元", RIGHT), "附表3!E9 12万元12万元", "12万元"],
      "a bound": [worded("≤12万元 ≤12万元", RIGHT), "附表3!E9 ≤12万元 ≤12万元", "≤12万元"],
      "figures without a unit": [worded("12.012.0", RIGHT), "附表3!E9 12.012.0", "12.0"],
      "a result": [worded("≤12万元", "10套×0.5万元/套＝5万元5万元"), "附表3!E13 5万元5万元", "10套×0.5万元/套＝5万元"],
    },
    silent: {
      "figures that may be one": worded("3636", RIGHT, "数量指标"),
      "amounts of which one ends like the other": worded("15万元5万元", RIGHT),
      "the same amount for two things": worded("≤12万元", "甲2.5万元，乙2.5万元"),
      "a price and a result alike": worded("≤12万元", "1套×5万元/套＝5万元"),
    },
  },
  "amount/typed-total": {
    found: { "a typed total beside a formula": [totals(SUM, 12), "乙!D13", "SUM(D10:D12)"] },
    silent: {
      "all are formulas": totals(SUM, SUM),
      "all are typed": totals(12, 12),
      "a part is a text, which no formula adds": totals(SUM, 12, "3万元"),
      "the total is a text": totals(SUM, "12万元"),
    },
  },
  "across/targets": {
    found: {
      "a sentence that was revised in one form": [goals("培训三期", "培训四期"), "附表2!E5"],
      "a sentence that goes on in one form": [goals("培训三期，办好节庆", "培训三期"), "附表2!E5"],
    },
    silent: {
      "the same": goals("培训三期，办好节庆。", "培训三期，办好节庆。"),
      "blanks and the width of marks": goals("培训三期，办好“节庆”。", '培训三期, 办好"节庆"\n'),
      "no goal in the summary": goals(null, "培训三期"),
      "no goal in the direction form": goals("培训三期", null),
      "no fund of the name": goals("培训三期", "培训四期", "全新项目"),
      "two directions of one fund": {
        附表2: summarySheet(44, { 业务经费: { amount: 24, parts: {} }, 社区经费: { amount: 20, parts: {} } }),
        甲: withGoal({ direction: "甲", fundAmount: 24 }, "培训三期"),
        乙: withGoal({ direction: "乙", fundAmount: 24 }, "培训四期"),
      },
    },
  },
  "across/year-total": {
    found: {
      "a year above the whole": [project("2023年1月-2025年12月", 100, 130), "项目!D3"],
      "a year above the whole, in other units": [project("2023-2025", "100万元", "1300000元"), "项目!D3 1300000"],
      "a year that is not the whole": [project("2024年1月-12月", 100, 1000), "项目!D3", 100],
      "dates in figures": [project("20240101-20241231", 13, 130), "项目!D3", 13],
    },
    silent: {
      "one year, the same": project("2024.1.1-2024.12.31", 100, 100),
      "one year, in other units": project("2024年度", "100万元", "1000000元"),
      "several years": project("2023年至2025年", 300, 100),
      "no end": project("2024年1月起", 300, 100),
      "a single date": project("2024年3月1日", 300, 100),
      "another year": project("2023年1月-2023年12月", 300, 100),
      "the total of several years beside the current one": project("2024年1月至12月", 260, 86),
      "no total": project("2024年", null, 100),
      "a total left at zero": project("2024年", 0, 100),
    },
  },
};

/** The place of a finding with the piece of the text it is about, as in 附表3!E12 677,00. */
const shown = (sheets: Sheets, { at, span }: ReturnType<typeof checkWorkbook>["findings"][number]["suspect"]) => {
  const value = workbookOf(sheets)
    .sheets.find(({ name }) => name === at.sheet)
    ?.rows.get(at.row)
    ?.get(at.column)?.value;
  return span === undefined
    ? qualifiedAddress(at)
    : `${qualifiedAddress(at)} ${String(value).slice(span.start, span.end)}`;
};

describe.each(Object.entries(cases))("%s", (id, { found, silent }) => {
  const rule = rules.find((one) => one.id === id);

  describe.each(Object.entries(found))("finds %s", (_, [sheets, suspect, repaired]) => {
    test("at its place, with its severity, and says nothing beside it", () => {
      const findings = inExcerpt(checkWorkbook(workbookOf(sheets)).findings);
      expect(findings.map((finding) => [finding.rule, shown(sheets, finding.suspect)])).toEqual([[id, suspect]]);
      expect(findings[0]?.severity).toBe(rule?.severity);
      expect(findings[0]?.outcome).toBe("fail");
      const [edit] = findings[0]?.fixes[0]?.changes.edits ?? [];
      expect(edit?.kind === "set-value" ? edit.value : edit?.kind === "set-formula" ? edit.formula : undefined).toBe(
        repaired,
      );
    });

    test("and its first repair leaves nothing to say", async () => {
      const host = createMemoryHost(workbookOf(sheets));
      const changes = inExcerpt(checkWorkbook(host.workbook()).findings)[0]?.fixes[0]?.changes;
      expect(changes !== undefined).toBe(repaired !== undefined);
      if (changes === undefined) return;
      expect((await host.apply(changes)).ok).toBe(true);
      expect(inExcerpt(checkWorkbook(host.workbook()).findings)).toEqual([]);
    });
  });

  test.each(Object.entries(silent))("is silent: %s", (_, sheets) => {
    expect(inExcerpt(checkWorkbook(workbookOf(sheets)).findings)).toEqual([]);
  });
});

test("across/targets shows where the sentences begin to differ", () => {
  const findings = inExcerpt(
    checkWorkbook(workbookOf(goals("组织开展学习培训三期，办好节庆", "组织开展学习培训四期，办好节庆"))).findings,
  );
  expect(findings[0]?.message[0]?.values).toMatchObject({
    here: "…学习培训三期，办好节庆",
    there: "…学习培训四期，办好节庆",
  });
});

test("amount/typed-total leaves a typed total that is wrong to its own rule", () => {
  const { findings } = checkWorkbook(workbookOf(totals(SUM, 13)));
  expect(findings.map(({ rule }) => rule)).toEqual(["amount/costing-total"]);
});

test("amount/typed-total is silent where many totals are typed", () => {
  const third = { 丙: directionSheet(cleanDirection({ direction: "丙", fund: "丙费", indicators: [] })) };
  expect(checkWorkbook(workbookOf({ ...totals(SUM, 12), ...third })).findings).toEqual([]);
});

test("across/year-total asks where the amounts are no slip apart", () => {
  const { findings } = checkWorkbook(workbookOf(project("2024年1月至12月", 131, 86)));
  expect(findings.map(({ rule, outcome, fixes }) => [rule, outcome, fixes])).toEqual([
    ["across/year-total", "review", []],
  ]);
});

test("amount/named-parts reads the contents and items of a costing", () => {
  const row = { item: "器材购置5万元，其中：器材2万元、安装4万元", amount: 5, basis: RIGHT };
  const { groups } = cleanDirection();
  const sheets = { 附表3: directionSheet(cleanDirection({ indicators: [], groups: { ...groups, 安全: [row] } })) };
  const { findings } = checkWorkbook(workbookOf(sheets));
  expect(findings.map(({ rule, suspect }) => [rule, suspect.at.row, suspect.at.column])).toEqual([
    ["amount/named-parts", 11, 2],
  ]);
});

test("amount/pasted-twice names what makes an amount unreadable", () => {
  const sheets = amounts(["3万元3万元", 4, 5], 12);
  const { findings } = checkWorkbook(workbookOf(sheets));
  const finding = findings.find(({ rule }) => rule === "amount/pasted-twice");
  expect(finding && shown(sheets, finding.suspect)).toBe("附表3!D10 3万元3万元");
  expect(finding?.fixes[0]?.changes.edits[0]).toMatchObject({ value: "3万元" });
});
