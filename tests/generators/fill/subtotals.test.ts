import { areaAddress } from "../../../src/core/a1";
import { cellAt, textOf, type Workbook } from "../../../src/core/workbook";
import { workbookOf, type GridCell } from "../../../src/host/memory/grid";
import { summarySheet } from "../../fixtures/department";
import { fill } from "./harness";

/** A direction with two groups, 小计 below each where there are any, and an 附表2 of three parts. */
function packageWith(hasSubtotals: boolean, total: GridCell): Workbook {
  const subtotal = (formula: string, value: number): GridCell[][] =>
    hasSubtotals ? [[null, "小计", null, { formula, value }, null]] : [];
  return workbookOf({
    附表2: summarySheet(14, { 业务经费: { amount: 14, parts: { 党建: 7, 安全: 5, 环卫: 2 } } }),
    "附表3-1": {
      cells: [
        ["2024年区级专项资金支出方向绩效目标表"],
        ["填报单位：（盖章）", null, null, null, "金额单位：万元"],
        ["支出方向（子项）", "社区", "所属专项", "名称", "业务经费"],
        ["项目金额", 14, null, "金额", 14],
        ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值及单位", "绩效标准"],
        [null, "产出指标", "成本指标", "党建", 7, "计划标准"],
        [null, null, null, "安全", 5, "计划标准"],
        ["支出明细及测算说明", "支出内容简介", "支出明细", "金额", "支出测算依据及过程说明"],
        [null, "党建", "宣传费", 3, null],
        [null, null, "培训费", 4, null],
        ...subtotal("SUM(D9:D10)", 7),
        [null, "安全", "器材购置", 5, null],
        ...subtotal("D12", 5),
        [null, "合  计", null, total, null],
        ["填表人：张某    联系电话：12345678"],
      ],
      merges: hasSubtotals ? ["A8:A14", "B9:B10", "B11:C11", "B13:C13", "B14:C14"] : ["A8:A12", "B9:B10", "B12:C12"],
    },
  });
}

function namesIn({ sheets }: Workbook): readonly string[] {
  const sheet = sheets.find(({ name }) => name === "附表3-1");
  const rows = [...(sheet?.rows.keys() ?? [])].sort((one, other) => one - other);
  return rows.map((row) => [1, 2].map((column) => (sheet ? textOf(cellAt(sheet, row, column)) : "")).join("/"));
}

test("a 支出内容 that is missing stands below the last 小计 and has its own, which the total takes in", () => {
  const { after, cells } = fill(packageWith(true, { formula: "D11+D13", value: 12 }));
  expect(namesIn(after).slice(-6, -1)).toEqual(["安全/器材购置", "小计/", "环卫/", "小计/", "合  计/"]);
  expect(cells.filter((cell) => cell.includes("="))).toEqual(["附表3-1!D15: =D14", "附表3-1!D16: =D11+D13+D15"]);
  const merges = after.sheets.find(({ name }) => name === "附表3-1")?.merges.map(areaAddress);
  expect(merges).toEqual(expect.arrayContaining(["B16:C16", "B17:C17", "A9:A17"]));
  expect(merges).not.toContain("B15:C15");
  // A 小计 of nothing contradicts nobody: the amount and its cost indicator follow.
  expect(cells).toEqual(expect.arrayContaining(["附表3-1!D14: 2", "附表3-1!E8: 2"]));
});

test("without 小计 it stands behind the last one alone", () => {
  const { after, cells } = fill(packageWith(false, { formula: "SUM(D9:D11)", value: 12 }));
  expect(namesIn(after).slice(11, 14)).toEqual(["安全/器材购置", "环卫/", "合  计/"]);
  expect(cells.filter((cell) => cell.includes("="))).toEqual(["附表3-1!D13: =SUM(D9:D12)"]);
});
