import { checkWorkbook } from "../../src/app/check";
import { addressOf } from "../../src/core/a1";
import { workbookOf } from "../../src/host/memory/grid";
import { createMemoryHost } from "../../src/host/memory/host";
import { rules } from "../../src/rules";
import { percent, withColumn, type Sheets } from "./columns";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../fixtures/department";
import { inExcerpt } from "../fixtures/findings";

const { groups } = cleanDirection();
const withBasis = (basis: string, amount = 5): Sheets => ({
  附表3: directionSheet(
    cleanDirection({
      amount: 7 + amount,
      indicators: [],
      groups: { ...groups, 安全: [{ item: "器材购置", amount, basis }] },
    }),
  ),
});
const overall = (changes: Partial<Parameters<typeof overallSheet>[0]> = {}): Sheets => ({
  附表1: overallSheet({ total: 100, sources: [90, 10, null], basic: 60, project: 40, ...changes }),
});
const summary = (total: number, first: number, parts: Record<string, number>): Sheets => ({
  附表2: summarySheet(total, { 业务经费: { amount: first, parts }, 社区经费: { amount: 20, parts: {} } }),
});
const direction = (changes: Parameters<typeof cleanDirection>[0] = {}): Sheets => ({
  附表3: directionSheet(cleanDirection(changes)),
});

/** What each rule finds in a picture with one slip, and what it must pass over. */
const cases: Readonly<
  Record<string, { broken: Sheets; suspect: string; repaired: unknown; silent: Readonly<Record<string, Sheets>> }>
> = {
  "costing/arithmetic": {
    broken: withBasis("10套×70.5万元/套＝5万元"),
    suspect: "E12",
    repaired: "10套×0.5万元/套＝5万元",
    silent: {
      "printed decimals were rounded": withBasis("3人*1.67万元/人=5万元"),
      "no calculation": withBasis("据实结算"),
      "a document number": withBasis("湘人发〔2006〕134号，全年5万元"),
      "yuan in a form of 万元": withBasis("10人*5000元/人=5万元"),
      "a chain": withBasis("2队*5人*0.5万元/人=10人*0.5万元/人=5万元"),
    },
  },
  "costing/amount": {
    broken: {
      附表3: directionSheet(
        cleanDirection({
          amount: 15,
          indicators: [],
          groups: { ...groups, 安全: [{ item: "器材购置", amount: 3, basis: "10套×0.8万元/套＝8万元" }] },
        }),
      ),
    },
    suspect: "D12",
    repaired: 8,
    silent: {
      "the unit differs, the value agrees": withBasis("10套×5000元/套＝50000元"),
      "the result is left to the amount": withBasis("10套*0.5万元/套"),
      "text nobody can compute": withBasis("按合同据实结算"),
    },
  },
  "costing/sum": {
    broken: withBasis("2人*1万元/人=2万元，3人*1万元/人=3万元，共计9万元"),
    suspect: "E12",
    repaired: "2人*1万元/人=2万元，3人*1万元/人=3万元，共计5万元",
    silent: {
      "it adds up": withBasis("2人*1万元/人=2万元，3人*1万元/人=3万元，共计5万元"),
      subtotals: withBasis("培训1万元，差旅1万元，小计2万元；宣传3万元；合计5万元"),
    },
  },
  "amount/named-parts": {
    broken: withBasis("总额5万元，其中：宣传2万元；培训8万元"),
    suspect: "E12",
    repaired: "总额5万元，其中：宣传2万元；培训3万元",
    silent: { "it adds up": withBasis("总额5万元，其中：宣传2万元；培训3万元") },
  },
  "amount/budget-by-source": {
    broken: overall({ sources: [90, 100, null] }),
    suspect: "C7",
    repaired: 10,
    silent: { "all parts empty": overall({ sources: [null, null, null] }), "it adds up": overall() },
  },
  "amount/budget-by-nature": {
    broken: overall({ basic: 600 }),
    suspect: "E6",
    repaired: 60,
    silent: { "both empty": overall({ basic: null, project: null }), "it adds up": overall() },
  },
  "amount/fund-total": {
    broken: summary(37, 12, { 党建: 7, 安全: 5 }),
    suspect: "C4",
    repaired: 32,
    silent: { "it adds up": summary(32, 12, { 党建: 7, 安全: 5 }) },
  },
  "amount/fund-parts": {
    broken: summary(32, 12, { 党建: 7, 安全: 55 }),
    suspect: "C7",
    repaired: 5,
    silent: { "a main row without parts": summary(32, 12, {}) },
  },
  "amount/costing-total": {
    broken: direction({ amount: 12, total: 72 }),
    suspect: "D16",
    repaired: 12,
    silent: { "it adds up": direction() },
  },
  "amount/direction-amount": {
    broken: direction({ amount: 21, total: 12, fundAmount: 12 }),
    suspect: "B4",
    repaired: 12,
    silent: { "the same": direction() },
  },
  "amount/share": {
    broken: withColumn("占比", ["12.5%", "61.67%", "20.83%", "50%"]),
    suspect: "F11",
    repaired: "16.67%",
    silent: {
      "rounded shares": withColumn("占比", ["12.50%", "16.67%", "20.83%", "50%"]),
      "whole percentages": withColumn("所占比例", ["13%", "17%", "20%", "50%"]),
      "one share rounded so that all come to 100%": withColumn("占比", ["33.33%", "33.33%", "33.34%"], [4, 4, 4]),
      "percentages without a sign": withColumn("占比（%）", [12.5, 16.67, 20.83, 50]),
      "parts of one": withColumn("比例", [0.125, 0.1667, 0.2083, 0.5]),
      "numbers shown as percentages": withColumn("占比", [
        percent(0.125, "12.50%"),
        percent(1 / 6, "16.67%"),
        percent(5 / 24, "20.83%"),
        percent(0.5, "50.00%"),
      ]),
      formulas: withColumn("占比", [
        { value: 0.125, formula: "D10/D$14", text: "12.5%" },
        { value: 1 / 6, formula: "D11/D$14", text: "16.7%" },
        { value: 5 / 24, formula: "D12/D$14", text: "20.8%" },
        { value: 0.5, formula: "D13/D$14", text: "50.0%" },
      ]),
      "shares of something else": withColumn("比例", ["50%", "60%", "70%", "80%"]),
      "a remark among them": withColumn("占比", ["12.5%", "见附件", "20.83%", "90%"]),
      "nothing filled in": withColumn("占比", [null, null, null, null]),
    },
  },
  "amount/cost-indicators": {
    broken: direction({ indicators: [["成本指标", "经费总额", "120万元"]] }),
    suspect: "E9",
    repaired: "12万元",
    silent: {
      "a bound": direction({ indicators: [["成本指标", "经费总额", "≤120万元"]] }),
      "a unit price": direction({ indicators: [["成本指标", "每次费用", "5万元/次"]] }),
      "a unit price by its name": direction({ indicators: [["成本指标", "人均成本", "500元"]] }),
      "a rate": direction({ indicators: [["成本指标", "成本控制率", "100%"]] }),
    },
  },
  "amount/group-cost-indicator": {
    broken: direction({
      indicators: [
        ["成本指标", "党建", "1万元"],
        ["成本指标", "安全", "5万元"],
      ],
    }),
    suspect: "E9",
    repaired: "7万元",
    silent: { "another name": direction({ indicators: [["成本指标", "年度经费", "12万元"]] }) },
  },
  "amount/total-missing": {
    broken: direction({ total: null }),
    suspect: "D16",
    repaired: 12,
    silent: {
      "nothing filled in": direction({ amount: null, fundAmount: null, total: null, indicators: [], groups: {} }),
    },
  },
  "across/project-expenditure": {
    broken: {
      ...overall({ total: "资金总额：以批复为准", basic: null, project: 322 }),
      ...summary(32, 12, { 党建: 7, 安全: 5 }),
    },
    suspect: "E7",
    repaired: 32,
    silent: {
      "the same": {
        ...overall({ total: 92, sources: [82, 10, null], basic: 60, project: 32 }),
        ...summary(32, 12, {}),
      },
    },
  },
  "across/fund-direction": {
    broken: { ...summary(32, 12, { 党建: 7, 安全: 5 }), ...direction({ fundAmount: 72 }) },
    suspect: "E4",
    repaired: 12,
    silent: {
      "no pair by name": {
        ...summary(32, 12, { 党建: 7, 安全: 5 }),
        ...direction({ fund: "全新项目", fundAmount: 12 }),
      },
      "two directions of one fund": {
        ...summary(44, 24, {}),
        甲: directionSheet(cleanDirection({ direction: "甲", fundAmount: 24 })),
        乙: directionSheet(cleanDirection({ direction: "乙", fundAmount: 24 })),
      },
    },
  },
  "across/fund-item-group": {
    broken: { ...summary(32, 12, { 党建: 5, 安全: 7 }), ...direction() },
    suspect: "C6",
    repaired: 7,
    silent: { "names drift apart": { ...summary(32, 12, { 工会: 5, 食堂: 7 }), ...direction() } },
  },
  "across/cost-indicator-header": {
    broken: overall({
      indicators: [
        ["基本支出", 60],
        ["项目支出", 140],
      ],
    }),
    suspect: "E12",
    repaired: 40,
    silent: {
      "the same": overall({
        indicators: [
          ["基本支出", 60],
          ["项目支出", "40万元"],
        ],
      }),
    },
  },
};

describe.each(Object.entries(cases))("%s", (id, { broken, suspect, repaired, silent }) => {
  test("names the wrong cell and the right value", () => {
    const report = checkWorkbook(workbookOf(broken));
    const finding = report.findings.find(({ rule }) => rule === id);
    expect(finding).toBeDefined();
    expect(addressOf(finding?.suspect.at ?? { row: -1, column: 0 })).toBe(suspect);
    expect(finding?.fixes[0]?.changes.edits[0]).toMatchObject({ kind: "set-value", value: repaired });
    expect(finding?.severity).toBe(rules.find((rule) => rule.id === finding?.rule)?.severity);
  });

  test.each(Object.entries(silent))("is silent: %s", (_, sheets) => {
    expect(inExcerpt(checkWorkbook(workbookOf(sheets)).findings)).toEqual([]);
  });
});

test("every rule over amounts has its case", () => {
  // Slips of a kind of their own are explained with costing/arithmetic and costing/amount.
  const explained = ["costing/missing-factor", "costing/money-unit"];
  const arithmetic = rules.flatMap(({ id, judge }) => (judge === undefined && !explained.includes(id) ? id : []));
  expect(arithmetic.filter((id) => !(id in cases))).toEqual([]);
});

test.each(Object.entries(cases))("the repair for %s leaves no error", async (_, { broken }) => {
  const host = createMemoryHost(workbookOf(broken));
  const changes = inExcerpt(checkWorkbook(host.workbook()).findings)[0]?.fixes[0]?.changes;
  expect(changes && (await host.apply(changes)).ok).toBe(true);
  expect(inExcerpt(checkWorkbook(host.workbook()).findings).filter(({ severity }) => severity === "error")).toEqual([]);
});

test("a part above its total is named by the sum it stands in", () => {
  const found = (sheets: Sheets) => checkWorkbook(workbookOf(sheets)).findings.map(({ rule }) => rule);
  expect(found(overall({ sources: [900, 10, null] }))).toEqual(["amount/budget-by-source"]);
  expect(found(overall({ basic: 600 }))).toEqual(["amount/budget-by-nature"]);
  expect(found(summary(32, 12, { 党建: 70, 安全: 5 }))).toEqual(["amount/fund-parts"]);
  expect(found(summary(32, 12, { 党建: 70 }))).toEqual(["amount/fund-parts"]);
});
