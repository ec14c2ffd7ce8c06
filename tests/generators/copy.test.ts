import { readSubmission } from "../../src/app/check";
import type { FormContent } from "../../src/core/formContent";
import type { SheetDraft } from "../../src/core/sheetDraft";
import type { Workbook } from "../../src/core/workbook";
import { drawingBeside, type DrawingBeside } from "../../src/generators/drawingBeside";
import { workbookOf, type GridSheet } from "../../src/host/memory/grid";
import { sampleWorkbook } from "../fixtures/sample";

/** A project form of six columns, as no edition is laid out. */
const project = (number: number, name: string): GridSheet => ({
  cells: [
    [`附表3-${String(number)}`],
    ["2023年度项目支出绩效目标申报表"],
    ["填报单位：甲局", null, null, null, "单位：万元"],
    ["项目名称", name],
    ["主管部门", "甲局", null, "实施单位", "甲局"],
    ["项目资金\n（万元）", "年度资金总额", null, { value: 15.5, formula: "D23" }],
    [null, "其中：财政拨款", null, 15.5],
    [null, "其他资金"],
    ["总体目标", `把${name}做好`],
    ["年度目标", `按时完成${name}`],
    ["年度绩效指标", "一级指标", "二级指标", "三级指标", "指标值及单位", "绩效标准"],
    [null, "产出指标", "数量指标", "培训场次", "89次", "计划标准"],
    [null, null, null, "参训人数", "900人", "计划标准"],
    [null, null, "质量指标", "合规率", "≥95%", "历史标准"],
    [null, null, "时效指标", "完成时间", "2023年12月底前", "历史标准"],
    [null, null, "成本指标", "总成本", 15.5, "历史标准"],
    [null, "效益指标", "社会效益指标", "群众安全感", "提升", "计划标准"],
    [null, null, "社会公众及服务对象满意度指标", "满意度", "≥92%", "计划标准"],
    ["支出明细及测算说明", "支出内容简介", "支出明细", "金额", "支出测算依据及过程说明"],
    [null, "文物保护", "场地租赁费", 2.9, "29000元"],
    [null, null, "宣传单印制", 6.3, "63000元"],
    [null, "旅游宣传", "规划编制费", 6.3, "63000元"],
    [null, "合 计", null, { value: 15.5, formula: "SUM(D20:D22)" }],
    ["单位负责人签字："],
    ["填表人：张某     联系电话：0731"],
  ],
  merges: [
    ...["A1:F1", "A2:F2", "A3:D3", "E3:F3", "B4:F4", "B5:C5", "E5:F5", "A6:A8", "B6:C6", "D6:F6", "B7:C7", "D7:F7"],
    ...["B8:C8", "D8:F8", "B9:F9", "B10:F10", "A11:A18", "B12:B16", "C12:C13", "B17:B18", "A19:A23", "E19:F19"],
    ...["B20:B21", "E20:F20", "E21:F21", "E22:F22", "B23:C23", "E23:F23", "A24:F24", "A25:F25"],
  ],
});

const projects = workbookOf({ "附表3-1": project(1, "文化专项"), "附表3-2": project(2, "旅游专项") });

const content: FormContent = {
  year: 2024,
  fields: { projectName: { value: "体育专项" }, unitName: { value: "甲局" } },
  tables: {
    costing: ["场馆", "赛事", "器材", "培训"].map((name, index) => ({
      depth: 1,
      cells: { content: { value: name }, amount: { value: index + 1 } },
    })),
  },
};

function beside(workbook: Workbook): DrawingBeside {
  const submission = readSubmission(workbook);
  const [first] = submission.forms;
  if (first === undefined) throw new Error("no form");
  return drawingBeside(first.form, { sheetName: "附表3-3", number: 3 }, submission);
}

function copied(): SheetDraft {
  const { draw, finish } = beside(projects);
  return finish(draw(content));
}

const textsIn = ({ cells }: SheetDraft): readonly string[] =>
  cells.flatMap(({ value }) => (typeof value === "string" ? [value] : []));

const valueAt = ({ cells }: SheetDraft, row: number, column: number): unknown =>
  cells.find((cell) => cell.row === row && cell.column === column)?.value;

const labels = ["单位：万元", "年度资金总额", "其他资金", "支出明细及测算说明", "支出内容简介", "单位负责人签字："];

test("a form is drawn on the sheet of its sibling: its labels in their places, its columns, its merged areas", () => {
  const draft = copied();
  expect(textsIn(draft)).toEqual(expect.arrayContaining(["附表3-3", "填报单位：甲局", ...labels]));
  expect(textsIn(draft)).toContain("2024年度项目支出绩效目标申报表");
  expect([valueAt(draft, 3, 1), valueAt(draft, 10, 4)]).toEqual(["体育专项", "指标值及单位"]);
  expect(draft.columnWidths).toHaveLength(6);
  expect(draft.merges).toContainEqual({ top: 5, left: 0, bottom: 7, right: 0 });
});

test("its tables are as long as what they hold, and what covers them grows or shrinks with them", () => {
  const draft = copied();
  // One indicator less, one row of costs more.
  expect(draft.merges).toContainEqual({ top: 10, left: 0, bottom: 16, right: 0 });
  expect(draft.merges).toContainEqual({ top: 17, left: 0, bottom: 22, right: 0 });
  expect([18, 19, 20, 21].map((row) => valueAt(draft, row, 1))).toEqual(["场馆", "赛事", "器材", "培训"]);
  expect(draft.cells.find(({ row, column }) => row === 22 && column === 3)).toMatchObject({
    value: 10,
    formula: "SUM(D19:D22)",
  });
});

test("it holds no value of the sibling that is not its own", () => {
  const texts = textsIn(copied());
  const own = ["文化专项", "旅游", "文物", "培训场次", "900人", "安全感", "29000", "张某", "0731"];
  expect(own.filter((one) => texts.some((text) => text.includes(one)))).toEqual([]);
});

test("a header that names the sibling is to name the form, and one of what is not known of it is to say nothing", () => {
  const { pageLike } = copied();
  const words = new Map(pageLike?.words);
  expect(pageLike).toMatchObject({ sheet: "附表3-2", isSameForm: true });
  expect(words.get("附表3-2")).toBe("附表3-3");
  expect(words.get("3-2")).toBe("3-3");
  expect(words.get("旅游专项")).toBe("体育专项");
  expect(words.get("2023年度项目支出绩效目标申报表")).toBe("2024年度项目支出绩效目标申报表");
  // What both say alike belongs to them, so that no shorter name is found inside it.
  expect(words.get("甲局")).toBe("甲局");
  expect(words.get("把旅游专项做好")).toBeNull();
  // Amounts and the contents of tables name no form.
  expect([...words.keys()].filter((one) => /^[\d.]+$|培训场次|文物保护/u.test(one))).toEqual([]);
});

test("every cell looks as one of the sibling's, rows and columns too", () => {
  const draft = copied();
  expect(draft.cells.every(({ like }) => like?.isCopy === true && like.at.sheet === "附表3-2")).toBe(true);
  expect(draft.columnsLike).toBe("附表3-2");
  expect(draft.rowsLike?.rows.slice(9, 14)).toEqual([9, 10, 11, 13, 14]);
});

test("a form that is printed as its edition is laid out is copied, too, with all that only a sheet knows", () => {
  const submission = readSubmission(sampleWorkbook());
  const form = submission.forms.at(-1)?.form;
  if (form === undefined) throw new Error("no form");
  const { draw, finish } = drawingBeside(form, { sheetName: "附表3-4", number: 4 }, submission);
  const draft = finish(draw({ year: 2024, fields: {}, tables: {} }));
  expect(draft.rowsLike?.sheet).toBe("附表3-3");
  expect(draft.cells.every(({ like }) => like?.isCopy === true)).toBe(true);
});

test("the unit of the amounts stays where no unit's name stands before it, and a place for a name keeps its label", () => {
  const other = (text: string | null): GridSheet => ({
    ...project(2, "旅游专项"),
    cells: project(2, "旅游专项").cells.map((cells, row) => (row === 2 ? [text, ...cells.slice(1)] : cells)),
  });
  const lineOf = (text: string | null): readonly unknown[] => {
    const { draw, finish } = beside(workbookOf({ "附表3-2": other(text) }));
    const draft = finish(draw(content));
    return [valueAt(draft, 2, 0), valueAt(draft, 2, 4)];
  };
  expect(lineOf(null)).toEqual([null, "单位：万元"]);
  expect(lineOf("填报单位：（盖章）")).toEqual(["填报单位：（盖章）", "单位：万元"]);
});

/** Two projects on one sheet, the second below the first or beside it. */
function shared(where: "below" | "beside"): Workbook {
  const [one, other] = [project(1, "文化专项"), project(2, "旅游专项")];
  const cells =
    where === "below"
      ? [...one.cells, [null], ...other.cells]
      : one.cells.map((row, index) => [
          ...Array.from({ length: 7 }, (_, column) => row[column] ?? null),
          ...(other.cells[index] ?? []),
        ]);
  const moved = (one.merges ?? []).map((area) =>
    where === "below"
      ? area.replace(/\d+/g, (row) => String(Number(row) + one.cells.length + 1))
      : area.replace(/[A-F]/g, (column) => String.fromCharCode(column.charCodeAt(0) + 7)),
  );
  return workbookOf({ 项目: { cells, merges: [...(one.merges ?? []), ...moved] } });
}

test("a form that shares its sheet with others above or below is a model in its own rows", () => {
  const workbook = shared("below");
  expect(readSubmission(workbook).forms).toHaveLength(2);
  const { draw, finish } = beside(workbook);
  const draft = finish(draw(content));
  const [alone] = [projects].map((own) => {
    const other = beside(own);
    return other.finish(other.draw(content));
  });
  const said = ({ cells }: SheetDraft): readonly unknown[] =>
    cells.filter(({ value }) => value !== null).map(({ row, column, value }) => [row, column, value]);
  expect(said(draft)).toEqual(said(alone ?? draft));
  expect(draft.merges).toEqual(alone?.merges);
  // It looks like the rows of the second one.
  expect(draft.rowsLike?.rows.slice(0, 3)).toEqual([0, 1, 2].map((row) => row + project(1, "").cells.length + 1));
});

test("a form that stands beside another one is no model", () => {
  const workbook = shared("beside");
  expect(readSubmission(workbook).forms).toHaveLength(2);
  const { draw, finish } = beside(workbook);
  expect(finish(draw(content)).rowsLike).toBeUndefined();
});
