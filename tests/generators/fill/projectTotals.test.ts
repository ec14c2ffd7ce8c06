import { checkWorkbook, readSubmission } from "../../../src/app/check";
import { workbookOf, type GridCell, type GridSheet } from "../../../src/host/memory/grid";
import { summarySheet } from "../../fixtures/department";
import { fill } from "./harness";

/** A project form with a costing below; its total as it is printed. */
function projectOf(name: string, amount: number, costs: readonly number[], total: GridCell): GridSheet {
  return {
    cells: [
      ["2024年项目支出绩效目标申报表"],
      ["项目名称", name],
      ["主管部门", "某局", null, "实施单位", "某局"],
      ["项目资金（万元）", "年度资金总额", amount],
      [null, "其中：财政拨款", amount],
      [null, "其他资金", null],
      ["总体目标", "实施期目标", null, "年度目标"],
      [null, "完成全年任务", null, "完成全年任务"],
      ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
      [null, "产出指标", "数量指标", "里程", "10公里"],
      ["支出明细", "支出内容简介", "支出明细", "金额", "测算依据及说明"],
      ...costs.map((cost) => [null, name, "经费", cost, `1次*${String(cost)}（万元/次）=${String(cost)}万元`]),
      [null, "合计", null, total],
    ],
  };
}

const summary = summarySheet(33, {
  公路养护: { amount: 10.53, parts: {} },
  水库维修: { amount: 12.47, parts: {} },
  古树保护: { amount: 10, parts: {} },
});

const redrawn = (first: GridSheet, second: GridSheet) => {
  const { after } = fill(workbookOf({ 附表2: summary, 项目1: first, 项目2: second }));
  const form = readSubmission(after).forms.find(({ fields }) => fields["projectName"]?.text === "古树保护");
  const rules = checkWorkbook(after).findings.flatMap(({ rule, suspect }) =>
    suspect.at.sheet === form?.sheet ? [rule] : [],
  );
  return { amount: form?.fields["annualAmount"]?.text, total: form?.fields["costingTotal"]?.text, rules };
};

test("the costing of a project that comes back comes to its amount, as those of the others do, give or take their print", () => {
  const first = projectOf("公路养护", 10.53, [8.11, 2.39], 10.5);
  const { amount, total, rules } = redrawn(first, projectOf("水库维修", 12.47, [12.47], 12.47));
  expect([amount, total]).toEqual(["10", "10"]);
  expect(rules).not.toContain("amount/direction-amount");
});

test("where the costing of another comes to something else, nothing is told of it", () => {
  const first = projectOf("公路养护", 10.53, [8.1, 1.5], 9.6);
  expect(redrawn(first, projectOf("水库维修", 12.47, [12.47], 12.47)).total).not.toBe("10");
});
