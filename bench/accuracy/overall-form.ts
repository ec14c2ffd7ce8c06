/** 附表1 部门整体支出绩效目标表. */
import type { Part, Printed, Relation, Row } from "./model";
import { sumOf } from "./model";
import { DEPARTMENTS, GOALS } from "./names";
import { cellNumber, type Plan } from "./plan";
import type { Random } from "./random";
import { SheetBuilder } from "./sheet-builder";
import type { SummaryForm } from "./summary-form";

export interface OverallForm {
  readonly sheet: SheetBuilder;
  readonly relations: readonly Relation[];
}

/** Splits the budget into what the general budget, the government funds and other sources pay, in 元. */
function drawSources(random: Random, budget: number, step: number): readonly [number, number, number] {
  const share = (probability: number) =>
    random.chance(probability) ? Math.round((budget * random.between(3, 20)) / 100 / step) * step : 0;
  const [funds, other] = [share(0.3), share(0.25)];
  return [budget - funds - other, funds, other];
}

export function buildOverall(random: Random, plan: Plan, summary: SummaryForm, sheetName: string): OverallForm {
  const { habits } = plan;
  const { worth, decimals } = habits.money;
  const unit = worth === 1 ? "元" : "万元";
  const step = worth === 1 ? 1 : 100;
  const context = "附表1";
  const basicFace = random.between(8_000, 90_000) * step * (random.chance(0.4) ? 1 : 10);
  // What a formula refers to is printed already; a typed copy repeats it.
  const projectFace = Math.round((Number(summary.total.value) * worth) / step) * step;
  const budgetFace = basicFace + projectFace;
  const refers = random.chance(0.5);
  // A text such as 364.59万元 is no formula.
  const repeats = random.chance(0.4) && !habits.indicatorUnits;
  const project = cellNumber(
    habits,
    context,
    "total",
    projectFace,
    refers ? { kind: "reference", of: [summary.total] } : undefined,
  );
  const basic = cellNumber(habits, context, "amount", basicFace);
  const { formula: _, ...budget } = cellNumber(habits, context, "total", budgetFace);
  const sources = drawSources(random, budgetFace, worth / 10 ** decimals).map((face) =>
    face === 0 ? undefined : cellNumber(habits, context, "amount", face),
  );
  const copies =
    habits.redundancy < 3
      ? []
      : [basic, project].map((number) =>
          cellNumber(
            habits,
            context,
            "indicator",
            number === basic ? basicFace : projectFace,
            repeats ? { kind: "reference", of: [number] } : undefined,
          ),
        );

  const sheet = new SheetBuilder(sheetName, habits.blankRows);
  sheet.add({ A: "附表1" }, ["AF"]);
  sheet.add({ A: `${habits.year}年部门整体支出绩效目标表` }, ["AF"]);
  sheet.add({ A: "填报单位：（盖章）", E: `${random.pick(["金额", "金额单位"])}：${unit}` }, ["AD", "EF"]);
  sheet.add({ A: "部门名称", B: random.pick(DEPARTMENTS) }, ["BF"]);
  const application = [
    sheet.add({ A: `年度预算申请\n（${unit}）`, B: ["资金总额：", budget] }, ["BF"]),
    sheet.add({ B: "按收入性质分", E: "按支出性质分" }, ["BD", "EF"]),
    sheet.add({ B: "其中：一般公共预算拨款", D: sources[0], E: "其中：基本支出", F: basic }, ["BC"]),
    sheet.add({ B: "     政府性基金拨款", D: sources[1], E: "      项目支出", F: project }, ["BC"]),
    sheet.add({ B: "         其他资金", D: sources[2] }, ["BC"]),
  ];
  sheet.merge(application, "A");
  sheet.add({ A: "部门职责概述", B: random.pick(GOALS) }, ["BF"]);
  const work = [
    sheet.add({ A: "年度重点       工作计划", B: "事项", D: "责任单位/科室", E: "工作目标" }, ["BC", "EF"]),
  ];
  for (const fund of plan.funds) {
    for (const direction of fund.directions) {
      const department = random.pick(["办公室", "业务科", "综合科", "财务科"]);
      work.push(sheet.add({ B: direction.name, D: department, E: random.pick(GOALS) }, ["BC", "EF"]));
    }
  }
  sheet.merge(work, "A");
  addIndicators(sheet, habits.year, copies, habits.indicatorUnits);
  sheet.add({ A: "单位负责人签字：" }, ["AF"]);
  sheet.add({ A: "填表人：李某                                    联系电话： 22000000" }, ["AF"]);

  const relations = [
    sumOf("budget by nature", budget, [basic, project]),
    sumOf(
      "budget by source",
      budget,
      sources.filter((source) => source !== undefined),
    ),
    sumOf("project expenditure", project, [summary.total]),
    ...copies.map((copy, index) => sumOf("header indicator", copy, [index === 0 ? basic : project])),
  ];
  return { sheet, relations };
}

function addIndicators(sheet: SheetBuilder, year: number, copies: readonly Printed[], units: boolean): void {
  const all = [
    sheet.add({ A: "年度绩效指标", B: "一级指标", C: "二级指标", D: "三级指标", F: "指标值及单位" }, ["DE"]),
  ];
  const add = (
    level1: string | undefined,
    level2: string | undefined,
    name: string,
    value: Part | readonly Part[],
  ): Row => {
    const row = sheet.add({ B: level1, C: level2, D: name, F: value }, ["DE"]);
    all.push(row);
    return row;
  };
  const output = [
    add("产出指标", "数量指标", "重点工作任务", "完成全部任务"),
    add(undefined, "质量指标", "任务完成质量合格率", "≥95%"),
    add(undefined, "时效指标", "工作完成时限", `${year}年12月底前`),
  ];
  const costs =
    copies.length === 0
      ? [add(undefined, "成本指标", "成本控制情况", "不超预算")]
      : copies.map((copy, index) =>
          add(
            undefined,
            index === 0 ? "成本指标" : undefined,
            index === 0 ? "基本支出" : "项目支出",
            units ? [copy, { unitOf: copy }] : copy,
          ),
        );
  sheet.merge(costs, "C");
  sheet.merge([...output, ...costs], "B");
  const effect = [
    add("效益指标", "经济效益指标", "", ""),
    add(undefined, "社会效益指标", "公共服务水平", "有所提升"),
    add(undefined, "生态效益指标", "", ""),
    add(undefined, "可持续影响指标", "长效机制", "持续健全"),
    add(undefined, "社会公众及服务对象满意度指标", "服务对象满意度", "≥90%"),
  ];
  sheet.merge(effect, "B");
  sheet.merge(all, "A");
}
