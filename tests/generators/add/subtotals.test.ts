import { areaAddress } from "../../../src/core/a1";
import { cellAt as cellIn, textOf, type Workbook } from "../../../src/core/workbook";
import { workbookOf, type GridCell } from "../../../src/host/memory/grid";
import { addRow, errorsIn } from "./harness";

const typed = (value: number): GridCell => value;
const sum = (formula: string, value: number): GridCell => ({ formula, value });

/** Two groups, each with its 小计 below it. */
function costing(subtotals: readonly [GridCell, GridCell], total: GridCell, words = ["小计", "小计"]): Workbook {
  return workbookOf({
    表: {
      cells: [
        ["2024年区级专项资金支出方向绩效目标表"],
        ["填报单位：（盖章）", null, null, null, "金额单位：万元"],
        ["支出方向（子项）", "社区", "所属专项", "名称", "业务经费"],
        ["项目金额", 12, null, "金额", 12],
        ["支出明细及测算说明", "支出内容简介", "支出明细", "金额", "支出测算依据及过程说明"],
        [null, "党建", "宣传费", 3, "6次*0.5（万元/次）=3万元"],
        [null, null, "培训费", 4, "2次*2（万元/次）=4万元"],
        [null, words[0] ?? "", null, subtotals[0], null],
        [null, "安全", "器材购置", 5, "10套×0.5万元/套＝5万元"],
        [null, words[1] ?? "", null, subtotals[1], null],
        [null, "合  计", null, total, null],
        ["填表人：张某    联系电话：12345678"],
      ],
      merges: ["A5:A11", "B6:B7", "B8:C8", "B10:C10", "B11:C11"],
    },
  });
}

/** The rows of the costing from its header on: what stands in its first two columns. */
function namesIn({ sheets: [sheet] }: Workbook): readonly string[] {
  if (sheet === undefined) return [];
  const rows = [...sheet.rows.keys()].filter((row) => row > 4).sort((one, other) => one - other);
  return rows.map((row) => [1, 2].map((column) => textOf(cellIn(sheet, row, column))).join("/"));
}

const byFormulas = (): Workbook => costing([sum("SUM(D6:D7)", 7), sum("D9", 5)], sum("D8+D10", 12));
const GROUP = { 支出内容: "环卫", 支出明细: "清扫", 金额: 2 };

test.each([
  ["a row of the group", "C6"],
  ["its last row", "C7"],
  ["its 小计", "B8"],
])("a new group behind %s stands below the 小计 and has its own", (_, at) => {
  const { after, cells } = addRow(byFormulas(), `表!${at}`, GROUP);
  expect(namesIn(after).slice(0, 5)).toEqual(["党建/宣传费", "/培训费", "小计/", "环卫/清扫", "小计/"]);
  expect(cells.filter((cell) => cell.includes("="))).toEqual(["表!D10: =SUM(D9:D9)", "表!D13: =D8+D12+D10"]);
  expect(after.sheets[0]?.merges.map(areaAddress).sort()).toEqual(
    ["A5:A13", "B6:B7", "B8:C8", "B10:C10", "B12:C12", "B13:C13"].sort(),
  );
  expect(errorsIn(after)).toEqual(errorsIn(byFormulas()));
});

test("behind the last 小计 it takes after that one", () => {
  const { after, cells } = addRow(byFormulas(), "表!B11", GROUP);
  expect(namesIn(after).slice(2, 7)).toEqual(["小计/", "安全/器材购置", "小计/", "环卫/清扫", "小计/"]);
  expect(cells.filter((cell) => cell.includes("="))).toEqual(["表!D12: =D11", "表!D13: =D8+D10+D12"]);
});

test("typed subtotals follow what is given, in the words of the others", () => {
  const workbook = costing([typed(7), typed(5)], typed(12), ["党建小计", "安全小计"]);
  const { after, cells } = addRow(workbook, "表!C9", GROUP);
  expect(namesIn(after).slice(5, 7)).toEqual(["环卫/清扫", "环卫小计/"]);
  expect(cells).toEqual(expect.arrayContaining(["表!D11: 2", "表!D12: 2"]));
  expect(errorsIn(after)).toEqual(errorsIn(byFormulas()));
});

test.each([
  ["its 小计", "B8"],
  ["its last row", "C7"],
])("a further row of a group, asked for at %s, stands above the 小计, which takes it in", (_, at) => {
  const { after, cells } = addRow(byFormulas(), `表!${at}`, { 支出明细: "清扫", 金额: 2 });
  expect(namesIn(after).slice(0, 4)).toEqual(["党建/宣传费", "/培训费", "/清扫", "小计/"]);
  expect(cells.filter((cell) => cell.includes("="))).toEqual(["表!D9: =SUM(D6:D8)"]);
  expect(errorsIn(after)).toEqual(errorsIn(byFormulas()));
});

test("a total that adds up rows, not their subtotals, takes in the row", () => {
  const workbook = costing([sum("SUM(D6:D7)", 7), sum("D9", 5)], sum("SUM(D6:D7)+D9", 12));
  const { cells } = addRow(workbook, "表!C9", GROUP);
  expect(cells.filter((cell) => cell.includes("="))).toEqual(["表!D12: =D11", "表!D13: =SUM(D6:D7)+D9+D11"]);
});

test("a total that is more than a sum is left to a person", () => {
  const workbook = costing([sum("SUM(D6:D7)", 7), sum("D9", 5)], sum("SUM(D6:D10)/2", 12));
  const { cells } = addRow(workbook, "表!C9", GROUP);
  expect(cells.some((cell) => cell.startsWith("表!D13"))).toBe(false);
});
