import { readSubmission } from "../../src/app/check";
import { areaAddress, qualifiedAddress } from "../../src/core/a1";
import { isCellEdit } from "../../src/core/edit";
import { sentence } from "../../src/core/message";
import type { Workbook } from "../../src/core/workbook";
import { workbookAfter } from "../../src/core/writing/after";
import { fillPlanner } from "../../src/generators/fill/fill";
import { planInARow } from "../../src/generators/inARow";
import { completionPlanners } from "../../src/generators/planners";
import { planRollOver, type Kept } from "../../src/generators/rollOver";
import { workbookOf, type GridCell } from "../../src/host/memory/grid";

/** A group with its 小计 below it. */
function costing(subtotal: GridCell, total: GridCell): Workbook {
  return workbookOf({
    表: {
      cells: [
        ["2025年区级专项资金支出方向绩效目标表"],
        ["填报单位：（盖章）", null, null, null, "金额单位：万元"],
        ["支出方向（子项）", "社区", "所属专项", "名称", "业务经费"],
        ["项目金额", 7, null, "金额", 7],
        ["支出明细及测算说明", "支出内容简介", "支出明细", "金额", "支出测算依据及过程说明"],
        [null, "党建", "宣传费", 3, "6次*0.5（万元/次）=3万元"],
        [null, null, "培训费", 4, "2次*2（万元/次）=4万元"],
        [null, "小计", null, subtotal, null],
        [null, "合  计", null, total, null],
        ["填表人：张某    联系电话：12345678"],
      ],
      merges: ["A5:A9", "B6:B7", "B8:C8", "B9:C9"],
    },
  });
}

const typed = (): Workbook => costing(7, 7);
const computed = (): Workbook => costing({ formula: "SUM(D6:D7)", value: 7 }, { formula: "D8", value: 7 });

/** The workbook of the new year, and the cells that were emptied for it. */
function rolled(workbook: Workbook, keep: Kept = "sentences") {
  const plan = planRollOver(workbook, readSubmission, { keep });
  const edits = plan.steps.flatMap((step) => step.edits);
  const after = workbookAfter(workbook, edits);
  if (!after.ok) throw new Error("refused");
  const emptied = edits
    .filter(isCellEdit)
    .flatMap((edit) => (edit.kind === "set-value" && edit.value === null ? [edit] : []));
  return { after: after.value, emptied: emptied.map(({ at }) => qualifiedAddress(at)) };
}

/** The amounts that are filled in, in the form and in those that are drawn beside it. */
function filled(workbook: Workbook): readonly string[] {
  const { steps } = fillPlanner()(workbook, readSubmission);
  const messages = steps.flatMap(({ message, details = [] }) => [message, ...details.map((note) => note.message)]);
  return messages.flatMap((message) =>
    message.flatMap(({ values = {} }) => (/\d+万元$/.test(values["value"] ?? "") ? [values["cell"] ?? ""] : [])),
  );
}

test("a typed 小计 is emptied like the amounts that it adds up", () => {
  expect(rolled(typed()).emptied).toContain("表!D8");
  expect(rolled(typed(), "amounts").emptied).not.toContain("表!D8");
});

test.each([
  ["typed", typed],
  ["computed", computed],
])("no amount of last year comes back, nor a 0, where the 小计 are %s", (_, workbook) => {
  expect(filled(rolled(workbook()).after)).toEqual([]);
});

test("a 小计 that adds something up still tells what is empty", () => {
  const { emptied, after } = rolled(computed(), "all");
  expect(emptied).toEqual([]);
  const without = workbookAfter(after, [
    { kind: "set-value", at: { sheet: "表", row: 3, column: 1 }, value: null, expect: 7 },
  ]);
  if (!without.ok) throw new Error("refused");
  expect(filled(without.value)).toContain("表!B4");
});

/** Rows of content merged over two columns each, and a 小计 that is not. */
function merging(areas: readonly string[]): Workbook {
  return workbookOf({
    表: {
      cells: [
        ["2025年区级专项资金支出方向绩效目标表"],
        ["填报单位：（盖章）", null, null, null, "金额单位：万元"],
        ["支出方向（子项）", "社区", "所属专项", "名称", "业务经费", null],
        ["项目金额", 7, null, "金额", 7, null],
        ["项目实施期", "2025.1.1-2025.12.31"],
        ["实施期绩效目标", "完成全年任务"],
        ["年度绩效目标", "完成全年任务"],
        ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值及单位", "绩效标准"],
        [null, "产出指标", "数量指标", "活动次数", "8次", "计划标准"],
        [null, null, "质量指标", "合格率", "100%", "计划标准"],
        [null, null, "时效指标", "完成时间", "年底前", "计划标准"],
        [null, null, "成本指标", "党建", 7, "计划标准"],
        [null, "效益指标", "社会效益指标", "党员意识", "提高", "计划标准"],
        [null, null, "可持续影响指标", "机制", "健全", "计划标准"],
        [null, null, "社会公众及服务对象满意度指标", "满意度", "90%", "计划标准"],
        ["支出明细及测算说明", "支出内容简介", "支出明细", "金额", "支出测算依据及过程说明"],
        [null, "党建", "宣传费", 3, "6次*0.5（万元/次）=3万元"],
        [null, "党建", "培训费", 4, "2次*2（万元/次）=4万元"],
        [null, "小计", null, { formula: "SUM(D17:D18)", value: 7 }, null],
        [null, "合  计", null, { formula: "D19", value: 7 }, null],
        ["单位负责人签字："],
        ["填表人：张某    联系电话：12345678"],
      ],
      merges: [
        ...["A1:F1", "A2:D2", "E2:F2", "E3:F3", "B4:C4", "E4:F4", "B5:F5", "B6:F6", "B7:F7", "A8:A15", "B9:B12"],
        ...["B13:B15", "A16:A20", "E16:F16", "B19:C19", "B20:C20", "E20:F20", "A21:F21", "A22:F22"],
        ...areas,
      ],
    },
  });
}

/** What fill merges. */
function merged(workbook: Workbook): readonly string[] {
  const plan = planInARow(workbook, completionPlanners({}), readSubmission, sentence("fill/title"));
  if (!plan.ok) return ["refused"];
  return plan.value.changes.edits.flatMap((edit) => (edit.kind === "merge" ? [areaAddress(edit.area)] : []));
}

test("a 小计 that is not merged as its rows are stays so when they are emptied", () => {
  const workbook = merging(["E17:F17", "E18:F18"]);
  expect(merged(workbook)).toEqual([]);
  expect(merged(rolled(workbook).after)).toEqual([]);
});

test("a row of content that has come apart is merged again when its 小计 is not merged", () => {
  expect(merged(merging(["E17:F17"]))).toEqual(["E18:F18"]);
});
