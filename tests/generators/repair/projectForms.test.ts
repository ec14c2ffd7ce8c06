import { parseArea } from "../../../src/core/a1";
import type { CellValue } from "../../../src/core/cell";
import { textOf, type Sheet, type Workbook } from "../../../src/core/workbook";
import { workbookOf, type GridSheet } from "../../../src/host/memory/grid";
import { edited, withoutRow, withValues } from "../damage";
import { completed } from "./reading";

type Cells = readonly CellValue[];

/** What one project is about. */
interface Project {
  readonly name: string;
  readonly costs: readonly (readonly [content: string, amount: number])[];
}

/** A project form as a place prints it that has added parts of 附表3 to it: no edition's layout is like that. */
function projectSheet({ name, costs }: Project, number: number): GridSheet {
  const amount = costs.reduce((sum, [, one]) => sum + one, 0);
  const head: readonly Cells[] = [
    [`附表3-${String(number)}`],
    ["2026年项目支出绩效目标申报表"],
    ["填报单位：青石区交通局", null, null, null, "单位：万元"],
    ["项目名称", name],
    ["主管部门", "青石区交通局", null, "实施单位", `青石区${name}中心`],
    ["项目资金\n（万元）", "年度资金总额", null, amount],
    [null, "其中：财政拨款", null, amount],
    [null, "其他资金"],
    ["总体目标", `做好${name}工作`],
    ["年度目标", `完成${name}年度任务`],
    ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值及单位", "绩效标准"],
    [null, "产出指标", "数量指标", "巡查次数", `${String(number)}0次`, "计划标准"],
    [null, null, "质量指标", "完成率", "100%", "计划标准"],
    [null, null, "时效指标", "完成时间", "2026年12月底前", "计划标准"],
    ...costs.map(([content, one], index): Cells => [
      null,
      null,
      index === 0 ? "成本指标" : null,
      content,
      `${String(one)}万元`,
      "计划标准",
    ]),
    [null, "效益指标", "社会效益指标", "安全感", "提升", "计划标准"],
    [null, null, "可持续影响指标", "长效机制", "健全", "计划标准"],
    [null, null, "社会公众及服务对象满意度指标", "满意度", "≥95%", "计划标准"],
    ["支出明细及测算说明", "支出内容简介", "支出明细", "金额", "支出测算依据及过程说明"],
    ...costs.map(([content, one]): Cells => [
      null,
      content,
      `${content}费`,
      one,
      `${String(one)}次×1万元/次=${String(one)}万元`,
    ]),
    [null, "合  计", null, amount],
    ["单位负责人签字："],
    ["填表人：李某"],
  ];
  const costing = 18 + costs.length;
  const total = costing + costs.length + 1;
  const merges = [
    ...["A1:F1", "A2:F2", "A3:D3", "E3:F3", "B4:F4", "B5:C5", "E5:F5", "A6:A8", "B6:C6", "D6:F6", "B7:C7", "D7:F7"],
    ...["B8:C8", "D8:F8", "B9:F9", "B10:F10", `A11:A${String(costing - 1)}`],
    ...[`B12:B${String(costing - 4)}`, `B${String(costing - 3)}:B${String(costing - 1)}`],
    ...(costs.length > 1 ? [`C15:C${String(costing - 4)}`] : []),
    `A${String(costing)}:A${String(total)}`,
    ...Array.from(
      { length: costs.length + 2 },
      (_, index) => `E${String(costing + index)}:F${String(costing + index)}`,
    ),
    ...[`B${String(total)}:C${String(total)}`, `A${String(total + 1)}:F${String(total + 1)}`],
    `A${String(total + 2)}:F${String(total + 2)}`,
  ];
  return { cells: head, merges };
}

const PROJECTS: readonly Project[] = [
  {
    name: "农村公路养护",
    costs: [
      ["日常巡查", 12],
      ["设备购置", 30],
    ],
  },
  { name: "桥梁维修", costs: [["桥面修补", 25]] },
  {
    name: "交通宣传",
    costs: [
      ["宣传培训", 8],
      ["资料印制", 6],
      ["标牌制作", 9],
    ],
  },
];

const whole = workbookOf(
  Object.fromEntries(
    PROJECTS.map((project, index) => [`附表3-${String(index + 1)}`, projectSheet(project, index + 1)] as const),
  ),
);

function sheetOf({ sheets }: Workbook, name: string): Sheet {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

/** The first cell of a sheet whose text begins with some words. */
function placeOf(workbook: Workbook, name: string, words: string) {
  for (const [row, cells] of sheetOf(workbook, name).rows) {
    for (const [column, cell] of cells) if (textOf(cell).startsWith(words)) return { sheet: name, row, column };
  }
  throw new Error(words);
}

function textsIn(workbook: Workbook, name: string): readonly string[] {
  return [...sheetOf(workbook, name).rows.values()].flatMap((cells) => [...cells.values()].map(textOf));
}

function mergesOf(workbook: Workbook, name: string): readonly string[] {
  return sheetOf(workbook, name)
    .merges.map(({ top, left, bottom, right }) => [top, left, bottom, right].join(","))
    .sort();
}

const LABELS = [
  ...["数量指标", "质量指标", "产出指标", "一级指标", "年度目标", "主管部门", "项目名称", "合  计", "金额", "成本指标"],
  ...["支出明细及测算说明", "支出内容简介", "单位：万元", "单位负责人签字"],
];

describe("project forms that a place prints its own way are repaired after those beside them", () => {
  it.each(LABELS)("the label %s", (label) => {
    const at = placeOf(whole, "附表3-2", label);
    const { after } = completed(withValues(whole, [{ at, value: null }]));
    expect(textsIn(after, "附表3-2")).toEqual(textsIn(whole, "附表3-2"));
    expect(completed(after).plan.changes.edits).toEqual([]);
  });

  it.each(["B6:C6", "A11:A18", "B12:B15", "A22:F22"])("the merged area %s", (address) => {
    const area = parseArea(address);
    if (area === undefined) throw new Error(address);
    const { after } = completed(edited(whole, [{ kind: "unmerge", sheet: "附表3-2", area }]));
    expect(mergesOf(after, "附表3-2")).toEqual(mergesOf(whole, "附表3-2"));
  });

  it.each([
    ...["填报单位", "一级指标", "质量指标", "社会公众及服务对象满意度指标", "支出明细及测算说明", "合  计"],
    "单位负责人签字",
  ])("the row of %s", (label) => {
    const sheet = sheetOf(whole, "附表3-2");
    const { row } = placeOf(whole, "附表3-2", label);
    const { after } = completed(edited(whole, withoutRow(sheet, row)));
    expect(textsIn(after, "附表3-2")).toContain(
      textOf(sheet.rows.get(row)?.get(placeOf(whole, "附表3-2", label).column)),
    );
    expect(mergesOf(after, "附表3-2")).toEqual(mergesOf(whole, "附表3-2"));
    expect(completed(after).plan.changes.edits).toEqual([]);
  });
});

/** The only project form of a workbook: no edition is printed like it, but its tables are those of 附表3. */
const lone = workbookOf({ "附表3-1": projectSheet(PROJECTS[0] ?? { name: "", costs: [] }, 1) });

describe("the tables of the only project form are repaired after the edition that prints them", () => {
  it.each(["数量指标", "质量指标", "三级指标", "年度绩效指标", "支出明细及测算说明", "合  计"])(
    "the label %s",
    (label) => {
      const at = placeOf(lone, "附表3-1", label);
      const { after } = completed(withValues(lone, [{ at, value: null }]));
      const folded = (workbook: Workbook) => textsIn(workbook, "附表3-1").map((text) => text.replace(/\s/g, ""));
      expect(folded(after)).toEqual(folded(lone));
      expect(completed(after).plan.changes.edits).toEqual([]);
    },
  );

  it.each(["质量指标", "时效指标", "合  计"])("the row of %s", (label) => {
    const sheet = sheetOf(lone, "附表3-1");
    const { row, column } = placeOf(lone, "附表3-1", label);
    const { after } = completed(edited(lone, withoutRow(sheet, row)));
    expect(textOf(sheetOf(after, "附表3-1").rows.get(row)?.get(column)).replace(/\s/g, "")).toBe(
      label.replace(/\s/g, ""),
    );
    expect(completed(after).plan.changes.edits).toEqual([]);
  });
});

/** The only form with headings of its place, so that no edition prints its tables as they stand there. */
function ownWorded(): Workbook {
  const texts = ["三级指标", "指标值及单位", "绩效标准", "支出内容简介", "支出明细及测算说明", "年度绩效指标"];
  return withValues(
    lone,
    texts.map((text) => ({ at: placeOf(lone, "附表3-1", text), value: `本区${text}栏` })),
  );
}

describe("nothing is planned", () => {
  it("where the only one of them is whole, or without a level that its place does not ask for", () => {
    expect(completed(lone).plan.changes.edits).toEqual([]);
    const { row } = placeOf(lone, "附表3-1", "可持续影响指标");
    const less = edited(lone, withoutRow(sheetOf(lone, "附表3-1"), row));
    expect(textsIn(completed(less).after, "附表3-1")).not.toContain("可持续影响指标");
  });

  it("for the only one of them, where no edition prints its tables like that", () => {
    const other = ownWorded();
    const damaged = withValues(other, [{ at: placeOf(other, "附表3-1", "合  计"), value: null }]);
    expect(textsIn(completed(damaged).after, "附表3-1")).not.toContain("合  计");
  });

  it("where all of them are whole", () => {
    expect(completed(whole).plan.changes.edits).toEqual([]);
  });

  it("where only one of them prints a line", () => {
    const more = edited(whole, [
      { kind: "insert-rows", sheet: "附表3-3", row: 10, count: 1 },
      { kind: "set-value", at: { sheet: "附表3-3", row: 10, column: 0 }, value: "项目实施期", expect: null },
      { kind: "set-value", at: { sheet: "附表3-3", row: 10, column: 1 }, value: "2026年", expect: null },
    ]);
    expect(completed(more).plan.changes.edits).toEqual([]);
  });
});
