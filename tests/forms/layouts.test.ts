import { checkWorkbook, readSubmission } from "../../src/app/check";
import { addressOf } from "../../src/core/a1";
import type { BoundForm } from "../../src/core/bind/bound";
import { workbookOf, type GridPicture } from "../../src/host/memory/grid";

const formsIn = (picture: GridPicture) => readSubmission(workbookOf({ 任意表: picture })).forms;

const errorsIn = (picture: GridPicture) =>
  checkWorkbook(workbookOf({ 任意表: picture })).findings.filter(({ severity }) => severity === "error");

/** `value 单位 @cell` of a field. */
function field(bound: BoundForm | undefined, name: string): string | undefined {
  const value = bound?.fields[name];
  if (value === undefined) return undefined;
  const unit = bound?.form.fields[name]?.kind === "amount" ? ` ${value.unit}` : "";
  return `${value.text}${unit} @${addressOf(value.at)}`;
}

const rows = (bound: BoundForm | undefined, table: string) =>
  (bound?.tables[table] ?? []).map(({ cells }) =>
    Object.values(cells).flatMap((value) => (value === undefined || value.text === "" ? [] : [value.text])),
  );

const indicators = [
  ["一级指标", "二级指标", "三级指标", "指标值"],
  ["产出指标", "数量指标", "培训人次", "≥300人次"],
] as const;

describe("units", () => {
  test("the unit of one label speaks for its neighbours that name none", () => {
    const [bound] = formsIn([
      ["财政项目支出绩效目标申报表"],
      ["项目名称", "养护", "项目类别", "经常性"],
      ["项目资金总额（万元）", 12, "年度资金申请总额（万元）：12"],
      ["其中：财政资金", 12, "其中：当年财政拨款", 12],
      ["年度绩效目标", "养护道路"],
      ...indicators,
    ]);
    expect(field(bound, "annualAmount")).toBe("12 万元 @C3");
    expect(field(bound, "fiscalAppropriation")).toBe("12 万元 @D4");
  });

  test("a group's heading gives the unit, before the sheet does; a value's unit gives none", () => {
    const [bound] = formsIn([
      ["项目支出绩效目标申报表", null, null, "单位：万元"],
      ["项目名称", "养护", "主管部门", "交通局"],
      ["项目资金（元）", "年度资金总额", 120000],
      [null, "其中：财政拨款", "10万元"],
      [null, "其他资金", 20000],
      ["年度绩效目标", "养护道路"],
      ...indicators,
    ]);
    expect([field(bound, "annualAmount"), field(bound, "otherFunds")]).toEqual(["120000 元 @C3", "20000 元 @C5"]);
  });
});

describe("label and value in one cell", () => {
  const picture: GridPicture = [
    ["2024年项目支出绩效目标申报表"],
    ["填报单位：（盖章）某局      填报日期：3月1日"],
    ["*项目名称：养护", null, "主管部门：交通局"],
    ["中期资金总额：30", null, "年度资金总额：12"],
    ["其中：财政拨款：28", null, "其中：财政拨款", 10],
    ["其他资金：2", null, "其他资金：2"],
    ["项目支出年度绩效目标：目标1：养护道路；\n目标2：及时修补。"],
    ...indicators,
  ];

  test("halves are told apart, a goal goes on over its lines, a stamp's place and the next label are no value", () => {
    const [bound] = formsIn(picture);
    expect(field(bound, "projectName")).toBe("养护 @A3");
    expect(field(bound, "implementingUnit")).toBe("某局 @A2");
    expect(field(bound, "totalFiscalAppropriation")).toBe("28 万元 @A5");
    expect(field(bound, "fiscalAppropriation")).toBe("10 万元 @D5");
    expect(field(bound, "totalOtherFunds")).toBe("2 万元 @A6");
    expect(field(bound, "otherFunds")).toBe("2 万元 @C6");
    expect(field(bound, "annualTarget")).toBe("目标1：养护道路；\n目标2：及时修补。 @A7");
  });

  test("and nothing is found wrong", () => {
    expect(errorsIn(picture)).toEqual([]);
  });

  test("a half that stands once has no other", () => {
    const [bound] = formsIn(picture.filter((_, row) => row !== 4));
    expect([field(bound, "totalFiscalAppropriation"), field(bound, "fiscalAppropriation")]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe("headings", () => {
  test("预期目标 beside 实际完成情况 heads a column, a label beside a sentence does not", () => {
    const form = (...goal: (string | null)[][]) =>
      formsIn([["项目支出绩效自评表"], ["项目名称", "养护"], ["年度资金总额", 12], ...goal, ...indicators])[0];
    expect(
      field(
        form(["年度总体目标", "年初设定目标", null, "全年实际完成情况"], [null, "养护道路", null, "已养护"]),
        "annualTarget",
      ),
    ).toBe("养护道路 @B5");
    expect(field(form(["年度目标", "养护道路，改善路况"], [null, "补充"]), "annualTarget")).toBe(
      "养护道路，改善路况 @B4",
    );
  });

  const costed = (side: string, ...heading: string[]) => [
    ["项目支出绩效目标表"],
    ["项目名称", "防汛", "主管部门", "应急局"],
    ["年度资金总额", 12],
    [side, ...heading],
    [null, "沙袋", 2, "1000个*20元/个=20000元"],
    [null, "冲锋舟", 10, "2艘*5万元/艘=10万元"],
    [null, "合计", 12],
    ["年度绩效目标", "储备到位"],
    ...indicators,
  ];
  const costs = [
    ["沙袋", "2", "1000个*20元/个=20000元"],
    ["冲锋舟", "10", "2艘*5万元/艘=10万元"],
  ];

  test.each([["A4:A7"], []])("成本构成 left of a costing is no heading of it, merged %j or not", (...merges) => {
    const [bound] = formsIn({ cells: costed("成本构成", "费用名称", "金额", "测算依据"), merges });
    expect(rows(bound, "costing")).toEqual(costs);
    expect(field(bound, "annualTarget")).toBe("储备到位 @B8");
  });

  test.each([["A4:A7"], []])("nor is 支出明细, though it may head a column, merged %j or not", (...merges) => {
    const [bound] = formsIn({ cells: costed("支出明细", "明细项目", "金额", "测算依据"), merges });
    expect(rows(bound, "costing")).toEqual(costs);
  });

  test("成本构成 over its rows heads them", () => {
    const [bound] = formsIn([
      ["项目支出绩效目标表"],
      ["项目名称", "防汛"],
      ["成本构成", "明细", "金额", "测算依据"],
      ["物资", "沙袋", 2, "1000个*20元/个=20000元"],
      ...indicators,
    ]);
    expect(rows(bound, "costing")).toEqual([["物资", "沙袋", "2", "1000个*20元/个=20000元"]]);
  });

  test("年度 over 指标值 begins a row above the other half and ends no table", () => {
    const [bound] = formsIn({
      cells: [
        ["项目支出绩效目标批复表"],
        ["项目名称", "治水", null, "年度资金总额", 12],
        ["总体目标", "中期目标", null, "本年度目标"],
        [null, "三年达标", null, "一半达标"],
        ["绩效指标", "一级指标", "二级指标", "三级指标", "中期目标", "年度"],
        [null, null, null, null, "指标值（或计划水平）", "指标值（或计划水平）"],
        [null, "产出指标", "数量指标", "治理河段", "12段", "4段"],
      ],
      merges: ["B5:B6", "C5:C6", "D5:D6"],
    });
    expect(field(bound, "implementationTarget")).toBe("三年达标 @B4");
    expect(rows(bound, "indicators")).toEqual([["产出指标", "数量指标", "治理河段", "4段"]]);
    expect(bound?.problems).toEqual([]);
  });

  test("each half has its own level 1 where both print one", () => {
    const half = ["一级指标", "二级指标", "三级指标", "指标值"];
    const [bound] = formsIn([
      ["项目支出绩效目标申报表"],
      ["项目名称", "治水", "年度目标", "达标"],
      [...half, ...half],
      ["产出指标", "数量指标", "河段", "12段", "产出指标", "数量指标", "河段", "4段"],
    ]);
    const level1 = bound?.tables["indicators"]?.[0]?.cells["level1"];
    expect(level1 && addressOf(level1.at)).toBe("E4");
  });
});

test("amounts stand below the labels that head their columns, the last of them, too", () => {
  const [bound] = formsIn([
    ["项目支出绩效目标表"],
    ["项目名称", "养护"],
    ["资金安排（元）", "资金总额", "财政拨款", "其他资金"],
    [null, 12, 10, 2],
    ["2024年绩效目标：养护道路"],
    ...indicators,
  ]);
  expect(["annualAmount", "fiscalAppropriation", "otherFunds"].map((name) => field(bound, name))).toEqual([
    "12 元 @B4",
    "10 元 @C4",
    "2 元 @D4",
  ]);
  expect(field(bound, "annualTarget")).toBe("养护道路 @A5");
});

test("合计 of the sources is the year's amount where no other label is; beside one it is not", () => {
  const form = (label: string) =>
    formsIn([["项目支出绩效目标表"], ["项目名称", "养护"], [label, 12], ["合计", 30], ...indicators])[0];
  expect(field(form("其他资金"), "annualAmount")).toBe("30 万元 @B4");
  expect(field(form("预算数"), "annualAmount")).toBe("12 万元 @B3");
});

test("headings split over two rows in other places make one header", () => {
  const [bound] = formsIn([
    ["项目支出绩效目标表"],
    ["项目名称", "养护", "年度资金总额", 12],
    ["一级", "二级", "三级", "指标", "度量"],
    ["指标", "指标", "指标", "目标值", "单位"],
    ["产出指标", "数量指标", "里程", "≥30", "公里"],
  ]);
  expect(rows(bound, "indicators")).toEqual([["产出指标", "数量指标", "里程", "≥30", "公里"]]);
  expect(bound?.tables["implementationIndicators"]).toBeUndefined();
});

describe("lists", () => {
  const list = (...heading: string[]): GridPicture => [
    ["项目支出绩效目标表"],
    ["（2024年度）"],
    heading,
    ["101", "养护", 12, "养护道路", "产出指标", "数量指标", "里程", "≥30", "公里"],
    [null, null, null, null, null, "质量指标", "合格率", "≥95", "%"],
    ["102", "治水", 8, "治理河段", "产出指标", "数量指标", "河段", "=4", "段"],
  ];

  test("a heading that names projects in the header of the indicators makes any title's form a list", () => {
    const forms = formsIn(
      list(
        "单位代码",
        "单位（专项）名称",
        "资金总额",
        "绩效目标",
        "一级指标",
        "二级指标",
        "三级指标",
        "指标值",
        "度量单位",
      ),
    );
    expect(forms.map((bound) => [field(bound, "projectName"), field(bound, "annualTarget"), bound.year])).toEqual([
      ["养护 @B4", "养护道路 @D4", 2024],
      ["治水 @B6", "治理河段 @D6", 2024],
    ]);
    expect(forms.map((bound) => rows(bound, "indicators").length)).toEqual([2, 1]);
  });

  test("labels above the values of one form do not", () => {
    const forms = formsIn([
      ["项目支出绩效目标表"],
      ["项目名称", "主管部门", "年度资金总额", "年度绩效目标"],
      ["养护", "交通局", 12, "养护道路"],
      ...indicators,
    ]);
    expect(forms.map((bound) => field(bound, "projectName"))).toEqual(["养护 @A3"]);
  });
});

describe("titles split over cells", () => {
  const under = (...title: (string | null)[]) =>
    formsIn([title, ["项目名称", "养护"], ["年度资金总额", 12], ["年度绩效目标", "养护道路"], ...indicators])[0];

  test.each([
    [["某县2024年", "项目支出绩效目标表"], 2024],
    [["2024年中央对地方", "专项转移支付区域绩效目标表"], 2024],
    [["附件：", "项目支出绩效目标表"], null],
  ])("%j", (title, year) => {
    expect(under(...title)?.year).toBe(year);
  });

  test("a piece of a title is no label", () => {
    const [bound] = formsIn([
      ["2024年专项资金", "支出方向", "绩效目标表"],
      ["支出方向：治水"],
      ["项目金额", 12],
      ...indicators,
    ]);
    expect(field(bound, "expenditureDirection")).toBe("治水 @A2");
  });
});

test("a remark below a costing is no row of it, a row that begins with 说明 is", () => {
  const picture = (last: string): GridPicture => [
    ["项目支出绩效目标表"],
    ["项目名称", "防汛"],
    ["支出明细", "金额", "测算依据"],
    ["沙袋", 2, "据实结算"],
    [last],
  ];
  const count = (last: string) => rows(formsIn(picture(last))[0], "costing").length;
  expect([count("注：1.金额以批复为准。"), count("备注：见附件"), count("说明书印刷")]).toEqual([1, 1, 2]);
});
