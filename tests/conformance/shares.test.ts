import { checkWorkbook } from "../../src/app/check";
import { addressOf } from "../../src/core/a1";
import { workbookOf, type GridCell, type GridPicture } from "../../src/host/memory/grid";
import { percent, withColumn, type Sheets } from "./columns";

test("amount/share lets the amount be the wrong one, and writes a share as its cell holds it", () => {
  const shares = ["12.5%", "16.67%", "20.83%", "50%"];
  const wrong = (sheets: Sheets, place: readonly [number, number], value: GridCell): Sheets => {
    const [[name, picture] = ["", []]] = Object.entries(sheets);
    const cells = "cells" in picture ? picture.cells : picture;
    const [row, column] = place;
    return { [name]: { cells: cells.map((line, at) => (at === row ? line.with(column, value) : line)) } };
  };
  const repair = (sheets: Sheets) =>
    checkWorkbook(workbookOf(sheets)).findings.map((one) => one.fixes[0]?.changes.edits);
  const amount = repair(wrong(withColumn("占比", shares), [10, 3], 40));
  expect(amount).toEqual([[expect.objectContaining({ at: { sheet: "附表3", row: 10, column: 3 }, value: 4 })]]);
  const numbers = [0.125, 0.1667, 0.2083, 0.5].map((value) => percent(value, `${(value * 100).toFixed(2)}%`));
  const share = repair(wrong(withColumn("占比", numbers), [12, 5], percent(0.8, "80.00%")));
  expect(share).toEqual([[expect.objectContaining({ at: { sheet: "附表3", row: 12, column: 5 }, value: 0.5 })]]);
});

test.each<readonly [string, string, GridPicture]>([
  [
    "of main rows, those of the rows below being of these",
    "F6",
    [
      ["2024年区级专项资金绩效目标汇总表"],
      [null, null, null, null, null, "金额单位：万元"],
      ["序号", "名称", "金额", "实施期绩效目标", "年度绩效目标", "占比"],
      [null, "合计", 40, "总目标", "总目标", "100%"],
      ["一", "业务经费", 10, "目标", "目标", "25%"],
      ["二", "社区经费", 30, "目标", "目标", "5%"],
      [1, "党建", 20, "目标", "目标", "66.67%"],
      [2, "安全", 10, "目标", "目标", "33.33%"],
    ],
  ],
  [
    "of a costing without a total of its own",
    "D10",
    [
      ["2024年项目支出绩效目标申报表"],
      ["项目名称", "道路养护", "主管部门", "某市交通局"],
      ["年度资金总额（万元）", 100],
      ["年度绩效目标", "完成养护"],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "养护里程", "30公里"],
      ["成本构成"],
      ["支出内容", "金额", "测算依据", "占比"],
      ["人工", 30, "据实结算", "37.5%"],
      ["材料", 20, "据实结算", "52%"],
      ["机械", 30, "据实结算", "37.5%"],
    ],
  ],
])("amount/share reads the shares %s", (_, suspect, picture) => {
  const { findings } = checkWorkbook(workbookOf({ 表: picture }));
  expect(findings.map(({ rule, suspect: { at } }) => [rule, addressOf(at)])).toEqual([["amount/share", suspect]]);
});
