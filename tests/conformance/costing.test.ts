import { checkWorkbook } from "../../src/app/check";
import { qualifiedAddress } from "../../src/core/a1";
import { readProfileFile } from "../../src/core/profileFile";
import { createMemoryHost } from "../../src/host/memory/host";
import { workbookOf, type GridCell, type GridPicture } from "../../src/host/memory/grid";
import { rules } from "../../src/rules";
import { profiles } from "../../src/standards/profiles";
import { cleanDirection, directionSheet, summarySheet, type CostingRow } from "../fixtures/department";
import { besidesEmpty } from "../fixtures/findings";

type Sheets = Record<string, GridPicture>;

/** One costing row worth 5 beside others that are right. */
const row = (basis: string, more: Partial<CostingRow> = {}): Sheets => {
  const costing = { item: "器材购置", amount: 5, basis, ...more };
  const amount = 7 + Number(costing.amount ?? 0);
  const { groups } = cleanDirection();
  return { 附表3: directionSheet(cleanDirection({ amount, indicators: [], groups: { ...groups, 安全: [costing] } })) };
};

/** One costing row, a quantity indicator and an annual goal. */
const counted = (
  basis: string,
  indicator: readonly [string, GridCell],
  goal = "完成全年任务",
  item = "安全培训",
): Sheets => {
  const { groups } = cleanDirection();
  const { cells, ...sheet } = directionSheet(
    cleanDirection({
      amount: 12,
      indicators: [["数量指标", ...indicator]],
      groups: { ...groups, 安全: [{ item, amount: 5, basis }] },
    }),
  );
  const goals = cells.map((line) => (line[0] === "年度绩效目标" ? ["年度绩效目标", goal, ...line.slice(2)] : line));
  return { 附表3: { ...sheet, cells: goals } };
};

const goals = (period: string, annual: string): Sheets => {
  const { cells, ...sheet } = summarySheet(32, { 党建: { amount: 12, parts: {} }, 社区: { amount: 20, parts: {} } });
  return {
    附表2: {
      ...sheet,
      cells: cells.map((line) => (line[1] === "党建" ? [...line.slice(0, 3), period, annual] : line)),
    },
  };
};

/** What each rule finds, where, the first repair it offers, and what it must pass over. */
const cases: Readonly<
  Record<string, { found: Sheets; suspect: string; repaired?: string; silent: Readonly<Record<string, Sheets>> }>
> = {
  "costing/missing-factor": {
    found: row("10人*3000元/人·月=36万元", { amount: 36 }),
    suspect: "附表3!E12 10人*3000元/人·月",
    repaired: "10人*3000元/人·月*12个月=36万元",
    silent: {
      "the months are written": row("10人*3000元/人·月*12个月=36万元", { amount: 36 }),
      "a price for a year": row("10人*3.6万元/年=36万元", { amount: 36 }),
      "全年 says it": row("10人，每人每月3000元，全年36万元", { amount: 36 }),
    },
  },
  "costing/money-unit": {
    found: row("10套*5000万元/套=5万元"),
    suspect: "附表3!E12 万元",
    repaired: "10套*5000元/套=5万元",
    silent: {
      "元 in a form of 万元": row("10套*5000元/套=50000元"),
      "the result has no unit": row("10套*5000元/套=5"),
    },
  },
  "costing/unit-mismatch": {
    found: row("20处*0.25（万元/次）=5万元"),
    suspect: "附表3!E12 次",
    repaired: "20处*0.25（万元/处）=5万元",
    silent: {
      "two words for people": row("20人*2500元/名=5万元"),
      "a noun for its measure": row("5个社区*1万元/社区=5万元"),
      "a price without a unit": row("20处*0.25万元=5万元"),
      "a price for the year": row("5个社区*1万元/年=5万元"),
    },
  },
  "costing/malformed-number": {
    found: row("5000,00元*10=50000元"),
    suspect: "附表3!E12 5000,00",
    repaired: "5000元*10=50000元",
    silent: {
      "a thousands comma": row("10套*5,000元=50,000元"),
      "a full-width thousands comma": row("10套*5，000元=50，000元"),
    },
  },
  "costing/no-calculation": {
    found: row("用于器材购置"),
    suspect: "附表3!E12",
    silent: {
      "a calculation": row("10套*0.5万元/套=5万元"),
      "what will really be spent": row("按实际发生据实结算"),
      "a document number": row("湘人发〔2006〕134号，全年5万元"),
      personnel: row("全年安排", { item: "人员经费" }),
      "no amount": row("用于器材购置", { amount: null }),
    },
  },
  "costing/counts": {
    found: counted("10次*0.5万元/次=5万元", ["安全培训次数", "12次"]),
    suspect: "附表3!E9",
    silent: {
      "the same": counted("10次*0.5万元/次=5万元", ["安全培训次数", "10次"]),
      "at least so many": counted("10次*0.5万元/次=5万元", ["安全培训次数", "≥8次"]),
      "people in several courses": counted("2期*50人*0.05万元/人=5万元", ["安全培训人数", "100人"]),
      "another thing": counted("10次*0.5万元/次=5万元", ["党员活动次数", "12次"]),
      "another measure": counted("10次*0.5万元/次=5万元", ["安全培训场所", "12个"]),
      "communities and one village": counted("3个社区*1万元/年=3万元，村2万元/年，共计5万元", ["社区", "4个"]),
      "the goal agrees": counted("据实结算", ["惠民项目数量", "24个"], "完成24个惠民项目"),
      "a rate": counted("据实结算", ["安全检查次数", "12次"], "每月开展1次安全检查"),
      "goals of another thing": goals("开展学习10次", "开展走访12次"),
      "a longer period": goals("开展学习36次", "开展学习12次"),
    },
  },
  "costing/fractional-count": {
    found: row("0.5套*10万元/套=5万元"),
    suspect: "附表3!E12 0.5",
    repaired: "10套*0.5万元/套=5万元",
    silent: {
      "half a day": row("0.5天*10万元/天=5万元"),
      "one and a half months": row("1.5个月*2万元/月=3万元", { amount: 3 }),
      "an area": row("0.5亩*10万元/亩=5万元"),
      "ten thousands": row("2.5万人*2元/人=5万元"),
    },
  },
  "costing/solved-backwards": {
    found: row("7人*0.7143万元/人=5万元"),
    suspect: "附表3!E12 0.7143",
    silent: {
      "an exact price": row("8人*0.625万元/人=5万元"),
      "a product that is rounded": row("3人*2.13万元/人=6.4万元", { amount: 6.4 }),
    },
  },
};

const shown = (
  sheets: Sheets,
  { at, span }: { at: Parameters<typeof qualifiedAddress>[0]; span?: { start: number; end: number } },
) => {
  const value = workbookOf(sheets)
    .sheets.find(({ name }) => name === at.sheet)
    ?.rows.get(at.row)
    ?.get(at.column)?.value;
  return span === undefined
    ? qualifiedAddress(at)
    : `${qualifiedAddress(at)} ${String(value).slice(span.start, span.end)}`;
};

describe.each(Object.entries(cases))("%s", (id, { found, suspect, repaired, silent }) => {
  const rule = rules.find((one) => one.id === id);

  test("finds it at its place, with its severity", () => {
    const findings = checkWorkbook(workbookOf(found)).findings.filter((finding) => finding.rule === id);
    expect(findings.map((finding) => shown(found, finding.suspect))).toEqual([suspect]);
    expect(findings[0]?.severity).toBe(rule?.severity);
    expect(findings[0]?.outcome).toBe(rule?.review === true ? "review" : "fail");
    const [edit] = findings[0]?.fixes[0]?.changes.edits ?? [];
    expect(edit?.kind === "set-value" ? edit.value : undefined).toBe(repaired);
  });

  test("says nothing beside it", () => {
    expect(checkWorkbook(workbookOf(found)).findings.map((finding) => finding.rule)).toEqual([id]);
  });

  test.each(Object.entries(silent))("is silent: %s", (_, sheets) => {
    expect(besidesEmpty(checkWorkbook(workbookOf(sheets)).findings).map((finding) => finding.rule)).toEqual([]);
  });
});

test.each(Object.entries(cases).filter(([, { repaired }]) => repaired !== undefined))(
  "the first repair for %s leaves nothing to say",
  async (id, { found }) => {
    const host = createMemoryHost(workbookOf(found));
    const changes = checkWorkbook(host.workbook()).findings.find(({ rule }) => rule === id)?.fixes[0]?.changes;
    expect(changes && (await host.apply(changes)).ok).toBe(true);
    expect(checkWorkbook(host.workbook()).findings).toEqual([]);
  },
);

test.each([
  [
    "a goal with another number",
    counted("据实结算", ["惠民阵地建设", "10个"], "党群服务阵地建设等24个惠民项目全部完成"),
    "附表3!E9",
  ],
  ["a goal for the year above that for its period", goals("组织开展学习10次", "组织开展学习12次"), "附表2!D5 10次"],
])("costing/counts finds %s", (_, sheets, suspect) => {
  const findings = checkWorkbook(workbookOf(sheets)).findings.filter(({ rule }) => rule === "costing/counts");
  expect(findings.map((finding) => shown(sheets, finding.suspect))).toEqual([suspect]);
});

/** The rules that speak of the row's text or amount, gravest words aside. */
const rulesOn = (basis: string, amount: GridCell): readonly string[] =>
  checkWorkbook(workbookOf(row(basis, { amount })))
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule.startsWith("costing/"));

test.each([
  ["an amount in 元 in a form of 万元", "49块*1500元/块=73500元", 73500, ["costing/money-unit"]],
  ["the amount ten times too much", "49块*1500元/块=73500元", 73.5, ["costing/amount"]],
  ["the amount in the unit of the form", "49块*1500元/块=73500元", 7.35, []],
])("%s", (_, basis, amount, expected) => {
  expect(rulesOn(basis, amount)).toEqual(expected);
});

test.each([
  ["a year that does not come out", "合同价7000元/月，全年合计86000元", 8.6, ["costing/arithmetic"]],
  ["a year that comes out", "合同价7000元/月，全年合计84000元", 8.4, []],
  ["what is left after a cut, wrong", "原预算50万元，压减10%，安排46万元", 46, ["costing/arithmetic"]],
  ["what is left after a cut", "原预算50万元，压减10%，安排45万元", 45, []],
  ["no days at all", "培训60人，0天，250元/人·天，共4.5万元", 4.5, ["costing/arithmetic"]],
  ["a part above its total", "共计56500元，其中材料采购95774元", 5.65, ["costing/sum"]],
  ["a part of its total", "共计56500元（100人*565元/人），其中材料采购5774元", 5.65, []],
  ["a total ahead of parts that fall short", "总计12万元，其中：调研2万元、咨询3万元、印刷4万元", 12, ["costing/sum"]],
  ["a total ahead of its parts", "总计12万元，其中：调研5万元、咨询3万元、印刷4万元", 12, []],
  ["a result rounded like the form's amounts", "25件*0.093万元/件=2.33万元", 2.33, []],
])("%s is seen for what it is", (_, basis, amount, expected) => {
  expect(rulesOn(basis, amount)).toEqual(expected);
});

test("a count that the row names is missing, however large; another one is no count", () => {
  const found = (item: string) =>
    checkWorkbook(workbookOf(row("2台*300元/户=39万元", { item, amount: 39 })))
      .findings.map(({ rule }) => rule)
      .filter((rule) => rule === "costing/missing-factor");
  expect(found("慰问650户困难群众")).toEqual(["costing/missing-factor"]);
  expect(found("慰问困难群众")).toEqual([]);
});

describe("costing/above-standard", () => {
  const standards = [{ name: "培训费", words: ["培训"], atMost: 400, unit: "元", per: ["人", "天"] }];
  const file = JSON.stringify({ version: 1, standards });
  const read = readProfileFile(file, "本区标准", profiles);
  const habits = read.ok ? { profile: read.value } : {};
  const found = (basis: string, item = "安全培训") =>
    checkWorkbook(workbookOf(row(basis, { item })), habits)
      .findings.filter(({ rule }) => rule === "costing/above-standard")
      .map(({ message }) => message[0]?.values["difference"]);

  test.each([
    ["above it", "20人*5天*500元/人·天=5万元", ["100"]],
    ["in words", "20人培训5天，每人每天500元，共5万元", ["100"]],
    ["in 万元", "20人*5天*0.05万元/人·天=5万元", ["100"]],
    ["at it", "25人*5天*400元/人·天=5万元", []],
    ["for something else", "100人*500元/人=5万元", []],
  ])("a price %s", (_, basis, differences) => {
    expect(read.ok).toBe(true);
    expect(found(basis)).toEqual(differences);
  });

  test("is silent without a table, and for other rows", () => {
    expect(found("20人*5天*500元/人·天=5万元", "器材租赁")).toEqual([]);
    const report = checkWorkbook(workbookOf(row("20人*5天*500元/人·天=5万元", { item: "安全培训" })));
    expect(report.findings).toEqual([]);
  });

  test("a table that is none is refused with its place", () => {
    const wrong = JSON.stringify({ version: 1, standards: [{ name: "培训费", words: [], atMost: 400 }] });
    const refused = readProfileFile(wrong, "本区标准", profiles);
    expect(refused).toMatchObject({ ok: false });
    expect(JSON.stringify(refused)).toContain("standards.0.words");
  });
});

test("every rule about costing has its case here or among those of arithmetic", () => {
  const others = ["costing/arithmetic", "costing/amount", "costing/sum", "costing/above-standard"];
  const ids = rules.flatMap(({ id }) => (id.startsWith("costing/") && !others.includes(id) ? id : []));
  expect(ids.filter((id) => !(id in cases))).toEqual([]);
});
