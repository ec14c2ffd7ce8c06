import { readSubmission } from "../../src/app/check";
import { checkWorkbook } from "../../src/app/check";
import type { BoundForm } from "../../src/core/bind/bound";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";

/** The text of every field that holds something, and the rows of every table as texts. */
function reading(bound: BoundForm | undefined) {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(bound?.fields ?? {})) {
    if (value !== undefined && value.text !== "")
      fields[name] = `${value.text}@${String(value.at.row)},${String(value.at.column)}`;
  }
  const rows = (table: string) =>
    (bound?.tables[table] ?? []).map(({ cells }) =>
      Object.fromEntries(
        Object.entries(cells).flatMap(([name, value]) =>
          value === undefined || value.text === "" ? [] : [[name, value.text]],
        ),
      ),
    );
  return {
    edition: bound?.form.edition,
    unit: bound?.unit,
    fields,
    indicators: rows("indicators"),
    costing: rows("costing"),
  };
}

const formsIn = (picture: GridPicture) => readSubmission(workbookOf({ 任意表: picture })).forms;

test("湘潭: 项目支出名称, amounts written 250万", () => {
  const [bound] = formsIn([
    ["2024年项目支出绩效目标申报表"],
    ["填报单位：（盖章）", null, null, null, null],
    ["项目支出名称", "道路养护", "预算部门", "某市交通局"],
    ["年度本级预算金额", "250万", "该项目支出上级资金", "50万"],
    ["项目支出实施期", "2024年1月-12月"],
    ["实施期绩效目标", "完成养护"],
    ["年度绩效目标", "养护道路30公里"],
    ["一级指标", "二级指标", "三级指标", "指标值", "绩效标准"],
    ["产出指标", "数量指标", "养护里程", "30公里", "计划标准"],
    [null, "质量指标", "合格率", "≥95%", "行业标准"],
    ["财政部门审核意见："],
  ]);
  expect(reading(bound)).toMatchObject({
    edition: "xiangtan",
    fields: {
      projectName: "道路养护@2,1",
      departmentName: "某市交通局@2,3",
      annualAmount: "250万@3,1",
      annualTarget: "养护道路30公里@6,1",
    },
    indicators: [
      { level1: "产出指标", level2: "数量指标", level3: "养护里程", indicatorValue: "30公里" },
      { level1: "产出指标", level2: "质量指标", level3: "合格率", indicatorValue: "≥95%" },
    ],
  });
});

test("88号 style: goals below their headings, 年度资金总额 with its sources", () => {
  const picture = [
    ["项目支出绩效目标申报表"],
    ["（2024年度）"],
    ["项目名称", "校舍维修", null, null, null],
    ["主管部门及代码", "[042]某区教育局", "实施单位", "第一小学", null],
    ["项目资金（万元）", "年度资金总额：", 120, null, null],
    [null, "其中：财政拨款", 100, null, null],
    [null, "其他资金", 20, null, null],
    ["总体目标", "年度目标", null, null, null],
    [null, "目标1：完成3栋校舍维修", null, null, null],
    ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值"],
    [null, "产出指标", "数量指标", "指标1：维修校舍", "3栋"],
    [null, null, null, "指标2：维修面积", "2000平方米"],
    [null, "满意度指标", "服务对象满意度指标", "师生满意度", "≥90%"],
  ];
  const [bound] = formsIn(picture);
  expect(reading(bound)).toMatchObject({
    edition: "document-88",
    fields: {
      projectName: "校舍维修@2,1",
      implementingUnit: "第一小学@3,3",
      annualAmount: "120@4,2",
      annualTarget: "目标1：完成3栋校舍维修@8,1",
    },
  });
  expect(reading(bound).indicators).toHaveLength(3);
  expect(checkWorkbook(workbookOf({ 表: picture })).findings).toEqual([]);
  const wrong = picture.map((row) => row.map((cell) => (cell === 20 ? 200 : cell)));
  expect(checkWorkbook(workbookOf({ 表: wrong })).findings[0]?.fixes[0]?.changes.edits[0]).toMatchObject({ value: 20 });
});

test("Sichuan list: many projects on one sheet, in 元, one form each", () => {
  const forms = formsIn([
    ["部门预算项目绩效目标申报表（2024年度）"],
    [null, null, null, null, null, null, null, null, "金额单位：元"],
    [
      "单位名称",
      "项目名称",
      "预算数",
      "年度目标",
      "一级指标",
      "二级指标",
      "三级指标",
      "指标性质",
      "指标值",
      "度量单位",
      "权重",
      "指标方向性",
    ],
    [
      "某局机关",
      "信息化建设",
      "1,250,000.00",
      "系统上线",
      "产出指标",
      "数量指标",
      "系统数量",
      "≥",
      "2",
      "套",
      "20",
      "正向指标",
    ],
    [null, null, null, null, null, "质量指标", "验收合格率", "=", "100", "%", "30", "正向指标"],
    [null, "宣传培训", "80,000.00", "培训全员", "产出指标", "数量指标", "培训场次", "≥", "4", "场", "50", "正向指标"],
  ]);
  expect(forms.map(reading)).toMatchObject([
    {
      edition: "sichuan-list",
      unit: "元",
      fields: { implementingUnit: "某局机关@3,0", projectName: "信息化建设@3,1", annualAmount: "1,250,000.00@3,2" },
      indicators: [
        { level3: "系统数量", sign: "≥", indicatorValue: "2", unit: "套", weight: "20" },
        { level1: "产出指标", level3: "验收合格率", sign: "=" },
      ],
    },
    {
      fields: { implementingUnit: "某局机关@3,0", projectName: "宣传培训@5,1", annualAmount: "80,000.00@5,2" },
      indicators: [{ level3: "培训场次" }],
    },
  ]);
});

test("Shanghai: 项目资金总额 is cumulative, 年度资金申请总额 is the year's", () => {
  const [bound] = formsIn([
    ["财政项目支出绩效目标申报表"],
    ["（2024年度）", null, null, "单位：元"],
    ["项目名称", "社区养老", "项目类别", "经常性"],
    ["主管部门", "某区民政局", "实施单位", "养老服务中心"],
    ["项目资金总额", "3,000,000.00", "年度资金申请总额", "1,000,000.00"],
    ["项目总目标", "建成养老服务网"],
    ["年度总体目标", "建成5个服务站"],
    ["一级指标", "二级指标", "三级指标", "指标值"],
    ["成本指标", "经济成本指标", "单站成本", "≤20万元"],
    ["产出指标", "数量指标", "服务站数量", "=5.00(个)"],
  ]);
  expect(reading(bound)).toMatchObject({
    edition: "shanghai",
    unit: "元",
    fields: {
      totalAmount: "3,000,000.00@4,1",
      annualAmount: "1,000,000.00@4,3",
      implementationTarget: "建成养老服务网@5,1",
      annualTarget: "建成5个服务站@6,1",
    },
    indicators: [{ level1: "成本指标" }, { indicatorValue: "=5.00(个)" }],
  });
});

test("Chongqing: weights", () => {
  const [bound] = formsIn([
    ["2024年项目支出绩效目标审批表"],
    ["项目名称", "公园绿化", "主管部门", "城管局"],
    ["年度资金总额", 300],
    ["年度绩效目标", "绿化2万平方米"],
    ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "计量单位", "指标权重"],
    ["成本指标", "经济成本指标", "单位成本", "≤", 150, "元/平方米", 20],
    ["产出指标", "数量指标", "绿化面积", "≥", 2, "万平方米", 40],
  ]);
  expect(reading(bound)).toMatchObject({
    edition: "chongqing",
    fields: { annualAmount: "300@2,1" },
    indicators: [{ weight: "20", sign: "≤" }, { unit: "万平方米" }],
  });
});

test("东莞: 中期 and 本年度 side by side", () => {
  const [bound] = formsIn([
    ["项目支出绩效目标批复表"],
    ["项目名称", "水环境治理", "主管部门", "水务局"],
    ["项目总额", 900, "年度金额", 300],
    ["中期目标", "三年达标", "本年度目标", "一半河段达标"],
    ["一级指标", "二级指标", "三级指标", "指标值（或计划水平）", "指标值（或计划水平）"],
    ["产出指标", "数量指标", "治理河段", "12段", "4段"],
  ]);
  expect(reading(bound)).toMatchObject({
    edition: "dongguan",
    fields: {
      totalAmount: "900@2,1",
      annualAmount: "300@2,3",
      implementationTarget: "三年达标@3,1",
      annualTarget: "一半河段达标@3,3",
    },
    indicators: [{ level3: "治理河段", indicatorValue: "4段" }],
  });
});

test("鄂州: a cost composition with its 测算（公式）依据, checked like any costing", () => {
  const picture = [
    ["2024年项目支出绩效目标表"],
    ["项目名称", "防汛物资", "主管部门", "应急局", "金额单位：万元"],
    ["项目金额", 12, "实施单位", "物资站"],
    ["年度绩效目标", "储备到位"],
    ["成本构成", "明细", "金额", "测算（公式）依据"],
    ["物资", "沙袋", 2, "10000个*2元/个=20000元"],
    [null, "冲锋舟", 10, "2艘*5万元/艘=10万元"],
    ["合计", null, 12, null],
    ["一级指标", "二级指标", "三级指标", "指标值", "绩效标准"],
    ["产出指标", "数量指标", "沙袋", "10000个", "按定额"],
  ];
  const [bound] = formsIn(picture);
  expect(reading(bound)).toMatchObject({
    edition: "ezhou",
    costing: [{ item: "沙袋" }, { content: "物资", item: "冲锋舟" }],
  });
  expect(checkWorkbook(workbookOf({ 表: picture })).findings).toEqual([]);
});

test("Hunan export: starred columns, unit and kind of value apart", () => {
  const [bound] = formsIn([
    ["整体绩效目标表"],
    ["单位名称：", "某县水利局", "年度：2024"],
    ["年度绩效目标", "保障供水"],
    ["*一级指标", "*二级指标", "*三级指标", "*指标值类型", "*指标值", "*计量单位", "指标解释", "评(扣)分标准", "备注"],
    ["产出指标", "数量指标", "供水工程", "≥", "3", "处", "新建供水工程数量", "每少1处扣5分", null],
  ]);
  expect(reading(bound)).toMatchObject({
    edition: "hunan-export",
    fields: { implementingUnit: "某县水利局@1,1" },
    indicators: [{ sign: "≥", indicatorValue: "3", unit: "处", performanceStandard: "新建供水工程数量" }],
  });
});

test("Anhui 自评表: budget, execution and score", () => {
  const [bound] = formsIn([
    ["2024年度项目支出绩效自评表"],
    ["项目名称", "农田水利", null, null, null, null, null],
    ["主管部门", "水利局", null, "实施单位", "灌区管理处", null, null],
    ["项目资金（万元）", null, "年初预算数", "全年预算数", "执行数", "分值", "执行率", "得分"],
    [null, "年度资金总额", 100, 95, 95, 10, "100%", 10],
    ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "渠道长度", "≥10公里", "11公里", "20", "20"],
  ]);
  expect(reading(bound)).toMatchObject({
    edition: "anhui-self-evaluation",
    fields: { projectName: "农田水利@1,1", implementingUnit: "灌区管理处@2,4", annualAmount: "100@4,2" },
    indicators: [{ indicatorValue: "≥10公里", actualValue: "11公里", weight: "20", score: "20" }],
  });
});
