import { areaAddress } from "../../../src/core/a1";
import { workbookOf, type GridCell, type GridSheet } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, overallSheet, summarySheet } from "../../fixtures/department";
import { withCell } from "../../fixtures/generated";
import { replaced } from "../fill/harness";
import { addDirection, addRow, type Added } from "./harness";

const direction = directionSheet(cleanDirection());
const summary = summarySheet(12, { 业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } } });
const overall = overallSheet({ total: 32, sources: [30, 2, null], basic: 20, project: 12 });
const oneSource = overallSheet({ total: 32, sources: [32, null, null], basic: 20, project: 12 });

const merges = ({ after }: Added, sheet: string): readonly string[] =>
  (after.sheets.find(({ name }) => name === sheet)?.merges ?? []).map(areaAddress).sort();

/** A costing of rows, with a total of its own. */
const costing = (
  rows: readonly (readonly GridCell[])[],
  total: GridCell,
  areas: readonly string[] = [],
): GridSheet => ({
  cells: [
    ["2024年区级专项资金支出方向绩效目标表"],
    ["填报单位：（盖章）", null, null, null, "金额单位：万元"],
    ["支出方向（子项）", "社区", "所属专项", "名称", "业务经费"],
    ["项目金额", null, null, "金额", null],
    ["支出明细及测算说明", "支出内容简介", "支出明细", "金额", "支出测算依据及过程说明"],
    ...rows,
    [null, "合  计", null, total, null],
    ["填表人：张某    联系电话：12345678"],
  ],
  merges: areas,
});

const two = [
  [null, "党建", "宣传费", 3],
  [null, null, "培训费", 4],
];

describe("totals", () => {
  test.each<[string, string, GridCell, string]>([
    ["a range that ends above the row grows", "C7", { formula: "SUM(D6:D7)", value: 7 }, "=SUM(D6:D8)"],
    ["so does one with fixed corners", "C7", { formula: "SUM($D$6:$D$7)", value: 7 }, "=SUM($D$6:$D$8)"],
    ["a sum of cells gets one more", "C7", { formula: "D6+D7", value: 7 }, "=D6+D7+D8"],
    ["so does a list", "C7", { formula: "SUM(D6,D7)", value: 7 }, "=SUM(D6,D7,D8)"],
    ["a rounded sum stays rounded", "C7", { formula: "ROUND(SUM(D6:D7),2)", value: 7 }, "=ROUND(SUM(D6:D8),2)"],
    ["a typed sum becomes one", "C7", 7, "=SUM(D6:D8)"],
  ])("%s", (_, at, total, formula) => {
    const { cells } = addRow(workbookOf({ 表: costing(two, total) }), `表!${at}`);
    expect(cells).toEqual([`表!D9: ${formula}`]);
  });

  test.each<[string, string, GridCell]>([
    ["a range that holds the row already", "C6", { formula: "SUM(D6:D7)", value: 7 }],
    ["a typed total of something else", "C7", 9],
    ["a total that is not known", "C7", null],
    ["a formula of another kind", "C7", { formula: "D6*2+1", value: 7 }],
    ["a formula that leaves out other rows", "C7", { formula: "SUM(D6:D6)", value: 3 }],
  ])("%s stays as it is", (_, at, total) => {
    expect(addRow(workbookOf({ 表: costing(two, total) }), `表!${at}`).cells).toEqual([]);
  });

  test("a sum on another sheet over one 支出内容 takes the row in", () => {
    const linked = withCell(summary, "C6", { formula: "SUM('附表3-1'!D13:D14)", value: 7 });
    const added = addRow(workbookOf({ 附表2: linked, "附表3-1": direction }), "附表3-1!C15");
    expect(added.cells).not.toContain("附表2!C6: =SUM('附表3-1'!D13:D15)");
    const below = addRow(workbookOf({ 附表2: linked, "附表3-1": direction }), "附表3-1!C14");
    expect(below.cells).toContain("附表2!C6: =SUM('附表3-1'!D13:D15)");
  });
});

describe("groups", () => {
  test("one merged cell for several rows grows; a single row of such a table gets one", () => {
    const rows = [...two, [null, "安全", "器材", 5]];
    const picture = costing(rows, 12, ["A5:A9", "B6:B7"]);
    expect(merges(addRow(workbookOf({ 表: picture }), "表!C7"), "表")).toEqual(["A5:A10", "B6:B8"]);
    expect(merges(addRow(workbookOf({ 表: picture }), "表!C8"), "表")).toEqual(["A5:A10", "B6:B7", "B8:B9"]);
  });

  test("where every row repeats its group, the new one does, too", () => {
    const rows = two.map((row) => [null, "党建", ...row.slice(2)]);
    expect(addRow(workbookOf({ 表: costing(rows, null) }), "表!C7").cells).toEqual(["表!B8: 党建"]);
  });

  test("a name of another group puts the row there, and a new one behind the group", () => {
    const rows = [...two, [null, "安全", "器材", 5]];
    const there = addRow(workbookOf({ 表: costing(rows, null) }), "表!C6", { content: "安全", item: "演练" });
    expect(there.cells).toEqual(["表!C9: 演练"]);
    const fresh = addRow(workbookOf({ 表: costing(rows, null) }), "表!C6", { content: "消防", item: "演练" });
    expect(fresh.cells).toEqual(["表!B8: 消防", "表!C8: 演练"]);
  });

  test("indicators keep their levels", () => {
    const added = addRow(workbookOf({ "附表3-1": direction }), "附表3-1!D9", {
      三级指标: "培训次数",
      指标值及单位: "2次",
    });
    expect(added.cells).toEqual([
      "附表3-1!B10: 产出指标",
      "附表3-1!C10: 数量指标",
      "附表3-1!D10: 培训次数",
      "附表3-1!E10: 2次",
    ]);
  });
});

describe("numbers", () => {
  test("below a 大项, the row is its first 小项", () => {
    const { cells } = addRow(workbookOf({ 附表2: summary }), "附表2!B5");
    expect(cells.filter((cell) => cell.includes("!A"))).toEqual(["附表2!A6: 1", "附表2!A7: 2", "附表2!A8: 3"]);
  });

  test("as the others are written", () => {
    const written = replaced(replaced(summary, 1, "（1）"), 2, "（2）");
    const { cells } = addRow(workbookOf({ 附表2: written }), "附表2!B6");
    expect(cells.filter((cell) => cell.includes("!A"))).toEqual(["附表2!A7: （2）", "附表2!A8: （3）"]);
  });

  test("none where 小项 bear none", () => {
    const bare = replaced(replaced(summary, 1, null), 2, null);
    expect(addRow(workbookOf({ 附表2: bare }), "附表2!B6", { name: "消防" }).cells).toContain("附表2!B7: 消防");
    expect(addRow(workbookOf({ 附表2: bare }), "附表2!B6").cells.some((cell) => cell.includes("!A"))).toBe(false);
  });
});

describe("what belongs together", () => {
  test("a 支出明细 of a 支出内容 that is there is only that", () => {
    const { cells } = addRow(workbookOf({ 附表2: summary, "附表3-1": direction }), "附表3-1!C13", { item: "慰问" });
    expect(cells.filter((cell) => !cell.includes("="))).toEqual(["附表3-1!C14: 慰问"]);
  });

  test("cost indicators that name something else get none", () => {
    const other = directionSheet(cleanDirection({ indicators: [["成本指标", "项目总成本", 12]] }));
    const { cells } = addRow(workbookOf({ 附表2: summary, "附表3-1": other }), "附表2!B7", { name: "消防" });
    expect(cells).toContain("附表2!B8: 消防");
    expect(cells.filter((cell) => cell.includes("消防"))).toEqual(["附表2!B8: 消防", "附表3-1!B14: 消防"]);
  });

  describe("which of several sources of money pays for the new amount", () => {
    const workbook = workbookOf({ 附表1: overall, 附表2: summary, "附表3-1": direction });
    const values = { item: "慰问", amount: 1 };

    test("is asked for, and nothing is planned until then", () => {
      const { plan, remarks } = addRow(workbook, "附表3-1!C13", values);
      expect(plan.changes.edits).toEqual([]);
      expect(remarks).toEqual([expect.stringContaining("一般公共预算拨款（30）、政府性基金拨款（2）、其他资金")]);
    });

    test.each([
      ["一般公共预算拨款", "附表1!C6: 31"],
      ["政府性基金", "附表1!C7: 3"],
      ["其他资金", "附表1!C8: 1"],
    ])("is %s where that is chosen", (source, cell) => {
      const { cells, differences, remarks } = addRow(workbook, "附表3-1!C13", values, source);
      expect(cells.filter((one) => one.startsWith("附表1!C"))).toEqual([cell]);
      expect([differences, remarks]).toEqual([[], []]);
    });

    test("is none that 附表1 does not print", () => {
      const { plan, remarks } = addRow(workbook, "附表3-1!C13", values, "彩票公益金");
      expect(plan.changes.edits).toEqual([]);
      expect(remarks).toEqual([expect.stringContaining("没有叫“彩票公益金”的资金来源")]);
    });

    test.each([
      ["no amount is given", workbook, { item: "慰问" }],
      ["only one pays for anything", workbookOf({ 附表1: oneSource, 附表2: summary, "附表3-1": direction }), values],
    ])("is not asked for where %s", (_, given, row) => {
      const { plan, remarks } = addRow(given, "附表3-1!C13", row);
      expect(plan.changes.edits).not.toEqual([]);
      expect(remarks).toEqual([]);
    });
  });

  test("a column that the table has not is said", () => {
    const { remarks, cells } = addRow(workbookOf({ "附表3-1": direction }), "附表3-1!C13", { 单价: 3 });
    expect(remarks.join()).toContain("单价");
    expect(cells.some((cell) => cell.endsWith(": 3"))).toBe(false);
  });
});

describe("directions", () => {
  const parts = [{ name: "食堂", amount: 2 }, { name: "体检" }];

  test("without 附表2 and 附表1 only an 附表3 comes", () => {
    const { after, cells } = addDirection(workbookOf({ "附表3-1": direction }), { name: "养老", parts });
    expect(after.sheets.map(({ name }) => name)).toEqual(["附表3-1", "附表3-2"]);
    expect(cells).toEqual([]);
  });

  test("without any form there is a remark", () => {
    const { plan, remarks } = addDirection(workbookOf({ 名单: [["姓名"]] }), { name: "养老" });
    expect([plan.steps.length, remarks.length]).toEqual([0, 1]);
  });

  test("amounts in another unit are turned into that of the form", () => {
    const { cells } = addDirection(workbookOf({ 附表2: summary, "附表3-1": direction }), {
      name: "养老",
      amount: "50000元",
    });
    expect(cells).toEqual(
      expect.arrayContaining(["附表2!A8: 二", "附表2!B8: 养老", "附表2!C8: 5", "附表2!C4: =C5+C8"]),
    );
  });
});

describe("the only cost indicator", () => {
  const withCost = (...costs: readonly (readonly [string, string, GridCell])[]) =>
    directionSheet(cleanDirection({ indicators: [["数量指标", "活动次数", "10次"], ...costs] }));
  const addedTo = (sheet: GridSheet): Added => {
    const row = sheet.cells.findIndex((cells) => cells[2] === "器材购置") + 1;
    return addRow(workbookOf({ "附表3-1": sheet }), `附表3-1!C${String(row)}`, { item: "印刷费", amount: 3 });
  };
  const costsIn = (added: Added): readonly string[] =>
    added.cells.filter((cell) => /^附表3-1!E(?:9|10|11): /.test(cell));

  test.each<[string, GridCell, string]>([
    ["a number", 12, "附表3-1!E10: 15"],
    ["an amount with its unit", "12万元", "附表3-1!E10: 15万元"],
  ])("follows what the whole comes to: %s", (_, value, cell) => {
    expect(costsIn(addedTo(withCost(["成本指标", "总成本", value])))).toEqual([cell]);
  });

  test.each<[string, readonly (readonly [string, string, GridCell])[]]>([
    ["one that is not the whole", [["成本指标", "人均成本", 2]]],
    ["a price", [["成本指标", "补助标准", "12元/人"]]],
    [
      "one of several that come to it",
      [
        ["成本指标", "人工", 5],
        ["成本指标", "物料", 7],
      ],
    ],
    ["one of another level", [["数量指标", "总数", 12]]],
  ])("%s stays", (_, costs) => {
    expect(costsIn(addedTo(withCost(...costs)))).toEqual([]);
  });
});
