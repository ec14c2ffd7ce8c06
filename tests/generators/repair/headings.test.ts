import { qualifiedAddress } from "../../../src/core/a1";
import { isCellEdit } from "../../../src/core/edit";
import { workbookOf, type GridCell, type GridSheet } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, summarySheet } from "../../fixtures/department";
import { replaced } from "../fill/harness";
import { completed } from "./reading";

/** A form of a place that prints 成本指标 below 产出指标, as the profile of another place names a level 1. */
const direction = directionSheet(
  cleanDirection({
    indicators: [
      ["数量指标", "活动次数", "10次"],
      ["质量指标", "合格率", "≥90%"],
      ["时效指标", "完成时间", "12月底前"],
      ["成本指标", "党建", 7],
      ["成本指标", "安全", 5],
    ],
  }),
);
const summary = summarySheet(12, { 业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } } });

/** 项目支出绩效目标表 as places print it that have no 附表3. */
const project = (name: string): GridSheet => {
  const rows: readonly (readonly GridCell[])[] = [
    ["2024年度项目支出绩效目标表"],
    ["填报单位：某街道办事处", null, null, null, "单位：万元"],
    ["项目名称", name, null, "主管部门", "某街道办事处"],
    ["项目金额", 12, null, "项目实施期", "2024.1.1-2024.12.31"],
    ["总体目标", "完成全年任务"],
    ["年度绩效目标", "完成全年任务"],
    ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值及单位", "绩效标准"],
    [null, "产出指标", "数量指标", "服务群众", "≥62人次", "计划标准"],
    [null, null, "质量指标", "完成率", "100%", "计划标准"],
    [null, null, "时效指标", "完成时间", "12月底前", "计划标准"],
    [null, null, "成本指标", "公益性岗位", "12万元", "计划标准"],
    [null, "效益指标", "社会效益指标", "安全感", "改善", "计划标准"],
    ["支出明细及测算说明", "支出内容简介", "支出明细", "金额", "测算依据及说明"],
    [null, "公益性岗位", "补贴", 12, "12人*1万元/人=12万元"],
    [null, "合计", null, 12],
    ["单位负责人签字："],
    ["填表人：张某    联系电话：22345678"],
  ];
  return { cells: rows };
};

/** What is done to the forms that are there: what is written, and how many rows are put in. */
function planned(sheets: Readonly<Record<string, GridSheet>>): readonly string[] {
  const { plan, after } = completed(workbookOf(sheets));
  expect(completed(after).plan.steps).toEqual([]);
  const inForms = plan.changes.edits.filter(({ kind }) => kind !== "add-sheet");
  return inForms.map((edit) =>
    isCellEdit(edit) && edit.kind === "set-value" ? `${qualifiedAddress(edit.at)}: ${String(edit.value)}` : edit.kind,
  );
}

test.each(["一级指标", "二级指标", "三级指标"])("%s of a direction comes back, and no row with it", (heading) => {
  const damaged = replaced(direction, heading, null);
  const column = { 一级指标: "B", 二级指标: "C", 三级指标: "D" }[heading] ?? "";
  expect(planned({ 附表2: summary, "附表3-1": damaged })).toEqual([`附表3-1!${column}8: ${heading}`]);
});

test("that of a project form, which is read as one of another place without it, as its siblings spell it", () => {
  const [spelled, damaged] = [
    replaced(project("扶持"), "二级指标", "二级 指标"),
    replaced(project("就业"), "二级指标", null),
  ];
  expect(planned({ 项目1: spelled, 项目2: damaged })).toEqual(["项目2!C7: 二级 指标"]);
});

test("whole forms are left alone, and so is an empty heading above an empty column", () => {
  expect(planned({ 附表2: summary, "附表3-1": direction })).toEqual([]);
  const [first = []] = direction.cells.filter((row) => row[1] === "一级指标");
  const widened: GridSheet = {
    cells: direction.cells.map((row) => (row === first ? [...row.slice(0, 5), null, row[5] ?? null] : row)),
  };
  expect(planned({ 附表2: summary, "附表3-1": widened })).toEqual([]);
});

test("of a table that has lost two headings no row is missing", () => {
  const damaged = replaced(replaced(direction, "二级指标", null), "一级指标", null);
  expect(planned({ 附表2: summary, "附表3-1": damaged }).filter((edit) => edit === "insert-rows")).toEqual([]);
});
