/** 附表2 专项资金绩效目标汇总表. */
import type { Printed, Relation, Table } from "./model";
import { sumOf } from "./model";
import type { DirectionForm } from "./direction-form";
import { GOALS } from "./names";
import { cellNumber, type Plan, type PlannedFund } from "./plan";
import type { Random } from "./random";
import { SheetBuilder } from "./sheet-builder";

export interface SummaryForm {
  readonly sheet: SheetBuilder;
  readonly total: Printed;
  readonly relations: readonly Relation[];
  readonly tables: readonly Table[];
}

const CHINESE = ["一", "二", "三", "四", "五"];

interface PlannedItem {
  readonly name: string;
  readonly amount: Printed;
  /** The rows of the content of the same name. */
  readonly repeats: readonly Printed[];
}

/** 小项: the contents of the directions, or (where nothing is to stand twice) a division of its own, or none. */
function itemsOf(
  random: Random,
  plan: Plan,
  fund: PlannedFund,
  forms: readonly DirectionForm[],
): readonly PlannedItem[] {
  const { habits } = plan;
  const item = (name: string, face: number, repeats: readonly Printed[]): PlannedItem => ({
    name,
    amount: cellNumber(habits, "附表2", "amount", face),
    repeats,
  });
  if (habits.redundancy > 1) {
    return fund.directions.flatMap((direction, form) =>
      direction.contents.map(({ name, face }, index) => item(name, face, forms[form]?.contents[index] ?? [])),
    );
  }
  if (random.chance(0.5)) return [];
  const step = habits.money.worth === 1 ? 100 : 1000;
  const first = Math.max(step, Math.round((fund.face * random.between(30, 65)) / 100 / step) * step);
  return fund.face <= 2 * step ? [] : [item("上半年安排", first, []), item("下半年安排", fund.face - first, [])];
}

export function buildSummary(
  random: Random,
  plan: Plan,
  forms: readonly (readonly DirectionForm[])[],
  sheetName: string,
): SummaryForm {
  const { habits } = plan;
  const unit = habits.money.worth === 1 ? "元" : "万元";
  const relations: Relation[] = [];
  const tables: Table[] = [];
  const sheet = new SheetBuilder(sheetName, habits.blankRows);
  const summed = random.chance(0.8);
  const funds = plan.funds.map((fund, index) => {
    const items = itemsOf(random, plan, fund, forms[index] ?? []);
    const amounts = items.map((item) => item.amount);
    const amount = cellNumber(
      habits,
      "附表2",
      "total",
      fund.face,
      // In a workbook with rounded parts the faces of the items may not add up to that of the fund.
      items.length > 0 && summed ? { kind: random.chance(0.8) ? "sum" : "plus", of: amounts } : undefined,
    );
    return { fund, items, amounts, amount };
  });
  const fundAmounts = funds.map(({ amount }) => amount);
  const adds = random.chance(0.9);
  const total = cellNumber(
    habits,
    "附表2",
    "total",
    plan.face,
    adds ? { kind: "plus", of: [...fundAmounts] } : undefined,
  );

  sheet.add({ A: "附表2" }, ["AE"]);
  sheet.add({ A: `${habits.year}年区级专项资金绩效目标汇总表` }, ["AE"]);
  sheet.add({ A: "填报单位：（盖章）", D: `金额单位：${unit}` }, ["AC", "DE"]);
  sheet.add({ A: "序号", B: "名  称", C: "金  额", D: "实施期绩效目标", E: "年度绩效目标" });
  sheet.add({ B: "合  计", C: total, D: random.pick(GOALS), E: random.pick(GOALS) });
  funds.forEach(({ fund, items, amounts, amount }, index) => {
    const drawn = [random.pick(GOALS), random.pick(GOALS)] as const;
    // The goal of a fund stands in both forms; several directions part it between them.
    const [only, ...others] = forms[index] ?? [];
    const [long, short] = only === undefined || others.length > 0 ? drawn : only.goals;
    sheet.add({ A: CHINESE[index], B: fund.name, C: amount, D: long, E: short });
    const rows = items.map((item, place) =>
      sheet.add({ A: String(place + 1), B: item.name, C: item.amount, D: random.pick(GOALS), E: random.pick(GOALS) }),
    );
    const projects = (forms[index] ?? []).map(({ projectAmount }) => projectAmount);
    relations.push(sumOf("fund and directions", amount, projects));
    for (const { fundAmount } of forms[index] ?? []) {
      if (fundAmount === undefined) continue;
      relations.push(sumOf("fund amount", fundAmount, [amount]));
      if (projects.length > 1) relations.push(sumOf("fund of directions", fundAmount, projects));
    }
    for (const item of items) {
      if (item.repeats.length > 0) relations.push(sumOf("fund item and content", item.amount, item.repeats));
    }
    if (amounts.length === 0) return;
    relations.push(sumOf("fund parts", amount, amounts));
    tables.push({ sheet, rows, column: "C", totals: [amount, total] });
  });
  sheet.add({ A: "单位负责人签字：" }, ["AE"]);
  sheet.add({ A: "填表人：李某                                    联系电话：22000000" }, ["AE"]);
  relations.push(sumOf("fund total", total, fundAmounts));
  return { sheet, total, relations, tables };
}
