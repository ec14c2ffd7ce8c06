/** 附表3-N 支出方向绩效目标表. */
import type { Cell, Part, Printed, Relation, Row, Table } from "./model";
import { sumOf } from "./model";
import { GOALS } from "./names";
import { cellNumber, type Habits, type PlannedDirection, type PlannedFund } from "./plan";
import type { Random } from "./random";
import { SheetBuilder } from "./sheet-builder";

export interface DirectionForm {
  readonly sheet: SheetBuilder;
  readonly projectAmount: Printed;
  readonly fundAmount: Printed | undefined;
  readonly total: Printed;
  readonly relations: readonly Relation[];
  readonly table: Table;
  /** The amounts of the rows of each content, in the order of the plan. */
  readonly contents: readonly (readonly Printed[])[];
  /** Its goals, of the whole period and of the year. */
  readonly goals: readonly [string, string];
}

type Indicator = readonly [name: string, value: Part | readonly Part[], standard: string];

function indicatorRows(
  sheet: SheetBuilder,
  levels: readonly (readonly [level1: string, levels2: readonly (readonly [string, readonly Indicator[]])[]])[],
): readonly Row[] {
  return levels.flatMap(([level1, levels2]) => {
    const rows = levels2.map(([level2, indicators]) => {
      const some: readonly Indicator[] = indicators.length === 0 ? [["", "", ""]] : indicators;
      const added = some.map(([name, value, standard], index) =>
        sheet.add({ B: undefined, C: index === 0 ? level2 : undefined, D: name, E: value, F: standard }),
      );
      sheet.merge(added, "C");
      return added;
    });
    const all = rows.flat();
    all[0]?.cells.unshift({ column: "B", parts: [level1] });
    sheet.merge(all, "B");
    return all;
  });
}

function drawFormulas(random: Random) {
  return {
    total: random.chance(0.9),
    project: random.chance(0.6),
    fund: random.chance(0.5),
    plus: random.chance(0.12),
  };
}

export function buildDirection(
  random: Random,
  habits: Habits,
  fund: PlannedFund,
  direction: PlannedDirection,
  sheetName: string,
): DirectionForm {
  const { money, redundancy } = habits;
  const unit = money.worth === 1 ? "元" : "万元";
  const context = direction.sheet;
  const sheet = new SheetBuilder(sheetName, habits.blankRows);
  const relations: Relation[] = [];
  const formulas = drawFormulas(random);
  const contents = direction.contents.map((content) => content.rows.map((row) => row.amount));
  const amounts = contents.flat();
  const total = cellNumber(
    habits,
    context,
    "total",
    direction.face,
    formulas.total ? { kind: formulas.plus ? "plus" : "sum", of: [...amounts] } : undefined,
  );
  const projectAmount = cellNumber(
    habits,
    context,
    "total",
    direction.face,
    formulas.project ? { kind: "reference", of: [total] } : undefined,
  );
  const single = fund.directions.length === 1;
  const fundAmount =
    redundancy < 3
      ? undefined
      : cellNumber(
          habits,
          context,
          "total",
          fund.face,
          formulas.fund && single ? { kind: "reference", of: [projectAmount] } : undefined,
        );
  const indicators =
    redundancy < 3 ? [] : direction.contents.map(({ face }) => cellNumber(habits, context, "indicator", face));

  sheet.add({ A: context }, ["AF"]);
  sheet.add({ A: `${habits.year}年区级专项资金支出方向绩效目标表` }, ["AF"]);
  sheet.add({ A: "填报单位：（盖章）", E: `${random.pick(["金额单位", "金额单位", "单位"])}：${unit}` }, ["AD", "EF"]);
  const head = sheet.add({ A: "支出方向      （子项）", B: direction.name, D: "所属专项", E: "名称", F: fund.name }, [
    "BC",
  ]);
  sheet.merge([head, sheet.add({ A: "项目金额", B: projectAmount, E: "金额", F: fundAmount }, ["BC"])], "D");
  sheet.add({ A: "项目实施期", B: `${habits.year}.1.1-${habits.year}.12.31` }, ["BF"]);
  const goals = [random.pick(GOALS), random.pick(GOALS)] as const;
  sheet.add({ A: "实施期绩效目标", B: goals[0] }, ["BF"]);
  sheet.add({ A: "年度绩效目标", B: goals[1] }, ["BF"]);
  const indicatorHead = sheet.add({
    A: "年度绩效指标",
    B: "一级指标",
    C: "二级指标",
    D: "三级指标",
    E: "指标值及单位",
    F: "绩效标准",
  });
  const costs: readonly Indicator[] =
    indicators.length === 0
      ? [["成本控制情况", "不超预算", "计划标准"]]
      : indicators.map((number, index) => [
          direction.contents[index]?.name ?? "",
          habits.indicatorUnits ? [number, { unitOf: number }] : number,
          "计划标准",
        ]);
  const indicatorRowsAdded = indicatorRows(sheet, [
    [
      "产出指标",
      [
        ["数量指标", [["开展专项工作", `${direction.contents.length}项`, "历史标准"]]],
        ["质量指标", [["任务完成质量合格率", "≥95%", "历史标准"]]],
        ["时效指标", [["工作完成时限", `${habits.year}年12月底前`, "计划标准"]]],
        ["成本指标", costs],
      ],
    ],
    [
      "效益指标",
      [
        ["经济效益指标", []],
        ["社会效益指标", [["公共服务水平", "有所提升", "计划标准"]]],
        ["生态效益指标", []],
        ["可持续影响  指标", [["长效机制", "持续健全", "计划标准"]]],
        ["社会公众及服务对象满意度指标", [["服务对象满意度", "≥90%", "计划标准"]]],
      ],
    ],
  ]);
  sheet.merge([indicatorHead, ...indicatorRowsAdded], "A");

  const costingHead = sheet.add(
    { A: "支出明细及测算 说明", B: "支出内容简介", C: "支出明细", D: "金额", E: "支出测算依据及过程说明" },
    ["EF"],
  );
  const rows = direction.contents.flatMap((content) => {
    const added = content.rows.map(({ item, amount, costing }, index) => {
      relations.push(...costing.relations);
      if (costing.gives.length > 0) relations.push({ name: "costing amount", stated: amount, terms: costing.gives });
      const basis: Cell = { column: "E", parts: costing.parts };
      const row = sheet.add({ B: index === 0 ? content.name : undefined, C: item, D: amount }, ["EF"]);
      row.cells.push(basis);
      return row;
    });
    sheet.merge(added, "B");
    return added;
  });
  const totalRow = sheet.add({ B: random.pick(["合  计", "合计", "合 计"]), D: total }, ["BC", "EF"]);
  sheet.merge([costingHead, ...rows, totalRow], "A");
  sheet.add({ A: "单位负责人签字：" }, ["AF"]);
  sheet.add({ A: "填表人： 李某                                  联系电话：22000000" }, ["AF"]);

  relations.push(sumOf("costing total", total, amounts), sumOf("project amount", projectAmount, [total]));
  if (fundAmount !== undefined && single) relations.push(sumOf("fund and project", fundAmount, [projectAmount]));
  indicators.forEach((number, index) => relations.push(sumOf("content indicator", number, contents[index] ?? [])));
  if (indicators.length > 0) relations.push(sumOf("cost indicators", projectAmount, indicators));
  const table: Table = { sheet, rows, column: "D", totals: [total, projectAmount, ...indicators] };
  return { sheet, projectAmount, fundAmount, total, relations, table, contents, goals };
}
