import { readSubmission } from "../../src/app/check";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";

const body: GridPicture = [
  ["项目名称", "干部培训", "主管部门", "县委组织部"],
  ["年度资金总额", 36],
  ["年度绩效目标", "培训300人次"],
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "培训人次", "≥300人次"],
];

test.each([
  ["某县2024年部门预算项目支出绩效目标公开表", 2024],
  ["2024年项目支出绩效目标情况表", 2024],
  ["项目支出绩效目标表（一）", null],
  ["项目支出绩效目标表1", null],
  ["附件3：2024年度县级预算支出项目绩效目标批复表", 2024],
  ["重点项目绩效目标设置表", null],
  ["预算绩效目标申报表", null],
  ["绩效目标表", null],
  ["2024年度财政支出项目绩效目标申报表\n（2024年）", 2024],
  ["财政专项资金项目支出绩效目标申报（审批）表", null],
  ["项目绩效目标申报书", null],
  ["部门预算项目文本", null],
])("a form is told by what it holds under the title %j", (title, year) => {
  const forms = readSubmission(workbookOf({ 任意表: [[title], ...body] })).forms;
  expect(forms.map(({ form, year: read }) => [form.id, form.edition, read])).toEqual([
    ["project-target", "document-88", year],
  ]);
  expect(forms[0]?.fields["projectName"]?.text).toBe("干部培训");
  expect(forms[0]?.tables["indicators"]).toHaveLength(1);
});

test.each([
  [["2024年", "度", "项目支出绩效目标申报表"], 2024],
  [["2024", "年", "项目支出绩效目标申报表"], 2024],
  [["2024年", "备注", "项目支出绩效目标申报表"], null],
  [["2024年", null, "度", "项目支出绩效目标申报表"], null],
])("the year before a title may stand in cells of its own, with one character between them: %j", (title, year) => {
  const [form] = readSubmission(workbookOf({ 任意表: [title, ...body] })).forms;
  expect(form?.year).toBe(year);
  expect(form?.heading.endsWith("项目支出绩效目标申报表")).toBe(true);
});

test.each(["本表根据项目支出绩效目标表编制", "见附表", "项目支出绩效目标"])("a mention is no title: %j", (line) => {
  expect(readSubmission(workbookOf({ 说明: [[line], ["一、填报要求"], ["二、联系方式"]] })).forms).toEqual([]);
});
