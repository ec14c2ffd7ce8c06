import { readSubmission } from "../../../src/app/check";
import type { GridSheet } from "../../../src/host/memory/grid";
import { cleanDirection, directionSheet, summarySheet } from "../../fixtures/department";
import { fillPictures } from "./harness";

/** A form of 项目支出绩效目标表, as places print it that have no 附表3. */
const project = (name: string, amount: number): GridSheet => ({
  cells: [
    ["2024年项目支出绩效目标申报表"],
    ["项目名称", name, "主管部门", "某街道办事处"],
    ["年度资金总额（万元）", amount, "项目实施期", "2024.1.1-2024.12.31"],
    ["年度绩效目标", "完成全年任务"],
    ["一级指标", "二级指标", "三级指标", "指标值", "绩效标准"],
    ["产出指标", "数量指标", `${name}次数`, "30次", "计划标准"],
  ],
});

const summary = summarySheet(18, {
  业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } },
  城市管理经费: { amount: 6, parts: { 环卫保洁: 4, 绿化养护: 2 } },
});

const sheetsAndRemarks = (sheets: Readonly<Record<string, GridSheet>>) => {
  const { after, remarks } = fillPictures({ 附表2: summary, ...sheets });
  return { sheets: after.sheets.map(({ name }) => name).filter((name) => name !== "附表1"), remarks };
};

describe("no 附表3 is drawn", () => {
  test.each<[string, Readonly<Record<string, GridSheet>>]>([
    ["大项 have project forms", { 甲: project("业务经费", 12), 乙: project("城市管理经费", 6) }],
    [
      "小项 have project forms",
      { 甲: project("党建、安全经费", 12), 乙: project("环卫保洁", 4), 丙: project("绿化养护", 2) },
    ],
    ["each has a form of one kind", { 甲: directionSheet(cleanDirection()), 乙: project("城市管理经费", 6) }],
  ])("where %s", (_, sheets) => {
    expect(sheetsAndRemarks(sheets)).toEqual({ sheets: ["附表2", ...Object.keys(sheets)], remarks: [] });
  });

  test("where the forms of the others are of two kinds; of what has none that is said", () => {
    const three = summarySheet(21, {
      业务经费: { amount: 12, parts: { 党建: 7, 安全: 5 } },
      城市管理经费: { amount: 6, parts: { 环卫保洁: 4, 绿化养护: 2 } },
      文教经费: { amount: 3, parts: {} },
    });
    const sheets = { 甲: directionSheet(cleanDirection()), 乙: project("城市管理经费", 6) };
    const { sheets: names, remarks } = sheetsAndRemarks({ 附表2: three, ...sheets });
    expect(names).toEqual(["附表2", "甲", "乙"]);
    expect(remarks).toEqual([expect.stringContaining("附表2的大项“文教经费”（从附表2!B11起）没有找到它的")]);
  });

  test("where a form that is there may be its by another name", () => {
    const { sheets } = sheetsAndRemarks({ 甲: project("业务经费", 12), 乙: project("环卫保洁等城市管理", 6) });
    expect(sheets).toEqual(["附表2", "甲", "乙"]);
  });
});

describe("a project form is drawn", () => {
  const drawn = (sheets: Readonly<Record<string, GridSheet>>) => {
    const { after, remarks } = fillPictures({ 附表2: summary, ...sheets });
    const forms = readSubmission(after).forms.filter(({ sheet }) => !(sheet in sheets) && !sheet.startsWith("附表"));
    return {
      forms: forms.map(({ form, sheet, fields }) =>
        [form.id, sheet, nameOfProject(fields), fields["annualAmount"]?.text].join(" "),
      ),
      remarks,
    };
  };
  const nameOfProject = (fields: Readonly<Record<string, { readonly text: string } | undefined>>): string =>
    fields["projectName"]?.text ?? "";

  test("for a 大项 where the others have project forms", () => {
    expect(drawn({ 项目1: project("业务经费", 12) })).toEqual({
      forms: ["project-target 项目2 城市管理经费 6"],
      remarks: [],
    });
  });

  test("for the 小项 of which alone there is none", () => {
    const sheets = { 甲: project("党建", 7), 乙: project("安全", 5), 丙: project("环卫保洁", 4) };
    expect(drawn(sheets)).toEqual({ forms: ["project-target 项目支出绩效目标表4 绿化养护 2"], remarks: [] });
  });

  test("for each 小项 of a 大项 where those of the others have one each", () => {
    expect(drawn({ 项目1: project("党建", 7), 项目2: project("安全", 5) })).toEqual({
      forms: ["project-target 项目3 环卫保洁 4", "project-target 项目4 绿化养护 2"],
      remarks: [],
    });
  });
});

test("a project of another budget beside 附表3 stands in the way of no direction", () => {
  const { sheets, remarks } = sheetsAndRemarks({ 甲: directionSheet(cleanDirection()), 乙: project("水库清淤", 30) });
  expect(sheets).toHaveLength(4);
  expect(remarks).toEqual([]);
});
