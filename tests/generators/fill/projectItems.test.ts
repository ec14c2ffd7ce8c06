import { workbookOf, type GridCell, type GridSheet } from "../../../src/host/memory/grid";
import { fill } from "./harness";

/** A project form whose money is for these contents. */
function projectOf(name: string, contents: readonly string[]): GridSheet {
  return {
    cells: [
      ["2024年项目支出绩效目标申报表"],
      ["项目名称", name],
      ["主管部门", "某局", null, "实施单位", "某局"],
      ["项目资金（万元）", "年度资金总额", 10 * contents.length],
      [null, "其中：财政拨款", 10 * contents.length],
      [null, "其他资金", null],
      ["总体目标", "实施期目标", null, "年度目标"],
      [null, "建成", null, `完成${name}`],
      ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
      [null, "产出指标", "数量指标", "里程", "10公里"],
      ["支出明细", "支出内容简介", "支出明细", "金额", "测算依据及说明"],
      ...contents.map((content): GridCell[] => [null, content, "经费", 10, "据实结算"]),
      [null, "合计", null, 10 * contents.length],
    ],
  };
}

const plan = (rows: readonly (readonly [string, string])[]): GridSheet => ({
  cells: [
    ["2024年部门整体支出绩效目标表"],
    ["部门名称", "某局"],
    ["年度预算申请（万元）", "资金总额：70"],
    [null, "按收入性质分", null, "按支出性质分"],
    [null, "其中：一般公共预算拨款", 70, "其中：基本支出", 10],
    [null, "     其他资金", null, "     项目支出", 60],
    ["部门职责概述", "服务居民"],
    ["年度重点工作计划", "事项", null, "责任单位", "工作目标"],
    ...rows.map(([item, target]): GridCell[] => [null, item, null, "某科", target]),
    ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值及单位"],
    [null, "产出指标", "数量指标", "里程", "10公里"],
    ["填表人：张某    联系电话：22345678"],
  ],
});

const summary: GridSheet = {
  cells: [
    ["2024年专项资金绩效目标汇总表"],
    ["序号", "名  称", "金  额（万元）", "实施期绩效目标", "年度绩效目标"],
    [null, "合  计", 60, "总", "总"],
    ["一", "公路养护", 20, "建成", "完成公路养护"],
    [1, "路面", 10, "建成", "完成"],
    [2, "桥梁", 10, "建成", "完成"],
    ["二", "水利专项", 20, "建成", "完成水利专项"],
    [1, "水库", 10, "建成", "完成"],
    [2, "灌溉", 10, "建成", "完成"],
    ["三", "林业专项", 20, "建成", "完成林业专项"],
    [1, "造林", 10, "建成", "完成"],
    [2, "防火", 10, "建成", "完成"],
  ],
};

const packageOf = (rows: readonly (readonly [string, string])[]) =>
  workbookOf({
    附表1: plan(rows),
    附表2: summary,
    "附表3-1": projectOf("公路养护", ["路面", "桥梁"]),
    "附表3-2": projectOf("水利专项", ["水库", "灌溉"]),
    "附表3-3": projectOf("林业专项", ["造林", "防火"]),
  });

const written = (rows: readonly (readonly [string, string])[]): readonly string[] =>
  fill(packageOf(rows)).cells.filter((cell) => /^附表1!\w(?:9|10|11):/.test(cell));

test("the 事项 that is lost names what its project is for, in its place, with the goal where the others have theirs", () => {
  const rows = [
    ["路面、桥梁工作经费", "完成公路养护"],
    ["造林、防火", "完成林业专项"],
  ] as const;
  expect(written(rows)).toEqual(["附表1!B10: 水库、灌溉", "附表1!E10: 完成水利专项"]);
});

test("a goal is not told where the others have words of their own", () => {
  const rows = [
    ["路面、桥梁工作经费", "按计划完成"],
    ["造林、防火", "按计划完成"],
  ] as const;
  expect(written(rows)).toEqual(["附表1!B10: 水库、灌溉"]);
});

test.each<[string, readonly (readonly [string, string])[]]>([
  [
    "names other things, too",
    [
      ["路面、桥梁", "完成"],
      ["机关运转", "完成"],
    ],
  ],
  ["lacks more than one", [["路面、桥梁", "完成"]]],
  [
    "names all",
    [
      ["路面、桥梁", "完成"],
      ["水库、灌溉", "完成"],
      ["造林、防火", "完成"],
    ],
  ],
])("a plan that %s stays", (_, rows) => {
  expect(written(rows)).toEqual([]);
});
